# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goods of the invented shipments: ordinary ones, drones without the note, and wordings that only look like it."""


def goods(hs, ru, en, price, kg, pieces, **more):
    return {"hs": hs, "ru": ru, "en": en, "price": price, "kg": kg, "pieces": pieces, **more}


KILOGRAMS = ("КГ", "KGS")

# Longer than 255 letters: the vendor cuts it.
LONG = ("СТАНОК ТОКАРНЫЙ С ЧИСЛОВЫМ ПРОГРАММНЫМ УПРАВЛЕНИЕМ ДЛЯ ОБРАБОТКИ МЕТАЛЛА, МАКСИМАЛЬНЫЙ ДИАМЕТР ОБРАБОТКИ 360 ММ, "
        "РАССТОЯНИЕ МЕЖДУ ЦЕНТРАМИ 750 ММ, МОЩНОСТЬ ШПИНДЕЛЯ 7,5 КВТ, КОМПЛЕКТ: ПАТРОН ТРЕХКУЛАЧКОВЫЙ, ЛЮНЕТ НЕПОДВИЖНЫЙ, "
        "СИСТЕМА ПОДАЧИ ОХЛАЖДАЮЩЕЙ ЖИДКОСТИ, ИНСТРУКЦИЯ НА РУССКОМ ЯЗЫКЕ, ЗАПАСНЫЕ ЧАСТИ")

ORDINARY = [
    goods("8542319010", "МИКРОСХЕМЫ ИНТЕГРАЛЬНЫЕ МОНОЛИТНЫЕ, КОНТРОЛЛЕРЫ, ДЛЯ ПРОМЫШЛЕННОЙ АВТОМАТИКИ",
          "INTEGRATED CIRCUITS, CONTROLLERS FOR INDUSTRIAL AUTOMATION", 4.2, 0.002, (200, 4000)),
    goods("8482109008", "ПОДШИПНИКИ ШАРИКОВЫЕ РАДИАЛЬНЫЕ, СТАЛЬНЫЕ, НОВЫЕ", "BALL BEARINGS, STEEL, NEW", 3.1, 0.35, (100, 2500)),
    goods("8413708100", "НАСОСЫ ЦЕНТРОБЕЖНЫЕ МНОГОСТУПЕНЧАТЫЕ ДЛЯ ВОДЫ", "CENTRIFUGAL PUMPS FOR WATER", 410, 28, (2, 30)),
    goods("8504408300", "ПРЕОБРАЗОВАТЕЛИ ЧАСТОТЫ СТАТИЧЕСКИЕ, ОБЩЕПРОМЫШЛЕННОГО НАЗНАЧЕНИЯ",
          "FREQUENCY CONVERTERS", 260, 5.5, (3, 60)),
    goods("8517620009", "МАРШРУТИЗАТОРЫ СЕТЕВЫЕ ДЛЯ ДОМА И ОФИСА", "NETWORK ROUTERS FOR HOME AND OFFICE", 38, 0.4, (50, 800)),
    goods("8525890000", "КАМЕРЫ ВИДЕОНАБЛЮДЕНИЯ, НОВЫЕ", "VIDEO SURVEILLANCE CAMERAS, NEW", 52, 0.5, (20, 400)),
    goods("8471300000", "НОУТБУКИ ДЛЯ ОФИСА, ДИАГОНАЛЬ 15,6 ДЮЙМА", "NOTEBOOK COMPUTERS, 15.6 INCH", 430, 1.7, (10, 150)),
    goods("8507600000", "АККУМУЛЯТОРЫ ЛИТИЙ-ИОННЫЕ ДЛЯ ЭЛЕКТРОИНСТРУМЕНТА", "LITHIUM-ION BATTERIES FOR POWER TOOLS", 21, 0.6, (50, 900)),
    goods("8807300000", "ВИНТЫ ВОЗДУШНЫЕ ДЛЯ КВАДРОКОПТЕРА, ПЛАСТМАССОВЫЕ", "PROPELLERS FOR QUADCOPTER, PLASTIC", 2.4, 0.01, (100, 1500)),
    goods("8458114100", LONG, "CNC LATHE FOR METAL, MAXIMUM DIAMETER 360 MM, WITH CHUCK AND STEADY REST", 14800, 2300, (1, 3)),
    goods("6403999600", "ОБУВЬ МУЖСКАЯ С ВЕРХОМ ИЗ КОЖИ", "MEN'S SHOES WITH LEATHER UPPERS", 17, 0.9, (100, 2000), unit=("ПАР", "PRS")),
    goods("9503007500", "ИГРУШКИ ПЛАСТМАССОВЫЕ ДЛЯ ДЕТЕЙ СТАРШЕ 3 ЛЕТ", "PLASTIC TOYS FOR CHILDREN OVER 3 YEARS", 2.8, 0.3, (300, 6000)),
    goods("3926909709", "ИЗДЕЛИЯ ИЗ ПЛАСТМАСС ДЛЯ БЫТОВОГО ПРИМЕНЕНИЯ", "PLASTIC ARTICLES FOR HOUSEHOLD USE", 1.1, 0.1, (500, 9000)),
    goods("8708299009", "ЧАСТИ КУЗОВОВ ЛЕГКОВЫХ АВТОМОБИЛЕЙ", "PARTS OF BODIES OF MOTOR CARS", 24, 3.2, (20, 600)),
    goods("8481808199", "КРАНЫ ШАРОВЫЕ ИЗ НЕРЖАВЕЮЩЕЙ СТАЛИ", "BALL VALVES OF STAINLESS STEEL", 19, 1.1, (50, 700)),
    goods("9405421009", "СВЕТИЛЬНИКИ СВЕТОДИОДНЫЕ ПОТОЛОЧНЫЕ", "LED CEILING LAMPS", 9.5, 0.8, (100, 1600)),
    goods("8516797000", "ЧАЙНИКИ ЭЛЕКТРИЧЕСКИЕ БЫТОВЫЕ", "ELECTRIC KETTLES", 11, 1.0, (200, 2400)),
    goods("2922498500", "АМИНОКИСЛОТЫ КОРМОВЫЕ", "FEED AMINO ACIDS", 2.1, 1.0, (1000, 20000), unit=KILOGRAMS),
]

