# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shipments whose figures were published, and what had to be put in where nothing was.

What the report says stands as it is; everything else is a placeholder that says so in its own text.
"""
from datetime import date

AGENT = "Hong Kong (placeholder: address of a company formation agent)"


def party(name, country, address):
    return {"name": name, "country": country, "address": address}


def unnamed_buyer(letter):
    return party(f"Buyer {letter} (not named in the report)", "RU", f"Russia (placeholder: address of buyer {letter})")


STATUS = party("Status Compliances", "RU", "Russia (placeholder: address of the IT firm)")
KEXIN = party("Shenzhen Kexin Smart Development", "CN", "Shenzhen (placeholder: street not published)")
APIO = party("APIO Group", "HK", AGENT)
SHENWEI = party("Shenwei Technology HK", "HK", AGENT)
SELLER_F = party("Seller F (not named in the report)", "HK", "Hong Kong (placeholder: address of seller F)")
B, C, D, E = (unnamed_buyer(letter) for letter in "BCDE")
JARCH = "Shenzhen Jarch Electromechanical Technology"
MAKER_G, MAKER_H = "Maker G (not named in the report)", "Maker H (not named in the report)"

NOTE_RU = "ДЛЯ ИСПОЛЬЗОВАНИЯ В СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ (СВО), ПРОВОДИМОЙ ВООРУЖЕННЫМИ СИЛАМИ РФ"
NOTE_EN = "FOR USE IN THE SPECIAL MILITARY OPERATION CARRIED OUT BY THE ARMED FORCES OF THE RUSSIAN FEDERATION"

# Russian and English text of the goods; {note} is where the declarant's further note stands.
HEAVY = ("БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ, ГРАЖДАНСКАЯ МОДЕЛЬ, МАКС. ВЗЛЕТНАЯ МАССА БОЛЕЕ 25 КГ, НО НЕ БОЛЕЕ 150 КГ, {note}",
         "UNMANNED AERIAL VEHICLE, CIVILIAN MODEL, MAXIMUM TAKE-OFF WEIGHT OVER 25 KG BUT NOT OVER 150 KG, {note}")
MAVIC = ("КВАДРОКОПТЕР DJI MAVIC 3, ГРАЖДАНСКАЯ МОДЕЛЬ, МАКС. ВЗЛЕТНАЯ МАССА БОЛЕЕ 250 Г, НО НЕ БОЛЕЕ 7 КГ. {note}",
         "QUADCOPTER DJI MAVIC 3, CIVILIAN MODEL, TAKE-OFF WEIGHT OVER 250 G BUT NOT OVER 7 KG. FURTHER NOTE: {note}")
OTHER_DJI = ("КВАДРОКОПТЕР DJI (МОДЕЛЬ НЕ ОПУБЛИКОВАНА), МАКС. ВЗЛЕТНАЯ МАССА БОЛЕЕ 250 Г, НО НЕ БОЛЕЕ 7 КГ, {note}",
             "QUADCOPTER DJI (MODEL NOT PUBLISHED), TAKE-OFF WEIGHT OVER 250 G BUT NOT OVER 7 KG, {note}")
SCANNER = ("СКАНЕР ПАССИВНЫЙ ДЛЯ ОБНАРУЖЕНИЯ БПЛА, НОВЫЙ, {note}", "PASSIVE SCANNER, DETECTS DRONES, NEW, {note}")
JAMMER = ("ПОДАВИТЕЛЬ СИГНАЛОВ БПЛА, НОВЫЙ, {note}", "DRONE JAMMER, NEW, {note}")
DETECTOR = ("ДЕТЕКТОР ДРОНОВ ПЕРЕНОСНОЙ, НОВЫЙ, {note}", "PORTABLE DRONE DETECTOR, NEW, {note}")
LAPTOP = ("ЗАЩИЩЕННЫЙ НОУТБУК, УДАРОПРОЧНЫЙ КОРПУС, {note}", "RUGGED PORTABLE COMPUTER, {note}")


def published(day, goods, hs, pieces, usd, buyer, seller, maker, remark, files, brand=None, note=NOTE_RU, declaration=None):
    return {"date": day, "buyer": buyer, "seller": seller, "maker": maker, "brand": brand, "origin": "CN",
            "dispatch": seller["country"], "hs": hs, "ru": goods[0].format(note=note), "en": goods[1].format(note=NOTE_EN),
            "pieces": pieces, "unit": ("ШТ", "PCS"), "gross": None, "net": None, "usd": usd, "remark": remark, "files": files,
            "declaration": declaration}


FIRST_DAY = ("from the report: date, goods, pieces, value; placeholder: buyer, maker, and which seller; "
             "weights not published")
SPLIT = "from the report: kind of goods and the total; placeholder: buyer, maker, day, split of the total"
DJI = ("from the report: maker, months, pieces, total, and that the seller sold drones; "
       "placeholder: buyer, day, split of the total")
LAPTOPS = "from the report: kind of goods, total of 10 pieces; placeholder: buyer, seller, maker, day, split"

PUBLISHED = [
    published(date(2022, 12, 21), SCANNER, "8526910009", 5, 296550.0, D, SHENWEI, MAKER_G, FIRST_DAY, "both",
              declaration="first"),
    published(date(2022, 12, 21), JAMMER, "8543709000", 3, 92115.0, D, SHENWEI, MAKER_G, FIRST_DAY, "both",
              declaration="first"),
    published(date(2023, 1, 19), JAMMER, "8543709000", 4, 232400.0, E, SHENWEI, MAKER_G, SPLIT, "ru",
              note="ДЛЯ НУЖД СПЕЦИАЛЬНОЙ ВОЕН НОЙ ОПЕРАЦИИ"),
    published(date(2023, 2, 14), DETECTOR, "8526910009", 4, 251600.0, E, SHENWEI, MAKER_G, SPLIT, "vendor"),
    published(date(2023, 3, 9), JAMMER, "8543709000", 6, 356000.0, E, SHENWEI, MAKER_G, SPLIT, "ru",
              note="ДЛЯ ИСПОЛЬЗОВАНИЯ В CBO"),
    published(date(2023, 2, 1), HEAVY, "8806240000", 3, 28292.0, STATUS, KEXIN, JARCH,
              "from the report: date, parties, pieces, value; weights not published", "both"),
    published(date(2023, 1, 18), MAVIC, "8806220000", 14, 32140.0, B, APIO, "DJI", DJI, "both", "DJI"),
    published(date(2023, 3, 15), MAVIC, "8806220000", 10, 22960.0, B, APIO, "DJI", DJI, "ru", "DJI",
              note="ДЛЯ ВЫПОЛНЕНИЯ ЗАДАЧ В ЗОНЕ СВО"),
    published(date(2023, 3, 22), OTHER_DJI, "8806220000", 10, 20000.0, C, APIO, "DJI", DJI, "vendor", "DJI"),
    published(date(2023, 2, 20), LAPTOP, "8471300000", 6, 21646.2, C, SELLER_F, MAKER_H, LAPTOPS, "ru",
              note="ДЛЯ НУЖД СВО"),
    published(date(2023, 4, 11), LAPTOP, "8471300000", 4, 14430.8, C, SELLER_F, MAKER_H, LAPTOPS, "ru",
              note="ДЛЯ ОБЕСПЕЧЕНИЯ УЧАСТНИКОВ СПЕЦИАЛЬНОЙ ВОЕННОЙ ОПЕРАЦИИ"),
]

LINK = "invented: shows how a shipment without the note is drawn beside the published ones"


def invented_link(day, ru, en, hs, pieces, usd, buyer, seller, files):
    return {"date": day, "buyer": buyer, "seller": seller, "maker": None, "brand": None, "origin": "CN",
            "dispatch": seller["country"], "hs": hs, "ru": ru + " (ВЫДУМАННАЯ ПОСТАВКА ДЛЯ ОБРАЗЦА)",
            "en": en + " (INVENTED SHIPMENT OF THE SAMPLE)", "pieces": pieces, "unit": ("ШТ", "PCS"), "gross": None,
            "net": None, "usd": usd, "remark": LINK, "files": files, "declaration": None}


HIDDEN_LINKS = [
    invented_link(date(2022, 10, 11), "КАБЕЛИ СОЕДИНИТЕЛЬНЫЕ USB, НОВЫЕ", "USB CONNECTING CABLES, NEW", "8544429009", 200,
                  1240.0, B, KEXIN, "ru"),
    invented_link(date(2022, 11, 8), "СУМКИ ДЛЯ ПЕРЕНОСКИ ТЕХНИКИ, НОВЫЕ", "CARRYING BAGS, NEW", "4202929190", 40, 1960.0,
                  B, APIO, "vendor"),
    invented_link(date(2022, 11, 24), "БЛОКИ ПИТАНИЯ СЕТЕВЫЕ, НОВЫЕ", "MAINS POWER SUPPLIES, NEW", "8504408200", 60, 2310.0,
                  B, SHENWEI, "ru"),
]
