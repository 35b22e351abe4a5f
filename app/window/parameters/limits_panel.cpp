// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/limits_panel.h"

#include "app/state/choice.h"
#include "app/window/widgets/flow_layout.h"
#include "app/window/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QLabel>

namespace sinescope {

LimitsPanel::LimitsPanel(Document &document, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("limitsPanel"));
    setAttribute(Qt::WA_StyledBackground);
    auto *format = new SegmentedControl(tr("Number format"), idsOf(numberFormatIds));
    auto *part = new SegmentedControl(tr("Held in it"), {tr("Positions"), tr("Angles"), tr("Entries")});
    format->describe({tr("The format in which the error heatmap holds numbers")});
    part->describe({tr("The positions are rounded, all else is exact"),
                    tr("Every step of the angles is rounded, as in a program of that format"),
                    tr("The finished entries are rounded")});
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    const auto add = [&](const QString &name, SegmentedControl *control) {
        auto *box = new QWidget;
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 16, 0);
        row->addWidget(new QLabel(name));
        control->wrap();
        row->addWidget(control, 1);
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        layout->addWidget(box);
    };
    add(tr("Number format"), format);
    add(tr("Held in it"), part);

    connect(format, &SegmentedControl::chosen, this, [&document](int index) {
        State next = document.state();
        next.display.limits.format = NumberFormat(index);
        document.apply(next);
    });
    connect(part, &SegmentedControl::chosen, this, [&document](int index) {
        State next = document.state();
        next.display.limits.part = RoundedPart(index);
        document.apply(next);
    });
    const auto follow = [this, format, part](const State &state) {
        setVisible(pageOf(state.view.figure) == FigureId::Limits);
        format->setChosen(int(state.display.limits.format));
        part->setChosen(int(state.display.limits.part));
    };
    connect(&document, &Document::stateChanged, this, follow);
    follow(document.state());
}

} // namespace sinescope
