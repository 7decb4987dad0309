#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the two source files and the table of official statistics of the sample case, always the same bytes. No packages needed.

    python3 resources/sample/make_sample.py [FOLDER]
    python3 resources/sample/make_sample.py --check     says whether the files in this folder are what it would write
"""
import sys
import tempfile
import zipfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent))
from sample_goods import ORDINARY, TRAPS, PLAIN_DRONES  # noqa: E402
from sample_published import PUBLISHED, HIDDEN_LINKS  # noqa: E402
from sample_statistics import statistics  # noqa: E402
from write_tables import write_csv, write_xlsx  # noqa: E402

RU_FILE, VENDOR_FILE = "ru_declarations_2023.csv", "vendor_shipments_2023.xlsx"
STATISTICS_FILE = "china_exports_drones_2022_2023.csv"
FIRST, LAST = date(2022, 3, 1), date(2023, 4, 30)
BUYERS, TRADERS, MAKERS = 34, 26, 14
CITIES = ["Moscow", "Saint Petersburg", "Yekaterinburg", "Novosibirsk", "Vladivostok", "Kazan", "Samara"]
PORTS = {"CN": ["Shenzhen", "Guangzhou", "Shanghai", "Yiwu", "Ningbo"], "HK": ["Hong Kong"], "TR": ["Istanbul"],
         "AE": ["Dubai"], "KZ": ["Almaty"], "VN": ["Hanoi"]}
RUBLES, YUAN = 76.5, 6.88
INVENTED = "invented: an ordinary shipment"


class Invented:
    """Firms of the rows that are not from the report; each says so in its name and in its address."""

    def __init__(self, random):
        self.random = random
        self.countries = [random.choice(["CN"] * 6 + ["HK"] * 3 + ["TR", "AE", "KZ", "VN"]) for _ in range(TRADERS)]

    def buyer(self):
        i = min(int(self.random.paretovariate(0.9)), BUYERS)
        return {"name": f"Buyer {i:02} (invented)", "form": "OOO", "country": "RU",
                "address": f"{CITIES[i % len(CITIES)]}, Invented street {i}"}

    def trader(self):
        i = min(int(self.random.paretovariate(0.8)), TRADERS)
        country = self.countries[i - 1]
        city = PORTS[country][i % len(PORTS[country])]
        return {"name": f"Trader {i:02} (invented)", "form": "Ltd", "country": country,
                "address": f"{city}, Invented road {100 + i}"}

    def maker(self):
        i = self.random.randint(1, MAKERS)
        return f"Maker {i:02} (invented)" if self.random.random() < 0.7 else None


def ordinary(random, invented, goods, day):
    low, high = goods["pieces"]
    pieces = random.randint(low, high)
    trader = invented.trader()
    value = round(pieces * goods["price"] * random.uniform(0.8, 1.25), 2)
    net = round(pieces * goods["kg"] * random.uniform(0.95, 1.05), 3)
    return {"date": day, "buyer": invented.buyer(), "seller": trader, "maker": goods.get("maker") or invented.maker(),
            "brand": goods.get("brand"), "origin": trader["country"] if trader["country"] in ("CN", "HK") else "CN",
            "dispatch": trader["country"], "hs": goods["hs"], "ru": goods["ru"], "en": goods["en"], "pieces": pieces,
            "unit": goods.get("unit", ("ШТ", "PCS")), "gross": round(net * 1.12, 3), "net": net, "usd": value,
            "remark": INVENTED}


def days(random, count):
    span = (LAST - FIRST).days
    return sorted(FIRST + timedelta(days=random.randint(0, span)) for _ in range(count))


def shipments():
    """All shipments by date, each with a declaration number; where a row goes is in "files"."""
    random = Random(20230501)
    invented = Invented(random)
    rows = []
    for day in days(random, 290):
        rows.append(ordinary(random, invented, random.choice(ORDINARY), day))
    for day in days(random, 44):
        rows.append(ordinary(random, invented, random.choice(PLAIN_DRONES), day))
    for goods, day in zip(TRAPS, days(random, len(TRAPS))):
        rows.append(ordinary(random, invented, goods, day))
    for row in rows:
        row["files"] = random.choice(["ru", "ru", "vendor"])
    for row in random.sample(rows, 8):
        row["files"] = "both"
    rows += [dict(row) for row in PUBLISHED + HIDDEN_LINKS]
    rows.sort(key=lambda row: (row["date"], row["remark"], row["en"]))
    number(random, rows)
    return rows


def number(random, rows):
    # The rows of one published declaration share its number and count its items.
    posts = ["10013160", "10702070", "10005030", "10129060", "10228010"]
    numbers, items = {}, {}
    for serial, row in enumerate(rows, 3000001):
        key = row.get("declaration") or serial
        if key not in numbers:
            numbers[key] = (random.choice(posts), f"{row['date']:%d%m%y}", f"{serial:07}")
        items[key] = items.get(key, 0) + 1
        row["number"], row["item"] = numbers[key], items[key]


def written_ru(party):
    if party.get("form") == "OOO":
        return f'ООО "{party["name"]}"'
    return f'{party["name"]} {party["form"]}.' if party.get("form") else party["name"]


def written_vendor(party):
    return (f'{party["name"]}, {party["form"]}' if party.get("form") else party["name"]).upper()


def comma(number, digits=2):
    return "" if number is None else f"{number:.{digits}f}".replace(".", ",")


RU_HEADER = ["ND (Номер декларации)", "G071 (код таможни)", "G072 (Дата регистрации)", "G011 (Направление перемещения)",
             "G0121 (Таможенный режим)", "G022 (Наименование отправителя)", "G023 (Адрес отправителя)",
             "G0231 (Код страны отправителя)", "G082 (Наименование получателя)", "G083 (Адрес получателя)",
             "G0831 (Код страны получателя)", "G15A (Код страны отправления)", "G202 (Условие поставки)",
             "G221 (Букв.код валюты контракта)", "G23 (Курс валюты)", "G32 (Номер товара по ГТД)",
             "G33 (Код товара по ТН ВЭД)", "G34 (Код страны происхождения)", "G31_1 (Наименование и характеристики товаров)",
             "G31_11 (Фирма-изготовитель)", "G31_12 (Товарный знак, патент)", "G31_7 (Кол-во товара в доп.ед.)",
             "G31_71 (Наименование доп.ед.)", "G35 (Вес брутто, кг)", "G38 (Вес нетто, кг)", "G42 (Фактурная стоимость)",
             "G45 (Таможенная стоимость)", "G46 (Статистическая стоимость, USD.)", "USDKG (USD за КГ)",
             "Примечание редакции"]
RU_CUT = 255


def ru_row(row):
    per_kg = row["usd"] / row["net"] if row["net"] else None
    return ["/".join(row["number"]), row["number"][0], f"{row['date']:%d.%m.%Y}", "ИМ", "40",
            written_ru(row["seller"]), row["seller"]["address"], row["seller"]["country"],
            written_ru(row["buyer"]), row["buyer"]["address"], "RU", row["dispatch"], "FCA", "CNY", comma(RUBLES / YUAN, 4),
            str(row["item"]), row["hs"], row["origin"], row["ru"][:RU_CUT], row["maker"] or "ОТСУТСТВУЕТ",
            row["brand"] or "ОТСУТСТВУЕТ", comma(row["pieces"], 0), row["unit"][0], comma(row["gross"], 3),
            comma(row["net"], 3), comma(row["usd"] * YUAN), comma(row["usd"] * RUBLES), comma(row["usd"]), comma(per_kg),
            row["remark"]]


VENDOR_HEADER = ["DATE", "DECLARATION NUMBER", "ITEM NUMBER", "HS CODE", "PRODUCT DESCRIPTION", "IMPORTER NAME",
                 "IMPORTER ADDRESS", "IMPORTER COUNTRY", "EXPORTER NAME", "EXPORTER ADDRESS", "EXPORTER COUNTRY", "MANUFACTURER NAME",
                 "BRAND", "COUNTRY OF ORIGIN", "QUANTITY", "UNIT", "GROSS WEIGHT KG", "NET WEIGHT KG", "TOTAL VALUE USD",
                 "UNIT PRICE USD", "USD PER KG", "REMARK"]
VENDOR_WIDTHS = [12, 28, 8, 13, 70, 34, 40, 10, 36, 44, 10, 34, 12, 10, 10, 8, 12, 12, 15, 12, 11, 46]
COUNTRY_NAMES = {"CN": "CHINA", "HK": "HONG KONG", "RU": "RUSSIA", "TR": "TURKEY", "AE": "UNITED ARAB EMIRATES",
                 "KZ": "KAZAKHSTAN", "VN": "VIETNAM"}
PREAMBLE = ["", "DATA", "Shipments to Russia, March 2022 to April 2023",
            "Sample of the Waybill program: a reconstruction from published figures, see the column REMARK", ""]


def vendor_number(row):
    # The same number as the other vendor writes it, in the ways such files really do.
    post, day, serial = row["number"]
    return [f"{post}/{day}/{serial}/{row['item']}", f"{post}{day}{serial}", f"{post}-{day}-{serial}"][int(serial) % 3]


def vendor_row(row):
    per_kg = round(row["usd"] / row["net"], 2) if row["net"] else None
    return [row["date"], vendor_number(row), row["item"], row["hs"][:8], row["en"], written_vendor(row["buyer"]),
            row["buyer"]["address"].upper(), COUNTRY_NAMES["RU"], written_vendor(row["seller"]), row["seller"]["address"].upper(),
            COUNTRY_NAMES[row["seller"]["country"]], (row["maker"] or "N/A").upper(), (row["brand"] or "N/A").upper(),
            COUNTRY_NAMES[row["origin"]], row["pieces"], row["unit"][1], row["gross"], row["net"], row["usd"],
            round(row["usd"] / row["pieces"], 2), per_kg, row["remark"]]


def write(folder):
    rows = shipments()
    ru = [ru_row(row) for row in rows if row["files"] in ("ru", "both")]
    vendor = [vendor_row(row) for row in rows if row["files"] in ("vendor", "both")]
    write_csv(folder / RU_FILE, [RU_HEADER] + ru, "windows-1251", ";")
    write_xlsx(folder / VENDOR_FILE, PREAMBLE, VENDOR_HEADER, vendor, VENDOR_WIDTHS)
    write_csv(folder / STATISTICS_FILE, statistics(), "gb18030", ",")
    both = sum(row["files"] == "both" for row in rows)
    print(f"{len(rows)} shipments: {len(ru)} and {len(vendor)} rows, {both} in both files")


def contents(folder):
    # The members of the workbook, not its bytes: another zlib packs them otherwise.
    with zipfile.ZipFile(folder / VENDOR_FILE) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return (folder / RU_FILE).read_bytes(), (folder / STATISTICS_FILE).read_bytes(), members


def main():
    here = Path(__file__).resolve().parent
    if sys.argv[1:] != ["--check"]:
        write(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
        return
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder))
        if contents(Path(folder)) != contents(here):
            sys.exit("The sample's files are not what make_sample.py writes. Run it without --check.")


if __name__ == "__main__":
    main()
