// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/parameters.h"

#include <QString>

namespace sinescope {

/// Where a snippet is to be pasted.
enum class CodeTarget { Numpy, PyTorch, TensorFlow, Cpp };
inline constexpr std::array<ChoiceId<CodeTarget>, 4> codeTargetIds{{{CodeTarget::Numpy, "numpy"},
                                                                    {CodeTarget::PyTorch, "pytorch"},
                                                                    {CodeTarget::TensorFlow, "tensorflow"},
                                                                    {CodeTarget::Cpp, "cpp"}}};

/// Code that makes exactly this table and nothing more general: in Python it leaves `encoding`, float32 of
/// shape (length, d_model); in C++ it is a function makeEncoding(). Angles are float64. Its entries differ
/// from those of EncodingTable by one float32 at most,
/// or by less than 4e-16 of the largest position where that is more.
QString codeSnippet(const Parameters &parameters, CodeTarget target);

} // namespace sinescope
