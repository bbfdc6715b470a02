"""Wrong words, leftovers of templates and garbled text, each in an article that is otherwise in order."""

from samples.minicounty.model import Mark, Plant

# What UTF-8 looks like after it was read as GBK: nobody types it, and nobody can read it.
GARBLED = "今年灌溉用水调度方案已经印发，请各管理站认真落实。".encode().decode("gbk", "ignore")

PLANTS = (
    # The title shows on the home page, in the list and beside every other article: one fault all the same.
    Plant(
        "/", "yxyw", "我县召开扫黑险恶斗争推进会", 6,
        (
            "近日，我县召开常态化扫黑除恶斗争推进会，研究部署下一阶段重点任务。",
            "会议要求，各成员单位要加强线索核查，健全行业治理机制，不断提升群众安全感。",
        ),
        marks=(Mark("WD03", "扫黑险恶"),),
    ),
    Plant(
        "/qlz/", "zwdt", "青岚镇部署夏季防溺水工作", 40,
        (
            "为做好夏季防溺水工作，镇里成立了由镇长任组长的防溺水工作领导小姐，统筹巡查和宣传。",
            "各村设立劝导岗，对重点水域进行不间断巡护。",
        ),
        marks=(Mark("WD03", "领导小姐"),),
    ),
    Plant(
        "/", "tzgg", "关于国庆期间升挂国旗的通知", 270,
        (
            "为庆祝中华人民共合国成立纪念日，请各单位按规定升挂国旗。",
            "国旗应当整洁完好，破损、褪色的要及时更换。",
        ),
        marks=(Mark("WD01", "中华人民共合国"),),
    ),
    Plant(
        "/wjj/", "c104601", "县医院新门诊楼启用", 30,
        (
            "经云岫县人民攻府同意，县医院新门诊楼近日正式启用。",
            "新门诊楼设有导诊台和自助服务区，群众就医更加方便。",
        ),
        marks=(Mark("WD01", "人民攻府"),),
    ),
    Plant(
        "/nyj/", "gzdt", "夏收时节农机手忙作业", 44,
        (
            "连日来，农机手抢抓晴好天气开展机收作业，各村秸杆还田同步进行。",
            "技术人员深入田间，指导农户做好留茬高度和粉碎长度的控制。",
        ),
        marks=(Mark("WD08", "秸杆"),),
    ),
    Plant(
        "/jtj/", "jyxw", "护学岗守护平安上学路", 38,
        ("既使遇到雨天，护学岗的志愿者也按时到岗，护送学生安全通过路口。", "家长们纷纷为他们点赞。"),
        marks=(Mark("WD08", "既使"),),
    ),
    Plant(
        "/zjj/", "c104501", "老旧小区加装电梯有序推进", 28,
        ("今年我县计划加装电梯三十部。截止目前，已有十八部完成主体施工。", "其余各部正在办理前期手续。"),
        marks=(Mark("WD08", "截止目前"),),
    ),
    Plant(
        "/zrzyj/", "c104703", "关于规范设施农业用地备案的通知", 90,
        (
            "设施农业用地由乡镇受理，县级汇总后逐级上报国土资源部备案。",
            "各乡镇要建立台账，做到图、数、实地一致。",
        ),
        marks=(Mark("WD06", "国土资源部"),),
    ),
    Plant(
        "/rsj/", "3202", "关于组织专业技术人员继续教育的通知", 35,
        (
            "根据xxxx年专业技术人员继续教育安排，现将有关事项通知如下。",
            "参训人员应当完成公需课和专业课学习，学时在系统中自动登记。",
        ),
        marks=(Mark("WD20", "xxxx年"),),
    ),
    Plant(
        "/zjj/", "c104502", "关于开展自建房安全巡查的通知", 41,
        (
            "为保障群众居住安全，××县决定于近期集中开展自建房安全巡查。",
            "巡查以乡镇为单位组织实施，发现险情的先撤人、后处置。",
        ),
        marks=(Mark("WD20", "××县"),),
    ),
    Plant(
        "/swj/", "gzdt", "灌区管理单位召开调度会", 50,
        ("灌区管理单位近日召开用水调度会，安排夏季灌溉工作。", GARBLED, "会后，各管理站对渠系进行了检查。"),
        marks=(Mark("WD21", GARBLED),),
    ),
)  # fmt: skip
