// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/document.h"

#include "app/state/field_text.h"

#include <QUndoCommand>

namespace sinescope {

namespace {

/// Steps kept in each direction; a step is a few hundred bytes.
constexpr int historyLimit = 1000;

/// What the step between two states is called in "Undo ...".
QString changeName(const State &before, const State &after)
{
    const Parameters &from = before.parameters;
    const Parameters &to = after.parameters;
    if (from.length != to.length)
        return fieldWord(Field::Length);
    if (from.dModel != to.dModel)
        return fieldWord(Field::DModel);
    if (from.base != to.base)
        return fieldWord(Field::Base);
    if (from.layout != to.layout)
        return layoutWord();
    if (from.spacing != to.spacing)
        return spacingWord();
    if (from.firstPosition != to.firstPosition)
        return fieldWord(Field::FirstPosition);
    if (from.positionStep != to.positionStep)
        return fieldWord(Field::PositionStep);
    if (before.display.dimensions != after.display.dimensions)
        return Document::tr("dimensions");
    if (before.display.reference != after.display.reference)
        return Document::tr("reference position");
    if (before.display.references != after.display.references)
        return Document::tr("reference positions");
    if (before.display.shift != after.display.shift)
        return Document::tr("shift");
    if (before.display.measure != after.display.measure)
        return Document::tr("measure");
    const SentenceSettings &sentenceBefore = before.display.sentence;
    const SentenceSettings &sentenceAfter = after.display.sentence;
    if (sentenceBefore.text != sentenceAfter.text)
        return Document::tr("text");
    if (sentenceBefore.shuffle != sentenceAfter.shuffle)
        return Document::tr("order of the words");
    if (sentenceBefore != sentenceAfter)
        return Document::tr("sentence");
    if (before.display.limits != after.display.limits)
        return Document::tr("number format");
    return Document::tr("appearance");
}

} // namespace

/// One step of what is studied: parameters and display before and after; the view is left alone.
class Document::StudyChange : public QUndoCommand
{
public:
    StudyChange(Document &document, State after, Gesture gesture)
        : QUndoCommand(changeName(document.state(), after))
        , m_document(document)
        , m_before(document.state())
        , m_after(std::move(after))
        , m_gesture(gesture)
    {
    }

    void undo() override { restore(m_before); }
    void redo() override { restore(m_after); }
    int id() const override { return m_gesture == Gesture::None ? -1 : static_cast<int>(m_gesture); }

    bool mergeWith(const QUndoCommand *other) override
    {
        m_after = static_cast<const StudyChange *>(other)->m_after;
        setObsolete(m_before.parameters == m_after.parameters && m_before.display == m_after.display);
        return true;
    }

private:
    void restore(const State &from)
    {
        m_document.set({from.parameters, from.display, m_document.state().view});
    }

    Document &m_document;
    State m_before;
    State m_after;
    Gesture m_gesture;
};

Document::Document(State initial, QObject *parent)
    : QObject(parent)
    , m_state(std::move(initial))
    , m_views{m_state.view}
{
    m_undoStack.setUndoLimit(historyLimit);
}

void Document::apply(const State &next, Gesture gesture)
{
    if (next == m_state)
        return;
    if (next.view != m_state.view)
        recordView(next.view, gesture);
    const bool isStudyChanged = next.parameters != m_state.parameters || next.display != m_state.display;
    if (!isStudyChanged) {
        set(next);
        return;
    }
    auto *change = new StudyChange(*this, next, gesture);
    m_state.view = next.view;
    m_undoStack.push(change); // runs redo(), which sets the state
}

void Document::load(const State &state)
{
    m_undoStack.clear();
    m_views = {state.view};
    m_viewIndex = 0;
    m_viewGesture = Gesture::None;
    set(state);
}

Gesture Document::newGesture()
{
    return static_cast<Gesture>(++m_lastGesture);
}

void Document::goBack()
{
    if (!canGoBack())
        return;
    --m_viewIndex;
    m_viewGesture = Gesture::None;
    set({m_state.parameters, m_state.display, m_views[m_viewIndex]});
}

void Document::goForward()
{
    if (!canGoForward())
        return;
    ++m_viewIndex;
    m_viewGesture = Gesture::None;
    set({m_state.parameters, m_state.display, m_views[m_viewIndex]});
}

void Document::set(const State &next)
{
    m_state = next;
    emit stateChanged(m_state);
}

void Document::recordView(const View &view, Gesture gesture)
{
    m_views.resize(m_viewIndex + 1);
    if (gesture != Gesture::None && gesture == m_viewGesture && m_viewIndex > 0) {
        m_views.back() = view;
        if (view == m_views[m_viewIndex - 1]) { // back where it began: no step
            m_views.pop_back();
            --m_viewIndex;
            gesture = Gesture::None;
        }
    } else {
        m_views.push_back(view);
        if (m_views.size() > historyLimit)
            m_views.erase(m_views.begin());
        m_viewIndex = m_views.size() - 1;
    }
    m_viewGesture = gesture;
}

} // namespace sinescope
