// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/command_text.h"

#include "app/state/choice.h"
#include "app/state/field_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace sinescope {

namespace {

struct CommandTextWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)
};

void add(CommandText &command, const char *option, const QString &value)
{
    command.arguments << QStringLiteral("--") + QString::fromLatin1(option) << value;
}

void addFlag(CommandText &command, const char *option, bool isSet)
{
    if (isSet)
        command.arguments << QStringLiteral("--") + QString::fromLatin1(option);
}

template <typename Ids, typename Choice>
void addChoice(CommandText &command, const char *option, const Ids &ids, Choice chosen, Choice usual)
{
    if (chosen != usual)
        add(command, option, idOf(ids, chosen));
}

void addParameters(CommandText &command, const Parameters &parameters)
{
    const Parameters usual;
    for (const FieldInfo &field : fields()) {
        const double number = value(parameters, field.field);
        if (number != field.defaultValue)
            add(command, fieldId(field.field).replace(u'_', u'-').toLatin1().constData(),
                QString::number(number, 'g', QLocale::FloatingPointShortest));
    }
    addChoice(command, "layout", layoutIds, parameters.layout, usual.layout);
    addChoice(command, "spacing", spacingIds, parameters.spacing, usual.spacing);
}

void addDisplay(CommandText &command, const State &state)
{
    const Display &display = state.display;
    const Display usual;
    if (display.dimensions != usual.dimensions) {
        const std::vector<std::int64_t> drawn = drawnDimensions(state);
        add(command, "dimensions", QString::fromStdString(formatDimensions(drawn)).remove(u' '));
        if (drawn != display.dimensions)
            command.left << CommandTextWords::tr("dimensions beyond d_model");
    }
    if (!isReferenceDrawn(state))
        command.left << CommandTextWords::tr("the reference beyond the length");
    else if (display.reference != usual.reference)
        add(command, "reference", QString::number(display.reference));
    addChoice(command, "measure", measureIds, display.measure, usual.measure);
    if (display.colormap != usual.colormap)
        add(command, "colormap", QString::fromStdString(display.colormap));
    addFlag(command, "fit-colors", display.isRangeFitted);
    addFlag(command, "point-samples", display.isPointSampled);
    addFlag(command, "positions-down", display.positionsDown);
    if (display.sentence.text != usual.sentence.text)
        add(command, "text", display.sentence.text);
}

/// What documents hold and the command line has no option for.
void tellRest(CommandText &command, const Display &display)
{
    const Display usual;
    SentenceSettings sentence = display.sentence;
    sentence.text = usual.sentence.text;
    const auto tell = [&](bool isUsual, const QString &what) {
        if (!isUsual)
            command.left << what;
    };
    tell(display.references.empty(), CommandTextWords::tr("further references"));
    tell(display.shift == usual.shift, CommandTextWords::tr("the shift of the clocks"));
    tell(display.hasLandmarks == usual.hasLandmarks, CommandTextWords::tr("the landmarks of similarity"));
    tell(!display.comparison, CommandTextWords::tr("the pinned encoding"));
    tell(display.overlays.empty(), CommandTextWords::tr("the overlays in Similarity"));
    tell(sentence == usual.sentence, CommandTextWords::tr("the settings of the sentence besides its text"));
    tell(display.limits == usual.limits, CommandTextWords::tr("the settings of the limits"));
}

void addRange(CommandText &command, const char *option, const std::optional<Interval> &chosen,
              const Interval &visible, std::int64_t count)
{
    if (!chosen)
        return;
    const Range cells = touchedCells(visible, count);
    add(command, option, QStringLiteral("%1:%2").arg(cells.begin).arg(cells.end));
    const Interval whole{double(cells.begin) - 0.5, double(cells.end) - 0.5};
    const QString note = CommandTextWords::tr("the fractions of cells at the edge of what is visible");
    if (whole != visible && !command.left.contains(note))
        command.left << note;
}

} // namespace

QString CommandText::quoted() const
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_.,:/=@%+-]+$"));
    QStringList words;
    for (QString word : arguments) {
        if (!plain.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
        words << word;
    }
    return words.join(u' ');
}

CommandText commandText(const State &state, const ExportOptions &options, const QString &language)
{
    const QString own = idOf(figureIds, options.figure);
    const FigureId said = own.isEmpty() ? pageOf(options.figure) : options.figure;
    const QString figure = idOf(figureIds, said);
    CommandText command{
        {QStringLiteral("sinescope"), QStringLiteral("export"), figure + QStringLiteral(".png")}, {}};
    addParameters(command, state.parameters);
    addChoice(command, "figure", figureIds, said, FigureId::Encoding);
    addDisplay(command, state);
    tellRest(command, state.display);
    addRange(command, "positions", state.view.positions, visiblePositions(state), state.parameters.length);
    addRange(command, "columns", state.view.dimensions, visibleDimensions(state), state.parameters.dModel);
    addRange(command, "other-positions", state.view.otherPositions, visibleOtherPositions(state),
             state.parameters.length);
    if (options.theme != ExportOptions().theme)
        add(command, "theme", options.theme);
    if (language != QStringLiteral("en"))
        add(command, "language", language);
    return command;
}

} // namespace sinescope
