// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLayout;

namespace sinescope {

/// The first minute: three ways to begin. Escape is the first of them,
/// so that nothing has to be clicked away.
class WelcomeDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Choice { Explore, Lesson, Preset };

    explicit WelcomeDialog(QWidget *parent = nullptr);

signals:
    /// The dialog is closed by then.
    void chosen(sinescope::WelcomeDialog::Choice choice);

private:
    void addChoice(QLayout &layout, const QString &title, const QString &about, Choice choice);
};

} // namespace sinescope
