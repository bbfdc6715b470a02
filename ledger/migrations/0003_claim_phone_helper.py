"""Bureaus give a phone number and who works with them, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_publication")]

    operations = [
        migrations.AddField("issue", "claim_phone", models.CharField(default="", max_length=100)),
        migrations.AddField("issue", "claim_helper", models.CharField(default="", max_length=200)),
    ]
