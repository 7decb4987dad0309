// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/column_fit.h"

#include <cmath>

namespace waybill::map {

namespace {

/// What the values of a field look like.
enum class Content {
    Anything,
    Date,
    Month,
    HsCode,
    Number,
    ItemNumber,
    Country,
    Currency,
    Incoterm,
    Direction,
    Transport,
    Procedure,
    Unit,
    Office,
    Email,
    TaxNumber,
    DocumentNumber,
    Name,
    Text
};

Content contentOf(Field field) {
    if (isAmount(field))
        return Content::Number;
    switch (field) {
    case Field::Date:
        return Content::Date;
    case Field::Month:
        return Content::Month;
    case Field::HsCode:
        return Content::HsCode;
    case Field::ItemNo:
        return Content::ItemNumber;
    case Field::OriginCountry:
    case Field::DispatchCountry:
    case Field::TradeCountry:
    case Field::DestinationCountry:
    case Field::BuyerCountry:
    case Field::SellerCountry:
    case Field::MakerCountry:
        return Content::Country;
    case Field::Currency:
        return Content::Currency;
    case Field::Incoterm:
        return Content::Incoterm;
    case Field::Direction:
        return Content::Direction;
    case Field::TransportMode:
        return Content::Transport;
    case Field::Procedure:
        return Content::Procedure;
    case Field::QuantityUnit:
        return Content::Unit;
    case Field::CustomsOffice:
        return Content::Office;
    case Field::BuyerEmail:
    case Field::SellerEmail:
        return Content::Email;
    case Field::BuyerTaxId:
    case Field::SellerTaxId:
        return Content::TaxNumber;
    case Field::DeclarationNo:
    case Field::InvoiceNo:
    case Field::ContractNo:
    case Field::BillOfLadingNo:
        return Content::DocumentNumber;
    case Field::BuyerName:
    case Field::SellerName:
    case Field::MakerName:
    case Field::DeclarantName:
    case Field::BrokerName:
    case Field::CarrierName:
    case Field::NotifyName:
    case Field::ContractHolderName:
        return Content::Name;
    case Field::BuyerAddress:
    case Field::SellerAddress:
    case Field::MakerAddress:
    case Field::HsDescription:
    case Field::Description:
        return Content::Text;
    default:
        return Content::Anything;
    }
}

double numberFit(const ColumnProfile& profile) {
    if (profile.share(profile.dates) > 0.8 && profile.share(profile.plainNumbers) < 0.5)
        return 0;
    // A few words among numbers ("Weight Captured Separately") do not make it another kind of column.
    const double share = profile.share(profile.numbers);
    return share >= 0.9 ? 1 : share >= 0.4 ? 0.7 : 0;
}

double textFit(const ColumnProfile& profile, double least) {
    const double share = profile.share(profile.letters);
    return share >= 0.8 ? 1 : share >= least ? 0.6 : 0;
}

double countryFit(const ColumnProfile& profile) {
    if (profile.share(profile.countries) >= 0.6)
        return 1;
    return profile.share(profile.letters) >= 0.5 && profile.share(profile.dates) < 0.3 ? 0.5 : 0;
}

/// "Place of production" may be a country, and no company or goods are called only by countries.
bool areCountries(const ColumnProfile& profile) {
    return profile.filled >= 3 && profile.share(profile.countries) >= 0.8;
}

double nameFit(const ColumnProfile& profile) {
    if (areCountries(profile) || profile.averageLength < 2.5)
        return 0;
    if (profile.share(profile.dates) > 0.5 || profile.share(profile.emails) > 0.8 || profile.share(profile.codes) > 0.9)
        return 0;
    return textFit(profile, 0.3);
}

double codeFit(const ColumnProfile& profile, double longest) {
    return profile.averageLength <= longest ? (profile.share(profile.digits) >= 0.5 ? 1 : 0.5) : 0;
}

} // namespace

double contentFit(const ColumnProfile& profile, Field field) {
    if (profile.filled == 0)
        return 0.5;
    if (field == Field::Description && ((profile.filled >= 20 && profile.averageLength < 4) || areCountries(profile)))
        return 0; // "Yes", "No"
    if (field == Field::Description && profile.filled >= 3 && profile.share(profile.companies) >= 0.5)
        return 0; // goods are no firms
    switch (contentOf(field)) {
    case Content::Anything:
        return 0.5;
    case Content::Date:
        return profile.share(profile.dates) >= 0.9 ? 1 : profile.share(profile.dates) >= 0.4 ? 0.7 : 0;
    case Content::Month:
        return profile.share(profile.months + profile.dates) >= 0.7 ? 1 : 0;
    case Content::HsCode:
        return profile.share(profile.hsCodes) >= 0.6 ? 1 : profile.share(profile.hsCodes) >= 0.3 ? 0.6 : 0;
    case Content::Number:
        return numberFit(profile);
    case Content::ItemNumber:
        return profile.averageLength > 12 || profile.share(profile.digits) < 0.5 ? 0 : 1;
    case Content::Country:
        return countryFit(profile);
    case Content::Currency:
        return profile.share(profile.currencies) >= 0.6 ? 1 : 0;
    case Content::Incoterm:
        return profile.share(profile.incoterms) >= 0.5 ? 1 : profile.averageLength > 30 ? 0 : 0.4;
    case Content::Direction:
        return profile.share(profile.directions) >= 0.6 ? 1 : 0;
    case Content::Transport:
        return profile.share(profile.transports) >= 0.5 ? 1 : profile.averageLength > 60 ? 0 : 0.6;
    case Content::Procedure:
        return profile.share(profile.transports) >= 0.6 ? 0 : 0.5;
    case Content::Unit:
        if (profile.share(profile.unitNumbers) >= 0.8)
            return 1;
        return profile.averageLength > 40 || profile.share(profile.dates) > 0.5 ? 0 : textFit(profile, 0.2);
    case Content::Office: // "Zoll", "Customs": the duty as well
        // A code of five or six digits may be read as a day.
        return profile.share(profile.fractions) > 0.3 ||
                       (profile.share(profile.dates) > 0.5 && profile.share(profile.plainNumbers) < 0.5)
                   ? 0
                   : 0.5;
    case Content::Email:
        return profile.share(profile.emails) >= 0.5 ? 1 : 0.2;
    case Content::TaxNumber:
        // "Yes" and "no" tell that there is a number, not which; a fraction is an amount of tax. The vendor's own code
        // of a firm is shorter than any country's tax number.
        if (profile.filled >= 3 && profile.averageLength < 5)
            return 0;
        if ((profile.filled >= 3 && profile.digits == 0) || profile.share(profile.fractions) > 0.3)
            return 0;
        return codeFit(profile, 40);
    case Content::DocumentNumber:
        // "Invoice" may be its number, its day or its amount.
        if (profile.share(profile.fractions) > 0.3 || (profile.filled >= 3 && profile.share(profile.digits) < 0.1))
            return 0;
        return profile.share(profile.dates) > 0.9 && profile.share(profile.plainNumbers) < 0.5 ? 0
                                                                                               : codeFit(profile, 60);
    case Content::Name:
        return nameFit(profile);
    case Content::Text:
        return profile.share(profile.dates) > 0.5 ? 0 : textFit(profile, 0.3);
    }
    return 0.5;
}

std::string contentReason(const ColumnProfile& profile, Field field) {
    if (profile.filled == 0)
        return "the sample has no content in it";
    const auto percent = [&](int count, const char* what) {
        return std::to_string(int(std::lround(100 * profile.share(count)))) + " % of cells " + what;
    };
    switch (contentOf(field)) {
    case Content::Anything:
    case Content::Procedure:
    case Content::Office:
        return {};
    case Content::Date:
        return percent(profile.dates, "are dates");
    case Content::Month:
        return percent(profile.months + profile.dates, "are months or dates");
    case Content::HsCode:
        return percent(profile.hsCodes, "are HS codes");
    case Content::Number:
        return percent(profile.numbers, "are numbers");
    case Content::Country:
        return percent(profile.countries, "are countries");
    case Content::Currency:
        return percent(profile.currencies, "are currencies");
    case Content::Incoterm:
        return percent(profile.incoterms, "are delivery terms");
    case Content::Direction:
        return percent(profile.directions, "say import or export");
    case Content::Transport:
        return percent(profile.transports, "are means of transport");
    case Content::Email:
        return percent(profile.emails, "are e-mail addresses");
    case Content::ItemNumber:
    case Content::TaxNumber:
    case Content::DocumentNumber:
        return percent(profile.digits, "hold digits");
    case Content::Unit:
    case Content::Name:
    case Content::Text:
        return percent(profile.letters, "hold words");
    }
    return {};
}

} // namespace waybill::map
