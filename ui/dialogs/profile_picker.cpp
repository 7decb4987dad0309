// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_picker.h"

#include "core/base/text.h"
#include "ui/models/parts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMessageBox>
#include <algorithm>
#include <utility>

namespace waybill::ui {

namespace {

/// A profile that shares fewer of its columns with the table is listed, but not spoken of.
constexpr double worthOffering = 0.5;

QString fitText(const map::ProfileFit& fit) {
    if (fit.missing.empty())
        return QStringLiteral("fits");
    return QStringLiteral("fits %1 of %2 columns").arg(fit.found).arg(fit.found + fit.missing.size());
}

QString missingText(const map::ProfileFit& fit) {
    QStringList names;
    for (const std::string& name : fit.missing)
        names << toQString(name);
    return names.isEmpty() ? QString() : QStringLiteral("The table does not have: ") + names.join(QStringLiteral(", "));
}

} // namespace

ProfilePicker::ProfilePicker(import::ProfileShelf shelf, QWidget* parent)
    : QWidget(parent), m_shelf(std::move(shelf)), m_box(new ChoiceBox(this)),
      m_hint(makeLabel(QString(), Look::Faded, this)),
      m_save(makeLink(QStringLiteral("Save as profile…"), QStringLiteral("Save the columns as a profile"), this)) {
    m_box->setObjectName(QStringLiteral("profile"));
    m_box->setAccessibleName(QStringLiteral("Profile"));
    m_box->setPlaceholderText(QStringLiteral("Changed by you"));
    m_box->setMinimumContentsLength(18);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->view()->setTextElideMode(Qt::ElideMiddle);
    m_hint->setObjectName(QStringLiteral("profileHint"));
    m_hint->setWordWrap(false);
    m_hint->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_save->setObjectName(QStringLiteral("saveProfile"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(makeHead(QStringLiteral("Columns"), m_box, this));
    row->addWidget(m_box);
    row->addWidget(m_hint);
    row->addWidget(m_save);
    connect(m_box, &QComboBox::activated, this, &ProfilePicker::choose);
    connect(m_save, &QPushButton::clicked, this, &ProfilePicker::askName);
}

void ProfilePicker::showFor(const std::vector<std::string>& headers, State state, const QString& profile,
                            const QString& suggested) {
    import::ProfileShelf::Offers offers = m_shelf.offersFor(headers);
    m_profiles.clear();
    m_box->clear();
    m_box->addItem(QStringLiteral("As found"));
    m_inUse = profile;
    m_suggested = profile.isEmpty() ? suggested : profile;
    int inUse = state == State::AsFound ? 0 : -1;
    QString hint;
    for (import::ProfileShelf::Offer& offer : offers.profiles) {
        const QString name = toQString(offer.profile.name);
        m_box->addItem(QStringLiteral("%1 · %2").arg(name, fitText(offer.fit)));
        m_box->setItemData(m_box->count() - 1, missingText(offer.fit), Qt::ToolTipRole);
        if (state == State::FromProfile && name == profile) {
            inUse = m_box->count() - 1;
            if (!offer.fit.missing.empty())
                hint = QStringLiteral("It fits only partly: %1").arg(fitText(offer.fit));
        } else if (hint.isEmpty() && state == State::AsFound && m_profiles.empty() &&
                   offer.fit.share() >= worthOffering) {
            hint = QStringLiteral("“%1” %2").arg(name, fitText(offer.fit));
        }
        m_profiles.push_back(std::move(offer.profile));
    }
    m_box->setCurrentIndex(inUse);
    QString why;
    for (const Error& error : offers.broken)
        why += error.message() + QLatin1Char('\n');
    if (hint.isEmpty() && !offers.broken.empty())
        hint = QStringLiteral("%1 cannot be read")
                   .arg(offers.broken.size() == 1 ? QStringLiteral("One profile") : QStringLiteral("Some profiles"));
    m_hint->setText(hint);
    m_hint->setToolTip(why.trimmed());
    m_hint->setVisible(!hint.isEmpty());
}

std::optional<map::Profile> ProfilePicker::madeFor(const std::vector<std::string>& headers) const {
    std::optional<map::Profile> only;
    for (import::ProfileShelf::Offer& offer : m_shelf.offersFor(headers).profiles) {
        if (!offer.fit.isWhole())
            continue;
        if (only)
            return std::nullopt;
        only = std::move(offer.profile);
    }
    return only;
}

Result<void> ProfilePicker::save(const map::Mapping& mapping, const QString& name) const {
    map::Profile profile = map::Profile::of(mapping, toUtf8(name));
    // What a person has written into the file by hand stays.
    if (const auto before = m_shelf.named(name)) {
        profile.dateOrder = before->dateOrder;
        profile.decimalMark = before->decimalMark;
    }
    const auto saved = m_shelf.save(profile);
    if (!saved)
        return failure(saved.error());
    return {};
}

void ProfilePicker::choose(int index) {
    if (index <= 0)
        Q_EMIT foundChosen();
    else if (static_cast<std::size_t>(index) <= m_profiles.size())
        Q_EMIT profileChosen(m_profiles[static_cast<std::size_t>(index) - 1]);
}

void ProfilePicker::askName() {
    auto* ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(QStringLiteral("Save as profile"));
    ask->setLabelText(QStringLiteral("Which column means what is kept under a name, and offered again for files with "
                                     "the same header.\nIt becomes a file in %1,\nwhich can be given to a colleague.")
                          .arg(m_shelf.folder()));
    ask->setTextValue(m_suggested);
    ask->setOkButtonText(QStringLiteral("Save"));
    connect(ask, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const QString name = text.trimmed().isEmpty() ? m_suggested : text.trimmed();
        if (m_shelf.has(name) && name != m_inUse)
            askReplace(name);
        else
            Q_EMIT saveAsked(name);
    });
    ask->open();
}

void ProfilePicker::askReplace(const QString& name) {
    auto* ask = new QMessageBox(QMessageBox::Question, QStringLiteral("Save as profile"),
                                QStringLiteral("There is a profile “%1” already. Replace it?").arg(name),
                                QMessageBox::Cancel, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* replace = ask->addButton(QStringLiteral("Replace"), QMessageBox::AcceptRole);
    connect(ask, &QMessageBox::finished, this, [this, ask, replace, name] {
        if (ask->clickedButton() == replace)
            Q_EMIT saveAsked(name);
    });
    ask->open();
}

} // namespace waybill::ui
