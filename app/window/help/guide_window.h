// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace sinescope {

class GuidePictures;
class TextSearch;

/// The user guide in the language of the program, with its chapters and a search.
class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    explicit GuideWindow(QWidget *parent = nullptr);

    /// Shows the chapter about a figure; the beginning where there is none.
    void showFigure(FigureId figure);
    /// By its place among the headings.
    void showChapter(int row) { goToChapter(row); }
    /// Headings of the guide in a language, in their order: the same chapters in each.
    static QStringList headings(const QString &language);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeSearch();
    void fillChapters();
    void goToChapter(int row);
    /// Chooses the chapter that stands at the top of the text.
    void followText();
    void chooseChapterOf(int position);
    void find();
    /// To the next place that has the words, or with -1 to the one before.
    void step(int direction);
    void tellPlace();

    QTextBrowser *m_text;
    GuidePictures *m_pictures = nullptr;
    TextSearch *m_places;
    QListWidget *m_chapters;
    QList<int> m_headings; ///< where they begin in the text
    QLineEdit *m_search;
    QLabel *m_found;
    bool m_isGoing = false; ///< the text is being scrolled to a chosen chapter or place
};

} // namespace sinescope
