// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/play_bar.h"

#include "app/state/cursor.h"
#include "app/window/figure/view_change.h"
#include "app/window/parameters/parameter_row.h"
#include "app/window/widgets/flow_layout.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

constexpr int frameMilliseconds = 16;
constexpr std::array<int, 12> speeds{1, 2, 4, 8, 16, 32, 64, 128, 1024, 8192, 65536, 524288};
constexpr int usualSpeed = 2; // of speeds
/// Most steps of the sliders; their boxes take any number.
constexpr int positionSteps = 4096;
constexpr int shiftSteps = 128;

QPushButton *makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setProperty("segment", true);
    return button;
}

} // namespace

PlayBar::PlayBar(Document &document, Cursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_cursor(cursor)
    , m_play(makeButton(tr("Play"), tr("Play")))
    , m_speed(new QComboBox)
    , m_loop(makeButton(tr("Loop"), tr("Loop")))
{
    setObjectName(QStringLiteral("playBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->setSpacing(16);
    layout->addWidget(makeButtons());
    addPosition(*layout);
    addShift(*layout);

    m_timer.setInterval(frameMilliseconds);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlayBar::tick);
    connect(&document, &Document::stateChanged, this, &PlayBar::follow);
    connect(&cursor, &Cursor::moved, this, &PlayBar::showRow);
    follow(document.state());
}

QWidget *PlayBar::makeButtons()
{
    QFont bold = m_play->font();
    bold.setBold(true);
    m_play->setCheckable(true);
    m_play->setMinimumWidth(std::max(QFontMetrics(bold).horizontalAdvance(tr("Play")),
                                     QFontMetrics(bold).horizontalAdvance(tr("Pause"))) +
                            28);
    m_loop->setCheckable(true);
    QPushButton *back = makeButton(QStringLiteral("−1"), tr("One position back"));
    QPushButton *forward = makeButton(QStringLiteral("+1"), tr("One position on"));
    for (const int speed : speeds)
        m_speed->addItem(tr("%1 a second").arg(QLocale().toString(speed)), speed);
    m_speed->setCurrentIndex(usualSpeed);
    m_speed->setAccessibleName(tr("Speed, in positions"));
    m_speed->setToolTip(m_speed->accessibleName());

    m_play->setAccessibleDescription(tr("Moves the position on by itself, and stops it"));
    m_loop->setAccessibleDescription(tr("Begins again at the end of the table"));
    back->setAccessibleDescription(tr("Moves the clocks by one row"));
    forward->setAccessibleDescription(back->accessibleDescription());
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_play, 0, 0);
    grid->addWidget(back, 0, 1);
    grid->addWidget(forward, 0, 2);
    grid->addWidget(m_speed, 1, 0, 1, 2);
    grid->addWidget(m_loop, 1, 2);

    connect(m_play, &QPushButton::toggled, this, [this](bool isPlaying) { isPlaying ? start() : stop(); });
    connect(back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(forward, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_speed, &QComboBox::currentIndexChanged, this, &PlayBar::beginHere);
    return box;
}

void PlayBar::addPosition(QLayout &layout)
{
    m_position =
        new ParameterRow(tr("Position"), {0, double(maximumReference()), true}, Scale::linear(0, 1, 1));
    m_position->setDescription(tr("The row at which the clocks stand"));
    m_position->fitBox();
    layout.addWidget(m_position);
    connect(m_position, &ParameterRow::edited, this, [this](double value) {
        moveTo(std::llround(value));
        beginHere();
        showRow(); // the box, when the table ends before its number
    });
}

void PlayBar::addShift(QLayout &layout)
{
    auto *shift = new ParameterRow(tr("Shift by k"), {0, double(maximumReference()), true},
                                   Scale::linear(0, shiftSteps, shiftSteps));
    shift->setValue(double(m_document.state().display.shift));
    shift->setDescription(tr("Grey hands show the position so many rows later"));
    shift->fitBox();
    layout.addWidget(shift);
    auto gesture = std::make_shared<Gesture>(Gesture::None);
    connect(shift, &ParameterRow::gestureStarted, this,
            [this, gesture] { *gesture = m_document.newGesture(); });
    connect(shift, &ParameterRow::edited, this, [this, gesture](double value) {
        State next = m_document.state();
        next.display.shift = std::llround(value);
        m_document.apply(next, *gesture);
    });
    connect(&m_document, &Document::stateChanged, shift,
            [shift](const State &state) { shift->setValue(double(state.display.shift)); });
}

void PlayBar::follow(const State &state)
{
    const bool isShown = state.view.figure == FigureId::Clocks;
    if (!isShown)
        pause();
    setVisible(isShown);
    const Parameters &parameters = state.parameters;
    if (m_length != parameters.length) {
        m_length = parameters.length;
        const auto steps = int(std::clamp<std::int64_t>(lastRow(), 1, positionSteps));
        m_position->setScale(Scale::linear(0, double(lastRow()), steps));
        beginHere();
    }
    const bool isRowPosition = parameters.firstPosition == 0 && parameters.positionStep == 1;
    m_position->setPrefix(isRowPosition ? QString() : tr("row "));
    showRow();
}

std::int64_t PlayBar::row() const
{
    const State &state = m_document.state();
    if (const auto &cell = m_cursor.cell(); cell && isWithin(state.parameters, *cell))
        return cell->row;
    return isReferenceDrawn(state) ? state.display.reference : 0;
}

std::int64_t PlayBar::lastRow() const
{
    return m_document.state().parameters.length - 1;
}

void PlayBar::moveTo(std::int64_t row)
{
    const State &state = m_document.state();
    const std::vector<std::int64_t> dimensions = drawnDimensions(state);
    Cell cell{0, dimensions.empty() ? 0 : dimensions.front(), 0};
    if (m_cursor.cell() && isWithin(state.parameters, *m_cursor.cell()))
        cell = *m_cursor.cell();
    cell.row = std::clamp<std::int64_t>(row, 0, lastRow());
    m_cursor.moveTo(cell);
}

void PlayBar::step(std::int64_t rows)
{
    pause();
    moveTo(row() + rows);
}

void PlayBar::play()
{
    m_play->setChecked(true);
}

void PlayBar::pause()
{
    m_play->setChecked(false);
}

void PlayBar::start()
{
    if (row() >= lastRow())
        moveTo(0);
    beginHere();
    m_timer.start();
    m_play->setText(tr("Pause"));
}

void PlayBar::stop()
{
    m_timer.stop();
    m_play->setText(tr("Play"));
}

void PlayBar::beginHere()
{
    m_startRow = row();
    m_elapsed.start();
}

void PlayBar::tick()
{
    const double seconds = double(m_elapsed.elapsed()) / 1000;
    const std::int64_t target = m_startRow + std::int64_t(seconds * m_speed->currentData().toInt());
    if (target <= lastRow()) {
        moveTo(target);
    } else if (m_loop->isChecked()) {
        moveTo(target % (lastRow() + 1));
    } else {
        moveTo(lastRow());
        pause();
    }
}

void PlayBar::showRow()
{
    m_position->setValue(double(row()));
}

} // namespace sinescope
