# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""China's official exports of drones to Russia, in the form in which its customs office hands out such tables.

The report says of them: at least 30,000 drones, over USD 32 million, March 2022 to May 2023. Only these totals are
published; the split by month and code is made up so that it adds up to them, and every row says so."""
from random import Random

HEADER = ["数据年月", "商品编码", "商品名称", "贸易伙伴编码", "贸易伙伴名称", "第一数量", "第一计量单位", "第二数量",
          "第二计量单位", "美元", "编者注"]
MONTHS = [202203 + i for i in range(10)] + [202301 + i for i in range(5)]
PIECES, DOLLARS = 30_000, 32_010_000
# Code, words, part of the pieces, dollars a piece before all is scaled to the total, kilograms a piece.
CODES = [("88062110", "250克及以下的遥控航拍无人驾驶航空器", 0.18, 420, 0.24),
         ("88062210", "250克至7千克的遥控航拍无人驾驶航空器", 0.76, 1_050, 1.9),
         ("88062310", "7千克至25千克的遥控航拍无人驾驶航空器", 0.05, 2_600, 11.5),
         ("88062490", "25千克至150千克的其他遥控无人驾驶航空器", 0.01, 9_500, 38.0)]
REMARK = ("the report gives only the totals, at least 30,000 drones and over USD 32 million, March 2022 to May 2023; "
          "this split by month and code is made up")


def shares(random, total, count):
    weights = [random.uniform(0.6, 1.4) for _ in range(count)]
    parts = [int(total * weight / sum(weights)) for weight in weights]
    parts[-1] += total - sum(parts)
    return parts


def statistics():
    """The rows of the table, header first."""
    random = Random(202305)
    rows = []
    for place, (code, words, part, price, kg) in enumerate(CODES):
        wanted = round(PIECES * part)
        if place + 1 == len(CODES):
            wanted = PIECES - sum(row["pieces"] for row in rows)
        for month, pieces in zip(MONTHS, shares(random, wanted, len(MONTHS))):
            rows.append({"month": month, "code": code, "words": words, "pieces": pieces,
                         "usd": pieces * price * random.uniform(0.9, 1.1), "kg": round(pieces * kg, 1)})
    scale = DOLLARS / sum(row["usd"] for row in rows)
    for row in rows:
        row["usd"] = int(row["usd"] * scale)
    rows[-1]["usd"] += DOLLARS - sum(row["usd"] for row in rows)
    rows.sort(key=lambda row: (row["month"], row["code"]))
    return [HEADER] + [[row["month"], row["code"], row["words"], "344", "俄罗斯", row["pieces"], "架", row["kg"], "千克",
                        row["usd"], REMARK] for row in rows]
