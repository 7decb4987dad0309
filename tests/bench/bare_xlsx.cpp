// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The peer of a workbook's import: QuaZip and expat on the strings and the sheets, and nothing done with the cells.
// usage: bench_bare_xlsx BOOK.xlsx

#include <QString>
#include <array>
#include <cstdio>
#include <cstring>
#include <expat.h>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

namespace {

struct Count {
    long cells = 0, bytes = 0;
};

void startElement(void* user, const char* name, const char**) {
    if (std::strcmp(name, "c") == 0 || std::strcmp(name, "si") == 0)
        ++static_cast<Count*>(user)->cells;
}

void endElement(void*, const char*) {}

void characters(void* user, const char*, int length) {
    static_cast<Count*>(user)->bytes += length;
}

bool parse(QuaZipFile& part, Count& count) {
    XML_Parser parser = XML_ParserCreate(nullptr);
    XML_SetUserData(parser, &count);
    XML_SetElementHandler(parser, startElement, endElement);
    XML_SetCharacterDataHandler(parser, characters);
    std::array<char, 65536> piece{};
    bool sound = true;
    for (qint64 got = 0; sound && (got = part.read(piece.data(), qint64(piece.size()))) > 0;)
        sound = XML_Parse(parser, piece.data(), int(got), 0) == XML_STATUS_OK;
    sound = sound && XML_Parse(parser, piece.data(), 0, 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    return sound;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    QuaZip zip(QString::fromLocal8Bit(argv[1]));
    if (!zip.open(QuaZip::mdUnzip))
        return 1;
    Count count;
    for (bool more = zip.goToFirstFile(); more; more = zip.goToNextFile()) {
        const QString name = zip.getCurrentFileName();
        if (!name.startsWith(QLatin1String("xl/worksheets/")) && name != QLatin1String("xl/sharedStrings.xml"))
            continue;
        QuaZipFile part(&zip);
        if (!part.open(QIODevice::ReadOnly) || !parse(part, count))
            return 1;
    }
    std::printf("%ld cells, %ld bytes of text\n", count.cells, count.bytes);
    return 0;
}
