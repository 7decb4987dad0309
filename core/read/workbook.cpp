// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/read/workbook.h"

#include "core/base/text.h"
#include "core/read/distinct_names.h"
#include "core/read/faults.h"
#include "core/read/xml_stream.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>

namespace waybill::read {

namespace {

QString openAndSave() {
    return QStringLiteral(
        "Open it in a spreadsheet program and save it again as XLSX, or ask its sender for it again.");
}

/// The type of a relationship without its long address: "worksheet".
QString lastPart(const char* address) {
    const QString text = QString::fromUtf8(address);
    return text.mid(text.lastIndexOf(QLatin1Char('/')) + 1);
}

struct Relationship {
    QString type;
    QString target;
};

class RelationshipHandler : public XmlHandler {
public:
    std::map<QString, Relationship> byId;

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        const char* id = attributes.find("Id");
        const char* type = attributes.find("Type");
        const char* target = attributes.find("Target");
        if (name == "Relationship" && id != nullptr && type != nullptr && target != nullptr)
            byId[QString::fromUtf8(id)] = {lastPart(type), QString::fromUtf8(target)};
    }
    void endElement(std::string_view) override {}
    void characters(std::string_view) override {}
};

class WorkbookHandler : public XmlHandler {
public:
    struct Entry {
        QString name, relationship;
        bool hidden;
    };
    std::vector<Entry> sheets;
    bool from1904 = false;

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "workbookPr") {
            const char* value = attributes.find("date1904");
            from1904 = value != nullptr && (std::strcmp(value, "1") == 0 || std::strcmp(value, "true") == 0);
        } else if (name == "sheet") {
            const char* title = attributes.find("name");
            const char* id = attributes.findAnyPrefix("id");
            const char* state = attributes.find("state");
            const bool hidden = state != nullptr && std::strcmp(state, "visible") != 0;
            if (title != nullptr && id != nullptr)
                sheets.push_back({QString::fromUtf8(title), QString::fromUtf8(id), hidden});
        }
    }
    void endElement(std::string_view) override {}
    void characters(std::string_view) override {}
    [[nodiscard]] QString objection() const override {
        constexpr std::size_t most = 10000;
        return sheets.size() > most ? QStringLiteral("it lists more than %1 sheets").arg(most) : QString();
    }
};

class StylesHandler : public XmlHandler {
public:
    std::vector<NumberKind> kinds;

    void startElement(std::string_view name, const XmlAttributes& attributes) override {
        if (name == "numFmt") {
            const char* id = attributes.find("numFmtId");
            const char* code = attributes.find("formatCode");
            if (id != nullptr && code != nullptr)
                m_custom[std::atoi(id)] = numberKindOf(code);
        } else if (name == "cellXfs") {
            m_inCellFormats = true;
        } else if (name == "xf" && m_inCellFormats) {
            const char* id = attributes.find("numFmtId");
            const int format = id == nullptr ? 0 : std::atoi(id);
            const auto custom = m_custom.find(format);
            kinds.push_back(format != 0 && custom != m_custom.end() ? custom->second : builtInNumberKind(format));
        }
    }
    void endElement(std::string_view name) override {
        if (name == "cellXfs")
            m_inCellFormats = false;
    }
    void characters(std::string_view) override {}
    [[nodiscard]] QString objection() const override {
        constexpr std::size_t most = 1 << 20;
        return kinds.size() > most || m_custom.size() > most
                   ? QStringLiteral("it has more styles than a workbook may have")
                   : QString();
    }

private:
    std::map<int, NumberKind> m_custom;
    bool m_inCellFormats = false;
};

