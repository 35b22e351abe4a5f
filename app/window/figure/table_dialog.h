// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/document.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class QComboBox;
class QLabel;
class QTableView;

namespace sinescope {

class FigureTable;

/// The numbers behind a figure, and behind the others of its page, as a table that can be read, walked
/// through and copied. The title names the figure.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    /// More cells than this are for an export, not for a clipboard.
    static constexpr std::int64_t mostCopied = 1'000'000;

    /// `figure` is the one to begin with, `at` where the crosshair stands.
    TableDialog(FigureId figure, const State &state, const Cell &at, QWidget *parent = nullptr);
    ~TableDialog() override;

    /// Shows the numbers of the document as it is from now on, and those of the figure that gets the keys.
    /// `cellOf` says where the crosshair of a figure stands.
    void follow(Document &document, Cursor &cursor, const std::function<Cell(FigureId)> &cellOf);
    /// Any figure of the page that is shown.
    void showFigure(FigureId figure);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *makeLayout();
    void listFigures();
    void watchFocus();
    /// Notes that there is something new, and shows it with the next frame if the table is seen.
    void outdate();
    void refresh();
    /// The numbers of the state that is kept here.
    void fill();
    void fitColumns();
    /// What is selected, tab-separated as spreadsheets want it.
    void copySelection() const;

    State m_state;
    Cell m_at;
    FigureId m_shown;
    FigureId m_page{};              ///< or the figure that fills it
    Document *m_document = nullptr; ///< followed, if any
    std::function<Cell(FigureId)> m_cellOf;
    bool m_isOutdated = false;
    QTimer m_frame; ///< until the next picture of a table that changes
    QTimer m_rest;  ///< until the table has not changed for a moment
    QPointer<QWidget> m_lastFocused;
    FigureTable *m_model;
    QComboBox *m_figure;
    QLabel *m_caption;
    QTableView *m_table;
};

} // namespace sinescope
