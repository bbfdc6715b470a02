"""The vocabulary that every room shares. Imports the standard library only."""

from records.card import Clause, Family, RuleCard, Severity, Status
from records.column import NAMELESS, Column, ColumnKind, Entry, Listing, ListState, Page, Skim, Verdict
from records.comparison import Assessed, Compared, Comparison
from records.county import Bureau, County, Exemption
from records.document import (
    Block,
    Cell,
    Crumb,
    DateSource,
    Document,
    Link,
    Problem,
    ProblemKind,
    Published,
    Readability,
    Region,
    Table,
    Where,
)
from records.encodings import decoded, with_encoded_queries
from records.finding import Finding, Outcome
from records.identity import fingerprint, identified, subject_of
from records.issue import Claim, Examination, Issue, IssueEvent, IssueState, Sight, Transition, Waiver
from records.jsonform import from_json, to_json, to_sparse_json
from records.links import LinkTarget, Referrer
from records.openers import opened_by
from records.pagecalls import PageCall, hidden_pager, page_calls
from records.promises import is_promised, promised
from records.result import Coverage, CoverageCount, Plan, ScanResult, Tally, Unread, Versions
from records.score import IndicatorScore, Publication, ScanTrend, Scores, UnitScore, UnitTrend, VetoMark
from records.site import DateStamp, SiteView
from records.snapshot import CrawlPlan, FailureKind, Role, Snapshot, Target
from records.urls import canonical, directory_of, host_of, is_attachment, resolve_all, within

__all__ = [
    "NAMELESS",
    "Assessed",
    "Block",
    "Bureau",
    "Cell",
    "Claim",
    "Clause",
    "Column",
    "ColumnKind",
    "Compared",
    "Comparison",
    "County",
    "Coverage",
    "CoverageCount",
    "CrawlPlan",
    "Crumb",
    "DateSource",
    "DateStamp",
    "Document",
    "Entry",
    "Examination",
    "Exemption",
    "FailureKind",
    "Family",
    "Finding",
    "IndicatorScore",
    "Issue",
    "IssueEvent",
    "IssueState",
    "Link",
    "LinkTarget",
    "ListState",
    "Listing",
    "Outcome",
    "Page",
    "PageCall",
    "Plan",
    "Problem",
    "ProblemKind",
    "Publication",
    "Published",
    "Readability",
    "Referrer",
    "Region",
    "Role",
    "RuleCard",
    "ScanResult",
    "ScanTrend",
    "Scores",
    "Severity",
    "Sight",
    "SiteView",
    "Skim",
    "Snapshot",
    "Status",
    "Table",
    "Tally",
    "Target",
    "Transition",
    "UnitScore",
    "UnitTrend",
    "Unread",
    "Verdict",
    "Versions",
    "VetoMark",
    "Waiver",
    "Where",
    "canonical",
    "decoded",
    "directory_of",
    "fingerprint",
    "from_json",
    "hidden_pager",
    "host_of",
    "identified",
    "is_attachment",
    "is_promised",
    "opened_by",
    "page_calls",
    "promised",
    "resolve_all",
    "subject_of",
    "to_json",
    "to_sparse_json",
    "with_encoded_queries",
    "within",
]
