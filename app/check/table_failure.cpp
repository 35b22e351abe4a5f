// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/check/check_report.h"
#include "app/state/field_text.h"

#include <QCoreApplication>

namespace sinescope {

namespace {

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// Parts of a file as they may be shown: one line, no control characters.
QString partText(const std::string &part)
{
    QString text = QString::fromUtf8(part.data(), qsizetype(part.size()));
    for (QChar &c : text) {
        if (!c.isPrint())
            c = QLatin1Char('?');
    }
    return text;
}

QString reasonText(const TableProblem &problem)
{
    using Kind = TableProblem::Kind;
    const QString part = partText(problem.part);
    switch (problem.kind) {
    case Kind::CannotRead:
        return qt_error_string(problem.error);
    case Kind::NotAFile:
        return CheckWords::tr("is not a file");
    case Kind::Empty:
        return CheckWords::tr("holds no numbers");
    case Kind::NotATable:
        return CheckWords::tr("is neither a .npy file nor a text of numbers");
    case Kind::BadHeader:
        return CheckWords::tr("the header of the .npy file is damaged");
    case Kind::Version:
        return CheckWords::tr("version %1 of the .npy format is not known; versions 1 to 3 are").arg(part);
    case Kind::Type:
        return CheckWords::tr("the type %1 is refused; allowed are float16, float32 and float64").arg(part);
    case Kind::Shape:
        return CheckWords::tr("the shape %1 is refused; allowed are rows and columns, and axes of length 1")
            .arg(part);
    case Kind::Truncated:
        return CheckWords::tr("is cut off: the shape %1 needs %2 bytes of numbers, there are %3")
            .arg(part, exactText(double(problem.expected)), exactText(double(problem.found)));
    case Kind::TooLarge:
        return CheckWords::tr("is too large (%1); allowed are %2 rows, %3 columns and %4 numbers, as text %5")
            .arg(part, exactText(info(Field::Length).maximum), exactText(info(Field::DModel).maximum),
                 exactText(double(TableReader::mostValues)), exactText(double(mostCsvValues)));
    case Kind::NotANumber:
        return CheckWords::tr("line %1: \"%2\" is not a number").arg(problem.line).arg(part);
    case Kind::UnevenLines:
        return CheckWords::tr("numbers in line %1: %2; in the lines before it: %3")
            .arg(problem.line)
            .arg(problem.found)
            .arg(problem.expected);
    }
    return {};
}

} // namespace

Failure tableFailure(const TableProblem &problem, const QString &path)
{
    using Kind = TableProblem::Kind;
    const bool isIo = problem.kind == Kind::CannotRead || problem.kind == Kind::NotAFile;
    const ExitCode code = isIo                             ? ExitCode::Io
                          : problem.kind == Kind::TooLarge ? ExitCode::TooLarge
                                                           : ExitCode::Invalid;
    return {code, {}, QStringLiteral("%1: %2").arg(path, reasonText(problem))};
}

} // namespace sinescope