DJI = {"brand": "DJI", "maker": "DJI"}
PLAIN_DRONES = [
    goods("8806220000", "КВАДРОКОПТЕР DJI AIR 2S ДЛЯ ВИДЕОСЪЕМКИ, ГРАЖДАНСКОГО НАЗНАЧЕНИЯ, ВЗЛЕТНАЯ МАССА 595 Г",
          "QUADCOPTER DJI AIR 2S FOR FILMING, TAKE-OFF WEIGHT 595 G", 870, 1.6, (2, 25), **DJI),
    goods("8806210000", "КВАДРОКОПТЕР DJI MINI 2, ВЗЛЕТНАЯ МАССА 249 Г, ДЛЯ ЛЮБИТЕЛЬСКОЙ СЪЕМКИ",
          "QUADCOPTER DJI MINI 2, TAKE-OFF WEIGHT 249 G", 420, 0.8, (5, 60), **DJI),
    goods("8806220000", "КВАДРОКОПТЕР DJI MAVIC 3, ГРАЖДАНСКОГО НАЗНАЧЕНИЯ, НЕ ВОЕННОГО НАЗНАЧЕНИЯ",
          "QUADCOPTER DJI MAVIC 3, FOR CIVILIAN USE", 1950, 2.1, (1, 12), **DJI),
    goods("8806230000", "БЕСПИЛОТНЫЙ ЛЕТАТЕЛЬНЫЙ АППАРАТ ДЛЯ КАРТОГРАФИИ, ВЗЛЕТНАЯ МАССА 9 КГ",
          "UNMANNED AIRCRAFT FOR MAPPING, TAKE-OFF WEIGHT 9 KG", 8900, 14, (1, 4)),
    goods("8806240000", "АГРОДРОН ДЛЯ ОПРЫСКИВАНИЯ ПОСЕВОВ, ВЗЛЕТНАЯ МАССА 48 КГ",
          "AGRICULTURAL DRONE FOR CROP SPRAYING, TAKE-OFF WEIGHT 48 KG", 9800, 60, (1, 5)),
]

