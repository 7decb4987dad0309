// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/list_xml.h"

namespace waybill::screen {

namespace {

constexpr std::size_t longestText = 1 << 20;

// Nearly everything is in attributes; only remarks are text.
class EuropeanUnionHandler : public read::XmlHandler {
public:
    explicit EuropeanUnionHandler(ListDraft& into) : m_into(into) {}

    void startElement(std::string_view name, const read::XmlAttributes& attributes) override {
        const auto text = [&attributes](const char* key) {
            const char* value = attributes.find(key);
            return std::string_view(value == nullptr ? "" : value);
        };
        m_text.clear();
        if (name == "export")
            m_into.setDate(text("generationDate"));
        if (name == "sanctionEntity") {
            m_entry = {};
            m_entry.id = text("logicalId");
            m_entry.row = ++m_entries;
            m_inEntry = true;
        }
        if (!m_inEntry)
            return;
        if (name == "subjectType") {
            const bool isPerson = text("classificationCode") == "P" || text("code") == "person";
            m_entry.kind = isPerson ? EntryKind::Person : EntryKind::Firm;
        } else if (name == "nameAlias") {
            std::string whole(text("wholeName"));
            for (const char* part : {"firstName", "middleName", "lastName"}) {
                if (text("wholeName").empty() && !text(part).empty())
                    whole += (whole.empty() ? "" : " ") + std::string(text(part));
            }
            addName(m_entry, whole, text("strong") == "false");
        } else if (name == "regulation" && m_entry.programme.empty()) {
            m_entry.programme = text("programme");
        } else if (name == "address") {
            addAddress(m_entry, commaJoined({text("street"), text("poBox"), text("zipCode"), text("city"),
                                             text("countryDescription")}));
            addCountry(m_entry, text("countryIso2Code"));
        } else if (name == "citizenship") {
            addCountry(m_entry, text("countryIso2Code"));
        } else if (name == "identification") {
            const std::string_view type = text("identificationTypeDescription").empty()
                                              ? text("identificationTypeCode")
                                              : text("identificationTypeDescription");
            const std::string_view number = text("number").empty() ? text("latinNumber") : text("number");
            addIdentifier(m_entry, identifierType(type), number, text("countryIso2Code"));
            addCountry(m_entry, text("countryIso2Code"));
        }
    }

    void characters(std::string_view text) override {
        if (m_inEntry && m_text.size() + text.size() <= longestText)
            m_text += text;
    }

    void endElement(std::string_view name) override {
        if (!m_inEntry)
            return;
        if (name == "remark" && m_entry.remarks.empty())
            m_entry.remarks = trimmed(m_text);
        if (name == "sanctionEntity") {
            m_inEntry = false;
            keepEntry();
        }
        m_text.clear();
    }

private:
    void keepEntry() {
        if (m_entry.id.empty())
            return m_into.countRejected("list-row-without-number", m_entry.row, "the entry has no logicalId");
        if (m_entry.names.empty())
            return m_into.countRejected("list-row-without-name", m_entry.row, "the entry names nobody");
        ListEntry& entry = m_into.entry(m_entry.id, m_entry.row);
        for (const ListName& name : entry.names)
            addName(m_entry, name.text, name.isWeak);
        entry = std::move(m_entry);
        m_into.countKept();
    }

    ListDraft& m_into;
    ListEntry m_entry;
    std::string m_text;
    bool m_inEntry = false;
    qint64 m_entries = 0;
};

} // namespace

Outcome<void> readEuropeanUnionXml(const QString& file, ListDraft& into, Job& job) {
    EuropeanUnionHandler handler(into);
    return parseListXml(file, handler, job);
}

} // namespace waybill::screen
