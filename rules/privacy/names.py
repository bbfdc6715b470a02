"""Is this the full name of a person? Only ever supporting evidence: many nouns begin with a surname."""

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范"
    "汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞"
    "颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柴蒙鲍华喻祁房"
    "滕屈饶解牟艾尤阳时穆农司古吉卓车简连项芦麦褚窦娄戚岑党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇"
    "桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢扎次旦格桑央德洛平巴多吾阿买努艾热克云水火木山花海丹蓬蔚越隆勾牧茅乌干戈雍贡巢咸晁银仰柏养鹿尧贝来苍闻莘党翦谯逄励"
)
COMPOUND = "欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|东方|独孤|南宫"
# 甲乙丙 are the heavenly stems that model texts use for invented people.
FULL = re.compile(
    rf"(?:(?:{COMPOUND})[一-鿿]{{1,2}}|[{SURNAMES}][一-鿿]{{1,2}}|[一-鿿]{{2,6}}·[一-鿿·]{{2,12}}|[{SURNAMES}][一-鿿]{{3}})"
)
WHOLE = rf"(?:(?:{COMPOUND})[一-鿿]{{1,2}}|[{SURNAMES}](?![某×xX*＊])[一-鿿]{{1,2}}|[一-鿿]{{2,6}}·[一-鿿·]{{2,12}})"
# In running text, where the end of a name shows by what follows; masked names count.
IN_TEXT = rf"(?:(?:{COMPOUND})[一-鿿*某×]{{1,2}}|[{SURNAMES}][一-鿿*某×]{{1,2}}|[一-鿿]{{2,6}}·[一-鿿·]{{2,12}})"
MASKED = re.compile(r"[*＊×xX某○●Ｘ]|^[一-鿿]$")
NO_NAME = re.compile(
    r"[省市县区镇乡村组街路局办科股院校厂站所中会司社部处队]$|合计|小计|总计|姓名|户主|申请|人员|家庭|平方|小学|中学|大学|名单|公示|单位|无$|[病症]$|^常[见规年]"
)


def is_full_name(text: str) -> bool:
    """A cell that holds one unmasked name, spaces within it allowed."""
    name = re.sub(r"[ \u3000]", "", text) if len(text) <= 24 else ""
    return not MASKED.search(name) and FULL.fullmatch(name) is not None and not NO_NAME.search(name)
