// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/figure/figure_view.h"
#include "tests/app/noting_device.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace sinescope::test {

/// All that a figure writes.
inline std::vector<NotedText> textsOf(FigureView &view)
{
    NotingDevice device(view.size());
    QPainter painter(&device);
    painter.setFont(view.font());
    view.figure().paint(painter, {});
    painter.end();
    return device.texts();
}

/// Texts of a figure that reach beyond its card.
inline void addCutTexts(FigureView &view, QStringList &found)
{
    const QRectF card = QRectF(view.rect()).adjusted(-1, -1, 1, 1);
    for (const auto &[text, place, colour, start] : textsOf(view)) {
        if (!text.trimmed().isEmpty() && !card.contains(place))
            found << QStringLiteral("%1: \"%2\" at %3, %4 to %5, %6 of %7 x %8")
                         .arg(view.figure().title(), text)
                         .arg(place.left())
                         .arg(place.top())
                         .arg(place.right())
                         .arg(place.bottom())
                         .arg(view.width())
                         .arg(view.height());
    }
}

inline bool isCut(const QLabel &label)
{
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1 || label.sizeHint().height() > label.height() + 1;
}

inline bool isCut(const QAbstractButton &button)
{
    if (qobject_cast<const QToolButton *>(&button))
        return button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() > button.width();
    if (!qobject_cast<const QPushButton *>(&button) || button.inherits("QCommandLinkButton"))
        return button.minimumSizeHint().width() > button.width() + 1;
    return button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() + 8 > button.width();
}

/// Texts of `root` and of all that is visible in it that have not the room they need.
inline QStringList cutTexts(QWidget &root)
{
    QStringList found;
    const auto add = [&](const QWidget &widget, const QString &text) {
        found << QStringLiteral("%1: \"%2\" (%3 x %4)")
                     .arg(QString::fromLatin1(widget.metaObject()->className()), text)
                     .arg(widget.width())
                     .arg(widget.height());
    };
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->window() != root.window())
            continue;
        if (const auto *bar = qobject_cast<QMenuBar *>(widget)) {
            if (bar->sizeHint().width() > bar->width())
                add(*bar, QStringLiteral("menus"));
        } else if (auto *view = qobject_cast<FigureView *>(widget)) {
            addCutTexts(*view, found);
        } else if (const auto *label = qobject_cast<QLabel *>(widget)) {
            if (isCut(*label))
                add(*label, label->text());
        } else if (const auto *button = qobject_cast<QAbstractButton *>(widget)) {
            if (!button->text().isEmpty() && isCut(*button))
                add(*button, button->text());
        } else if (const auto *box = qobject_cast<QComboBox *>(widget)) {
            if (!box->isEditable() &&
                box->fontMetrics().horizontalAdvance(box->currentText()) + 24 > box->width())
                add(*box, box->currentText());
        } else if (const auto *edit = qobject_cast<QLineEdit *>(widget)) {
            const QString &text = edit->text().isEmpty() ? edit->placeholderText() : QString();
            if (edit->fontMetrics().horizontalAdvance(text) + 8 > edit->width())
                add(*edit, text);
        }
        // What stands outside its parent is cut too, unless it can be scrolled to.
        const QWidget *parent = widget->parentWidget();
        const bool isScrolled = parent && qobject_cast<QAbstractScrollArea *>(parent->parentWidget());
        const bool isPart = widget->inherits("QToolButton") && widget->objectName().startsWith(u"qt_");
        if (parent && !widget->isWindow() && !isScrolled && !isPart && !widget->size().isEmpty() &&
            !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            add(*widget, QStringLiteral("outside its parent ") + widget->objectName());
    }
    return found;
}

} // namespace sinescope::test
