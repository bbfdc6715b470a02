"""Django's settings where the ledger is used without a web project around it."""

INSTALLED_APPS = ["ledger"]
# Every ledger is a connection of its own (`ledger.database`); the default one is never used.
DATABASES: dict[str, dict[str, str]] = {}
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
