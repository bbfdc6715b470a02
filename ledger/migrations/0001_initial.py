import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="County",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200, unique=True)),
            ],
        ),
        migrations.CreateModel(
            name="Issue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=60)),
                ("fingerprint", models.CharField(max_length=60)),
                ("moved_key", models.CharField(max_length=24)),
                ("title_key", models.CharField(max_length=24)),
                ("site_key", models.CharField(max_length=24)),
                ("rule", models.CharField(max_length=20)),
                ("family", models.CharField(max_length=20)),
                ("severity", models.CharField(max_length=10)),
                ("bureau", models.CharField(max_length=200)),
                ("finding", models.JSONField()),
                ("state", models.CharField(db_index=True, max_length=10)),
                ("confirmed", models.BooleanField(default=False)),
                ("episode", models.PositiveIntegerField(default=1)),
                ("due", models.DateField(null=True)),
                ("first_seen", models.DateTimeField()),
                ("last_seen", models.DateTimeField()),
                ("examined_at", models.DateTimeField()),
                ("unexamined", models.TextField(default="")),
                ("closed_at", models.DateTimeField(null=True)),
                ("closing", models.TextField(default="")),
                ("claim_what", models.TextField(default="")),
                ("claim_link", models.TextField(default="")),
                ("claim_person", models.CharField(default="", max_length=100)),
                ("claim_finished", models.DateField(null=True)),
                (
                    "county",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="issues", to="ledger.county"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Episode",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("opened_at", models.DateTimeField()),
                ("due", models.DateField(null=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("closing", models.TextField(default="")),
                (
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="episodes", to="ledger.issue"
                    ),
                ),
            ],
            options={
                "ordering": ["issue_id", "number"],
            },
        ),
        migrations.CreateModel(
            name="Scan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scan_id", models.CharField(max_length=100)),
                ("kind", models.CharField(max_length=20)),
                ("as_of", models.DateField()),
                ("started_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField()),
                ("complete", models.BooleanField()),
                ("coverage", models.JSONField(default=dict)),
                ("tally", models.JSONField(default=dict)),
                (
                    "county",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="scans", to="ledger.county"
                    ),
                ),
            ],
            options={
                "ordering": ["finished_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="ColumnRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("bureau", models.CharField(max_length=200)),
                ("path", models.TextField()),
                ("kind", models.CharField(max_length=20)),
                ("url", models.TextField()),
                ("verdict", models.CharField(max_length=20)),
                ("entries", models.IntegerField()),
                ("newest", models.DateField(null=True)),
                (
                    "scan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="columns", to="ledger.scan"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Transition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("episode", models.PositiveIntegerField()),
                ("at", models.DateTimeField()),
                ("event", models.CharField(max_length=20)),
                ("old", models.CharField(max_length=10, null=True)),
                ("new", models.CharField(max_length=10)),
                ("who", models.CharField(max_length=100)),
                ("why", models.TextField()),
                (
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="transitions", to="ledger.issue"
                    ),
                ),
                ("scan", models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, to="ledger.scan")),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Waiver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("reason", models.TextField()),
                ("who", models.CharField(max_length=100)),
                ("until", models.DateField()),
                ("at", models.DateTimeField()),
                (
                    "issue",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="waivers", to="ledger.issue"
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.AddConstraint(
            model_name="issue",
            constraint=models.UniqueConstraint(fields=("county", "number"), name="number_once"),
        ),
        migrations.AddConstraint(
            model_name="issue",
            constraint=models.UniqueConstraint(fields=("county", "fingerprint"), name="fingerprint_once"),
        ),
        migrations.AddConstraint(
            model_name="issue",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["待核", "待整改", "待复核", "已销号", "备案豁免", "不予认定"])),
                name="state_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="episode",
            constraint=models.UniqueConstraint(fields=("issue", "number"), name="episode_once"),
        ),
        migrations.AddConstraint(
            model_name="scan",
            constraint=models.UniqueConstraint(fields=("county", "scan_id"), name="scan_taken_once"),
        ),
    ]
