// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sinusoid_walk.h"

#include "core/target_clones.h"
#include "core/turns.h"

namespace sinescope {

namespace {

struct Complex
{
    double real;
    double imaginary;
};

inline Complex operator*(Complex a, Complex b)
{
    return {a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real};
}

/// e^(2 pi i turns)
inline Complex turned(double turns)
{
    const SineCosine at = sineCosineOfTurns(turns);
    return {at.cosine, at.sine};
}

inline DoubleDouble turnsPerPosition(const LaneSinusoids &sinusoids, std::size_t lane)
{
    return DoubleDouble{sinusoids.frequencyHigh.value[lane], sinusoids.frequencyLow.value[lane]} *
           turnsPerRadian;
}

/// a sin x + b cos x is the imaginary part of (a + i b) e^(i x).
inline void setStart(const LaneSinusoids &sinusoids, std::size_t lane, const WalkStart &start, Walk &walk)
{
    const Complex weight{sinusoids.sine.value[lane], sinusoids.cosine.value[lane]};
    const Complex at = weight * turned(fractionOfTurn(turnsPerPosition(sinusoids, lane), start.position));
    walk.real.value[lane] = at.real;
    walk.imaginary.value[lane] = at.imaginary;
}

enum class Power { One, Two };

/// Always inlined: it takes the instructions of the function it is used in.
template <Power power>
[[gnu::always_inline]] inline void walkSingleRows(Walk *walks, std::size_t count, const WalkLine &line,
                                                  Lanes *sums)
{
    for (std::size_t pixel = 0; pixel < line.pixels; pixel += walkChunk) {
        Vector sum[walkChunk] = {};
        for (std::size_t k = 0; k < walkChunk && !line.fresh; ++k)
            sum[k] = vector(sums[pixel + k]);
        for (Walk *walk = walks; walk < walks + count; ++walk) {
            Vector real = vector(walk->real);
            Vector imaginary = vector(walk->imaginary);
            for (std::size_t k = 0; k < walkChunk; ++k) {
                const Walk::Step &step = walk->steps[line.extra[pixel + k]];
                if constexpr (power == Power::One)
                    sum[k] += imaginary;
                else
                    sum[k] += imaginary * imaginary;
                const Vector next = real * vector(step.turnReal) - imaginary * vector(step.turnImaginary);
                imaginary = real * vector(step.turnImaginary) + imaginary * vector(step.turnReal);
                real = next;
            }
            vector(walk->real) = real;
            vector(walk->imaginary) = imaginary;
        }
        for (std::size_t k = 0; k < walkChunk; ++k)
            vector(sums[pixel + k]) = sum[k];
    }
}

} // namespace

SINESCOPE_TARGET_CLONES
void prepareRows(const LaneSinusoids *sinusoids, std::size_t count, const WalkStart &start, Walk *walks)
{
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
            setStart(sinusoids[i], lane, start, walks[i]);
            const DoubleDouble turns = turnsPerPosition(sinusoids[i], lane) * start.positionStep;
            const Complex row = turned(fractionOfTurn(turns, 1));
            Complex turn = turned(fractionOfTurn(turns, start.rowStep));
            for (std::size_t k = 0; k < PixelRows::maximumSteps; ++k) {
                walks[i].steps[k].turnReal.value[lane] = turn.real;
                walks[i].steps[k].turnImaginary.value[lane] = turn.imaginary;
                turn = turn * row;
            }
        }
    }
}

/// With h = e^(i t/2) and H = h^n for t radians a row: a step of n rows turns by H^2, and the sum over its
/// rows is Im(H) / Im(h) times H conj(h), which is n D times the turn to their middle. A row more adds the
/// turn to the sum.
SINESCOPE_TARGET_CLONES
void prepareMeans(const LaneSinusoids *sinusoids, std::size_t count, const WalkStart &start, Walk *walks)
{
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t lane = 0; lane < Lanes::count; ++lane) {
            setStart(sinusoids[i], lane, start, walks[i]);
            const DoubleDouble turns = turnsPerPosition(sinusoids[i], lane) * start.positionStep;
            // Whole turns a row are taken away first: Im(h) is 0 for t = 0 alone then.
            const DoubleDouble half{(turns.high - nearestWhole(turns.high)) / 2, turns.low / 2};
            const Complex h = turned(fractionOfTurn(half, 1));
            const Complex hn = turned(fractionOfTurn(half, start.rowStep));
            const bool still = h.imaginary == 0;
            const double divisor = still ? 1 : h.imaginary; // a division by zero would not be vectorized
            const double ratio = still ? start.rowStep : hn.imaginary / divisor;
            const Complex row = h * h;
            Complex turn = hn * hn;
            Complex sum = hn * Complex{ratio * h.real, -ratio * h.imaginary};
            for (std::size_t k = 0; k < PixelRows::maximumSteps; ++k) {
                Walk::Step &step = walks[i].steps[k];
                step.turnReal.value[lane] = turn.real;
                step.turnImaginary.value[lane] = turn.imaginary;
                step.sumReal.value[lane] = sum.real;
                step.sumImaginary.value[lane] = sum.imaginary;
                sum = {sum.real + turn.real, sum.imaginary + turn.imaginary};
                turn = turn * row;
            }
        }
    }
}

SINESCOPE_TARGET_CLONES
void walkRows(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums)
{
    walkSingleRows<Power::One>(walks, count, line, sums);
}

SINESCOPE_TARGET_CLONES
void walkSquares(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums)
{
    walkSingleRows<Power::Two>(walks, count, line, sums);
}

SINESCOPE_TARGET_CLONES
void walkMeans(Walk *walks, std::size_t count, const WalkLine &line, Lanes *sums, Lanes *firsts)
{
    for (std::size_t pixel = 0; pixel < line.pixels; pixel += walkChunk) {
        Vector sum[walkChunk] = {};
        Vector first[walkChunk] = {};
        for (std::size_t k = 0; k < walkChunk && !line.fresh; ++k) {
            sum[k] = vector(sums[pixel + k]);
            first[k] = vector(firsts[pixel + k]);
        }
        for (Walk *walk = walks; walk < walks + count; ++walk) {
            Vector real = vector(walk->real);
            Vector imaginary = vector(walk->imaginary);
            for (std::size_t k = 0; k < walkChunk; ++k) {
                const Walk::Step &step = walk->steps[line.extra[pixel + k]];
                first[k] += imaginary;
                sum[k] += real * vector(step.sumImaginary) + imaginary * vector(step.sumReal);
                const Vector next = real * vector(step.turnReal) - imaginary * vector(step.turnImaginary);
                imaginary = real * vector(step.turnImaginary) + imaginary * vector(step.turnReal);
                real = next;
            }
            vector(walk->real) = real;
            vector(walk->imaginary) = imaginary;
        }
        for (std::size_t k = 0; k < walkChunk; ++k) {
            vector(sums[pixel + k]) = sum[k];
            vector(firsts[pixel + k]) = first[k];
        }
    }
}

SINESCOPE_TARGET_CLONES
void cutEnds(const PixelRows &rows, const Lanes *firsts, Lanes *sums)
{
    const double scale = 1 / rows.rowsPerPixel;
    const double *cut = rows.cut.data();
    for (std::size_t i = 0; i < rows.extra.size(); ++i)
        vector(sums[i]) =
            (vector(sums[i]) - cut[i] * vector(firsts[i]) + cut[i + 1] * vector(firsts[i + 1])) * scale;
}

} // namespace sinescope
