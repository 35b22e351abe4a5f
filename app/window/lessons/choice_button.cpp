// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessons/choice_button.h"

#include <QKeyEvent>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <algorithm>

namespace sinescope {

namespace {

constexpr int leastLine = 60; ///< pixels
constexpr int spare = 4;      ///< pixels that the style may need beside the text

} // namespace

ChoiceButton::ChoiceButton()
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the column is as wide as it is
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceButton::setWords(const QString &words)
{
    if (words == m_words)
        return;
    m_words = words;
    setAccessibleName(words);
    wrap();
}

int ChoiceButton::heightForWidth(int width) const
{
    const QRect text = style()->itemTextRect(fontMetrics(), {}, Qt::TextShowMnemonic, false, wrapped(width));
    return sizeAround(text.size()).height();
}

QSize ChoiceButton::sizeAround(QSize text) const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_RadioButton, &option, text, this);
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->isAutoRepeat()) // it would answer again and again
            return;
        if (isChecked())
            emit entered();
        else
            click();
        return;
    }
    QRadioButton::keyPressEvent(event);
    auto *next = qobject_cast<ChoiceButton *>(window()->focusWidget());
    if (next && !next->isChecked() && next != this) // before anything is chosen Qt moves the keys alone
        next->click();
}

void ChoiceButton::resizeEvent(QResizeEvent *)
{
    wrap();
}

void ChoiceButton::changeEvent(QEvent *event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        wrap();
}

QString ChoiceButton::wrapped(int width) const
{
    const int room = width - sizeAround({0, 0}).width() - spare;
    QTextLayout layout(m_words, font());
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(leastLine, room));
        lines << m_words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(u'\n').replace(u'&', QStringLiteral("&&"));
}

void ChoiceButton::wrap()
{
    if (const QString lines = wrapped(width()); lines != text())
        setText(lines);
}

} // namespace sinescope
