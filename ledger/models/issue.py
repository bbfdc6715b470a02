"""Issues and their lives. `Transition` is append-only: a history that can be rewritten proves nothing."""

from typing import Any, ClassVar, NoReturn

from django.db import models

from ledger.models.scan import County, Scan
from records import IssueState

STATES = [state.value for state in IssueState]


class Issue(models.Model):
    """`finding` is the record `Finding` as sparse JSON, as the last scan that saw it told it; what lists filter by
    stands beside it in columns. `fingerprint` and the three keys are those of `ledger.keys`."""

    county = models.ForeignKey(County, models.CASCADE, related_name="issues")
    number = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=60)
    moved_key = models.CharField(max_length=24)
    title_key = models.CharField(max_length=24)
    site_key = models.CharField(max_length=24)
    rule = models.CharField(max_length=20)
    family = models.CharField(max_length=20)
    severity = models.CharField(max_length=10)
    bureau = models.CharField(max_length=200)
    finding = models.JSONField()
    state = models.CharField(max_length=10, db_index=True)
    confirmed = models.BooleanField(default=False)
    episode = models.PositiveIntegerField(default=1)
    due = models.DateField(null=True)
    first_seen = models.DateTimeField()
    last_seen = models.DateTimeField()
    examined_at = models.DateTimeField()
    unexamined = models.TextField(default="")
    closed_at = models.DateTimeField(null=True)
    closing = models.TextField(default="")
    claim_what = models.TextField(default="")
    claim_link = models.TextField(default="")
    claim_person = models.CharField(max_length=100, default="")
    claim_finished = models.DateField(null=True)
    claim_phone = models.CharField(max_length=100, default="")
    claim_helper = models.CharField(max_length=200, default="")

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["id"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["county", "number"], name="number_once"),
            models.UniqueConstraint(fields=["county", "fingerprint"], name="fingerprint_once"),
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="state_known"),
        ]


class Episode(models.Model):
    """One life of an issue, from being found to being closed."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="episodes")
    number = models.PositiveIntegerField()
    opened_at = models.DateTimeField()
    due = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)
    closing = models.TextField(default="")

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["issue_id", "number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["issue", "number"], name="episode_once")]


class Waiver(models.Model):
    """An exemption of an issue, in force up to and including `until`."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="waivers")
    reason = models.TextField()
    who = models.CharField(max_length=100)
    until = models.DateField()
    at = models.DateTimeField()

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["id"]


class AppendOnly(models.QuerySet["Transition"]):
    def update(self, **_: Any) -> NoReturn:
        raise TypeError("history is append-only")

    def delete(self) -> NoReturn:
        raise TypeError("history is append-only")


class Transition(models.Model):
    """One change: from which state to which, by what, whom, why and when."""

    issue = models.ForeignKey(Issue, models.CASCADE, related_name="transitions")
    episode = models.PositiveIntegerField()
    at = models.DateTimeField()
    event = models.CharField(max_length=20)
    old = models.CharField(max_length=10, null=True)
    new = models.CharField(max_length=10)
    who = models.CharField(max_length=100)
    why = models.TextField()
    scan = models.ForeignKey(Scan, models.PROTECT, null=True)

    objects = AppendOnly.as_manager()

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["id"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("history is append-only")
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("history is append-only")
