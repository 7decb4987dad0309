// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/screen/list_readers.h"
#include "core/screen/list_xml.h"

#include <map>

namespace waybill::screen {

namespace {

constexpr std::size_t longestText = 1 << 20;

// INDIVIDUAL and ENTITY hold texts, and groups of texts: aliases, addresses, documents, nationality.
class UnitedNationsHandler : public read::XmlHandler {
public:
    explicit UnitedNationsHandler(ListDraft& into) : m_into(into) {}

    void startElement(std::string_view name, const read::XmlAttributes& attributes) override {
        m_text.clear();
        if (name == "CONSOLIDATED_LIST") {
            if (const char* date = attributes.find("dateGenerated"))
                m_into.setDate(date);
        } else if (!m_inEntry && (name == "INDIVIDUAL" || name == "ENTITY")) {
            m_inEntry = true;
            m_entry = {};
            m_entry.kind = name == "ENTITY" ? EntryKind::Firm : EntryKind::Person;
            m_entry.row = ++m_entries;
            m_texts.clear();
        } else if (m_inEntry && isGroup(name)) {
            m_group.clear();
        }
    }

    void characters(std::string_view text) override {
        if (m_inEntry && m_text.size() + text.size() <= longestText)
            m_text += text;
    }

    void endElement(std::string_view name) override {
        if (!m_inEntry)
            return;
        if (name == "INDIVIDUAL" || name == "ENTITY") {
            keepEntry();
            m_inEntry = false;
        } else if (isGroup(name)) {
            keepGroup(name);
        } else {
            m_texts[std::string(name)] = trimmed(m_text);
            m_group[std::string(name)] = trimmed(m_text);
        }
        m_text.clear();
    }

private:
    static bool isGroup(std::string_view name) {
        return name.ends_with("_ALIAS") || name.ends_with("_ADDRESS") || name == "INDIVIDUAL_DOCUMENT" ||
               name == "NATIONALITY";
    }

    void keepGroup(std::string_view name) {
        const auto text = [this](const char* key) { return m_group[key]; };
        if (name.ends_with("_ALIAS"))
            m_aliases.push_back({text("ALIAS_NAME"), text("QUALITY") == "Low"});
        if (name.ends_with("_ADDRESS")) {
            addAddress(m_entry, isPlace() ? commaJoined({text("STREET"), text("CITY"), text("STATE_PROVINCE"),
                                                         text("ZIP_CODE"), text("COUNTRY")})
                                          : std::string());
            addCountry(m_entry, text("COUNTRY"));
        }
        if (name == "INDIVIDUAL_DOCUMENT")
            addIdentifier(m_entry, identifierType(text("TYPE_OF_DOCUMENT")), text("NUMBER"), text("ISSUING_COUNTRY"));
        if (name == "NATIONALITY")
            addCountry(m_entry, text("VALUE"));
        m_group.clear();
    }
    // A country alone is no address to find anybody at.
    bool isPlace() { return !m_group["STREET"].empty() || !m_group["CITY"].empty(); }

    void keepEntry() {
        std::string name;
        for (const char* part : {"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"}) {
            if (const std::string& text = m_texts[part]; !text.empty())
                name += (name.empty() ? "" : " ") + text;
        }
        const std::string& reference = m_texts["REFERENCE_NUMBER"];
        const std::string id = reference.empty() ? m_texts["DATAID"] : reference;
        if (name.empty() || id.empty())
            m_into.countRejected(name.empty() ? "list-row-without-name" : "list-row-without-number", m_entry.row,
                                 name.empty() ? "the entry names nobody" : "the entry has no number");
        else
            keepUnder(id, name);
        m_aliases.clear();
    }

    void keepUnder(const std::string& id, const std::string& name) {
        ListEntry& entry = m_into.entry(id, m_entry.row);
        m_entry.id = id;
        m_entry.names = entry.names;
        addName(m_entry, name);
        addName(m_entry, m_texts["NAME_ORIGINAL_SCRIPT"]);
        for (const ListName& alias : m_aliases)
            addName(m_entry, alias.text, alias.isWeak);
        m_entry.programme = m_texts["UN_LIST_TYPE"];
        m_entry.remarks = m_texts["COMMENTS1"];
        entry = std::move(m_entry);
        m_into.countKept();
    }

    ListDraft& m_into;
    ListEntry m_entry;
    std::map<std::string, std::string> m_texts, m_group;
    std::vector<ListName> m_aliases;
    std::string m_text;
    bool m_inEntry = false;
    qint64 m_entries = 0;
};

} // namespace

Outcome<void> readUnitedNations(const QString& file, ListDraft& into, Job& job) {
    UnitedNationsHandler handler(into);
    return parseListXml(file, handler, job);
}

} // namespace waybill::screen
