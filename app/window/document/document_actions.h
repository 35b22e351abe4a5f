// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/document/document_session.h"

#include <functional>

class QMainWindow;
class QMenu;
class QMimeData;

namespace sinescope {

/// New, open, save: the part of the File menu that is about the document, and what the window does about it
/// besides: its title, files dropped on it, and the question about unsaved changes before it closes.
class DocumentActions : public QObject
{
    Q_OBJECT

public:
    DocumentActions(Document &document, Settings &settings, QMainWindow &window);

    DocumentSession &session() { return m_session; }
    /// Adds the actions to a menu, in the language of now.
    void addTo(QMenu &menu);

    /// Opens a document, or a picture that carries one, after the question about unsaved changes. What goes
    /// wrong is shown.
    void open(const QString &path);
    /// Files with one of these extensions are no documents: when one is dropped on the window,
    /// `open` gets it.
    void openOtherwise(const QStringList &extensions, std::function<void(const QString &path)> open);

protected:
    /// Of the window: it closes, or something is dragged over it.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Asks if there are unsaved changes. True when the document may go: saved, discarded, or unmodified.
    bool mayLeave();
    void startNew();
    void chooseAndOpen();
    bool save();
    bool saveAs();
    bool saveTo(const QString &path);
    bool mayReplace(const QString &path, const QString &why);
    /// The one file of a drag; empty when it is anything else.
    static QString draggedFile(const QMimeData &data);
    void openDropped(const QString &path);
    void commitTyping();
    void showTitle();

    DocumentSession m_session;
    Settings &m_settings;
    QMainWindow &m_window;
    QStringList m_otherExtensions;
    std::function<void(const QString &)> m_openOther;
};

} // namespace sinescope