# Each holds words or letters that a careless search takes for the note.
TRAPS = [
    goods("1006309801", "РИС ДЛИННОЗЕРНЫЙ ШЛИФОВАННЫЙ, УРОЖАЙ 2022 ГОДА, ДЛЯ СВОБОДНОЙ РЕАЛИЗАЦИИ", "LONG GRAIN RICE, CROP 2022, FOR FREE SALE",
          0.9, 1.0, (20000, 60000), unit=KILOGRAMS),
    goods("1006309801", "РИС КРУГЛОЗЕРНЫЙ, ДЛЯ СВО БОДНОЙ РЕАЛИЗАЦИИ", "ROUND GRAIN RICE, FOR FREE SALE", 0.8, 1.0, (20000, 60000),
          unit=KILOGRAMS),
    goods("8419500000", "ТЕПЛООБМЕННИК, СИСТЕМА ВОДЯНОГО ОХЛАЖДЕНИЯ (СВО) ДЛЯ СТАНКА", "HEAT EXCHANGER, WATER COOLING SYSTEM", 640, 22, (2, 9)),
    goods("8413302008", "ПОМПА ДЛЯ СВО КОМПЬЮТЕРА (ВОДЯНОЕ ОХЛАЖДЕНИЕ)", "PUMP FOR WATER COOLING OF A COMPUTER", 31, 0.4, (50, 300)),
    goods("8542319010", "МИКРОСХЕМЫ, НЕ ВОЕННОГО НАЗНАЧЕНИЯ, ДЛЯ БЫТОВОЙ ТЕХНИКИ", "INTEGRATED CIRCUITS, NOT FOR MILITARY USE", 3.8, 0.002,
          (500, 2000)),
    goods("8526920008", "ПУЛЬТЫ РАДИОУПРАВЛЕНИЯ ДЛЯ КРАНОВ, НЕ ЯВЛЯЮТСЯ ТОВАРОМ ДВОЙНОГО НАЗНАЧЕНИЯ", "RADIO REMOTE CONTROLS FOR CRANES, NOT DUAL-USE",
          120, 0.9, (5, 60)),
    goods("8543709000", "УСТРОЙСТВА ЭЛЕКТРОННЫЕ ДЛЯ НУЖД СВОЕГО ПРОИЗВОДСТВА", "ELECTRONIC DEVICES FOR OWN PRODUCTION", 85, 0.7, (10, 90)),
    goods("7306408009", "ТРУБЫ ИЗ СТАЛИ МАРКИ 254 SMO ДЛЯ ХИМИЧЕСКОЙ ПРОМЫШЛЕННОСТИ", "PIPES OF 254 SMO STEEL FOR USE IN THE CHEMICAL INDUSTRY",
          46, 3.0, (100, 600), unit=("М", "MTR")),
    goods("8523529001", "КАРТЫ ДОСТУПА, ДОСТАВКА ДО АЭРОПОРТА SVO", "ACCESS CARDS, DELIVERED CPT SVO AIRPORT MOSCOW", 0.6, 0.006, (1000, 5000)),
    goods("8423829009", "ВЕСЫ ПЛАТФОРМЕННЫЕ, НЕ ПРЕДНАЗНАЧЕНЫ ДЛЯ ТОРГОВЛИ", "PLATFORM SCALES, NOT INTENDED FOR TRADE", 96, 12, (5, 40)),
    goods("6307909800", "МАСКИ МЕДИЦИНСКИЕ, ГУМАНИТАРНАЯ ПОМОЩЬ", "MEDICAL MASKS, HUMANITARIAN AID", 0.05, 0.004, (5000, 40000)),
    goods("6211339000", "КОСТЮМЫ РАБОЧИЕ, ДЛЯ УЧАСТНИКОВ ФОРМИРОВАНИЙ МЧС РОССИИ", "WORK SUITS FOR RESCUE SERVICES", 28, 1.4, (50, 400)),
]
