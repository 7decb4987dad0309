// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/load_lists.h"

#include "core/base/text.h"
#include "core/read/faults.h"
#include "core/read/table.h"
#include "core/screen/list_draft.h"
#include "core/screen/list_format.h"
#include "core/screen/list_readers.h"

#include <QFileInfo>
#include <algorithm>
#include <memory>
#include <set>

namespace waybill::screen {

namespace {

struct GivenFile {
    RecognisedList recognised;
    QString sha256;
};

bool isOfacPart(ListFormat format) {
    return format == ListFormat::OfacAliases || format == ListFormat::OfacAddresses;
}

ListKind kindOf(ListFormat format) {
    switch (format) {
    case ListFormat::OfacEntries:
    case ListFormat::OfacAliases:
    case ListFormat::OfacAddresses:
        return ListKind::OfacSdn;
    case ListFormat::BisDenied:
        return ListKind::BisDenied;
    case ListFormat::UnitedNationsXml:
        return ListKind::UnitedNations;
    case ListFormat::EuropeanUnionXml:
    case ListFormat::EuropeanUnionCsv:
        return ListKind::EuropeanUnion;
    case ListFormat::OpenSanctionsCsv:
        return ListKind::OpenSanctions;
    case ListFormat::FollowTheMoney:
        return ListKind::FollowTheMoney;
    case ListFormat::OwnTable:
        return ListKind::Own;
    }
    return ListKind::Own;
}

Outcome<void> readInto(ListDraft& draft, const RecognisedList& given, Job& job) {
    switch (given.format) {
    case ListFormat::OfacEntries:
        return readOfacEntries(*given.table, draft, job);
    case ListFormat::OfacAliases:
        return readOfacAliases(*given.table, draft, job);
    case ListFormat::OfacAddresses:
        return readOfacAddresses(*given.table, draft, job);
    case ListFormat::BisDenied:
        return readDeniedPersons(*given.table, given.headerRow, draft, job);
    case ListFormat::UnitedNationsXml:
        return readUnitedNations(given.file, draft, job);
    case ListFormat::EuropeanUnionXml:
        return readEuropeanUnionXml(given.file, draft, job);
    case ListFormat::EuropeanUnionCsv:
        return readEuropeanUnionCsv(*given.table, given.headerRow, draft, job);
    case ListFormat::OpenSanctionsCsv:
        return readOpenSanctions(*given.table, given.headerRow, draft, job);
    case ListFormat::FollowTheMoney:
        return readFollowTheMoney(given.file, draft, job);
    case ListFormat::OwnTable:
        return readOwnList(*given.table, given.headerRow, draft, job);
    }
    return {};
}

// A list while its files are read.
struct OpenList {
    ListDraft draft;
    std::vector<ListFile> files;
    ListFormat format;
};

// The OFAC list most of whose numbers a file of names or addresses uses; null when it uses none of any.
OpenList* ownerOf(const read::RowBlock& sample, std::vector<std::unique_ptr<OpenList>>& lists) {
    OpenList* best = nullptr;
    std::size_t most = 0;
    for (const auto& list : lists) {
        if (list->format != ListFormat::OfacEntries)
            continue;
        std::size_t known = 0;
        for (std::size_t row = 0; row < sample.rowCount(); ++row)
            known += list->draft.find(trimmed(sample.cell(row, 0))) != nullptr ? 1 : 0;
        if (known > most) {
            most = known;
            best = list.get();
        }
    }
    return best;
}

Error withoutEntries(const RecognisedList& given) {
    const bool names = given.format == ListFormat::OfacAliases;
    return read::badInput(given.file, QStringLiteral("Cannot read the list"),
                          names ? QStringLiteral("it holds only other names of entries of an OFAC list")
                                : QStringLiteral("it holds only addresses of entries of an OFAC list"),
                          QStringLiteral("Give the file of the entries in the same call: sdn.csv, or cons_prim.csv for "
                                         "the files that begin with cons_."));
}

Outcome<void> readPart(const GivenFile& given, std::vector<std::unique_ptr<OpenList>>& lists, Job& job) {
    constexpr std::size_t sampleRows = 1000;
    const auto sample = read::readSample(*given.recognised.table, sampleRows);
    if (!sample)
        return halt(sample.error());
    OpenList* owner = ownerOf(*sample, lists);
    if (owner == nullptr)
        return halt(withoutEntries(given.recognised));
    owner->files.push_back({given.recognised.file, given.sha256});
    return readInto(owner->draft, given.recognised, job);
}

Outcome<void> readWhole(const GivenFile& given, std::vector<std::unique_ptr<OpenList>>& lists, Job& job) {
    auto list = std::make_unique<OpenList>(OpenList{ListDraft(given.recognised.file), {}, given.recognised.format});
    list->files.push_back({given.recognised.file, given.sha256});
    if (given.recognised.table)
        list->draft.addIssues(given.recognised.table->remarks);
    auto done = readInto(list->draft, given.recognised, job);
    lists.push_back(std::move(list));
    return done;
}

// Programmes of the consolidated list stand on the SDN list too, once in thousands; and Russia's sectoral directives,
// which are said in the remarks.
bool isConsolidated(const WatchList& list) {
    const auto count = std::ranges::count_if(list.entries, [](const ListEntry& entry) {
        return isConsolidatedProgramme(entry.programme) ||
               entry.remarks.find("Directive Determination") != std::string::npos;
    });
    constexpr std::ptrdiff_t oneIn = 5;
    return count * oneIn >= std::ptrdiff_t(list.entries.size());
}

Result<WatchList> finish(OpenList& open) {
    auto list = open.draft.finish(kindOf(open.format));
    if (!list)
        return failure(list.error());
    if (open.format == ListFormat::OfacEntries && isConsolidated(*list))
        list->kind = ListKind::OfacConsolidated;
    const QFileInfo file(open.files.front().file);
    list->files = open.files;
    list->key = listKindName(list->kind);
    list->name = listKindTitle(list->kind);
    if (!isOfficial(list->kind)) {
        list->key += ":" + folded(toUtf8(file.completeBaseName()));
        list->name = toUtf8(file.fileName());
    }
    return list;
}

Result<void> refuseTwice(const std::vector<WatchList>& lists) {
    for (std::size_t i = 0; i < lists.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (lists[i].key != lists[j].key)
                continue;
            return failure(
                {ErrorCode::BadCall,
                 QStringLiteral("Cannot screen against the list"),
                 QStringLiteral("%1 is the same list as %2 (%3)")
                     .arg(lists[i].files.front().file, lists[j].files.front().file, toQString(lists[i].name)),
                 QStringLiteral("Give only the newer of the two."),
                 {},
                 0});
        }
    }
    return {};
}

} // namespace

Outcome<std::vector<WatchList>> loadLists(const QStringList& files, Job& job) {
    std::vector<GivenFile> given;
    std::set<QString> seen;
    for (const QString& file : files) {
        auto recognised = recogniseList(file);
        if (!recognised)
            return halt(recognised.error());
        auto sha256 = read::fileSha256(file, job);
        if (!sha256)
            return tl::unexpected(sha256.error());
        if (seen.insert(*sha256).second)
            given.push_back({std::move(*recognised), std::move(*sha256)});
    }
    std::vector<std::unique_ptr<OpenList>> open;
    for (const bool parts : {false, true}) {
        for (const GivenFile& file : given) {
            if (isOfacPart(file.recognised.format) != parts)
                continue;
            if (auto done = parts ? readPart(file, open, job) : readWhole(file, open, job); !done)
                return tl::unexpected(done.error());
        }
    }
    std::vector<WatchList> lists;
    for (const auto& list : open) {
        auto finished = finish(*list);
        if (!finished)
            return halt(finished.error());
        lists.push_back(std::move(*finished));
    }
    if (auto done = refuseTwice(lists); !done)
        return halt(done.error());
    return lists;
}

} // namespace waybill::screen
