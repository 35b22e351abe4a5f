// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table_compare.h"
#include "core/table_fit.h"

namespace sinescope {

/// Programs whose tables follow a convention.
enum class Family {
    Paper,          ///< interleaved, paper: the formulas, KerasHub, d2l
    PyTorchRecipe,  ///< the same with angles in float32: the usual PyTorch lines
    TensorToTensor, ///< halves, tensor2tensor: also Whisper
    Fairseq,        ///< that from position 2 on
    Marian,         ///< halves, paper: Hugging Face Marian and the TensorFlow tutorial
    Diffusion,      ///< halves, cosines first: the timesteps of diffusion models
    Unnamed,        ///< a convention that no known program has
    Unknown         ///< no convention comes near
};

enum class Verdict { Matches, MatchesFloat32Angles, Differs };

/// What a difference probably means. `value`, `row` and `column` are what the kind says.
struct Finding
{
    enum class Kind {
        Float32Rounding, ///< within that of float32, though the type is finer
        Float16Rounding,
        Bfloat16Rounding,
        Recipe,       ///< `mistake` explains the table
        OtherBase,    ///< `value` instead of 10000, or of the one given
        SquaredBase,  ///< 10000 squared: the index is doubled twice
        OffByOne,     ///< positions begin at 1
        OtherFirst,   ///< positions begin at `value`
        OtherStep,    ///< the step is `value`
        OtherLayout,  ///< not the one given
        OtherSpacing, ///< not the one given
        Scaled,       ///< by `value`
        Transposed,   ///< rows are dimensions
        WrongRows,    ///< `value` were given
        WrongColumns, ///< `value` were given
        ZeroRow,      ///< row `row` is all zeros, as for padding
        NotFinite,    ///< `value` entries, the first at `row`, `column`
        FewEntries,   ///< `value` entries are off, the rest is right
        Unexplained   ///< no recipe known here makes this table
    };
    Kind kind;
    Mistake mistake = Mistake::None;
    double value = 0;
    std::int64_t row = -1;
    std::int64_t column = -1;
};

/// What is to be checked against; what is not given is found out.
struct CheckWishes
{
    KnownParameters known{};
    std::optional<std::int64_t> length{};
    std::optional<std::int64_t> dModel{};
};

struct TableCheck
{
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    TableNumbers type = TableNumbers::Float32;
    TableFit fit{}; ///< its recipe's parameters are what the table is compared with
    Family family = Family::Unknown;
    Verdict verdict = Verdict::Differs;
    std::vector<Finding> findings{}; ///< the most telling first
    TableComparison comparison{};
    bool isStopped = false; ///< and nothing else is told
};

/// Finds out how a table was made, compares all of it with the encoding that comes nearest, and says what the
/// differences probably mean. Time is that of reading the table, and up to a second for a table that no usual
/// convention makes.
std::variant<TableCheck, TableProblem> checkTable(const TableReader &table, const CheckWishes &wishes,
                                                  const CheckWatch &watch = {});

} // namespace sinescope
