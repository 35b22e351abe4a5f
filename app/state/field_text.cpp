// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/state/field_text.h"

#include "app/state/state.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

bool isControl(QChar character)
{
    return character.category() == QChar::Other_Control;
}

QString allowedText(double minimum, double maximum, bool whole)
{
    const QString text = whole ? FieldText::tr("allowed are whole numbers from %1 to %2")
                               : FieldText::tr("allowed are numbers from %1 to %2");
    return text.arg(exactText(minimum), exactText(maximum));
}

} // namespace

QString fieldId(Field field)
{
    const std::string_view id = info(field).id;
    return QString::fromLatin1(id.data(), qsizetype(id.size()));
}

QString fieldLabel(Field field)
{
    switch (field) {
    case Field::Length:
        return FieldText::tr("Length");
    case Field::DModel:
        return QStringLiteral("d_model");
    case Field::Base:
        return FieldText::tr("Base");
    case Field::FirstPosition:
        return FieldText::tr("First position");
    case Field::PositionStep:
        break;
    }
    return FieldText::tr("Step");
}

QString layoutLabel()
{
    return FieldText::tr("Layout");
}

QString spacingLabel()
{
    return FieldText::tr("Spacing");
}

QString fieldWord(Field field)
{
    switch (field) {
    case Field::Length:
        return FieldText::tr("length");
    case Field::DModel:
        return QStringLiteral("d_model");
    case Field::Base:
        return FieldText::tr("base");
    case Field::FirstPosition:
        return FieldText::tr("first position");
    case Field::PositionStep:
        break;
    }
    return FieldText::tr("step");
}

QString layoutWord()
{
    return FieldText::tr("layout");
}

QString spacingWord()
{
    return FieldText::tr("spacing");
}

std::optional<double> typedNumber(const QString &text)
{
    // Full-width digits, as a Chinese keyboard writes them, become plain ones.
    QString plain = text.normalized(QString::NormalizationForm_KC).simplified().remove(u' ');
    plain.replace(QChar(0x2212), u'-');
    bool isNumber = false;
    double number = 0;
    // Only a text with commas follows the style: no style writes a point between groups in a box.
    if (plain.contains(u','))
        number = QLocale().toDouble(plain, &isNumber);
    if (!isNumber) // groups that are not of three digits too
        number = QLocale::c().toDouble(plain.remove(u','), &isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString exactText(double value)
{
    const bool isWhole = value == std::floor(value) && std::abs(value) < 1e15;
    return isWhole ? QLocale().toString(qint64(value))
                   : QLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

QString layoutName(Layout layout)
{
    return layout == Layout::Interleaved ? FieldText::tr("interleaved") : FieldText::tr("halves");
}

QString spacingName(Spacing spacing)
{
    return spacing == Spacing::Paper ? FieldText::tr("paper") : QStringLiteral("tensor2tensor");
}

QString problemText(const Problem &problem)
{
    const FieldInfo &field = info(problem.field);
    switch (problem.kind) {
    case Problem::Kind::NotANumber:
        return notANumberText(QStringLiteral("nan"), field);
    case Problem::Kind::NotWhole:
        return FieldText::tr("%1 is not a whole number; %2")
            .arg(exactText(problem.value), allowedText(field.minimum, field.maximum, true));
    case Problem::Kind::TooSmall:
    case Problem::Kind::TooLarge:
        break;
    }
    return outsideText(exactText(problem.value), field.minimum, field.maximum, field.whole);
}

QString problemText(const DimensionListProblem &problem)
{
    const QString part = QString::fromStdString(problem.part);
    switch (problem.kind) {
    case DimensionListProblem::Kind::NotANumber:
        return FieldText::tr("\"%1\" is not a dimension or a range such as 16-19").arg(part);
    case DimensionListProblem::Kind::Reversed:
        return FieldText::tr("\"%1\": the smaller number comes first").arg(part);
    case DimensionListProblem::Kind::TooLarge:
        return outsideText(part, 0, double(maximumDimension()), true);
    case DimensionListProblem::Kind::TooMany:
        break;
    }
    return FieldText::tr("more than %1 dimensions").arg(maximumDimensions);
}

QString notANumberText(const QString &text, const FieldInfo &field)
{
    return FieldText::tr("\"%1\" is not a number; %2")
        .arg(text, allowedText(field.minimum, field.maximum, field.whole));
}

QString outsideText(const QString &value, double minimum, double maximum, bool whole)
{
    return FieldText::tr("%1 is refused; %2").arg(value, allowedText(minimum, maximum, whole));
}

QString unknownChoiceText(const QString &value, const QStringList &choices)
{
    return FieldText::tr("\"%1\" is not one of: %2").arg(value, choices.join(QStringLiteral(", ")));
}

qsizetype widthOf(const QString &text)
{
    return text.size() + std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x2e80; });
}

QString padded(const QString &text, qsizetype width)
{
    return text + QString(std::max<qsizetype>(0, width - widthOf(text)), u' ');
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, isControl);
}

QString oneLine(QString text)
{
    const auto isObeyed = [](QChar c) {
        const bool turnsText = (c >= QChar(0x202a) && c <= QChar(0x202e)) || // the other way round
                               (c >= QChar(0x2066) && c <= QChar(0x2069));
        return isControl(c) || turnsText;
    };
    std::ranges::replace_if(text, isObeyed, QLatin1Char(' '));
    return text;
}

} // namespace sinescope
