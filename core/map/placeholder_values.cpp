// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/map/header_letters.h"
#include "core/map/name_key.h"
#include "core/map/values.h"

#include <QChar>
#include <algorithm>
#include <unordered_set>

namespace waybill::map {

namespace {

constexpr const char* placeholderWords[] = {"null",
                                            "n/a",
                                            "n.a.",
                                            "na",
                                            "nil",
                                            "none",
                                            "not available",
                                            "not applicable",
                                            "not declared",
                                            "not specified",
                                            "not stated",
                                            "not given",
                                            "not mentioned",
                                            "no data",
                                            "unknown",
                                            "undefined",
                                            "nan",
                                            "empty",
                                            "blank",
                                            "#n/a",
                                            "#ref!",
                                            "#value!",
                                            "to order",
                                            "to the order",
                                            "to the order of",
                                            "to order of",
                                            "to order of shipper",
                                            "to the order of shipper",
                                            "order",
                                            "order of shipper",
                                            "to bearer",
                                            "no disponible",
                                            "no aplica",
                                            "no especificado",
                                            "no declarado",
                                            "sin dato",
                                            "sin datos",
                                            "s/d",
                                            "s/n",
                                            "s/m",
                                            "s/marca",
                                            "s/i",
                                            "sin marca",
                                            "sin modelo",
                                            "ninguno",
                                            "ninguna",
                                            "não informado",
                                            "não informada",
                                            "não consta",
                                            "não aplicável",
                                            "não declarado",
                                            "sem marca",
                                            "sem modelo",
                                            "sem dados",
                                            "no informado",
                                            "no registra",
                                            "no indica",
                                            "sin especificar",
                                            "sin información",
                                            "sin referencia",
                                            "não disponível",
                                            "não declarada",
                                            "non disponible",
                                            "néant",
                                            "non précisé",
                                            "non spécifié",
                                            "non déclaré",
                                            "sans marque",
                                            "sans modèle",
                                            "aucun",
                                            "aucune",
                                            "yok",
                                            "belirsiz",
                                            "belirtilmemiş",
                                            "markasız",
                                            "bilinmiyor",
                                            "bulunmuyor",
                                            "không",
                                            "không có",
                                            "không xác định",
                                            "không nhãn hiệu",
                                            "tidak ada",
                                            "keine angabe",
                                            "ohne marke",
                                            "yo'q",
                                            "отсутствует",
                                            "отсутствуют",
                                            "отсутств",
                                            "отсутств.",
                                            "отсут",
                                            "отсут.",
                                            "отс.",
                                            "нет",
                                            "нет данных",
                                            "не указан",
                                            "не указано",
                                            "не указана",
                                            "не указаны",
                                            "не определен",
                                            "не определено",
                                            "не обозначен",
                                            "не обозначена",
                                            "не обозначено",
                                            "не обозначены",
                                            "не установлен",
                                            "не установлена",
                                            "не известен",
                                            "неизвестен",
                                            "неизвестно",
                                            "неизвестна",
                                            "не задан",
                                            "не заполнено",
                                            "не имеется",
                                            "без товарного знака",
                                            "товарный знак отсутствует",
                                            "товарный знак не обозначен",
                                            "без марки",
                                            "без модели",
                                            "без артикула",
                                            "без торговой марки",
                                            "отсутствует (нет)",
                                            "відсутній",
                                            "відсутня",
                                            "відсутнє",
                                            "немає",
                                            "немає даних",
                                            "не вказано",
                                            "не вказаний",
                                            "не вказана",
                                            "не зазначено",
                                            "не визначено",
                                            "дані відсутні",
                                            "відсутні",
                                            "без торгової марки",
                                            "жоқ",
                                            "көрсетілмеген",
                                            "белгісіз",
                                            "无",
                                            "不详",
                                            "没有",
                                            "未注明",
                                            "无品牌",
                                            "无牌",
                                            "无型号",
                                            "未知",
                                            "xxx",
                                            "xxxx",
                                            "nill",
                                            "no brand",
                                            "no model",
                                            "without brand",
                                            "same",
                                            "ditto",
                                            "as per invoice",
                                            "no name",
                                            "unnamed",
                                            "-0-"};

constexpr char32_t other = 1; ///< Stands for every character that is neither a letter nor a digit.

/// The placeholders with what tells nearly every other cell from them: its length and first two characters.
struct Placeholders {
    std::unordered_set<std::string> keys;
    std::unordered_set<unsigned> starts;
    std::size_t longest = 0; ///< Bytes, with room for punctuation.

    Placeholders() {
        for (const char* word : placeholderWords) {
            std::string key = plainNameKey(word);
            longest = std::max(longest, key.size() + 4);
            starts.insert(startOf(key));
            keys.insert(std::move(key));
        }
    }

    static char32_t plain(std::string_view text, std::size_t& offset) {
        if (offset >= text.size())
            return other;
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte < 0x80) {
            ++offset;
            if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
                return byte;
            return byte >= 'A' && byte <= 'Z' ? char32_t(byte + 32) : other;
        }
        return plainLetter(nextCodePoint(text, offset));
    }

    static unsigned startOf(std::string_view text) {
        std::size_t offset = 0;
        const char32_t first = plain(text, offset);
        return unsigned(first * 0x10000 + plain(text, offset));
    }
};

} // namespace

bool isPlaceholder(std::string_view cell) {
    static const Placeholders placeholders;
    if (cell.size() > placeholders.longest + 8)
        return trimmed(cell).empty();
    const std::string_view text = trimmed(cell);
    if (text.empty() || text == "-0-")
        return true;
    const char first = text.front();
    if (first >= '0' && first <= '9')
        return text == "0000-00-00" || text == "00:00.0" || text == "00:00:00";
    // Quotation marks and no-break spaces begin with other bytes than Cyrillic and Chinese letters.
    const auto lead = static_cast<unsigned char>(first);
    const bool letter = lead == 0xD0 || lead == 0xD1 || (lead >= 0xE4 && lead <= 0xE9) ||
                        (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    if (letter && !placeholders.starts.contains(Placeholders::startOf(text)))
        return false;
    const std::string key = plainNameKey(text);
    return key.empty() || placeholders.keys.contains(key);
}

} // namespace waybill::map
