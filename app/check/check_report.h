// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "core/table_check.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace sinescope {

/// One line of a report: what it is about and what is so.
struct ReportLine
{
    QString name;
    QString value;
};

// The words for a checked table, the same in the window and on the command line.

/// "Matches", "Matches, but with angles computed in float32" or "Differs".
QString verdictText(Verdict verdict);
/// The programs that make such tables.
QString familyText(Family family);
/// What each finding means, one sentence each, and what cannot be told.
QStringList meaningTexts(const TableCheck &check);
/// Shape, convention, parameters, errors.
std::vector<ReportLine> reportLines(const TableCheck &check);

/// All of it as text; `name` is that of the file.
QString checkText(const TableCheck &check, const QString &name);
/// The same as one flat JSON object; see the man page.
QByteArray checkJson(const TableCheck &check, const QString &name);

/// Why a file could not be checked: Invalid for its content, Io for reading, TooLarge.
Failure tableFailure(const TableProblem &problem, const QString &path);

} // namespace sinescope
