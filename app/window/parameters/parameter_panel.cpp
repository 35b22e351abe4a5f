// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/parameter_panel.h"

#include "app/state/field_text.h"
#include "app/window/facts/facts_card.h"
#include "app/window/figure/cell_card.h"
#include "app/window/parameters/dimensions_field.h"
#include "app/window/widgets/segmented_control.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace sinescope {

namespace {

constexpr int margin = 16;

/// Sizes that models have; any whole number can be typed.
const std::vector<double> &commonSizes()
{
    static const std::vector<double> sizes{
        1,   2,   3,   4,   6,    8,    12,   16,   24,   32,   48,   64,   96,   128,  192,   256,   320,
        384, 512, 640, 768, 1024, 1280, 1536, 2048, 2560, 3072, 4096, 5120, 6144, 8192, 12288, 16384, 32768};
    return sizes;
}

} // namespace

ParameterPanel::ParameterPanel(Document &document, Cursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_content = new QWidget;
    m_content->installEventFilter(this);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(margin, margin, margin, margin);
    m_layout->setSpacing(10);
    addEncoding();
    addLookAt();
    addSection(tr("Facts"));
    m_layout->addWidget(new FactsCard(document, cursor));
    m_layout->addStretch();

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its controls have it
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    auto *cell = new CellCard(document, cursor);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 8);
    outer->addWidget(m_scroll, 1);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(margin / 2, 0, margin / 2, 0);
    bottom->addWidget(cell);
    outer->addLayout(bottom);
    fitWidth();
}

void ParameterPanel::fitWidth()
{
    setFixedWidth(std::max(m_content->minimumSizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 30) +
                  m_scroll->verticalScrollBar()->sizeHint().width() + 2);
}

bool ParameterPanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // the type may be larger: in a presentation
        fitWidth();
    return QWidget::eventFilter(object, event);
}

void ParameterPanel::addSection(const QString &name)
{
    auto *label = new QLabel(name.toUpper());
    label->setObjectName(QStringLiteral("section"));
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    small.setLetterSpacing(QFont::PercentageSpacing, 106);
    label->setFont(small);
    m_layout->addWidget(label);
}

ParameterRow *ParameterPanel::addNumber(const QString &name, const ParameterRow::Limits &limits, Scale scale,
                                        double (*read)(const State &), void (*write)(State &, double),
                                        QVBoxLayout *layout)
{
    auto *row = new ParameterRow(name, limits, std::move(scale));
    row->setValue(read(m_document.state()));
    layout->addWidget(row);
    auto gesture = std::make_shared<Gesture>(Gesture::None);
    connect(row, &ParameterRow::gestureStarted, this,
            [this, gesture] { *gesture = m_document.newGesture(); });
    connect(row, &ParameterRow::edited, this, [this, gesture, write](double value) {
        State next = m_document.state();
        write(next, value);
        m_document.apply(next, *gesture);
    });
    connect(&m_document, &Document::stateChanged, row,
            [row, read](const State &state) { row->setValue(read(state)); });
    return row;
}

template <Field field>
void ParameterPanel::addField(const QString &description, const Scale &scale, QVBoxLayout *layout)
{
    const FieldInfo &limits = info(field);
    ParameterRow *row = addNumber(
        fieldLabel(field), {limits.minimum, limits.maximum, limits.whole}, scale,
        [](const State &state) { return sinescope::value(state.parameters, field); },
        [](State &state, double value) { sinescope::setValue(state.parameters, field, value); }, layout);
    row->setDescription(description);
}

template <typename Choice>
void ParameterPanel::addChoice(const QString &name, const QStringList &labels,
                               const QStringList &descriptions, Choice &(*member)(State &),
                               QVBoxLayout *layout)
{
    auto *control = new SegmentedControl(name, labels);
    const auto show = [control, member](State state) {
        control->setChosen(static_cast<int>(member(state)));
    };
    show(m_document.state());
    layout->addWidget(control);
    control->describe(descriptions);
    connect(control, &SegmentedControl::chosen, this, [this, member](int index) {
        State next = m_document.state();
        member(next) = static_cast<Choice>(index);
        m_document.apply(next);
    });
    connect(&m_document, &Document::stateChanged, control, show);
}

