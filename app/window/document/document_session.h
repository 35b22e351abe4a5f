// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/document_file.h"
#include "app/state/document.h"

#include <QDateTime>

namespace sinescope {

class Settings;

/// What has to be known to go on with a document after the program has ended in the middle of it.
struct UnsavedDocument
{
    State state{};
    QJsonObject unknown{};
    QString path{};       ///< where it was opened or saved, empty for none
    QDateTime fileTime{}; ///< when that file was last changed, as far as the document knows
};

/// The Document as a file: where it lies and whether it differs from that. What is studied counts as a
/// difference; where one looks is saved as well, but nobody is asked about it.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    /// The document is a new one, as it stands now.
    DocumentSession(Document &document, Settings &settings, QObject *parent = nullptr);

    const QString &path() const { return m_path; } ///< absolute; empty until there is a file to save to
    /// Neither saved nor opened.
    bool isUntitled() const { return m_path.isEmpty() && m_pictureName.isEmpty(); }
    QString name() const; ///< for people
    QString suggestedFileName() const;
    bool isModified() const { return m_isModified; }
    /// A lesson or a challenge has set the document, and it was not saved since:
    /// saving it should ask where to.
    bool isFromLesson() const { return m_isFromLesson && !equalsSaved(); }
    /// Another program has written to the file since it was opened or saved here.
    bool isFileChanged() const;
    UnsavedDocument unsaved() const;

    void startNew();
    /// A lesson or a challenge begins. What it sets is nobody's work, and so not modified, unless it began on
    /// a document with changes of its own; what a person changes in a lesson is work as ever.
    void beginLesson();
    /// The lesson or the challenge sets the document to that.
    void acceptFromLesson(const State &state);
    /// In a challenge everything is only tried, not work.
    void setPlaying(bool isPlaying);
    /// On failure all stays as it is.
    std::optional<Failure> open(const QString &path);
    /// `opened` is where the document's present state comes from; they differ where options were given.
    void beginWith(const OpenedDocument &opened);
    /// Goes on with it: modified until it is saved.
    void restore(const UnsavedDocument &unsaved);
    /// Makes `path` the file of the document. On failure all stays as it is.
    std::optional<Failure> save(const QString &path);

signals:
    /// The name, the file, or whether it is modified.
    void changed();

private:
    void adopt(const OpenedDocument &opened);
    void setFile(const QString &path);
    void forgetLesson();
    bool equalsSaved() const;
    bool hasChanges() const;
    void refresh();

    Document &m_document;
    Settings &m_settings;
    QString m_path;
    QString m_pictureName; ///< that the document came out of
    QDateTime m_fileTime;
    QJsonObject m_unknown;
    std::optional<State> m_saved; ///< nothing: only saving makes it unmodified
    bool m_isFromLesson = false;
    bool m_isPlaying = false;
    State m_fromLesson; ///< what the lesson has set last
    bool m_isModified = false;
};

} // namespace sinescope
