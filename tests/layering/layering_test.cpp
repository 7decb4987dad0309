// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

// The house rules that a compiler does not check. Each break prints what to do about it. A line may be exempted by a
// comment on it that gives the reason: "// house: <reason>".

namespace {

struct SourceFile {
    QString path; ///< Below the root.
    QStringList lines;
};

QList<SourceFile> filesBelow(const QStringList& folders, const QStringList& patterns) {
    const QDir root(QStringLiteral(WAYBILL_ROOT));
    QList<SourceFile> files;
    for (const QString& folder : folders) {
        QDirIterator walk(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            files.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return files;
}

QList<SourceFile> code(const QStringList& folders) {
    return filesBelow(folders, {QStringLiteral("*.h"), QStringLiteral("*.cpp")});
}

bool isExempt(const QString& line) {
    return line.contains(QStringLiteral("// house: "));
}

/// The rooms of core in the order of the walk; a room may include rooms before it, save what `apart` names.
const QStringList& walk() {
    static const QStringList rooms =
        QStringLiteral("base read map note goods store import resolve screen edit query graph "
                       "layout scene publish")
            .split(u' ');
    return rooms;
}

/// Rooms that a room must not know although they come before it.
QStringList apart(const QString& room) {
    static const QMap<QString, QString> table{
        {QStringLiteral("note"), QStringLiteral("read map")},
        {QStringLiteral("goods"), QStringLiteral("read map note")},
        {QStringLiteral("resolve"), QStringLiteral("read map note goods import")},
        {QStringLiteral("edit"), QStringLiteral("read map note")},
        {QStringLiteral("query"), QStringLiteral("read map note import resolve")},
        {QStringLiteral("graph"), QStringLiteral("read map note import resolve edit")},
        {QStringLiteral("layout"), QStringLiteral("read map note goods store import resolve screen edit query graph")},
        {QStringLiteral("scene"), QStringLiteral("read map note import resolve edit")},
    };
    return table.value(room).split(u' ', Qt::SkipEmptyParts);
}

QString roomOf(const QString& path) {
    return path.section(u'/', 1, 1);
}

} // namespace

class LayeringTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roomsOfCoreOnlyKnowRoomsBeforeThem() {
        static const QRegularExpression include(QStringLiteral("^#include \"(core|ui|app)/([a-z]+)"));
        QStringList breaks;
        for (const SourceFile& file : code({QStringLiteral("core")})) {
            const QString room = roomOf(file.path);
            for (const QString& line : file.lines) {
                const auto match = include.match(line);
                if (!match.hasMatch() || isExempt(line))
                    continue;
                const QString other = match.captured(2);
                const bool outside = match.captured(1) != QStringLiteral("core");
                if (outside || walk().indexOf(other) > walk().indexOf(room) || apart(room).contains(other))
                    breaks << file.path + QStringLiteral(": ") + line;
            }
        }
        QVERIFY2(
            breaks.isEmpty(),
            qPrintable(breaks.join(u'\n') + QStringLiteral("\nHint: a record never walks back. Move the shared type to "
                                                           "the earlier room, or let the caller pass it in.")));
    }

    void coreKnowsNoGui() {
        static const QRegularExpression gui(QStringLiteral(
            "^#include <(QtGui|QtWidgets|QtSvg|QColor|QFont|QImage|QPainter|QPixmap|QIcon|QPalette|QBrush|QPen|"
            "QGuiApplication|QApplication|QWidget|QAction|QTransform|QPolygonF?|QPainterPath|QKey\\w+|QMouse\\w+)"));
        expectNone(code({QStringLiteral("core")}), gui,
                   QStringLiteral("Hint: core is Qt Core only; colours are roles, text is measured by the caller."));
    }

    void sqlStaysInStore() {
        static const QRegularExpression sql(QStringLiteral("#include <sqlite3\\.h>|\\bsqlite3_\\w+\\("));
        QList<SourceFile> files = code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
        files.removeIf([](const SourceFile& file) { return file.path.startsWith(QStringLiteral("core/store/")); });
        expectNone(files, sql, QStringLiteral("Hint: ask a repository of core/store; add the question there."));
    }

    void boostStaysInFewSources() {
        static const QRegularExpression boost(QStringLiteral("#include <boost/"));
        QList<SourceFile> files = code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
        files.removeIf([](const SourceFile& file) {
            return (file.path.startsWith(QStringLiteral("core/graph/")) &&
                    file.path.endsWith(QStringLiteral(".cpp"))) ||
                   file.path == QStringLiteral("core/read/json_parser.cpp");
        });
        expectNone(files, boost,
                   QStringLiteral("Hint: Boost is slow to compile; keep Boost.Graph in core/graph/*.cpp and Boost.JSON "
                                  "in core/read/json_parser.cpp."));
    }

    void paintKnowsNoWidgets() {
        static const QRegularExpression widgets(QStringLiteral("#include <(QtWidgets|QWidget|QApplication|QStyle)"));
        expectNone(code({QStringLiteral("ui/paint")}), widgets,
                   QStringLiteral("Hint: the command line paints without a window: Qt Gui only."));
    }

    void bannedWordsStayOut() {
        static const QRegularExpression banned(QStringLiteral(
            "\\b(TODO|FIXME|XXX|HACK)\\b|processEvents\\(|QThread::sleep|QThread::msleep|\\busing namespace std;|"
            "\\.exec\\(\\)|QEventLoop\\b|#include <Qt(Core|Gui|Widgets|Test)>"));
        expectNone(
            code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}), banned,
            QStringLiteral("Hint: no unfinished work, no nested event loops, no sleeping, no umbrella headers. The one "
                           "event loop of the program carries a \"// house:\" comment."));
    }

    void filesStayShort() {
        QStringList breaks;
        for (const SourceFile& file :
             code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")})) {
            if (file.lines.size() > 501)
                breaks << QStringLiteral("%1: %2 lines").arg(file.path).arg(file.lines.size() - 1);
        }
        QVERIFY2(breaks.isEmpty(),
                 qPrintable(breaks.join(u'\n') +
                            QStringLiteral("\nHint: a file does one thing; split it by what it does.")));
    }

    void everyFileNamesItsLicence() {
        QStringList breaks;
        for (const SourceFile& file :
             code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("tests")})) {
            if (file.lines.size() < 2 || !file.lines[0].startsWith(QStringLiteral("// SPDX-FileCopyrightText: ")) ||
                file.lines[1] != QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later"))
                breaks << file.path;
        }
        QVERIFY2(breaks.isEmpty(),
                 qPrintable(breaks.join(u'\n') + QStringLiteral("\nHint: the two SPDX lines come first.")));
    }

    void everySourceIsListedInItsFolder() {
        QStringList breaks;
        for (const SourceFile& file : code({QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")})) {
            const QString folder = file.path.section(u'/', 0, -2);
            const QString name = file.path.section(u'/', -1);
            QDir dir(QStringLiteral(WAYBILL_ROOT) + u'/' + folder);
            while (!dir.exists(QStringLiteral("CMakeLists.txt")) && dir.cdUp()) {
            }
            QFile list(dir.filePath(QStringLiteral("CMakeLists.txt")));
            const QString text = list.open(QIODevice::ReadOnly) ? QString::fromUtf8(list.readAll()) : QString();
            const QRegularExpression entry(QStringLiteral("(^|[\\s/])") + QRegularExpression::escape(name) +
                                           QStringLiteral("([\\s)]|$)"));
            if (!entry.match(text).hasMatch())
                breaks << file.path;
        }
        QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n') +
                                              QStringLiteral("\nHint: file lists are explicit; add it or delete it.")));
    }

    void theTopLevelHoldsOnlyWhatItShould() {
        static const QSet<QString> known{QStringLiteral("CMakeLists.txt"),
                                         QStringLiteral("app"),
                                         QStringLiteral("core"),
                                         QStringLiteral("ui"),
                                         QStringLiteral("resources"),
                                         QStringLiteral("tests"),
                                         QStringLiteral("packaging"),
                                         QStringLiteral("README.md"),
                                         QStringLiteral("CMakePresets.json"),
                                         QStringLiteral("LICENSE"),
                                         QStringLiteral("CHANGELOG.md"),
                                         QStringLiteral("build")};
        QStringList breaks;
        for (const QString& name :
             QDir(QStringLiteral(WAYBILL_ROOT)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            if (!known.contains(name))
                breaks << name;
        }
        QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n') + QStringLiteral("\nHint: the top level is fixed.")));
    }

private:
    static void expectNone(const QList<SourceFile>& files, const QRegularExpression& what, const QString& hint) {
        QVERIFY2(!files.isEmpty(), "the source tree was not found");
        QStringList breaks;
        for (const SourceFile& file : files) {
            for (qsizetype i = 0; i < file.lines.size(); ++i) {
                if (what.match(file.lines[i]).hasMatch() && !isExempt(file.lines[i]))
                    breaks << QStringLiteral("%1:%2: %3").arg(file.path).arg(i + 1).arg(file.lines[i].trimmed());
            }
        }
        QVERIFY2(breaks.isEmpty(), qPrintable(breaks.join(u'\n') + u'\n' + hint));
    }
};

QTEST_APPLESS_MAIN(LayeringTest)
#include "layering_test.moc"
