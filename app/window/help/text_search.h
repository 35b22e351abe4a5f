// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTextCursor>

class QTextEdit;

namespace sinescope {

/// Finds words in a text that is shown: marks every place that has them, and goes from place to place and
/// around the ends. Letters count alike, large or small.
class TextSearch : public QObject
{
    Q_OBJECT

public:
    /// How a step came to its place.
    enum class Turn { None, FromBeginning, FromEnd };

    explicit TextSearch(QTextEdit &view);

    /// Goes to the first place; none for no words.
    void find(const QString &words);
    /// 1 for the next place, -1 for the one before.
    void step(int direction);
    /// Marks the places anew, in the colours of now.
    void mark();

    qsizetype count() const { return m_places.size(); }
    qsizetype current() const { return m_current; } ///< from 0; -1 where there is none
    Turn turn() const { return m_turn; }

    /// Scrolls so that a place stands below so large a share of the view's height.
    static void scrollTo(QTextEdit &view, const QTextCursor &place, double share);

private:
    void go(qsizetype place);

    QTextEdit &m_view;
    QList<QTextCursor> m_places;
    qsizetype m_current = -1;
    Turn m_turn = Turn::None;
};

} // namespace sinescope
