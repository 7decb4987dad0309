// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/screen/list_xml.h"

#include "core/base/text.h"
#include "core/read/byte_source.h"

namespace waybill::screen {

Outcome<void> parseListXml(const QString& file, read::XmlHandler& handler, Job& job) {
    auto bytes = read::FileBytes::open(file);
    if (!bytes)
        return halt(bytes.error());
    job.startPhase("Reading " + toUtf8(file.section(QLatin1Char('/'), -1)), (*bytes)->size());
    read::XmlStream stream(handler);
    while (true) {
        const auto more = stream.feed(**bytes);
        if (!more) {
            Error error = more.error();
            error.what = QStringLiteral("Cannot read the list");
            error.remedy = QStringLiteral("Download the list again from its publisher.");
            error.file = file;
            return halt(std::move(error));
        }
        if (!*more)
            return {};
        job.advanceTo((*bytes)->position());
        if (job.isCancelled())
            return cancelled();
    }
}

} // namespace waybill::screen
