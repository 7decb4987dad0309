// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/price_words.h"

#include "ui/models/words.h"

namespace waybill::ui {

QString priceText(double priceUsd) {
    return priceUsd >= 100 ? usdText(priceUsd) : exactUsdText(priceUsd);
}

QString unitPriceText(const query::Summary::UnitPrice& price) {
    if (price.prices == 0)
        return {};
    const QString median = QStringLiteral("median %1 a piece").arg(priceText(price.medianUsd));
    if (price.tooFew)
        return median + QStringLiteral(", of %1 only: too few to judge").arg(price.prices);
    if (price.outliers == 0)
        return median + QStringLiteral(", no outlier among %1").arg(price.prices);
    return median + QStringLiteral(", %1 among %2")
                        .arg(price.outliers == 1 ? QStringLiteral("1 outlier")
                                                 : QStringLiteral("%1 outliers").arg(price.outliers))
                        .arg(price.prices);
}

QString appearanceText(const std::optional<Date>& first, const std::optional<Date>& last) {
    return first && last ? QStringLiteral("first %1, last %2").arg(dateText(*first), dateText(*last)) : QString();
}

} // namespace waybill::ui
