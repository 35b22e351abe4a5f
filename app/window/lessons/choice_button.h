// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace sinescope {

/// One of the choices of a question, in as many lines as its width needs. The arrow keys choose the next one,
/// and Return chooses it or, when it is chosen, enters it.
class ChoiceButton : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceButton();

    /// Plain text: an ampersand is shown.
    void setWords(const QString &words);

    int heightForWidth(int width) const override;

signals:
    void entered(); ///< by Return, once it is chosen

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// With the circle and the frame.
    QSize sizeAround(QSize text) const;
    /// The words in lines that fit beside the circle.
    QString wrapped(int width) const;
    void wrap();

    QString m_words;
};

} // namespace sinescope
