// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/presentation.h"

#include "app/figures/theme.h"
#include "app/window/companion_room.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/parameters/limits_panel.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/parameters/sentence_panel.h"
#include "app/window/widgets/elided_label.h"
#include "app/window/widgets/panel_cycle.h"
#include "app/window/widgets/scrolled_panel.h"

#include <QApplication>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace sinescope {

namespace {

/// The height of type on a desktop: what a magnification is meant for.
constexpr double usualType = 13; // pixels

/// A ring with a dot in it, light and dark at once so that it is seen on any colour.
QCursor bigPointer(const Theme &theme)
{
    constexpr int size = 48; // X servers may refuse pointers above 64
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle(size / 2.0, size / 2.0);
    for (const auto &[colour, width] : {std::pair(theme.card, 9.0), std::pair(theme.accent, 5.0)}) {
        painter.setPen(QPen(colour, width));
        painter.drawEllipse(middle, size / 2.0 - 6, size / 2.0 - 6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(middle, width - 2, width - 2);
        painter.setBrush(Qt::NoBrush);
    }
    painter.end();
    return QCursor(picture);
}

} // namespace

Presentation::Presentation(Document &document, Cursor &cursor, LessonSession &session,
                           ChallengeSession &challenge, const Theme &theme, const QList<QAction *> &actions,
                           QWidget *window)
    : QWidget(window, Qt::Window)
    , m_document(document)
    , m_cursor(cursor)
    , m_session(session)
    , m_figures(new QWidget)
    , m_page(new PageView(document, cursor, theme))
    , m_lesson(new LessonPanel(session, document))
    , m_challenge(new ChallengePanel(challenge, document, theme))
    , m_row(new QHBoxLayout)
{
    setObjectName(QStringLiteral("presentation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Presentation"));
    addActions(actions);
    setTheme(theme);
    auto *figures = new QVBoxLayout(m_figures);
    m_parts = {new ScrolledPanel(new SentencePanel(document, this)),
               new ScrolledPanel(new LimitsPanel(document, this)), m_page, new PlayBar(document, cursor)};
    for (QWidget *part : m_parts)
        figures->addWidget(part, part == m_page ? 1 : 0);
    m_parts << m_lesson << m_challenge;
    m_page->offerMenus(false);
    auto *stage = new QBoxLayout(QBoxLayout::TopToBottom); // the figures, and the lesson or the challenge
    stage->addWidget(m_figures, 1);
    stage->addWidget(m_lesson);
    stage->addWidget(m_challenge);
    auto *layout = new QVBoxLayout(this);
    for (QBoxLayout *each : std::initializer_list<QBoxLayout *>{figures, stage, m_row, layout}) {
        each->setContentsMargins(0, 0, 0, 0);
        each->setSpacing(0);
    }
    m_companions = new CompanionRoom(*stage, *m_figures, *m_lesson, session, *m_challenge, challenge,
                                     [this] { return hasParameters() ? m_parameters->minimumWidth() : 0; });
    m_row->addLayout(stage, 1);
    layout->addLayout(m_row, 1);
    layout->addWidget(makeFoot());
    connect(m_page, &PageView::readingChanged, m_reading, &QLabel::setText);
    connect(&session, &LessonSession::aboutToBegin, this,
            [this] { QTimer::singleShot(0, this, &Presentation::focusFirst); });
    connect(&session, &LessonSession::stepChanged, m_page, &PageView::tellReading);
    connect(&document, &Document::stateChanged, this,
            [this, shown = document.state().view.figure](const State &state) mutable {
                if (std::exchange(shown, state.view.figure) != state.view.figure)
                    useMagnification();
            });
    layout->setSizeConstraint(QLayout::SetNoConstraint); // never larger than the screen
    orderParts();
    connect(m_page, &PageView::viewMade, this, &Presentation::orderParts);
    addPanelCycle(*this);
    addKeys();
    setGeometry(window->screen()->geometry()); // the screen that the window is on
    m_page->tellReading();
    QTimer::singleShot(0, this, &Presentation::focusFirst);
}

void Presentation::setTheme(const Theme &theme)
{
    m_page->setTheme(theme);
    m_challenge->setTheme(theme);
    m_page->setCursor(bigPointer(theme));
}

void Presentation::orderParts()
{
    setParts(m_parts);
}

double Presentation::magnification(QSize screen)
{
    const double least =
        std::clamp(screen.width() / 720.0, 1.0, 1.2); // a screen may have no room for larger type
    return std::clamp(std::min(screen.width() / 1060.0, screen.height() / 640.0), least, 8.0);
}

QWidget *Presentation::makeFoot()
{
    auto *foot = new QWidget;
    foot->setObjectName(QStringLiteral("foot"));
    m_reading = new ElidedLabel;
    m_reading->setObjectName(QStringLiteral("reading"));
    auto *end = new QPushButton(tr("End (Esc)"));
    end->setProperty("segment", true);
    end->setAccessibleDescription(tr("Back to the window"));
    end->setFocusPolicy(Qt::NoFocus); // its key is Escape
    connect(end, &QPushButton::clicked, this, &QWidget::close);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 6, 16, 8);
    layout->addWidget(m_reading, 1);
    layout->addWidget(end);
    return foot;
}

