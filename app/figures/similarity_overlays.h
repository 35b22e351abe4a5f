// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/figures/theme.h"
#include "app/state/state.h"
#include "core/random_signs.h"
#include "core/similarity.h"
#include "core/trace.h"

#include <QString>

#include <optional>
#include <vector>

namespace sinescope {

/// Other ways to tell positions, drawn into Similarity from the same reference, in units of the same measure.
/// - Rotary: the score of equal query and key, sum over pairs of cos(w k): the dot product's own kernel,
///   without the unpaired sine.
/// - ALiBi: the value at offset 0 less |k| / 256, k in positions, until it leaves what the measure can reach.
///   Source: Press, Smith, Lewis 2022; 1/256 is the gentlest of the slopes of eight heads.
/// - Random: rows of RandomSigns, one a pixel where there are more.
/// Cosine and distance follow from dot products of rows of equal norm.
class SimilarityOverlays
{
public:
    static constexpr double slope = 1.0 / 256;
    static constexpr std::uint64_t seed = 1; ///< of Random

    struct Curve
    {
        Overlay overlay;
        Trace trace;
    };

    /// `similarity` is that of `state`, and stays as it is until the next call; `drawn` its curve from
    /// `reference`. `pixels` for each curve, `coarsePixels` for one that costs O(d_model) a pixel.
    void compute(const State &state, const Similarity &similarity, std::int64_t reference, const Trace &drawn,
                 int pixels, int coarsePixels);
    void clear() { m_curves.clear(); }

    const std::vector<Curve> &curves() const { return m_curves; }
    double valueAt(Overlay overlay, std::int64_t row) const;
    /// "rotary 17.874669, random −2.000000"; empty without overlays.
    QString reading(std::int64_t row) const;
    /// What each of them is, in a few words.
    QStringList notes() const;

    static QString name(Overlay overlay);
    static CurveStyle style(const Theme &theme, Overlay overlay);

private:
    double alibi(double offset) const;
    Trace rotaryTrace(const Trace &drawn, int pixels) const;
    Trace alibiTrace(int pixels) const;
    Trace randomTrace(int pixels);

    const Similarity &rotary() const { return m_rotary ? *m_rotary : *m_similarity; }

    const Similarity *m_similarity = nullptr;
    std::optional<Similarity> m_rotary; ///< where it is another one than m_similarity
    std::optional<RandomSigns> m_random;
    std::vector<std::uint64_t> m_signs; ///< of the reference
    std::int64_t m_reference = 0;
    Interval m_visible{};
    std::vector<Curve> m_curves;
};

} // namespace sinescope
