// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/panels/panel_case.h"
#include "ui/dialogs/annotate_dialog.h"
#include "ui/models/parts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace waybill;
using namespace waybill::ui;

class TestAnnotateDialog : public QObject {
    Q_OBJECT

    struct Bench : test::PanelCase {
        Bench() : key(entity("KEXIN")), dialog(*session, key) { dialog.open(); }
        template <class T> [[nodiscard]] T* part(const char* name) const {
            return dialog.findChild<T*>(QLatin1String(name));
        }
        QString key;
        AnnotateDialog dialog;
    };

private Q_SLOTS:
    void controlEnterSavesWhatWasTyped() {
        Bench bench;
        auto* text = bench.part<QPlainTextEdit>("text");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, QStringLiteral("Its site shows slip rings"));
        QTest::keyClick(text, Qt::Key_Tab);
        auto* status = bench.part<QComboBox>("status");
        QVERIFY(status->hasFocus());
        QTest::keyClick(status, Qt::Key_Down);
        QTest::keyClicks(bench.part<QLineEdit>("source"), QStringLiteral("https://example.org/a"));
        QTest::keyClick(bench.part<QLineEdit>("source"), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!bench.dialog.isVisible());
        QCOMPARE(bench.session->annotations().size(), 1U);
        const store::Annotation& written = bench.session->annotations().front();
        QCOMPARE(written.target, bench.key);
        QCOMPARE(written.text, QStringLiteral("Its site shows slip rings"));
        QCOMPARE(written.status, QStringLiteral("suspicious"));
        QCOMPARE(written.sourceUrl, QStringLiteral("https://example.org/a"));
        QVERIFY(!bench.session->undoText().isEmpty());
    }

    void aSourceThatIsNoWebAddressIsRefused_data() {
        QTest::addColumn<QString>("source");
        for (const char* source : {"example", "file:///etc/passwd", "javascript:alert(1)", "https://", "http:// a b"})
            QTest::newRow(source) << QString::fromLatin1(source);
    }
    void aSourceThatIsNoWebAddressIsRefused() {
        QFETCH(QString, source);
        Bench bench;
        bench.part<QPlainTextEdit>("text")->setPlainText(QStringLiteral("text"));
        bench.part<QLineEdit>("source")->setText(source);
        QTest::mouseClick(bench.part<QPushButton>("save"), Qt::LeftButton);
        QVERIFY(bench.dialog.isVisible());
        QVERIFY(bench.dialog.findChild<FailureLabel*>()->isVisible());
        QVERIFY(bench.session->annotations().empty());
    }

    void nothingIsNotSaved() {
        Bench bench;
        QTest::mouseClick(bench.part<QPushButton>("save"), Qt::LeftButton);
        QVERIFY(bench.dialog.isVisible());
        QVERIFY(bench.session->annotations().empty());
    }

    void anAnnotationIsChangedAndDeleted() {
        Bench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.dialog));
        store::Annotation first;
        first.target = bench.key;
        first.text = QStringLiteral("first");
        first.status = QStringLiteral("a word of another program");
        bench.session->annotate(first);
        auto* existing = bench.part<QListWidget>("existing");
        QCOMPARE(existing->count(), 1);
        QTest::mouseClick(existing->viewport(), Qt::LeftButton, {},
                          existing->visualItemRect(existing->item(0)).center());
        auto* text = bench.part<QPlainTextEdit>("text");
        QCOMPARE(text->toPlainText(), QStringLiteral("first"));
        text->setPlainText(QStringLiteral("second"));
        QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.session->annotations().size(), 1U);
        QCOMPARE(bench.session->annotations().front().text, QStringLiteral("second"));
        QCOMPARE(bench.session->annotations().front().status, first.status);

        QVERIFY(!bench.dialog.isVisible());
        AnnotateDialog again(*bench.session, bench.key);
        again.open();
        again.edit(bench.session->annotations().front().id);
        QTest::mouseClick(again.findChild<QPushButton*>(QStringLiteral("delete")), Qt::LeftButton);
        QVERIFY(bench.session->annotations().empty());
        bench.session->undo();
        QCOMPARE(bench.session->annotations().size(), 1U);
    }

    void whatWasTypedIsKeptWhileAnotherIsLookedAt() {
        Bench bench;
        store::Annotation first;
        first.target = bench.key;
        first.text = QStringLiteral("first");
        bench.session->annotate(first);
        const AnnotationId id = bench.session->annotations().front().id;
        auto* text = bench.part<QPlainTextEdit>("text");
        auto* existing = bench.part<QListWidget>("existing");
        text->setPlainText(QStringLiteral("a new one"));
        existing->setCurrentRow(0);
        QCOMPARE(text->toPlainText(), QStringLiteral("first"));
        text->setPlainText(QStringLiteral("first, changed"));
        QTest::mouseClick(bench.part<QPushButton>("new"), Qt::LeftButton);
        QCOMPARE(text->toPlainText(), QStringLiteral("a new one"));
        QVERIFY(existing->item(0)->text().startsWith(QStringLiteral("not saved")));
        QTest::mouseClick(bench.part<QPushButton>("save"), Qt::LeftButton);
        QVERIFY(bench.dialog.isVisible()); // the change waits
        QCOMPARE(text->toPlainText(), QStringLiteral("first, changed"));
        QTest::mouseClick(bench.part<QPushButton>("save"), Qt::LeftButton);
        QVERIFY(!bench.dialog.isVisible());
        QStringList texts;
        for (const store::Annotation& annotation : bench.session->annotations())
            texts << annotation.text;
        QCOMPARE(texts, (QStringList{QStringLiteral("first, changed"), QStringLiteral("a new one")}));
        QCOMPARE(bench.session->annotations().front().id, id);
    }
};

QTEST_MAIN(TestAnnotateDialog)
#include "test_annotate_dialog.moc"
