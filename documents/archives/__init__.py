"""Archives of files: each module opens some kinds and hands out their members; nothing is unpacked beside memory,
except where only a program of the system can unpack."""

from documents.archives.budget import Budget, always
from documents.archives.members import Member
from documents.archives.opening import members_of, opens

__all__ = ["Budget", "Member", "always", "members_of", "opens"]
