// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/read/byte_source.h"

#include <QString>
#include <functional>
#include <memory>
#include <string_view>

struct XML_ParserStruct;

namespace waybill::read {

/// The attributes of one element.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// The value of an attribute without a namespace prefix; null when there is none. The name is not empty.
    [[nodiscard]] const char* find(std::string_view name) const;
    /// The same, whatever the prefix.
    [[nodiscard]] const char* findAnyPrefix(std::string_view localName) const;

private:
    const char** m_pairs;
};

/// What listens to an XML document. Names come without their namespace prefix.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void characters(std::string_view text) = 0;
    /// Asked at the start: whether reachPlace() is to be called.
    [[nodiscard]] virtual bool wantsPlaces() const { return false; }
    /// The byte of the document at which the element begins whose start comes next.
    virtual void reachPlace(qint64) {}
    /// Asked after each piece of the document: a reason to stop reading it, empty to go on.
    [[nodiscard]] virtual QString objection() const { return {}; }
};

/// Parses a document as it arrives. Documents that declare entities or a DTD are refused: no honest workbook or list
/// does.
class XmlStream {
public:
    explicit XmlStream(XmlHandler& handler);
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;
    ~XmlStream();
    /// Feeds the next piece of the source. True while there is more; false once the document is complete. The error
    /// says what is wrong and names neither file nor row.
    [[nodiscard]] Result<bool> feed(ByteSource& source);

private:
    struct Bridge;
    void refuse(const char* why);
    XML_ParserStruct* m_parser;
    XmlHandler& m_handler;
    QString m_refusal;
    qint64 m_fed = 0; ///< Bytes handed to the parser.
    bool m_finished = false;
};

/// Parses a whole document.
[[nodiscard]] Result<void> parseXml(ByteSource& source, XmlHandler& handler);

} // namespace waybill::read
