// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/sentence_panel.h"

#include "app/figures/shown_sentence.h"
#include "app/state/field_text.h"
#include "app/window/parameters/parameter_row.h"
#include "app/window/widgets/flow_layout.h"
#include "app/window/widgets/number_box.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

namespace sinescope {

namespace {

/// Scales in equal ratios, 40 to each power of ten: round values lie on steps.
constexpr int scaleSteps = 200;

QPushButton *makeButton(const QString &text)
{
    auto *button = new QPushButton(text);
    button->setProperty("segment", true);
    return button;
}

} // namespace

SentencePanel::SentencePanel(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_text(new QPlainTextEdit)
    , m_note(new QLabel)
    , m_asTyped(makeButton(tr("As typed")))
{
    setObjectName(QStringLiteral("sentencePanel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(16);
    layout->addWidget(makeText());
    const auto addGrid = [layout] {
        auto *box = new QWidget;
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        auto *grid = new QGridLayout(box);
        grid->setContentsMargins(0, 0, 0, 0);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(6);
        layout->addWidget(box);
        return grid;
    };
    addScale(*addGrid());
    QGridLayout *choices = addGrid();
    addChoices(*choices);
    addSeed(*choices);
    addOrder(*addGrid());
    connect(&document, &Document::stateChanged, this, &SentencePanel::follow);
    follow(document.state());
}

QWidget *SentencePanel::makeText()
{
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_text->setAccessibleName(tr("Text, a sequence a line"));
    m_text->setPlaceholderText(tr("Type a sentence; each line is a sequence"));
    m_text->setTabChangesFocus(true);
    m_text->setUndoRedoEnabled(false); // undoing is the window's
    m_text->setFixedHeight(3 * m_text->fontMetrics().lineSpacing() + 14);
    m_text->setMinimumWidth(m_text->fontMetrics().horizontalAdvance(u'0') * 22);
    m_text->installEventFilter(this);
    m_note->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("factName")); // in muted letters
    layout->addWidget(m_text);
    layout->addWidget(m_note, 1, Qt::AlignTop);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SentencePanel::readText);
    return box;
}

void SentencePanel::change(const std::function<void(SentenceSettings &)> &edit, Gesture gesture)
{
    State next = m_document.state();
    edit(next.display.sentence);
    m_document.apply(next, gesture);
}

void SentencePanel::addChoice(QGridLayout &grid, int row, const QString &name, const QStringList &labels,
                              int (*read)(const SentenceSettings &), void (*write)(SentenceSettings &, int))
{
    auto *label = new QLabel(name);
    auto *box = new QComboBox;
    box->addItems(labels);
    box->setAccessibleName(name);
    label->setBuddy(box);
    grid.addWidget(label, row, 0);
    grid.addWidget(box, row, 1);
    const auto show = [box, read](const State &state) {
        box->setCurrentIndex(read(state.display.sentence));
    };
    show(m_document.state());
    connect(box, &QComboBox::activated, this, [this, write](int index) {
        change([&](SentenceSettings &settings) { write(settings, index); });
    });
    connect(&m_document, &Document::stateChanged, box, show);
}

void SentencePanel::addScale(QGridLayout &grid)
{
    addChoice(
        grid, 0, tr("Norm of words"), {tr("1"), tr("√d_model"), tr("chosen")},
        [](const SentenceSettings &settings) { return int(settings.wordScale); },
        [](SentenceSettings &settings, int index) { settings.wordScale = WordScale(index); });
    auto *row = new ParameterRow(tr("Norm"), {scaleLimits.begin, scaleLimits.end, false},
                                 Scale::logarithmic(scaleLimits.begin, scaleLimits.end, scaleSteps, false));
    row->fitBox();
    grid.addWidget(row, 1, 0, 2, 2);
    auto gesture = std::make_shared<Gesture>(Gesture::None);
    connect(row, &ParameterRow::gestureStarted, this,
            [this, gesture] { *gesture = m_document.newGesture(); });
    connect(row, &ParameterRow::edited, this, [this, gesture](double value) {
        change(
            [&](SentenceSettings &settings) {
                settings.wordScale = WordScale::Chosen;
                settings.scale = value;
            },
            *gesture);
    });
    const auto show = [row](const State &state) {
        row->setValue(scaleOf(state.display.sentence, state.parameters.dModel));
    };
    show(m_document.state());
    connect(&m_document, &Document::stateChanged, row, show);
}

void SentencePanel::addChoices(QGridLayout &grid)
{
    addChoice(
        grid, 0, tr("First row"), {tr("0"), tr("1")},
        [](const SentenceSettings &settings) { return int(settings.firstIndex); },
        [](SentenceSettings &settings, int index) { settings.firstIndex = index; });
    addChoice(
        grid, 1, tr("Projection"), {tr("none"), tr("random")},
        [](const SentenceSettings &settings) { return int(settings.projection); },
        [](SentenceSettings &settings, int index) { settings.projection = Projection(index); });
}

void SentencePanel::addSeed(QGridLayout &grid)
{
    auto *label = new QLabel(tr("Seed"));
    auto *seed = new NumberBox(0, double(maximumSeed), true);
    seed->setAccessibleName(tr("Seed of the word vectors"));
    label->setBuddy(seed);
    seed->setMinimumWidth(seed->fontMetrics().horizontalAdvance(QStringLiteral("4,294,967,295")) + 20);
    grid.addWidget(label, 2, 0);
    grid.addWidget(seed, 2, 1);
    const auto show = [seed](const State &state) {
        const QSignalBlocker blocker(seed);
        seed->setValue(double(state.display.sentence.seed));
    };
    show(m_document.state());
    connect(&m_document, &Document::stateChanged, seed, show);
    connect(seed, &NumberBox::valueChanged, this, [this](double value) {
        change([value](SentenceSettings &settings) { settings.seed = std::llround(value); });
    });
}

void SentencePanel::addOrder(QGridLayout &grid)
{
    auto *shuffle = makeButton(tr("Shuffle"));
    shuffle->setAccessibleDescription(tr("Another order of the words, by chance"));
    m_asTyped->setAccessibleDescription(tr("The words in the order in which they were typed"));
    grid.addWidget(shuffle, 0, 0);
    grid.addWidget(m_asTyped, 1, 0);
    connect(shuffle, &QPushButton::clicked, this, [this] {
        change([](SentenceSettings &settings) {
            settings.shuffle = settings.shuffle == maximumSeed ? 1 : settings.shuffle + 1;
        });
    });
    connect(m_asTyped, &QPushButton::clicked, this,
            [this] { change([](SentenceSettings &settings) { settings.shuffle = 0; }); });
}

/// What is typed is a change of the document at once: undoing it is the window's.
bool SentencePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        m_typing = Gesture::None;
    if (isWindowShortcut(*event)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SentencePanel::readText()
{
    const QString text = m_text->toPlainText();
    if (text.size() > maximumTextSize) {
        m_note->setText(
            tr("%1 characters are too many to read; up to %2 are. The figures keep the last text.")
                .arg(exactText(double(text.size())), exactText(double(maximumTextSize))));
        return;
    }
    if (m_typing == Gesture::None)
        m_typing = m_document.newGesture();
    change([&](SentenceSettings &settings) { settings.text = text; }, m_typing);
    m_note->setText(noteOf(m_document.state()));
}

QString SentencePanel::noteOf(const State &state) const
{
    const ShownSentence &shown = shownSentence(state);
    if (!shown.problem.isEmpty())
        return shown.problem;
    const auto number = [](std::int64_t count) {
        return exactText(double(count));
    };
    QStringList parts{tr("sequences %1, words %2, padding %3")
                          .arg(number(shown.sentence.sequenceCount()), number(shown.text.words),
                               number(shown.text.tokens() - shown.text.words))};
    if (shown.text.hasRightToLeft)
        parts << tr("right-to-left text is numbered in reading order");
    return parts.join(QStringLiteral("; "));
}

void SentencePanel::follow(const State &state)
{
    const bool isShown = pageOf(state.view.figure) == FigureId::Sentence;
    setVisible(isShown);
    m_asTyped->setEnabled(state.display.sentence.shuffle != 0);
    if (m_text->toPlainText() != state.display.sentence.text) {
        const QSignalBlocker blocker(m_text);
        m_text->setPlainText(state.display.sentence.text);
        m_typing = Gesture::None;
    }
    if (isShown)
        m_note->setText(noteOf(state));
}

} // namespace sinescope
