// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace waybill::ui {

/// Asks a person for files. A seam: tests answer in its place. Never blocks; nothing is called when the person gives
/// up.
class FileChooser {
public:
    virtual ~FileChooser() = default;
    using Chosen = std::function<void(const QStringList&)>;
    virtual void chooseCase(QWidget* parent, Chosen chosen) = 0;
    virtual void chooseData(QWidget* parent, Chosen chosen) = 0;  ///< One or more.
    virtual void chooseRules(QWidget* parent, Chosen chosen) = 0; ///< One or more files of rules.
    virtual void chooseLists(QWidget* parent, Chosen chosen) = 0; ///< One or more files of watch lists.
    /// Where a new case is to be; `suggested` is a file, in the folder of its data where it has any.
    virtual void chooseNewCase(QWidget* parent, const QString& suggested, Chosen chosen) = 0;
    virtual void chooseAgents(QWidget* parent, Chosen chosen) = 0;    ///< Lists of formation agents' addresses.
    virtual void chooseDecisions(QWidget* parent, Chosen chosen) = 0; ///< A file of decisions to apply.
    /// Where decisions are to be written; asks before a file is written over.
    virtual void chooseNewDecisions(QWidget* parent, const QString& suggested, Chosen chosen) = 0;
    /// Where a workbook is to be written; asks before one is written over.
    virtual void chooseWorkbook(QWidget* parent, const QString& suggested, Chosen chosen) = 0;
};

/// The desktop's own dialogs.
class NativeFileChooser : public FileChooser {
public:
    void chooseCase(QWidget* parent, Chosen chosen) override;
    void chooseData(QWidget* parent, Chosen chosen) override;
    void chooseRules(QWidget* parent, Chosen chosen) override;
    void chooseLists(QWidget* parent, Chosen chosen) override;
    void chooseNewCase(QWidget* parent, const QString& suggested, Chosen chosen) override;
    void chooseAgents(QWidget* parent, Chosen chosen) override;
    void chooseDecisions(QWidget* parent, Chosen chosen) override;
    void chooseNewDecisions(QWidget* parent, const QString& suggested, Chosen chosen) override;
    void chooseWorkbook(QWidget* parent, const QString& suggested, Chosen chosen) override;
};

} // namespace waybill::ui
