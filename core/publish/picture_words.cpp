// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/publish/picture_words.h"

#include <QLocale>
#include <set>

namespace waybill::publish {

QStringList filesInView(const query::ShipmentTable& table, const query::Selection& selection,
                        const std::vector<store::SourceInfo>& sources) {
    std::set<SourceId> used;
    for (const std::uint32_t shipment : selection)
        used.insert(table.source(shipment));
    QStringList files;
    for (const store::SourceInfo& source : sources) {
        if (used.contains(source.id) && !files.contains(source.file))
            files << source.file;
    }
    return files;
}

QString sourceLine(const QStringList& sums, const QString& shipments, const QStringList& files) {
    QString line = sums.isEmpty() ? shipments : sums.join(QStringLiteral(", ")) + QStringLiteral(" in ") + shipments;
    line += QLatin1Char('.');
    if (!files.isEmpty())
        line += QStringLiteral(" Source: ") + files.join(QStringLiteral(", ")) + QLatin1Char('.');
    return line;
}

QString caveatLine(const QString& caseId, const QDate& made) {
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    return QStringLiteral("Names as declared; an entry is no proof of use. Case %1, made with Waybill on %2.")
        .arg(caseId.left(8), english.toString(made, QStringLiteral("d MMM yyyy")));
}

} // namespace waybill::publish
