"""Articles whose links lead into trouble. What happens behind each address stands in `hazards`."""

from samples.minicounty import hazards
from samples.minicounty.model import Plant

PLANTS = (
    Plant(
        "/fgj/", "tzgg", "关于调整储备项目申报材料的通知", 30,
        ("储备项目申报材料已作调整，请各单位按新要求准备，原要求不再执行。",),
        links=(("原申报要求", hazards.GONE_PAGE.path), ("储备项目申报表.xls", hazards.GONE_FILE.path)),
    ),
    Plant(
        "/swj/", "gzdt", "水文监测站点完成汛前检查", 15,
        ("全县水文监测站点汛前检查全部完成，设备运行正常。",),
        links=(("检查情况通报", hazards.UNSTEADY.path),),
    ),
    Plant(
        "/zjj/", "c104501", "工程质量检测信息互认上线", 18,
        ("工程质量检测信息互认功能上线，企业可在线查验检测结果。",),
        links=(("检测信息查验", hazards.FORBIDDEN.path),),
    ),
    Plant(
        "/wjj/", "c104602", "关于公布疫苗接种门诊调整的通知", 64,
        ("部分接种门诊的服务时间有调整，请家长留意。",),
        links=(("接种门诊一览", hazards.VANISHED.path),),
    ),
    Plant(
        "/zrzyj/", "c104701", "不动产登记服务延伸到乡镇", 23,
        ("群众在乡镇便民服务中心即可提交不动产登记申请。",),
        links=(("旧版办事指南", hazards.LOOP.path), ("县域电子地图", hazards.MAZE.path)),
    ),
    Plant(
        "/", "yxyw", "我县推进政务信息系统整合", 12,
        ("我县持续推进政务信息系统整合，办公效率明显提升。",),
        links=(("内部办公入口", hazards.CLOSED.path), ("市级数据目录", "http://data.lancity.example/catalog/")),
    ),
    Plant(
        "/jtj/", "tzgg", "关于公布暑期开放运动场地的通知", 19,
        ("暑期全县学校运动场地分时段向社会开放，开放时间见下列链接。",),
        links=(("开放场地一览", hazards.SLOW.path), ("活动日历", hazards.CALENDAR.path)),
    ),
    Plant(
        "/mzj/", "3101", "社区文化影像展开展", 29,
        ("社区文化影像展在县文化馆开展，展出居民拍摄的生活影像。",),
        links=(("展览影像资料.zip", hazards.HUGE.path), ("影像条件查询", hazards.FILTER.path)),
    ),
)  # fmt: skip
