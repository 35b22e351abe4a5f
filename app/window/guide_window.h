// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace sinescope {

/// The user guide in the language of the program, with its chapters and a search.
class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// Shows the chapter about a figure; the beginning where there is none.
    void showFigure(FigureId figure);
    /// Headings of the guide in a language, in their order: the same chapters in each.
    static QStringList headings(const QString &language);

private:
    void fillChapters();
    /// Goes to the next place that has the words searched for, from the beginning again after the last.
    void findNext(bool isNewSearch);

    QTextBrowser *m_text;
    QListWidget *m_chapters;
    QLineEdit *m_search;
    QLabel *m_found;
};

} // namespace sinescope
