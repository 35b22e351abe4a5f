// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/challenge.h"
#include "app/state/document.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace sinescope {

class TargetView;
struct Theme;

/// A challenge that is under way.
struct ChallengeRun
{
    Challenge challenge;
    Level level = Level::Easy;
    int hints = 0;
    bool isGivenUp = false;
};

/// The picture to be matched above the one that the controls make now, how close they are, and hints.
class ChallengePanel : public QWidget
{
    Q_OBJECT

public:
    ChallengePanel(Document &document, const Theme &theme, QWidget *parent = nullptr);

    const std::optional<ChallengeRun> &run() const { return m_run; }
    /// Goes on with a challenge; the document stays as it is.
    void resume(const ChallengeRun &run);
    /// A new one: sets the document to its start. The same for the same seed.
    void start(Level level, std::uint32_t seed);
    void setTheme(const Theme &theme);

    QSize sizeHint() const override;

signals:
    /// The document is about to be set to that.
    void aboutToStart(const sinescope::State &start);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeControls();
    void giveHint();
    void giveUp();
    void refresh();
    QString taskText() const;

    Document &m_document;
    std::optional<ChallengeRun> m_run;
    QBoxLayout *m_body;
    TargetView *m_target;
    TargetView *m_own;
    QLabel *m_task = nullptr;
    QLabel *m_message = nullptr;
    QProgressBar *m_closeness = nullptr;
    QComboBox *m_level = nullptr;
    QPushButton *m_hint = nullptr;
    QPushButton *m_giveUp = nullptr;
};

} // namespace sinescope
