// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTimer>

namespace sinescope {

/// Shows the pictures of a text of the resource folder :/guide, no wider than there is room,
/// sharp at every scale.
class GuidePictures : public QObject
{
    Q_OBJECT

public:
    /// Fits them a moment after the view has got another size, the first one too; owned by the view.
    explicit GuidePictures(QTextBrowser &view);

    /// Where a picture lies that the text calls `name`: names are relative to the folder of the text.
    static QString pathOf(const QString &name);

    /// The text has been scrolled on purpose: what is at the top now stays there while
    /// the pictures are fitted.
    void noteTop() { m_top = m_view.cursorForPosition({0, 0}); }
    /// The text moves because its room does, and nobody has scrolled it.
    bool isFitting() const { return m_isFitting || m_rest.isActive(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QTextBrowser &m_view;
    QTextCursor m_top; ///< what stood at the top of the view before its size changed
    QTimer m_rest;
    bool m_isFitting = false;
};

} // namespace sinescope