void ParameterPanel::addEncoding()
{
    addSection(tr("Encoding"));
    const FieldInfo &length = info(Field::Length);
    const FieldInfo &base = info(Field::Base);
    // 40 steps for each doubling and 80 for each power of ten: round values lie on steps.
    addField<Field::Length>(tr("How many positions the table has: its rows"),
                            Scale::logarithmic(length.minimum, length.maximum, 960, true), m_layout);
    addField<Field::DModel>(tr("How many dimensions a position has: the columns of the table"),
                            Scale::listed(commonSizes()), m_layout);
    addField<Field::Base>(tr("The larger, the slower the last dimensions swing"),
                          Scale::logarithmic(base.minimum, base.maximum, 960, false), m_layout);
    addChoice<Layout>(
        layoutLabel(), {tr("sin cos sin cos"), tr("sin … cos …")},
        {tr("Sines and cosines by turns"), tr("All sines, then all cosines")},
        [](State &state) -> Layout & { return state.parameters.layout; }, m_layout);
    addChoice<Spacing>(
        spacingLabel(), {tr("Paper"), tr("tensor2tensor")},
        {tr("Frequencies as in the paper: base to the power of minus 2i by d_model"),
         tr("Frequencies that end at one by the base, as in Tensor2Tensor and fairseq")},
        [](State &state) -> Spacing & { return state.parameters.spacing; }, m_layout);
    addMore();
}

void ParameterPanel::addMore()
{
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("more"));
    more->setText(tr("More: first position, step"));
    more->setAccessibleDescription(tr("Shows and hides two more numbers of the encoding"));
    more->setCheckable(true);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const FieldInfo &first = info(Field::FirstPosition);
    const FieldInfo &step = info(Field::PositionStep);
    addField<Field::FirstPosition>(tr("The position of the first row"),
                                   Scale::linear(first.minimum, first.maximum, 1024), layout);
    // Sixteen doublings of 1/1024, twenty steps each.
    addField<Field::PositionStep>(tr("From the position of a row to that of the next"),
                                  Scale::logarithmic(step.minimum, step.maximum, 320, false), layout);
    const Parameters &parameters = m_document.state().parameters;
    const bool isUsed =
        parameters.firstPosition != first.defaultValue || parameters.positionStep != step.defaultValue;
    const auto open = [more, content](bool isOpen) {
        more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        content->setVisible(isOpen);
    };
    connect(more, &QToolButton::toggled, content, open);
    more->setChecked(isUsed);
    open(isUsed);
    m_layout->addWidget(more);
    m_layout->addWidget(content);
}

void ParameterPanel::addLookAt()
{
    addSection(tr("Look at"));
    m_layout->addWidget(new DimensionsField(m_document));
    addReference();
    addChoice<Measure>(
        tr("Similarity measure"), {tr("Dot"), tr("Cosine"), tr("Distance")},
        {tr("Sum of the products of two rows"), tr("Dot product divided by both norms"),
         tr("Length of the difference of two rows")},
        [](State &state) -> Measure & { return state.display.measure; }, m_layout);
}

void ParameterPanel::addReference()
{
    const auto maximum = double(maximumReference());
    constexpr int steps = 1024;
    ParameterRow *row = addNumber(
        tr("Reference position"), {0, maximum, true}, Scale::linear(0, maximum, steps),
        [](const State &state) { return double(state.display.reference); },
        [](State &state, double value) { state.display.reference = std::llround(value); }, m_layout);
    row->setDescription(tr("The position that Similarity compares with all others"));
    // The slider spans the rows there are; the box takes any row, which comes to sight when the length
    // reaches it.
    const auto span = [row](const State &state) {
        const auto last = double(state.parameters.length - 1);
        row->setScale(Scale::linear(0, last, int(std::min<double>(steps, std::max(1.0, last)))));
        row->setValue(double(state.display.reference));
        const bool isRowPosition = state.parameters.firstPosition == 0 && state.parameters.positionStep == 1;
        row->setPrefix(isRowPosition ? QString() : tr("row "));
    };
    span(m_document.state());
    connect(&m_document, &Document::stateChanged, row, span);
}

} // namespace sinescope
