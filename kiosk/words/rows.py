"""Words in which people write work in a sheet, for each code: the first of each is what the desk's form offers."""

from collections.abc import Mapping

from kiosk.hall.desk.register.rows import RowWords
from kiosk.hall.posting import Paid, PayUnit
from kiosk.words.posting import CHINESE

UNITS: Mapping[PayUnit, tuple[str, ...]] = {
    PayUnit.DAY: ("天", "日", "每天"),
    PayUnit.HOUR: ("小时", "时", "每小时"),
    PayUnit.MONTH: ("月", "每月", "一个月"),
    PayUnit.PIECE: ("件", "计件"),
    PayUnit.MU: ("亩",),
    PayUnit.TRIP: ("趟",),
    PayUnit.WHOLE_JOB: ("包干", "一口价"),
}
PAYDAYS: Mapping[Paid, tuple[str, ...]] = {
    Paid.SAME_DAY: ("日结", "当日结"),
    Paid.JOB_DONE: ("完工结", "完工结算"),
    Paid.WEEK: ("一周一结",),
    Paid.HALF_MONTH: (),
    Paid.MONTH: ("一月一结",),
}
ROW_WORDS = RowWords(
    units={unit: (CHINESE.counted[unit], CHINESE.pay_units[unit], *others) for unit, others in UNITS.items()},
    paydays={paid: (CHINESE.paid[paid], *others) for paid, others in PAYDAYS.items()},
)
