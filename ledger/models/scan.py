"""Whose ledger it is, which scans it has taken in, and how the columns stood then."""

from typing import ClassVar

from django.db import models


class County(models.Model):
    """Several counties may share one database."""

    name = models.CharField(max_length=200, unique=True)

    class Meta:
        app_label = "ledger"


class Scan(models.Model):
    """One scan taken in, once. `coverage` is the record `Coverage` as JSON; `scores` what each bureau lost that day."""

    county = models.ForeignKey(County, models.CASCADE, related_name="scans")
    scan_id = models.CharField(max_length=100)
    kind = models.CharField(max_length=20)
    as_of = models.DateField()
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField()
    complete = models.BooleanField()
    coverage = models.JSONField(default=dict)
    tally = models.JSONField(default=dict)

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["finished_at", "id"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["county", "scan_id"], name="scan_taken_once")]


class ColumnRecord(models.Model):
    """A column as one scan judged it."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="columns")
    bureau = models.CharField(max_length=200)
    path = models.TextField()
    kind = models.CharField(max_length=20)
    url = models.TextField()
    verdict = models.CharField(max_length=20)
    entries = models.IntegerField()
    newest = models.DateField(null=True)

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["id"]


class Publication(models.Model):
    """How many documents of a month a column had when one scan looked. `column` is its path, `month` the first day."""

    scan = models.ForeignKey(Scan, models.CASCADE, related_name="publications")
    bureau = models.CharField(max_length=200)
    column = models.JSONField()
    month = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        app_label = "ledger"
        ordering: ClassVar = ["id"]
