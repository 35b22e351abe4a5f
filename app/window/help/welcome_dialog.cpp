// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/welcome_dialog.h"

#include "app/window/widgets/screen_room.h"

#include <QCommandLinkButton>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace sinescope {

WelcomeDialog::WelcomeDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Welcome to Sinescope"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(10);
    auto *title = new QLabel(tr("See where each word stands"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title->setFont(large);
    title->setWordWrap(true);
    auto *about =
        new QLabel(tr("Sinusoidal positional encoding tells a Transformer the order of its words. Turn its "
                      "length, d_model and base, and see at once what it does."));
    about->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(about);
    layout->addSpacing(6);
    addChoice(*layout, tr("&Explore"), tr("A small table to turn: move over it, drag the sliders"),
              Choice::Explore);
    addChoice(*layout, tr("Take the first &lesson"), tr("Words in a bag: why order needs help. Five minutes"),
              Choice::Lesson);
    addChoice(*layout, tr("Open a &preset"), tr("The tables of well-known models"), Choice::Preset);
    auto *hint = new QLabel(tr("Help > Welcome shows this again; F1 opens the user guide."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addSpacing(4);
    layout->addWidget(hint);
    outer->addWidget(new ScrolledContent(content, fontMetrics().horizontalAdvance(u'0') * 57));
    fitToScreen(*this);
}

void WelcomeDialog::addChoice(QLayout &layout, const QString &title, const QString &about, Choice choice)
{
    auto *button = new QCommandLinkButton(title, about);
    button->setIcon({}); // an arrow of the desktop's own colours
    button->setAccessibleDescription(about);
    layout.addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, choice] {
        accept();
        emit chosen(choice);
    });
}

} // namespace sinescope