/// Makes `target`, relative to the folder of `from`, a name in the archive.
QString resolved(const QString& from, const QString& target) {
    if (target.startsWith(QLatin1Char('/')))
        return target.mid(1);
    QStringList parts = from.split(QLatin1Char('/'));
    parts.removeLast();
    for (const QString& part : target.split(QLatin1Char('/'))) {
        if (part == QLatin1String("..")) {
            if (!parts.isEmpty())
                parts.removeLast();
        } else if (part != QLatin1String(".") && !part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(QLatin1Char('/'));
}

Result<void> parsePart(const ZipArchive& archive, const QString& part, XmlHandler& handler) {
    const ZipEntry* entry = archive.find(part);
    if (entry == nullptr)
        return failure(badInput(archive.file(), QStringLiteral("Cannot read the workbook"),
                                QStringLiteral("its part \"%1\" is missing").arg(part), openAndSave()));
    Result<std::unique_ptr<ZipMember>> member = ZipMember::open(archive.file(), *entry);
    if (!member)
        return failure(member.error());
    Result<void> parsed = parseXml(**member, handler);
    if (!parsed && parsed.error().file.isEmpty())
        parsed.error().file = archive.file();
    return parsed;
}

/// The part's relationships; none when the file that would hold them is missing.
Result<std::map<QString, Relationship>> relationshipsOf(const ZipArchive& archive, const QString& part) {
    const qsizetype slash = part.lastIndexOf(QLatin1Char('/'));
    const QString name =
        part.left(slash + 1) + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels");
    RelationshipHandler handler;
    if (archive.find(name) != nullptr) {
        if (const Result<void> parsed = parsePart(archive, name, handler); !parsed)
            return failure(parsed.error());
    }
    return handler.byId;
}

} // namespace

bool isWorkbook(const ZipArchive& archive) {
    return archive.find(QStringLiteral("xl/workbook.xml")) != nullptr ||
           (archive.find(QStringLiteral("[Content_Types].xml")) != nullptr &&
            archive.find(QStringLiteral("_rels/.rels")) != nullptr &&
            std::any_of(archive.entries().begin(), archive.entries().end(), [](const ZipEntry& entry) {
                return entry.name.endsWith(QLatin1String("workbook.xml"), Qt::CaseInsensitive);
            }));
}

Result<Workbook> openWorkbook(const ZipArchive& archive) {
    Workbook workbook;
    workbook.archive = archive;
    QString main = QStringLiteral("xl/workbook.xml");
    const auto top = relationshipsOf(archive, QString());
    if (!top)
        return failure(top.error());
    for (const auto& [id, relationship] : *top) {
        if (relationship.type == QLatin1String("officeDocument"))
            main = resolved(QString(), relationship.target);
    }
    WorkbookHandler listed;
    if (const Result<void> parsed = parsePart(archive, main, listed); !parsed)
        return failure(parsed.error());
    const auto relationships = relationshipsOf(archive, main);
    if (!relationships)
        return failure(relationships.error());
    workbook.from1904 = listed.from1904;
    for (const WorkbookHandler::Entry& entry : listed.sheets) {
        const auto found = relationships->find(entry.relationship);
        if (found != relationships->end() && found->second.type == QLatin1String("worksheet"))
            workbook.sheets.push_back({entry.name, resolved(main, found->second.target), entry.hidden});
    }
    for (const auto& [id, relationship] : *relationships) {
        if (relationship.type == QLatin1String("sharedStrings"))
            workbook.sharedStringsPart = resolved(main, relationship.target);
        else if (relationship.type == QLatin1String("styles"))
            workbook.stylesPart = resolved(main, relationship.target);
    }
    QStringList names;
    for (const Sheet& sheet : workbook.sheets)
        names.append(sheet.name);
    names = distinctNames(std::move(names));
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i)
        workbook.sheets[i].name = names[qsizetype(i)];
    if (workbook.sheets.empty())
        return failure(badInput(archive.file(), QStringLiteral("Cannot read the workbook"),
                                QStringLiteral("it has no worksheet"), openAndSave()));
    return workbook;
}

Result<std::vector<NumberKind>> readStyles(const Workbook& workbook) {
    StylesHandler handler;
    if (workbook.stylesPart.isEmpty() || workbook.archive.find(workbook.stylesPart) == nullptr)
        return handler.kinds;
    if (const Result<void> parsed = parsePart(workbook.archive, workbook.stylesPart, handler); !parsed)
        return failure(parsed.error());
    return handler.kinds;
}

} // namespace waybill::read
