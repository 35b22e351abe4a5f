// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/page_room.h"

#include "app/state/settings.h"
#include "app/window/panel_dock.h"
#include "app/window/widgets/panel_cycle.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMainWindow>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>

namespace sinescope {

namespace {

constexpr double leastShare = 0.45;
constexpr int sideMargin = 16;

} // namespace

PageRoom::PageRoom(QMainWindow &window, QWidget &parameters, const Settings &settings)
    : QObject(&parameters)
    , m_window(window)
    , m_parameters(parameters)
    , m_settings(settings)
    , m_back(new QToolButton)
{
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setToolTip(tr("Back to the panel that these parameters stand in for (F9)"));
    m_back->setAccessibleDescription(m_back->toolTip());
    m_back->hide();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 8, sideMargin, 0);
    row->addWidget(m_back, 0, Qt::AlignLeading);
    qobject_cast<QBoxLayout *>(parameters.layout())->insertLayout(0, row);
    connect(m_back, &QToolButton::clicked, this, &PageRoom::swap);
    for (PanelDock *dock : window.findChildren<PanelDock *>()) {
        connect(dock, &PanelDock::openSet, this, &PageRoom::refresh);
        connect(dock, &PanelDock::dockLocationChanged, this, &PageRoom::refresh);
        connect(dock, &PanelDock::parametersAsked, this, &PageRoom::swap);
    }
    window.installEventFilter(this);
}

bool PageRoom::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        refresh();
    return QObject::eventFilter(object, event);
}

PanelDock *PageRoom::openDock() const
{
    for (PanelDock *dock : m_window.findChildren<PanelDock *>()) {
        if (dock->isOpen() && m_window.dockWidgetArea(dock) == Qt::RightDockWidgetArea)
            return dock;
    }
    return nullptr;
}

void PageRoom::refresh()
{
    if (m_isRefreshing)
        return;
    const QScopedValueRollback guard(m_isRefreshing, true);
    PanelDock *open = openDock();
    const int wide = m_window.width();
    const bool wasScarce = m_isScarce;
    m_isScarce = open && wide - m_parameters.minimumWidth() - open->usualWidth() < leastShare * wide;
    for (PanelDock *dock : m_window.findChildren<PanelDock *>())
        dock->offerParameters(m_isScarce && dock == open);
    if (m_isScarce) {
        const QString whole =
            QStringLiteral("← %1").arg(open->windowTitle().replace(u'&', QStringLiteral("&&")));
        m_back->setText(m_back->fontMetrics().elidedText(whole, Qt::ElideRight,
                                                         m_parameters.minimumWidth() - 3 * sideMargin));
        m_back->setAccessibleName(open->windowTitle());
        m_back->setVisible(open->isAside());
        const bool wasShown = !m_parameters.isHidden();
        m_parameters.setVisible(open->isAside());
        m_parameters.parentWidget()->layout()->activate(); // what the dock asks for its room
        if (wasShown && !open->isAside())                  // once the others know of the new room
            QTimer::singleShot(0, open, &PanelDock::useUsualWidth);
        return;
    }
    m_back->hide();
    if (open && open->isAside())
        open->show();
    if (wasScarce) // what the person has chosen otherwise
        m_parameters.setVisible(m_settings.isPanelShown());
}

void PageRoom::showParameters()
{
    if (m_isScarce && m_parameters.isHidden())
        swap();
    m_parameters.show();
}

void PageRoom::swap()
{
    PanelDock *open = openDock();
    if (!open || !m_isScarce)
        return;
    if (open->isAside()) {
        open->show();
        focusPart(*open->widget());
        return;
    }
    open->putAside();
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace sinescope
