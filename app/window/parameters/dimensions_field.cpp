// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/dimensions_field.h"

#include "app/state/field_text.h"
#include "app/window/widgets/number_box.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace sinescope {

DimensionsField::DimensionsField(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_edit(new QLineEdit)
    , m_error(new QLabel)
{
    auto *label = new QLabel(tr("Dimensions"));
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(label->text());
    m_edit->installEventFilter(this);
    m_edit->setPlaceholderText(QStringLiteral("0, 8, 16-19"));
    m_error->setObjectName(QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->hide();

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(4);
    layout->addWidget(label, 0, 0);
    layout->addWidget(m_edit, 0, 1);
    layout->addWidget(m_error, 1, 0, 1, 2);
    layout->setColumnStretch(1, 1);

    connect(m_edit, &QLineEdit::textEdited, this, &DimensionsField::read);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        m_gesture = Gesture::None;
        if (m_error->isHidden())
            show(m_document.state().display.dimensions);
    });
    connect(&document, &Document::stateChanged, this,
            [this](const State &state) { show(state.display.dimensions); });
    show(document.state().display.dimensions);
}

/// What is typed is a change of the document at once: undoing it is the window's.
bool DimensionsField::eventFilter(QObject *watched, QEvent *event)
{
    if (isWindowShortcut(*event)) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DimensionsField::read(const QString &text)
{
    const auto result = parseDimensions(text.toStdString());
    if (const auto *problem = std::get_if<DimensionListProblem>(&result)) {
        showError(problemText(*problem));
        return;
    }
    showError({});
    if (m_gesture == Gesture::None) // one step of undo for what is typed in one go
        m_gesture = m_document.newGesture();
    State next = m_document.state();
    next.display.dimensions = std::get<std::vector<std::int64_t>>(result);
    m_document.apply(next, m_gesture);
}

void DimensionsField::show(const std::vector<std::int64_t> &dimensions)
{
    // What somebody is typing stays as it is while it says the same, or nothing yet.
    const auto typed = parseDimensions(m_edit->text().toStdString());
    const auto *read = std::get_if<std::vector<std::int64_t>>(&typed);
    const bool isTyping = m_edit->hasFocus() && m_gesture != Gesture::None;
    if (isTyping && read && *read == dimensions)
        return;
    m_edit->setText(QString::fromStdString(formatDimensions(dimensions)));
    showError({});
}

void DimensionsField::showError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    m_edit->setAccessibleDescription(error);
    m_edit->setProperty("invalid", !error.isEmpty());
    style()->unpolish(m_edit);
    style()->polish(m_edit);
}

} // namespace sinescope
