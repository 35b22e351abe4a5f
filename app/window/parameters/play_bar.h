// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLayout;
class QPushButton;

namespace sinescope {

class Cursor;
class ParameterRow;

/// What moves the clocks: the position, which is the row of the crosshair, by hand or as time goes by; and
/// the shift, which belongs to the document. To be seen on the page of the clocks only.
class PlayBar : public QWidget
{
    Q_OBJECT

public:
    PlayBar(Document &document, Cursor &cursor, QWidget *parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    void play(); ///< from the beginning when at the end
    void pause();

private:
    QWidget *makeButtons();
    void addPosition(QLayout &layout);
    void addShift(QLayout &layout);
    void start();
    void stop();
    void follow(const State &state);
    /// The row of the crosshair, or the reference without one.
    std::int64_t row() const;
    std::int64_t lastRow() const;
    void moveTo(std::int64_t row);
    void step(std::int64_t rows);
    /// Moves to where the clocks are by now.
    void tick();
    void beginHere();
    void showRow();

    Document &m_document;
    Cursor &m_cursor;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    std::int64_t m_startRow = 0; ///< where m_elapsed began
    std::int64_t m_length = 0;   ///< that the slider spans
    QPushButton *m_play;
    QComboBox *m_speed;
    QPushButton *m_loop;
    ParameterRow *m_position;
};

} // namespace sinescope
