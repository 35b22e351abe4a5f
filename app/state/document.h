// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/state.h"

#include <QObject>
#include <QUndoStack>

namespace sinescope {

/// Changes with the same gesture (one drag, one turn of the wheel) are one step back.
enum class Gesture : int { None = 0 };

/// The only owner of the State. Parameters and display go through an undo stack, the view through its own
/// history of steps back and forward.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(State initial = {}, QObject *parent = nullptr);

    const State &state() const { return m_state; }

    /// Makes `next` the state, without any effect when it is equal. `next` must hold valid values.
    void apply(const State &next, Gesture gesture = Gesture::None);
    /// Makes `state` the beginning of another document: there is nothing to undo and no view to go back to.
    void load(const State &state);
    /// A gesture that no earlier change had.
    Gesture newGesture();

    QUndoStack &undoStack() { return m_undoStack; }

    bool canGoBack() const { return m_viewIndex > 0; }
    bool canGoForward() const { return m_viewIndex + 1 < m_views.size(); }
    void goBack();
    void goForward();

signals:
    void stateChanged(const sinescope::State &state);

private:
    class StudyChange;
    void set(const State &next);
    void recordView(const View &view, Gesture gesture);

    State m_state;
    QUndoStack m_undoStack;
    std::vector<View> m_views;
    std::size_t m_viewIndex = 0;
    Gesture m_viewGesture = Gesture::None;
    int m_lastGesture = 0;
};

} // namespace sinescope