void Presentation::focusFirst()
{
    if (m_session.isOpen())
        m_lesson->focusAnswer();
    if (focusWidget() && m_lesson->isAncestorOf(focusWidget()))
        return;
    for (auto *view : m_page->findChildren<FigureView *>()) {
        if (view->isVisible())
            return view->setFocus();
    }
}

void Presentation::addKeys()
{
    const auto add = [this](Qt::Key key, auto &&action) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_Escape, [this] { close(); });
    add(Qt::Key_PageDown, [this] { turn(1); });
    add(Qt::Key_PageUp, [this] { turn(-1); });
}

void Presentation::turn(int steps)
{
    const bool isLesson = m_session.isOpen();
    State next = m_document.state();
    const auto page = std::ranges::find(pageIds, pageOf(next.view.figure)) - pageIds.begin();
    const auto to = (isLesson ? m_session.stepIndex() : page) + steps;
    const std::ptrdiff_t count = isLesson ? m_session.stepCount() : std::ssize(pageIds);
    if (to < 0) // a key that does nothing would look broken from afar
        return m_reading->setText(isLesson ? tr("This is the first step of the lesson")
                                           : tr("This is the first page"));
    if (to >= count)
        return m_reading->setText(isLesson ? tr("This is the last step of the lesson")
                                           : tr("This is the last page"));
    if (isLesson)
        return m_session.goTo(int(to));
    next.view.figure = pageIds[std::size_t(to)];
    m_document.apply(next);
}

void Presentation::resizeEvent(QResizeEvent *)
{
    useSize();
}

void Presentation::useSize()
{
    useMagnification();
    // By a sheet, as that of the application keeps fonts from being handed down. What the audience reads is
    // large; type that is large already needs no more of it.
    const double type =
        std::max<double>(QFontInfo(QApplication::font()).pixelSize(), usualType * magnification(size()));
    QString sheet;
    for (const char *panel :
         {"lessonPanel", "challengePanel", "foot", "sentencePanel", "limitsPanel", "playBar", "panel"})
        sheet += QStringLiteral("#%1 QWidget { font-size: %2px; }")
                     .arg(QLatin1StringView(panel))
                     .arg(qRound(type));
    const int dot = qRound(1.45 * type);
    sheet += QStringLiteral(
                 "QToolButton#stepDot { min-width: %1px; max-width: %1px; min-height: %1px; max-height: %1px;"
                 " border-radius: %2px; }")
                 .arg(dot)
                 .arg(dot / 2 + 1);
    setStyleSheet(sheet);
    placeCompanions();
}

void Presentation::placeCompanions()
{
    m_companions->setScreen(size(), magnification(size()));
}

void Presentation::useMagnification()
{
    m_page->setMagnification(magnification(size()) * ofDensePage());
}

double Presentation::ofDensePage() const
{
    const FigureId page = pageOf(m_document.state().view.figure);
    if (page != FigureId::Clocks && page != FigureId::Limits)
        return 1;
    const double magnified = magnification(size());
    return std::clamp(std::min(width() / (magnified * 800), height() / (magnified * 470)), 1.0, 1.4);
}

bool Presentation::hasParameters() const
{
    return m_parameters && !m_parameters->isHidden();
}

void Presentation::switchParameters()
{
    if (!m_parameters) {
        m_parameters = new ParameterPanel(m_document, m_cursor, this);
        m_row->insertWidget(0, m_parameters);
        m_parts.prepend(m_parameters);
        m_parameters->hide();
        orderParts();
    }
    const bool isShown = !hasParameters();
    if (!isShown && m_parameters->isAncestorOf(focusWidget()))
        setFocus();
    m_parameters->setVisible(isShown);
    placeCompanions();
    QTimer::singleShot(0, this, &Presentation::placeCompanions); // once they have the width of their type
}

} // namespace sinescope
