// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/fact_list.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sinescope {

/// One fact: its name and value, and when it is opened a sentence about it and a button that shows it.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    explicit FactRow(const Fact &fact, QWidget *parent = nullptr);

    const char *key() const { return m_key; }
    void setValue(const QString &value);
    /// What the button needs is there now.
    void setShowable(bool isShowable);
    void setOpen(bool isOpen);
    bool isOpen() const;

signals:
    void opened();
    void showRequested();

private:
    void refresh();

    const char *m_key;
    QToolButton *m_name;
    QLabel *m_value;
    QLabel *m_explanation;
    QPushButton *m_show;
    bool m_isShowable = false;
};

} // namespace sinescope
