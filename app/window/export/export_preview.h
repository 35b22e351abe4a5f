// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/picture_page.h"
#include "app/window/export/export_choices.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace sinescope {

/// The picture that would be written, as large as fits: the same paint, sampled no finer than two million
/// pixels, and not before the choices have been still for a moment. What takes longer than a frame to be found
/// comes later.
class ExportPreview : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(const State &state, QWidget *parent = nullptr);

    /// What is shown next. Choices that are refused, and numbers, have no picture.
    void show(const ExportChoices &choices);
    void clear();
    /// The preview as it stands; null while there is none.
    const QImage &image() const { return m_image; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void restart();
    void render();
    void search();
    void paintImage();

    State m_state;
    std::optional<ExportChoices> m_choices;
    std::optional<PicturePage> m_page; ///< of these choices; none before they are still
    QImage m_image;
    QTimer m_timer;
    QTimer m_searchTimer;
};

} // namespace sinescope
