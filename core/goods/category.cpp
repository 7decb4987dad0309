// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/goods/category.h"

#include "core/base/resources.h"
#include "core/goods/matcher.h"

#include <QCryptographicHash>

namespace waybill::goods {

namespace {

constexpr qsizetype versionDigits = 16;

/// The version of a text that is added to a catalogue of that version; "" for the first.
std::string versionOf(const std::string& before, std::string_view yaml) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromStdString(before));
    hash.addData(QByteArray::fromRawData(yaml.data(), qsizetype(yaml.size())));
    return hash.result().toHex().left(versionDigits).toStdString();
}

} // namespace

Catalogue::Catalogue(Matcher matcher, std::string version)
    : m_matcher(std::make_unique<Matcher>(std::move(matcher))), m_version(std::move(version)) {}

Catalogue::Catalogue(Catalogue&&) noexcept = default;
Catalogue& Catalogue::operator=(Catalogue&&) noexcept = default;
Catalogue::~Catalogue() = default;

const Catalogue& Catalogue::builtIn() {
    static const Catalogue catalogue = [] {
        const QByteArray bytes = resource(QStringLiteral("goods/categories.yaml"));
        auto parsed = parse({bytes.constData(), std::size_t(bytes.size())});
        if (!parsed)
            qFatal("goods/categories.yaml: %s", qPrintable(parsed.error().message()));
        return std::move(*parsed);
    }();
    return catalogue;
}

Result<Catalogue> Catalogue::parse(std::string_view yaml) {
    auto file = readCatalogue(yaml);
    if (!file)
        return failure(file.error());
    auto matcher = Matcher::of(std::move(*file));
    if (!matcher)
        return failure(matcher.error());
    return Catalogue(std::move(*matcher), versionOf({}, yaml));
}

Result<Catalogue> Catalogue::withAdditions(std::string_view yaml, const QString& file) const {
    const auto named = [&file](Error error) {
        error.file = file;
        return failure(std::move(error));
    };
    auto merged = goods::withAdditions(m_matcher->file(), yaml);
    if (!merged)
        return named(merged.error());
    auto matcher = Matcher::of(std::move(*merged));
    if (!matcher)
        return named(matcher.error());
    return Catalogue(std::move(*matcher), versionOf(m_version, yaml));
}

const std::vector<Category>& Catalogue::categories() const {
    return m_matcher->categories();
}

std::optional<Category> Catalogue::categorise(const Goods& goods) const {
    return m_matcher->categorise(goods);
}

} // namespace waybill::goods
