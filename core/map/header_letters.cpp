// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/header_letters.h"

#include <QChar>
#include <QString>
#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace waybill::map {

namespace {

// Traditional characters that headers of customs records and names of countries are made of, each before its simplified
// form.
constexpr char32_t traditionalForms[] =
    U"貨货進进單单號号發发淨净產产國国數数價价額额稅税則则關关報报廠厂製制啟启運运裝装"
    U"幣币種种類类編编碼码規规備备註注體体總总計计實实際际買买賣卖處处區区業业務务識识"
    U"統统聯联絡络話话電电郵邮輸输納纳戶户託托內内匯汇費费險险陸陆貿贸條条達达離离點点"
    U"訂订標标縣县門门車车機机櫃柜時时間间詳详細细購购銷销稱称質质屬属檢检驗验證证書书"
    U"術术錄录組组織织營营別别兩两個个項项須须領领過过還还並并從从與与爲为為为臺台灣湾"
    U"約约義义載载轉转遞递貳贰負负責责資资賬账輛辆農农週周開开隻只雙双積积顧顾頭头駁驳"
    U"庫库應应張张徵征態态據据擔担採采無无會会權权減减滿满準准溫温濟济獲获環环畫画當当"
    U"盡尽眾众確确禮礼穩稳窯窑競竞韓韩蘭兰賓宾緬缅羅罗亞亚愛爱爾尔紐纽諾诺榮荣盧卢馬马烏乌場场華华島岛聖圣奧奥維维蘇苏"
    U"敘叙幾几贊赞";

const std::unordered_map<char32_t, char32_t>& simplifiedForms() {
    static const auto forms = [] {
        std::unordered_map<char32_t, char32_t> map;
        for (std::size_t i = 0; i + 2 < std::size(traditionalForms); i += 2)
            map.emplace(traditionalForms[i], traditionalForms[i + 1]);
        return map;
    }();
    return forms;
}

bool isAccentedLatin(char32_t c) {
    return (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
}

char32_t withoutAccent(char32_t c) {
    switch (c) {
    case U'ı':
        return U'i';
    case U'đ':
    case U'Đ':
        return U'd';
    case U'ł':
    case U'Ł':
        return U'l';
    case U'ø':
    case U'Ø':
        return U'o';
    case U'º': // Nº
        return U'o';
    case U'ª':
        return U'a';
    default:
        break;
    }
    // Some letters carry two signs: ế is ê with an acute, ê is e with a circumflex.
    while (isAccentedLatin(c)) {
        const QString apart = QChar::decomposition(c);
        if (apart.isEmpty() || QChar::decompositionTag(c) != QChar::Canonical)
            break;
        c = apart.front().unicode();
    }
    return c;
}

/// One letter where Arabic and Persian keyboards, or careful and hasty writers, have several.
char32_t plainArabic(char32_t c) {
    switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
        return U'ا';
    case U'ى':
    case U'ی':
        return U'ي';
    case U'ک':
        return U'ك';
    case U'ة':
        return U'ه';
    default:
        return c;
    }
}

bool isApostrophe(char32_t c) {
    return c == U'ʻ' || c == U'ʼ' || c == U'‘' || c == U'’' || c == U'`';
}

} // namespace

std::u32string composedHeader(std::string_view header) {
    const QString text = QString::fromUtf8(header.data(), qsizetype(header.size()));
    const auto plain = std::all_of(header.begin(), header.end(), [](char c) { return (c & 0x80) == 0; });
    std::u32string letters = (plain ? text : text.normalized(QString::NormalizationForm_C)).toStdU32String();
    for (char32_t& c : letters) {
        if (c >= 0xFF01 && c <= 0xFF5E)
            c -= 0xFEE0;
        else if (isApostrophe(c))
            c = U'\'';
    }
    return letters;
}

char32_t plainLetter(char32_t letter) {
    if (letter < 0x80)
        return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter;
    if (isHan(letter)) {
        const auto found = simplifiedForms().find(letter);
        return found == simplifiedForms().end() ? letter : found->second;
    }
    if (letter >= 0x600 && letter < 0x700)
        return plainArabic(letter);
    const char32_t lower = QChar::toCaseFolded(withoutAccent(letter));
    return lower == U'ё' ? U'е' : lower;
}

bool isHan(char32_t letter) {
    return letter >= 0x3400 && letter < 0xA000;
}

bool isUnspaced(char32_t letter) {
    const bool kana = letter >= 0x3040 && letter < 0x3100;
    const bool hangul = letter >= 0xAC00 && letter < 0xD7A4;
    return isHan(letter) || kana || hangul;
}

} // namespace waybill::map
