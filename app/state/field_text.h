// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dimension_list.h"
#include "core/parameters.h"

#include <QString>
#include <QStringList>

namespace sinescope {

QString fieldId(Field field);
/// What they are called, as the label of a control.
QString fieldLabel(Field field);
QString layoutLabel();
QString spacingLabel();
/// The same within a sentence.
QString fieldWord(Field field);
QString layoutWord();
QString spacingWord();
/// In the words of the buttons; files and options have ids instead.
QString layoutName(Layout layout);
QString spacingName(Spacing spacing);
/// The words for values that are refused; the same in the window, in files and on the command line. Each
/// names the value and the limit, and is to stand behind the name of the field.
QString problemText(const Problem &problem);
QString problemText(const DimensionListProblem &problem);
QString notANumberText(const QString &text, const FieldInfo &field);
QString outsideText(const QString &value, double minimum, double maximum, bool whole);
QString unknownChoiceText(const QString &value, const QStringList &choices);

/// Columns that a text takes in a terminal: Chinese letters are two wide.
/// And the text with blanks up to a width.
qsizetype widthOf(const QString &text);
QString padded(const QString &text, qsizetype width);
/// Control characters, of which a name has none.
bool hasControls(const QString &text);
/// The text on one line, without what a terminal would obey.
QString oneLine(QString text);

/// A finite number as people type it: as exactText() writes numbers, and with a decimal point in any style.
std::optional<double> typedNumber(const QString &text);

/// A number as short as it can be while exact, with grouped digits.
QString exactText(double value);

} // namespace sinescope
