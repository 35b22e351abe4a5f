// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/presentation.h"

#include "app/figures/theme.h"
#include "app/window/figure/page_view.h"
#include "app/window/lessons/lesson_panel.h"
#include "app/window/parameters/limits_panel.h"
#include "app/window/parameters/play_bar.h"
#include "app/window/parameters/sentence_panel.h"
#include "app/window/widgets/elided_label.h"
#include "app/window/widgets/scrolled_panel.h"

#include <QFontInfo>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

/// The share of the height that a lesson may take where it needs so much.
constexpr double shareOfLesson = 0.33;

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

Presentation::Presentation(Document &document, Cursor &cursor, LessonSession &session, const Theme &theme,
                           const QList<QAction *> &actions, QWidget *window)
    : QWidget(window, Qt::Window)
    , m_document(document)
    , m_session(session)
    , m_page(new PageView(document, cursor, theme))
    , m_lesson(new LessonPanel(session, document))
{
    setObjectName(QStringLiteral("presentation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Presentation"));
    addActions(actions);
    setTheme(theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new ScrolledPanel(new SentencePanel(document, this)));
    layout->addWidget(new ScrolledPanel(new LimitsPanel(document, this)));
    layout->addWidget(m_page, 1);
    layout->addWidget(new PlayBar(document, cursor));
    layout->addWidget(m_lesson);
    layout->addWidget(makeFoot());
    connect(m_page, &PageView::readingChanged, m_reading, &QLabel::setText);
    connect(&session, &LessonSession::stepChanged, this, &Presentation::useSize);
    connect(m_lesson, &LessonPanel::contentChanged, this, &Presentation::fitLesson, Qt::QueuedConnection);
    connect(&session, &LessonSession::stepChanged, m_reading, &QLabel::clear);
    addKeys();
    setGeometry(window->screen()->geometry()); // the screen that the window is on
}

void Presentation::setTheme(const Theme &theme)
{
    m_page->setTheme(theme);
    m_page->setCursor(bigPointer(theme));
}

double Presentation::magnification(QSize screen)
{
    return std::clamp(std::min(screen.width() / 1060.0, screen.height() / 640.0), 1.2, 8.0);
}

QWidget *Presentation::makeFoot()
{
    auto *foot = new QWidget;
    foot->setObjectName(QStringLiteral("foot"));
    m_reading = new ElidedLabel;
    m_reading->setObjectName(QStringLiteral("reading"));
    m_reading->setAccessibleName(tr("Reading"));
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

void Presentation::addKeys()
{
    const auto add = [this](Qt::Key key, auto &&action) {
        connect(new QShortcut(QKeySequence(key), this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_Escape, [this] { close(); });
    add(Qt::Key_F5, [this] { close(); });
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
    m_reading->clear();
}

void Presentation::resizeEvent(QResizeEvent *)
{
    useSize();
}

void Presentation::useSize()
{
    const double magnified = magnification(size());
    m_page->setMagnification(magnified);
    // By a sheet, as that of the application keeps fonts from being handed down. What the audience reads is large.
    const double pixels = QFontInfo(font()).pixelSize();
    setStyleSheet(
        QStringLiteral("#lessonPanel QWidget, #foot QWidget, #sentencePanel QWidget, #limitsPanel QWidget,"
                       "#playBar QWidget { font-size: %1px; }"
                       "#lessonPanel QToolButton { font-size: %2px; }")
            .arg(qRound(pixels * magnified))
            .arg(qRound(pixels)));
    m_lesson->setVisible(m_session.isOpen());
    fitLesson();
}

void Presentation::fitLesson()
{
    // The figures have what the lesson leaves.
    m_lesson->setFixedHeight(
        std::min(int(std::round(shareOfLesson * height())), m_lesson->heightSideBySide(width())));
}

} // namespace sinescope
