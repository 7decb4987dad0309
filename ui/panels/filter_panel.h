// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/details_in_view.h"
#include "ui/models/latest_job.h"

#include <QTimer>
#include <QWidget>
#include <array>
#include <functional>
#include <map>
#include <string>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class FacetRow;

/// The left side: what is in view and why. Every filter is also a count; typing is applied after a short rest, a press
/// at once. A filter that another part of the window changed shows here without being set again.
class FilterPanel : public QWidget {
    Q_OBJECT
public:
    explicit FilterPanel(CaseSession& session, QWidget* parent = nullptr);

    /// Applies what is being typed, now.
    void applyPending();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using Change = std::function<void(query::Filter&)>;
    /// A typed field: `read` gives what it changes, nothing when the text cannot be understood; `write` is its text for
    /// a filter.
    struct Field {
        QLineEdit* edit = nullptr;
        std::function<std::optional<Change>(const QString&)> read;
        std::function<QString(const query::Filter&)> write;
        bool dirty = false;
    };

    void buildInView(QVBoxLayout* column);
    void buildNotes(QVBoxLayout* column);
    void buildGoods(QVBoxLayout* column);
    void buildFindings(QVBoxLayout* column);
    void buildRoles(QVBoxLayout* column);
    void buildFields(QVBoxLayout* column);
    QLineEdit* addField(const QString& name, const QString& placeholder,
                        std::function<std::optional<Change>(const QString&)> read,
                        std::function<QString(const query::Filter&)> write);
    void addDates(QVBoxLayout* column);
    void addAmounts(QVBoxLayout* column);
    void addTexts(QVBoxLayout* column);
    void addMarks(QVBoxLayout* column);

    void edited(std::size_t field);
    void clearFields();
    void change(const Change& change);
    void showCounts();
    void showTotals(const query::Totals& totals, std::size_t all);
    void showFilter();
    void showScope();
    void showFacets();
    void askDetails();
    [[nodiscard]] query::Summary::UnitPrice unitPriceOf(const std::string& category) const;
    void describeNotes();
    void showCategories();
    void showFindings();
    void checkFindings();
    template <class T> static void toggle(std::vector<T>& values, const T& value, bool wanted) {
        std::erase(values, value);
        if (wanted)
            values.push_back(value);
    }

    CaseSession& m_session;
    QWidget* m_content = nullptr; ///< Owned by the scroll area.
    QTimer m_rest;
    QTimer m_untilDetails; ///< A hand that draws a range is not held up by them.
    query::Facets m_facets;
    DetailsInView m_details;
    LatestJob m_detailing;
    QLabel* m_inView = nullptr;
    QLabel* m_totals = nullptr;
    QLabel* m_scope = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_leaveScope = nullptr;
    std::array<QCheckBox*, allNoteClasses.size()> m_notes{};
    std::array<QLabel*, allNoteClasses.size()> m_noteCounts{};
    QComboBox* m_measure = nullptr;
    QVBoxLayout* m_goods = nullptr;
    QLabel* m_noGoods = nullptr;
    std::map<std::string, FacetRow*> m_categories;
    std::map<query::Difference, FacetRow*> m_differences;
    std::map<std::string, FacetRow*> m_tiers;
    QVBoxLayout* m_tierRows = nullptr;
    std::map<Role, FacetRow*> m_roles;
    QLabel* m_addresses = nullptr;
    std::vector<Field> m_fields;
};

} // namespace waybill::ui
