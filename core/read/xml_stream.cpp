// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/xml_stream.h"

#include <cstring>
#include <expat.h>

namespace waybill::read {

namespace {

constexpr int pieceBytes = 1 << 16;

std::string_view localName(const char* name) {
    if (name[0] != '\0' && name[1] == '\0') // as most elements of a workbook are called
        return {name, 1};
    const char* colon = std::strchr(name, ':');
    return colon == nullptr ? std::string_view(name) : std::string_view(colon + 1);
}

Error broken(QString why) {
    return Error{ErrorCode::BadInput,
                 QStringLiteral("Cannot read the workbook"),
                 std::move(why),
                 QStringLiteral("Open it in a spreadsheet program and save it again, or ask its sender for it again."),
                 {},
                 0};
}

} // namespace

const char* XmlAttributes::find(std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (**pair == name.front() && name == *pair)
            return pair[1];
    }
    return nullptr;
}

const char* XmlAttributes::findAnyPrefix(std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (name == localName(*pair))
            return pair[1];
    }
    return nullptr;
}

struct XmlStream::Bridge {
    static XmlStream& of(void* self) { return *static_cast<XmlStream*>(self); }
    static void start(void* self, const char* name, const char** attributes) {
        of(self).m_handler.startElement(localName(name), XmlAttributes(attributes));
    }
    static void startAtPlace(void* self, const char* name, const char** attributes) {
        of(self).m_handler.reachPlace(qint64(XML_GetCurrentByteIndex(of(self).m_parser)));
        start(self, name, attributes);
    }
    static void end(void* self, const char* name) { of(self).m_handler.endElement(localName(name)); }
    static void text(void* self, const char* data, int length) {
        of(self).m_handler.characters({data, std::size_t(length)});
    }
    static void doctype(void* self, const char*, const char*, const char*, int) {
        of(self).refuse("it declares a document type, as traps do");
    }
    static void entity(void* self, const char*, int, const char*, int, const char*, const char*, const char*,
                       const char*) {
        of(self).refuse("it declares entities, as traps do");
    }
};

XmlStream::XmlStream(XmlHandler& handler) : m_parser(XML_ParserCreate(nullptr)), m_handler(handler) {
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, handler.wantsPlaces() ? &Bridge::startAtPlace : &Bridge::start, &Bridge::end);
    XML_SetCharacterDataHandler(m_parser, &Bridge::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Bridge::doctype);
    XML_SetEntityDeclHandler(m_parser, &Bridge::entity);
}

XmlStream::~XmlStream() {
    XML_ParserFree(m_parser);
}

void XmlStream::refuse(const char* why) {
    m_refusal = QString::fromLatin1(why);
    XML_StopParser(m_parser, XML_FALSE);
}

Result<bool> XmlStream::feed(ByteSource& source) {
    if (m_finished)
        return false;
    void* piece = XML_GetBuffer(m_parser, pieceBytes);
    if (piece == nullptr)
        return failure(broken(QStringLiteral("it needs more memory than there is")));
    const Result<std::size_t> got = source.read(static_cast<char*>(piece), pieceBytes);
    if (!got)
        return failure(got.error());
    m_finished = *got == 0;
    m_fed += qint64(*got);
    const XML_Status status = XML_ParseBuffer(m_parser, int(*got), m_finished ? XML_TRUE : XML_FALSE);
    if (const QString objection = m_handler.objection(); !objection.isEmpty())
        return failure(broken(objection));
    if (!m_refusal.isEmpty())
        return failure(broken(m_refusal));
    // The parser keeps a tag until its end has come.
    constexpr qint64 longestTag = 16 << 20;
    if (m_fed - qint64(XML_GetCurrentByteIndex(m_parser)) > longestTag)
        return failure(broken(QStringLiteral("it has a tag of more than 16 MiB, as traps do")));
    if (status != XML_STATUS_OK) {
        const XML_Error error = XML_GetErrorCode(m_parser);
        const bool cut = m_finished && (error == XML_ERROR_NO_ELEMENTS || error == XML_ERROR_UNCLOSED_TOKEN ||
                                        error == XML_ERROR_PARTIAL_CHAR || error == XML_ERROR_UNCLOSED_CDATA_SECTION);
        return failure(broken(
            cut ? QStringLiteral("a part of it ends in the middle")
                : QStringLiteral("a part of it is damaged (%1)").arg(QString::fromLatin1(XML_ErrorString(error)))));
    }
    return !m_finished;
}

Result<void> parseXml(ByteSource& source, XmlHandler& handler) {
    XmlStream stream(handler);
    while (true) {
        const Result<bool> more = stream.feed(source);
        if (!more)
            return failure(more.error());
        if (!*more)
            return {};
    }
}

} // namespace waybill::read
