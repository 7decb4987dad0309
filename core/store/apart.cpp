// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/apart.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace waybill::store {

namespace {

const QString apartKey = QStringLiteral("apart"), firstKey = QStringLiteral("first"),
              secondKey = QStringLiteral("second"), verdictName = QStringLiteral("verdict"),
              reasonName = QStringLiteral("reason"), decidedAtName = QStringLiteral("decided_at");

QString wordOf(Apart verdict) {
    return verdict == Apart::Apart ? QStringLiteral("apart") : QStringLiteral("later");
}

std::optional<Apart> apartFromWord(const QString& word) {
    if (word == wordOf(Apart::Apart))
        return Apart::Apart;
    return word == wordOf(Apart::Later) ? std::optional(Apart::Later) : std::nullopt;
}

} // namespace

QString apartJson(std::span<const ApartVerdict> verdicts) {
    QJsonArray array;
    for (const ApartVerdict& verdict : verdicts) {
        QJsonObject object{{firstKey, verdict.first.value()}, {secondKey, verdict.second.value()}};
        if (verdict.verdict)
            object.insert(verdictName, wordOf(*verdict.verdict));
        if (!verdict.reason.isEmpty())
            object.insert(reasonName, verdict.reason);
        if (!verdict.decidedAt.isEmpty())
            object.insert(decidedAtName, verdict.decidedAt);
        array.append(object);
    }
    return QString::fromUtf8(QJsonDocument(QJsonObject{{apartKey, array}}).toJson(QJsonDocument::Compact));
}

std::vector<ApartVerdict> apartFromJson(const QString& json) {
    std::vector<ApartVerdict> verdicts;
    for (const QJsonValue value : QJsonDocument::fromJson(json.toUtf8()).object().value(apartKey).toArray()) {
        ApartVerdict verdict{PartyId(value[firstKey].toInteger()), PartyId(value[secondKey].toInteger()),
                             apartFromWord(value[verdictName].toString()), value[reasonName].toString(),
                             value[decidedAtName].toString()};
        if (verdict.first.isValid() && verdict.second.isValid())
            verdicts.push_back(std::move(verdict));
    }
    return verdicts;
}

Result<std::vector<ApartVerdict>> apartVerdicts(Case& in) {
    auto select =
        in.database().prepare("SELECT first_party_id, second_party_id, verdict, reason, decided_at FROM apart "
                              "ORDER BY first_party_id, second_party_id");
    if (!select)
        return failure(select.error());
    std::vector<ApartVerdict> verdicts;
    Result<bool> row = false;
    while ((row = select->step()) && *row)
        verdicts.push_back({PartyId(select->integer(0)), PartyId(select->integer(1)),
                            apartFromWord(toQString(select->text(2))), toQString(select->text(3)),
                            toQString(select->text(4))});
    if (!row)
        return failure(row.error());
    return verdicts;
}

Result<void> writeApart(Case& in, const ApartVerdict& verdict) {
    const auto [first, second] = std::minmax(verdict.first, verdict.second);
    const auto remove = in.database().kept("DELETE FROM apart WHERE first_party_id = ?1 AND second_party_id = ?2");
    if (!remove)
        return failure(remove.error());
    if (const auto done = (*remove)->bind(1, first.value()).bind(2, second.value()).run(); !done || !verdict.verdict)
        return done;
    const auto insert = in.database().kept("INSERT INTO apart (first_party_id, second_party_id, verdict, reason, "
                                           "decided_at) VALUES (?1, ?2, ?3, ?4, ?5)");
    if (!insert)
        return failure(insert.error());
    const std::string word = toUtf8(wordOf(*verdict.verdict)), reason = toUtf8(verdict.reason),
                      when = toUtf8(verdict.decidedAt);
    (*insert)->bind(1, first.value()).bind(2, second.value()).bind(3, std::string_view(word));
    return (*insert)->bindText(4, reason).bind(5, std::string_view(when)).run();
}

} // namespace waybill::store
