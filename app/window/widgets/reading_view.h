// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace sinescope {

/// A text to read. Into a plain QTextBrowser an input method writes, in the place of what is selected
/// (Qt 6.4).
class ReadingView : public QTextBrowser
{
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
};

} // namespace sinescope
