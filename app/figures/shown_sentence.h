// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/cursor.h"
#include "app/state/state.h"
#include "app/state/word_splitter.h"
#include "core/sentence.h"

namespace sinescope {

/// The text of a State, encoded: what the figures of the page Sentence draw.
struct ShownSentence
{
    SplitText text;
    QString problem; ///< why nothing of it can be drawn, in words; empty when all below is there
    Sentence sentence;
    std::int64_t sequence = 0;                     ///< the one whose attention is shown
    double limit = 1;                              ///< largest size of an entry of words, positions and sums
    std::array<RowMajorMatrix<double>, 2> weights; ///< of that sequence, without and with positions
    std::array<OrderEffect, 2> effects;            ///< the same; all 0 while the words are as typed

    /// A token of `sequence`.
    const Token &at(std::int64_t place) const { return sentence.token(sequence, place); }
    /// A token by its place in the whole batch.
    const Token &token(std::int64_t index) const { return sentence.tokens()[std::size_t(index)]; }
    /// The word as typed; "[pad]" for padding.
    QString label(std::int64_t token) const;
    QString positionLabel(std::int64_t token) const;
    /// The cell with its tokens in the batch.
    Cell within(const Cell &cell) const;
    /// The cell with its tokens in the shown sequence.
    Cell withinSequence(const Cell &cell) const;
};

/// What `state` shows. The last one is kept, so that all figures of a page share its cost; the reference is
/// good until the next call. For the GUI thread.
const ShownSentence &shownSentence(const State &state);

/// Tells why the text cannot be drawn with these parameters; empty when it can.
QString sentenceProblem(const SplitText &text, const Parameters &parameters);

/// What stands at a cell of a token heatmap, and at one of an attention heatmap.
QString tokenReading(const State &state, const Cell &cell);
QString attentionReading(const State &state, const Cell &cell);

} // namespace sinescope
