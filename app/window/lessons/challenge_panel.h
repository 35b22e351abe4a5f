// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/challenge_session.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace sinescope {

class TargetView;
struct Theme;

/// The picture to be matched above the one that the controls make now, how close they are, and hints.
class ChallengePanel : public QWidget
{
    Q_OBJECT

public:
    ChallengePanel(ChallengeSession &session, Document &document, const Theme &theme,
                   QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeControls();
    void refresh();
    void showLevel();
    /// The pictures have the height that the controls leave.
    void fitControls();
    QString taskText() const;
    /// What is said of it now: a hint, or that it is found.
    QString saidText(bool isFound) const;

    ChallengeSession &m_session;
    Document &m_document;
    QBoxLayout *m_body;
    TargetView *m_target;
    TargetView *m_own;
    QScrollArea *m_controls;
    QLabel *m_task = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_closeness = nullptr;
    QComboBox *m_level = nullptr;
    QPushButton *m_hint = nullptr;
    QPushButton *m_giveUp = nullptr;
};

} // namespace sinescope
