"""What people in a Jilin hall are called, pay and ask; every name and number is invented."""

from random import Random

from kiosk.hall.posting import Paid, PayUnit

FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾田董潘袁于杜程魏吕丁姜崔金朴"
GIVEN_NAMES = [
    "建国",
    "建军",
    "志强",
    "国庆",
    "春生",
    "长林",
    "德福",
    "宝山",
    "玉梅",
    "桂兰",
    "秀英",
    "淑芬",
    "丽华",
    "凤霞",
    "艳红",
    "海燕",
    "永刚",
    "立新",
    "占江",
    "振东",
    "永哲",
    "明哲",
    "英姬",
    "顺子",
    "文革",
    "树林",
    "春花",
    "桂荣",
    "学军",
    "铁柱",
    "广财",
    "凤琴",
    "金锁",
    "喜顺",
    "洪波",
    "晓东",
]
SITE, TOWN, STORE_HOUSE, FIELD = "site", "town", "storehouse", "field"
PLACES = {
    SITE: (
        "宽城区北人民大街88号工地",
        "净月区生态大街工地",
        "绿园区西安大路装饰城",
        "南关区全安广场东门",
        "高新区硅谷大街工地",
        "二道区吉林大路小区",
    ),
    TOWN: (
        "朝阳区桂林路小吃街",
        "朝阳区红旗街商场后门",
        "南关区大马路菜市场",
        "绿园区春城大街医院",
        "高新区硅谷大街写字楼",
        "二道区吉林大路小区",
    ),
    STORE_HOUSE: (
        "二道区东盛大街物流园",
        "经开区临河街仓库三号门",
        "宽城区凯旋路火车站北口",
        "德惠市米沙子镇工业园",
        "汽开区东风大街厂区",
        "榆树市五棵树镇粮库",
    ),
    FIELD: (
        "双阳区奢岭镇果园",
        "九台区龙嘉镇大棚",
        "农安县合隆镇稻田",
        "抚松县万良镇参地",
    ),
}
NOTES = ("", "", "", "", "带手套", "活儿不累", "穿厚点", "中午歇一个钟头", "到了找门卫", "会干活儿的就行")
OFFERS: dict[str, tuple[PayUnit, int, int, int, str]] = {
    "力工": (PayUnit.DAY, 200, 260, 10, SITE),
    "瓦工": (PayUnit.DAY, 300, 420, 10, SITE),
    "木工": (PayUnit.DAY, 300, 400, 10, SITE),
    "钢筋工": (PayUnit.DAY, 300, 380, 10, SITE),
    "电焊": (PayUnit.DAY, 320, 450, 10, SITE),
    "油工": (PayUnit.DAY, 260, 350, 10, SITE),
    "水暖": (PayUnit.DAY, 280, 380, 10, SITE),
    "电工": (PayUnit.DAY, 300, 400, 10, SITE),
    "搬运装卸": (PayUnit.DAY, 200, 300, 10, STORE_HOUSE),
    "送货": (PayUnit.TRIP, 40, 90, 5, STORE_HOUSE),
    "司机": (PayUnit.DAY, 260, 340, 10, STORE_HOUSE),
    "保洁": (PayUnit.HOUR, 25, 40, 1, TOWN),
    "家政": (PayUnit.HOUR, 30, 45, 1, TOWN),
    "月嫂护工": (PayUnit.DAY, 220, 320, 10, TOWN),
    "后厨": (PayUnit.DAY, 160, 240, 10, TOWN),
    "服务员": (PayUnit.DAY, 140, 200, 10, TOWN),
    "地里活儿": (PayUnit.DAY, 150, 220, 10, FIELD),
    "采参": (PayUnit.DAY, 220, 320, 10, FIELD),
    "插秧": (PayUnit.MU, 120, 180, 10, FIELD),
    "摘果": (PayUnit.DAY, 150, 200, 10, FIELD),
    "大棚": (PayUnit.DAY, 150, 220, 10, FIELD),
    "门窗": (PayUnit.DAY, 260, 340, 10, SITE),
    "拆除": (PayUnit.DAY, 240, 320, 10, SITE),
    "分拣": (PayUnit.HOUR, 18, 24, 1, STORE_HOUSE),
    "清雪": (PayUnit.HOUR, 25, 40, 1, TOWN),
}
LENGTHS = {
    PayUnit.HOUR: ("2h", "3h", "3h", "4h"),
    PayUnit.DAY: ("", "8h", "8h", "9h", "10h", "1d", "1d", "2d", "3d", "5d", "10d"),
}
"""How long such work lasts; of other units that is not said."""
PAID = {
    PayUnit.HOUR: (Paid.SAME_DAY,),
    PayUnit.DAY: (*[Paid.SAME_DAY] * 6, Paid.JOB_DONE, Paid.JOB_DONE, Paid.WEEK, Paid.HALF_MONTH),
}
"""When it is paid; of other units when the job is done."""
USUAL_OFFER = (PayUnit.DAY, 180, 280, 10, TOWN)
"""Unit, lowest and highest pay in yuan, its step, where such work is."""


def more_terms(unit: PayUnit, chance: Random, is_far: bool = False) -> dict[str, str]:
    """When it is paid, how long it lasts, what comes with it: out of town people are driven and fed."""
    rates = {"meals": 0.9 if is_far else 0.4, "ride": 0.8 if is_far else 0.1, "lodging": 0.3 if is_far else 0.02}
    rates |= {"tools": 0.3, "insurance": 0.3}
    extras = {extra: str(int(chance.random() < rate)) for extra, rate in rates.items()}
    paid = chance.choice(PAID.get(unit, (Paid.JOB_DONE,)))
    return extras | {"paid": str(paid.value), "length": chance.choice(LENGTHS.get(unit, ("",)))}


def person_name(chance: Random) -> str:
    """An invented name."""
    return chance.choice(FAMILY_NAMES) + chance.choice(GIVEN_NAMES)


def phone_number(chance: Random) -> str:
    """An invented mobile number."""
    return "1" + chance.choice("3589") + f"{chance.randrange(10**9):09d}"
