// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QtEndian>
#include <utility>
#include <vector>

/// The bytes of a number, least first.
template <class Number> QByteArray little(Number number) {
    QByteArray bytes(qsizetype(sizeof number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// A container of old Office documents with these streams; those of less than 4096 bytes go where small streams go.
class CompoundByHand {
public:
    static QByteArray of(const std::vector<std::pair<QString, QByteArray>>& streams) {
        CompoundByHand file;
        file.m_entries.push_back(entry(QStringLiteral("Root Entry"), 5, endOfChain, 0));
        for (const auto& [name, bytes] : streams)
            file.add(name, bytes);
        return file.finished();
    }

private:
    static constexpr quint32 endOfChain = 0xFFFFFFFE, unused = 0xFFFFFFFF, tableMark = 0xFFFFFFFD;
    static constexpr qsizetype sector = 512, small = 64, cutoff = 4096;

    static QByteArray entry(const QString& name, char type, quint32 start, qsizetype size) {
        QByteArray bytes(128, '\0');
        for (qsizetype i = 0; i < name.size(); ++i)
            bytes.replace(i * 2, 2, little(quint16(name.at(i).unicode())));
        bytes.replace(64, 2, little(quint16(name.size() * 2 + 2)));
        bytes[66] = type;
        bytes.replace(68, 12, little(unused) + little(unused) + little(unused));
        bytes.replace(116, 8, little(start) + little(quint32(size)));
        return bytes;
    }
    static QByteArray padded(QByteArray bytes, qsizetype unit) {
        return bytes + QByteArray((unit - bytes.size() % unit) % unit, '\0');
    }
    quint32 addSectors(const QByteArray& bytes) {
        if (bytes.isEmpty())
            return endOfChain;
        const auto first = quint32(m_table.size());
        const QByteArray whole = padded(bytes, sector);
        for (qsizetype i = 0; i < whole.size() / sector; ++i)
            m_table.push_back(quint32(m_table.size()) + 1);
        m_table.back() = endOfChain;
        m_sectors += whole;
        return first;
    }
    void add(const QString& name, const QByteArray& bytes) {
        quint32 start = quint32(m_smallTable.size());
        if (bytes.size() >= cutoff) {
            start = addSectors(bytes);
        } else {
            const QByteArray whole = padded(bytes, small);
            for (qsizetype i = 0; i < whole.size() / small; ++i)
                m_smallTable.push_back(quint32(m_smallTable.size()) + 1);
            if (!whole.isEmpty())
                m_smallTable.back() = endOfChain;
            m_smallSectors += whole;
        }
        m_entries.push_back(entry(name, 2, start, bytes.size()));
        // A chain of brothers to the right is a tree, if no balanced one.
        if (m_entries.size() > 2)
            m_entries[m_entries.size() - 2].replace(72, 4, little(quint32(m_entries.size() - 1)));
        else
            m_entries.front().replace(76, 4, little(quint32(1)));
    }
    static QByteArray numbers(const std::vector<quint32>& table) {
        QByteArray bytes;
        for (const quint32 number : table)
            bytes += little(number);
        while (bytes.size() % sector != 0)
            bytes += little(unused);
        return bytes;
    }
    QByteArray finished() {
        m_entries.front().replace(116, 8, little(addSectors(m_smallSectors)) + little(quint32(m_smallSectors.size())));
        const quint32 smallTable = m_smallTable.empty() ? endOfChain : addSectors(numbers(m_smallTable));
        QByteArray directory;
        for (const QByteArray& made : m_entries)
            directory += made;
        const quint32 directoryStart = addSectors(directory);
        std::size_t tables = 1;
        while (tables * 128 < m_table.size() + tables)
            ++tables;
        const auto firstTable = quint32(m_table.size());
        for (std::size_t i = 0; i < tables; ++i)
            m_table.push_back(tableMark);
        QByteArray header("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        header += QByteArray(16, '\0') + little(quint16(0x3E)) + little(quint16(3)) + little(quint16(0xFFFE));
        header += little(quint16(9)) + little(quint16(6)) + QByteArray(10, '\0');
        header += little(quint32(tables)) + little(directoryStart) + little(quint32(0)) + little(quint32(cutoff));
        header += little(smallTable) + little(quint32(m_smallTable.size() / 128 + 1)) + little(endOfChain);
        header += little(quint32(0));
        for (std::size_t i = 0; i < tables; ++i)
            header += little(quint32(firstTable + i));
        while (header.size() < sector)
            header += little(unused);
        return header + m_sectors + numbers(m_table);
    }

    std::vector<QByteArray> m_entries;
    std::vector<quint32> m_table, m_smallTable;
    QByteArray m_sectors, m_smallSectors;
};
