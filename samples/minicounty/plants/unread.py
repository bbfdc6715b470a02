"""Material from which nothing, or not what the label says, can be read."""

from samples.minicounty.files import not_a_docx
from samples.minicounty.model import Attachment, Plant
from samples.minicounty.pdf import locked_pdf

PLANTS = (
    Plant(
        "/zrzyj/", "c104702", "关于征集村庄规划意见的公告", 32,
        ("村庄规划成果现征集意见，意见表见附件，填写后交村委会汇总。",),
        # Cut off in an upload and never looked at again.
        files=(Attachment("村庄规划意见表.docx", not_a_docx(), readable=False),),
    ),
    Plant(
        "/", "ghjh", "城区停车设施建设计划", 150,
        ("城区停车设施建设计划已经印发，全文见附件。",),
        # Saved with a password for opening, then published.
        files=(Attachment("城区停车设施建设计划.pdf", locked_pdf(), readable=False),),
    ),
    Plant(
        "/wjj/", "c104603", "家庭医生签约服务政策问答", 60,
        (
            "签约居民可以享受健康评估、用药指导和转诊协助等服务。",
            "签约自愿，一年一签，可在服务点或线上办理续签。",
        ),
        label="gb2312",
    ),
)  # fmt: skip
