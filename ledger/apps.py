"""The room as a Django application."""

from django.apps import AppConfig


class LedgerApp(AppConfig):
    name = "ledger"
    verbose_name = "整改台账"
