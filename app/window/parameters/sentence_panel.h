// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sinescope {

/// The text of the page Sentence and how it is encoded, above its figures; to be seen on that page only.
class SentencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SentencePanel(Document &document, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeText();
    void addScale(QGridLayout &grid);
    void addChoices(QGridLayout &grid);
    void addSeed(QGridLayout &grid);
    void addOrder(QGridLayout &grid);
    /// A list of few that reads and writes one number of the settings.
    void addChoice(QGridLayout &grid, int row, const QString &name, const QStringList &labels,
                   int (*read)(const SentenceSettings &), void (*write)(SentenceSettings &, int));
    void change(const std::function<void(SentenceSettings &)> &edit, Gesture gesture = Gesture::None);
    void readText();
    void follow(const State &state);
    QString noteOf(const State &state) const;

    Document &m_document;
    QPlainTextEdit *m_text;
    QLabel *m_note;
    QPushButton *m_asTyped;
    Gesture m_typing = Gesture::None; ///< what is typed in one go is one step of undo
};

} // namespace sinescope
