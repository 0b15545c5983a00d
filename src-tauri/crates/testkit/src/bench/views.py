"""What somebody would do otherwise: the exported ledger, filtered and counted by pandas.

`views.py LEDGER UNIT MONTH WORD` reads the workbook once, answers each question some times, and prints
how long the reading and every answer took, in seconds. Only columns that everybody's ledger has are asked.
"""

import json
import sys
import time

import pandas

file, unit, month, word = sys.argv[1:5]
RUNS = 15


def took(work):
    start = time.perf_counter()
    done = work()
    return time.perf_counter() - start, done


read, ledger = took(lambda: pandas.read_excel(file))
for day in ("发现时间", "整改期限", "完成时间", "销号时间"):
    ledger[day] = pandas.to_datetime(ledger[day], errors="coerce")
today = ledger["发现时间"].max()
state, found, due = ledger["状态"], ledger["发现时间"], ledger["整改期限"]
over = ["已销号", "已作废", "已移交"]


def page(rows):
    """The newest two hundred, as a screen shows them."""
    return rows.sort_values("发现时间", ascending=False).head(200).to_dict("records")


def figures(of):
    """What a monthly report says of each unit."""
    rows = ledger[of(found)].assign(month=found.dt.to_period("M"))
    closed = ledger[of(ledger["销号时间"])]
    owed = ledger[of(due)]
    on_time = owed["完成时间"] <= owed["整改期限"]
    return [
        rows.groupby("责任单位").size().to_dict(),
        rows.groupby(["责任单位", "隐患等级"]).size().to_dict(),
        rows.groupby(["责任单位", "隐患类别"]).size().to_dict(),
        rows.groupby("month").size().to_dict(),
        closed.groupby("责任单位").size().to_dict(),
        on_time.groupby(owed["责任单位"]).mean().to_dict(),
        ledger[(due < today) & ~state.isin(over)].groupby("责任单位").size().to_dict(),
    ]


words = ["隐患编号", "隐患简题", "隐患描述", "部位"]
jobs = {
    "newest 200 of all": lambda: page(ledger),
    "open": lambda: page(ledger[~state.isin(over)]),
    "major": lambda: page(ledger[ledger["隐患等级"].astype(str).str.contains("重大")]),
    "overdue": lambda: page(ledger[(due < today) & ~state.isin(over)]),
    "unit": lambda: page(ledger[ledger["责任单位"] == unit]),
    "state": lambda: page(ledger[state == "整改中"]),
    "found in a month": lambda: page(ledger[found.dt.strftime("%Y-%m") == month]),
    "cause": lambda: page(ledger[ledger["隐患类别"].astype(str).str.contains("设备|物")]),
    "word": lambda: page(
        ledger[ledger[words].astype(str).apply(lambda column: column.str.contains(word)).any(axis=1)]
    ),
    "figures of a month": lambda: figures(lambda day: day.dt.strftime("%Y-%m") == month),
    "figures of a year": lambda: figures(lambda day: day.dt.year == int(month[:4])),
}
print(
    json.dumps(
        {"read": read, "jobs": {name: [took(job)[0] for _ in range(RUNS)] for name, job in jobs.items()}}
    )
)
