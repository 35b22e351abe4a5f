// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sinescope {

/// How the program ends; a contract with scripts.
enum class ExitCode {
    Done = 0,
    Usage = 2,   ///< unknown option, choice or extension, or no output
    Invalid = 3, ///< a value outside its limits, or a file whose content is not valid
    Io = 4,      ///< reading or writing failed, or no display
    TooLarge = 5 ///< too large for this machine, told before work starts where it can be known
};

/// Why something was not done, in words for the user.
struct Failure
{
    ExitCode code = ExitCode::Invalid;
    QString field; ///< the id of the field at fault, as in files; empty when it is none
    QString text;  ///< names the value and the limit

    QString message() const { return field.isEmpty() ? text : field + QStringLiteral(": ") + text; }
};

} // namespace sinescope
