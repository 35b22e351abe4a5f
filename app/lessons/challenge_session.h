// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lessons/challenge.h"
#include "app/state/document.h"

namespace sinescope {

/// A challenge that is under way.
struct ChallengeRun
{
    Challenge challenge;
    Level level = Level::Easy;
    int hints = 0;
    std::optional<Hint> said; ///< the last hint
    bool isGivenUp = false;
};

/// The challenge somebody plays: the target, and what has been told of it. Closed, it waits to go on.
class ChallengeSession : public QObject
{
    Q_OBJECT

public:
    explicit ChallengeSession(Document &document, QObject *parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    const std::optional<ChallengeRun> &run() const { return m_run; }

    /// Goes on with the challenge; the first time with a new and easy one.
    void open();
    void close();
    /// A new one: sets the document to its start. The same for the same seed.
    void start(Level level, std::uint32_t seed);

    // What the buttons do: nothing when it is closed, as a key presses them a moment before they are clicked.

    void startAnother(Level level);
    void giveHint();
    /// Sets the document to the answer.
    void giveUp();

signals:
    /// The document is about to be set to that.
    void aboutToStart(const sinescope::State &start);
    /// Opened or closed, begun, or something was told.
    void changed();

private:
    Document &m_document;
    std::optional<ChallengeRun> m_run;
    bool m_isOpen = false;
};

} // namespace sinescope
