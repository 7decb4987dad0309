// SPDX-FileCopyrightText: 2026 The Waybill contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace waybill::ui {

/// Shows a page, fitted; or a word in its place.
class PicturePreview : public QWidget {
    Q_OBJECT
public:
    explicit PicturePreview(QWidget* parent = nullptr);
    void showImage(const QImage& image);
    void showText(const QString& text);
    [[nodiscard]] const QImage& image() const { return m_image; }
    /// Device pixels that a page may take.
    [[nodiscard]] QSize room() const;

Q_SIGNALS:
    void roomChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage m_image;
    QString m_text;
};

} // namespace waybill::ui
