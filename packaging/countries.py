#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes resources/map/countries.tsv and resources/map/currencies.tsv from the iso-codes package.

usage: packaging/countries.py [RESOURCES_FOLDER]
"""
import gettext
import json
import pathlib
import sys

ISO = pathlib.Path("/usr/share/iso-codes/json")
LOCALES = "/usr/share/locale"
LANGUAGES = ["ru", "uk", "kk", "zh_CN", "zh_TW", "es", "pt", "pt_BR", "fr", "de", "tr", "vi", "id", "uz"]
# Names of countries only: papers in these languages write currencies by their codes.
MORE_LANGUAGES = ["it", "pl", "ro", "ar", "fa", "uz@cyrillic", "ko"]
HEAD = """# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Made by packaging/countries.py from Debian's iso-codes (LGPL-2.1-or-later); spellings of customs papers added there.
"""

# How customs papers and vendors write countries, beyond their names in ISO 3166.
EXTRA = {
    "AE": "아랍에미리트|EAU|BAE|B.A.E.|EMIRATOS ARABES|ÉMIRATS|TIỂU VƯƠNG QUỐC Ả RẬP THỐNG NHẤT|阿拉伯联合酋长国|UAE|U.A.E.|EMIRATES|ОАЭ|О.А.Э.|"
          "ОБЪЕДИНЕННЫЕ АРАБСКИЕ ЭМИРАТЫ|DUBAI|阿联酋",
    "BA": "BOSNIA AND HERZEGOVINA|BOSNIA-HERZEGOVINA|BOSNIA|БОСНИЯ И ГЕРЦЕГОВИНА",
    "BO": "BOLIVIA|БОЛИВИЯ",
    "BY": "БЕЛОРУССИЯ|РЕСПУБЛИКА БЕЛАРУСЬ|BELARUS|BYELORUSSIA",
    "CD": "DR CONGO|DRC|DEMOCRATIC REPUBLIC OF CONGO|CONGO DR|CONGO, DEM. REP.|ДР КОНГО",
    "CG": "CONGO REPUBLIC|REPUBLIC OF CONGO",
    "CI": "IVORY COAST|COTE D'IVOIRE|COTE DIVOIRE|КОТ-Д'ИВУАР",
    "CN": "QYTAY|TIONGKOK|XITOY|REPÚBLICA POPULAR DE CHINA|中国大陆|P.R. CHINA|PR CHINA|P.R.CHINA|PRC|MAINLAND CHINA|"
          "CHINA MAINLAND|CHINA, PEOPLE'S REPUBLIC OF|КНР|КИТАЙСКАЯ "
          "НАРОДНАЯ РЕСПУБЛИКА|КИТАЙ|КИТАЙ (КНР)|КНР КИТАЙ|中国|中华人民共和国",
    "CV": "CAPE VERDE",
    "CZ": "REPÚBLICA CHECA|ÇEK CUMHURİYETİ|RÉPUBLIQUE TCHÈQUE|CZECH REPUBLIC|ЧЕШСКАЯ РЕСПУБЛИКА|ЧЕХИЯ",
    "DE": "GERMANIYA|ALEMANIA FEDERAL|ГЕРМАНИЯ|ФРГ|FEDERAL REPUBLIC OF GERMANY",
    "GB": "INGLATERRA|ANGLETERRE|İNGİLTERE|ANH|VƯƠNG QUỐC ANH|GRAN BRETAÑA|INGGRIS|UK|U.K.|GREAT BRITAIN|ENGLAND|"
          "BRITAIN|СОЕДИНЕННОЕ КОРОЛЕВСТВО|ВЕЛИКОБРИТАНИЯ|АНГЛИЯ|英国|REINO UNIDO",
    "HK": "HỒNG KÔNG|HONG KONG (CHINA)|HONG KONG SAR|HONGKONG|HONG KONG, CHINA|HONG KONG CHINA|ГОНКОНГ|"
          "ГОНКОНГ (КИТАЙ)|СЯНГАН|СПЕЦИАЛЬНЫЙ "
          "АДМИНИСТРАТИВНЫЙ РАЙОН КИТАЯ ГОНКОНГ|САР ГОНКОНГ|香港|中国香港",
    "IN": "ẤN ĐỘ|HINDISTON",
    "IR": "İRAN|IRÁN|IRÃ|ERON|IRAN|ИРАН|ИРАН (ИСЛАМСКАЯ РЕСПУБЛИКА)|ИСЛАМСКАЯ РЕСПУБЛИКА ИРАН|"
          "IRAN (ISLAMIC REPUBLIC OF)",
    "KG": "KYRGYZSTAN|KYRGYZ REPUBLIC|КИРГИЗИЯ|КЫРГЫЗСТАН|КИРГИЗСКАЯ РЕСПУБЛИКА|КЫРГЫЗСКАЯ РЕСПУБЛИКА",
    "KP": "NORTH KOREA|DPRK|КНДР|СЕВЕРНАЯ КОРЕЯ",
    "KR": "한국|대한민국|COREA|COREIA|COREA DEL SUR|COREA, SUR|COREA (SUR)|COREIA DO SUL|CORÉIA DO SUL|CORÉE|HÀN QUỐC|KOREA SELATAN|南韩|"
          "JANUBIY KOREYA|SOUTH KOREA|KOREA|KOREA SOUTH|REPUBLIC OF KOREA|KOREA (SOUTH)|ЮЖНАЯ КОРЕЯ|"
          "РЕСПУБЛИКА КОРЕЯ|КОРЕЯ, "
          "РЕСПУБЛИКА|КОРЕЯ|КОРЕЯ РЕСПУБЛИКА|韩国",
    "JP": "NHẬT BẢN",
    "KZ": "РЕСПУБЛИКА КАЗАХСТАН|КАЗАХСТАН",
    "LA": "LAOS|ЛАОС",
    "MD": "MOLDOVA|МОЛДОВА|МОЛДАВИЯ|РЕСПУБЛИКА МОЛДОВА",
    "MK": "MACEDONIA|NORTH MACEDONIA|МАКЕДОНИЯ|СЕВЕРНАЯ МАКЕДОНИЯ",
    "MM": "BURMA|МЬЯНМА|БИРМА",
    "MO": "MACAU|MACAO|МАКАО|АОМЫНЬ",
    "NL": "LOS PAÍSES BAJOS|PAYS BAS|HÀ LAN|HOLLAND|THE NETHERLANDS|НИДЕРЛАНДЫ|ГОЛЛАНДИЯ",
    "PS": "PALESTINE|ПАЛЕСТИНА",
    "RS": "SERBIA|СЕРБИЯ|РЕСПУБЛИКА СЕРБИЯ",
    "RU": "RUSIA|RÚSSIA|RUSSIE|RUSYA|RUSSLAND|NGA|ROSSIYA|RUSSIA|RUSSIAN FEDERATION|РОССИЯ|РОССИЙСКАЯ ФЕДЕРАЦИЯ|РФ|"
          "RF|РОСІЯ|РОСІЙСЬКА ФЕДЕРАЦІЯ|俄罗斯|俄罗斯联邦",
    "SK": "SLOVAK REPUBLIC|СЛОВАКИЯ",
    "SY": "SYRIA|СИРИЯ",
    "SZ": "SWAZILAND|ESWATINI",
    "TL": "EAST TIMOR|TIMOR LESTE",
    "TR": "TURKEY|TURKIYE|TÜRKİYE|ТУРЦИЯ|土耳其|TURQUIA|TURQUÍA",
    "TW": "대만|TAYVAN|XITOY TAYPEY|台灣|中国台湾|TAIWAN|TAIWAN (CHINA)|TAIWAN, CHINA|CHINESE TAIPEI|ТАЙВАНЬ|ТАЙВАНЬ (КИТАЙ)|"
          "ТАЙВАНЬ, ПРОВИНЦИЯ КИТАЯ|台湾|"
          "TAIWAN PROVINCE OF CHINA",
    "TH": "THÁI LAN",
    "TZ": "TANZANIA|ТАНЗАНИЯ|ZANZIBAR",
    "US": "united state|ABD|A.B.D.|HOA KỲ|HOA KÌ|EUA|E.U.A.|AQSH|ESTADOS UNIDOS DA AMERICA|美國|USA|U.S.A.|U.S.|"
          "UNITED STATES OF AMERICA|AMERICA|США|СОЕДИНЕННЫЕ ШТАТЫ|СОЕДИНЕННЫЕ ШТАТЫ АМЕРИКИ|С.Ш.А.|美国|"
          "EE.UU.|ESTADOS UNIDOS|ETATS UNIS",
    "UZ": "РЕСПУБЛИКА УЗБЕКИСТАН|УЗБЕКИСТАН",
    "VA": "VATICAN|HOLY SEE|ВАТИКАН",
    "VE": "VENEZUELA|ВЕНЕСУЭЛА",
    "VN": "VIỆT NAM|VIETNAM|VIET NAM|ВЬЕТНАМ|越南",
    "XK": "KOSOVO|КОСОВО",
}
# The same in languages whose papers the program reads, where iso-codes has another form or none.
MORE = {
    "AE": "الإمارات|الامارات|امارات|Emiraty Arabskie|БИРЛАШГАН АРАБ АМИРЛИКЛАРИ",
    "BY": "بيلاروس|بلاروس|Bielorussia",
    "CN": "الصين|ХИТОЙ|ХХР",
    "CZ": "Czechy|Cechia|Tschechien",
    "DE": "المانيا",
    "GB": "بريطانيا|انگلیس|Anglia|БУЮК БРИТАНИЯ",
    "HK": "Hongkong|ГОНКОНГ",
    "IN": "ҲИНДИСТОН|هند",
    "IR": "إيران|ایران|ЭРОН",
    "JP": "ЯПОНИЯ",
    "KG": "ҚИРҒИЗИСТОН|QIRG'IZISTON",
    "KR": "كوريا الجنوبية|کره جنوبی|کره|Corea del Sud|Korea Południowa|Südkorea|ЖАНУБИЙ КОРЕЯ",
    "KZ": "ҚОЗОҒИСТОН|QOZOG'ISTON",
    "NL": "Olanda|Niederlande",
    "RU": "روسيا|روسیه|Rosja|Russland|РОССИЯ ФЕДЕРАЦИЯСИ|ROSSIYA FEDERATSIYASI",
    "SA": "السعودية|عربستان",
    "SY": "سوريا|سوریه",
    "TJ": "ТОЖИКИСТОН",
    "TM": "ТУРКМАНИСТОН",
    "TR": "تركيا|ترکیه|Turcja|Turchia|ТУРКИЯ|TURKIYA",
    "TW": "تايوان|تایوان",
    "US": "الولايات المتحدة|الولايات المتحدة الأمريكية|أمريكا|امريكا|آمریکا|امریکا|ایالات متحده آمریکا|Stati Uniti d'America|"
          "Stany Zjednoczone Ameryki|Vereinigte Staaten von Amerika|АҚШ",
    "UZ": "ЎЗБЕКИСТОН|O'ZBEKISTON|أوزبكستان",
    "VN": "فيتنام|ВЬЕТНАМ",
}
SYMBOLS = {
    "USD": "$|US$|DÓLAR|DÓLARES|DÓLAR ESTADOUNIDENSE|DÓLARES ESTADOUNIDENSES|DÓLAR DOS EUA|DÓLAR USA|DÓLARES USA|DÓLAR NORTEAMERICANO|DÓLAR EUA|DÓLAR AMERICANO|"
          "ABD DOLARI|DOLAR AS|ДОЛАР США|ДОЛАРИ США|АҚШ ДОЛЛАРЫ|ĐÔ LA MỸ|美金|U$S|DOL|US DOLLAR|US DOLLARS|DOLLAR|DOLLARS|"
          "ДОЛЛАР|ДОЛЛАР США|ДОЛЛАРЫ США|ДОЛЛ|ДОЛЛ США|美元",
    "EUR": "€|ЄВРО|欧元|歐元|EURO|EUROS|ЕВРО|欧元",
    "RUB": "₽|RUR|810|RUBLE|RUBLES|ROUBLE|ROUBLES|РУБЛЬ|РУБЛЕЙ|РУБ|РОССИЙСКИЙ РУБЛЬ|卢布",
    "CNY": "RMB|人民币元|人民幣|YUAN|YUAN RENMINBI|ЮАНЬ|ЮАНЕЙ|КИТАЙСКИЙ ЮАНЬ|人民币",
    "GBP": "£|POUND STERLING|STERLING",
    "INR": "₹|RS|RUPEE|RUPEES",
    "UAH": "₴|ГРН|ГРИВНЯ|ГРИВНА|ГРИВНЕ",
    "KZT": "₸|ТЕНГЕ|ТЕҢГЕ",
    "TRY": "₺|TL|TRL",
    "MDL": "LEI|LEU|ЛЕЙ",
    "JPY": "¥|日元|日圓|YEN|ИЕНА",
    "DOP": "RD|RD$",
    "BYN": "BYR|БЕЛОРУССКИЙ РУБЛЬ",
    "AED": "DIRHAM|ДИРХАМ",
    "AMD": "DRAM|ДРАМ",
    "KES": "KSH|KSHS|KENYA SHILLINGS",
    "UGX": "USH|USHS",
    "TZS": "TSH|TSHS",
    "XAF": "FCFA",
    "BRL": "R$|REAL|REAIS|REAL BRASILEIRO",
    "TWD": "NT$|新台币|台币",
    "HKD": "HK$|港币|港元",
    "VND": "VNĐ|ĐỒNG|VIỆT NAM ĐỒNG",
    "PEN": "SOL|SOLES|NUEVOS SOLES",
    "MXN": "MX$|PESO MEXICANO|PESOS MEXICANOS",
    "COP": "PESO COLOMBIANO|PESOS COLOMBIANOS",
    "CLP": "PESO CHILENO|PESOS CHILENOS",
    "ARS": "PESO ARGENTINO|PESOS ARGENTINOS",
    "IDR": "RUPIAH",
    "UZS": "SO'M|SOʻM|СУМ|СЎМ",
    "PLN": "ZŁ|ZŁOTY|ZŁOTYCH",
    "IRR": "ریال|ریال ایران",
    "EGP": "جنيه|جنيه مصري",
    "IQD": "دينار عراقي",
}
# Slips of the catalogues: the name of another country, or one that several currencies have.
SLIPS = {
    ("Unidad de Fomento", "智利比索"),
    ("Unidad de Valor Real", "以太坊"),
    ("Won", "圆"),
    ("Rupiah", "Рупия"),
    ("Rupiah", "Рупія"),
    ("Rupiah", "卢比"),
    ("Rupiah", "Rúpia"),
    ("Rupiah", "Rupie"),
    ("Rupiah", "Rupi"),
    ("Rufiyaa", "Rúpia"),
    ("Islamic Republic of Afghanistan", "República Islâmica do Paquistão"),
    ("the State of Eritrea", "فلسطین"),
    ("Republic of the Gambia", "جمهوری زامبیا"),
    ("Federal Democratic Republic of Nepal", "Орталық Африка Республикасы"),
}


def translations(domain, text, languages=LANGUAGES):
    for language in languages:
        catalogue = gettext.translation(domain, LOCALES, [language], fallback=True)
        translated = catalogue.gettext(text)
        if translated != text and (text, translated) not in SLIPS:
            yield translated
            # Arabic is seldom written with its vowel signs.
            yield "".join(c for c in translated if not "\u064b" <= c <= "\u0652")


def unique(names):
    seen = {}
    for name in names:
        name = " ".join(name.replace("|", " ").split())
        if name and name.casefold() not in seen:
            seen[name.casefold()] = name
    return "|".join(seen.values())


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "resources") / "map"
    countries = json.loads((ISO / "iso_3166-1.json").read_text("utf-8"))["3166-1"]
    with open(folder / "countries.tsv", "w", encoding="utf-8") as out:
        out.write(HEAD + "# alpha-2, alpha-3, number, names separated by |\n")
        for country in sorted(countries, key=lambda entry: entry["alpha_2"]):
            names = []
            for key in ("name", "common_name", "official_name"):
                if key in country:
                    names += [country[key], *translations("iso_3166-1", country[key], LANGUAGES + MORE_LANGUAGES)]
            for extra in (EXTRA, MORE):
                names += extra.get(country["alpha_2"], "").split("|")
            out.write("\t".join([country["alpha_2"], country["alpha_3"], country["numeric"], unique(names)]) + "\n")
        out.write("XK\tXKX\t\t" + EXTRA["XK"] + "\n")
    currencies = json.loads((ISO / "iso_4217.json").read_text("utf-8"))["4217"]
    with open(folder / "currencies.tsv", "w", encoding="utf-8") as out:
        out.write(HEAD + "# code, number, names and signs separated by |\n")
        for currency in sorted(currencies, key=lambda entry: entry["alpha_3"]):
            names = [currency["name"], *translations("iso_4217", currency["name"])] + SYMBOLS.get(currency["alpha_3"], "").split("|")
            out.write("\t".join([currency["alpha_3"], currency["numeric"], unique(names)]) + "\n")


if __name__ == "__main__":
    main()
