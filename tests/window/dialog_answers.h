// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QTimer>

#include <deque>
#include <functional>

namespace sinescope::test {

/// Answers dialogs that block, in the order in which the answers were given. A dialog without an answer is
/// closed and counted.
class DialogAnswers : public QObject
{
public:
    using Answer = std::function<void(QDialog &)>;

    DialogAnswers()
    {
        m_timer.callOnTimeout(this, [this] { answer(); });
        m_timer.start(5);
    }

    void click(const QString &button)
    {
        m_answers.emplace_back([button](QDialog &dialog) {
            for (auto *candidate : dialog.findChildren<QAbstractButton *>()) {
                if (candidate->text().remove(u'&') == button)
                    return candidate->click();
            }
            qFatal("no button %s", qPrintable(button));
        });
    }
    void chooseFile(const QString &path)
    {
        m_answers.emplace_back([path](QDialog &dialog) {
            auto &files = dynamic_cast<QFileDialog &>(dialog);
            files.selectFile(path);
            QMetaObject::invokeMethod(&files, "accept");
        });
    }
    /// Into the field of a dialog that asks for a text; empty leaves what it suggests.
    void type(const QString &text)
    {
        m_answers.emplace_back([text](QDialog &dialog) {
            if (!text.isEmpty())
                dynamic_cast<QInputDialog &>(dialog).setTextValue(text);
            dialog.accept();
        });
    }
    void cancel()
    {
        m_answers.emplace_back([](QDialog &dialog) { dialog.reject(); });
    }

    /// The texts of the message boxes so far; nothing is left unanswered.
    QStringList takeTexts() { return std::exchange(m_texts, {}); }
    bool isDone() const { return m_answers.empty() && m_unexpected == 0; }

private:
    void answer()
    {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        if (!dialog || dialog == m_answered)
            return;
        if (const auto *box = qobject_cast<QMessageBox *>(dialog))
            m_texts << box->text() + u'\n' + box->informativeText();
        if (m_answers.empty()) {
            ++m_unexpected;
            return dialog->reject();
        }
        const Answer next = m_answers.front();
        m_answers.pop_front();
        m_answered = dialog;
        next(*dialog);
        m_answered = nullptr;
    }

    QTimer m_timer;
    std::deque<Answer> m_answers;
    QStringList m_texts;
    QDialog *m_answered = nullptr; ///< while its answer opens another one
    int m_unexpected = 0;
};

} // namespace sinescope::test
