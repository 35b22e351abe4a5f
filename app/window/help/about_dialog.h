// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sinescope {

/// What this program is: versions, how to cite it, what it is made of, and the licences in full.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// One line each: Sinescope, Qt, Eigen.
    static QString versions();

private:
    QWidget *makeProgramPage();
    QWidget *makeCitationPage();
    QWidget *makeTextPage(const QString &name, const QString &text, bool isMarkdown);
};

} // namespace sinescope
