// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/map/field.h"
#include "core/scene/scene.h"

#include <QFrame>
#include <QStringList>
#include <optional>

class QAbstractItemModel;
class QComboBox;

namespace waybill::ui {

/// One column of a file: its header, the field chosen for it, how sure, and its first cells.
class ColumnCard : public QFrame {
    Q_OBJECT
public:
    ColumnCard(std::size_t column, const QString& header, QAbstractItemModel* fields, QWidget* parent = nullptr);
    void showField(std::optional<map::Field> field, const QString& confidence, scene::Colour colour);
    void showCells(const QStringList& cells);
    [[nodiscard]] QComboBox* fieldBox() const { return m_field; }

Q_SIGNALS:
    void fieldChosen(std::size_t column, std::optional<map::Field> field);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::size_t m_column;
    scene::Colour m_colour = scene::Colour::Rule;
    QComboBox* m_field = nullptr;
    QString m_header, m_confidence;
    QStringList m_cells;
};

/// All fields as items for the cards' boxes: "not used" first, then the catalogue; shared by all cards.
[[nodiscard]] QAbstractItemModel* makeFieldItems(QObject* parent);

} // namespace waybill::ui
