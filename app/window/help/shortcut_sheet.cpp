// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/help/shortcut_sheet.h"

#include "app/window/help/shortcut_list.h"
#include "app/window/widgets/screen_room.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sinescope {

namespace {

/// Of the first cell of a row: what it is found by.
constexpr int wordsRole = Qt::UserRole;

} // namespace

ShortcutSheet::ShortcutSheet(const QMenuBar &bar, QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit)
    , m_table(new QTableWidget(0, 2))
    , m_none(new QLabel(tr("No shortcut has all of these words")))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search by name or key"));
    m_search->setAccessibleName(tr("Search the shortcuts"));
    m_search->setClearButtonEnabled(true);
    m_table->setAccessibleName(windowTitle());
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    for (const ShortcutGroup &group : allShortcuts(bar))
        addGroup(group);
    m_none->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return in the search closes nothing
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none);
    layout->addWidget(buttons);
    fitToScreen(*this, {600, 520});
}

void ShortcutSheet::addGroup(const ShortcutGroup &group)
{
    const auto add = [this](const QString &name, const QString &keys) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(name));
        m_table->setItem(row, 1, new QTableWidgetItem(keys));
        return m_table->item(row, 0);
    };
    QTableWidgetItem *title = add(group.name, {});
    QFont bold = m_table->font();
    bold.setBold(true);
    title->setFont(bold);
    for (int column : {0, 1})
        m_table->item(title->row(), column)->setFlags(Qt::ItemIsEnabled); // read out, not chosen
    m_table->setSpan(title->row(), 0, 1, 2);
    for (const Shortcut &shortcut : group.shortcuts) {
        QTableWidgetItem *item = add(shortcut.name, shortcut.keys);
        item->setData(wordsRole,
                      QStringList{group.name, shortcut.name, shortcut.keys, shortcut.words}.join(u' '));
    }
}

void ShortcutSheet::filter()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    int title = 0;
    bool isAnyShown = false;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString text = m_table->item(row, 0)->data(wordsRole).toString();
        if (text.isEmpty()) { // of a group: shown as soon as one of its rows is
            title = row;
            m_table->hideRow(row);
            continue;
        }
        const bool isShown = std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
        m_table->setRowHidden(row, !isShown);
        if (isShown)
            m_table->showRow(title);
        isAnyShown |= isShown;
    }
    m_none->setVisible(!isAnyShown);
}

} // namespace sinescope
