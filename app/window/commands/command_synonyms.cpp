// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/commands/command_synonyms.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace sinescope {

namespace {

struct Synonyms
{
    const char *beginning; ///< of the English name, menus and all
    const char *words;     ///< to be translated in the context CommandSynonyms: other words there, too
};

constexpr auto synonymTable = std::to_array<Synonyms>({
    {"File: New", QT_TRANSLATE_NOOP("CommandSynonyms", "start over, reset, defaults")},
    {"File: Open", QT_TRANSLATE_NOOP("CommandSynonyms", "load a file, document, picture")},
    {"File: Save", QT_TRANSLATE_NOOP("CommandSynonyms", "keep the document, file, store")},
    {"File: Export", QT_TRANSLATE_NOOP("CommandSynonyms", "save as, write a file, download")},
    {"File: Export: ",
     QT_TRANSLATE_NOOP("CommandSynonyms", "png, svg, pdf, picture, image, figure for a paper or slides")},
    {"File: Export overview: ",
     QT_TRANSLATE_NOOP("CommandSynonyms", "png, svg, pdf, picture, image, poster")},
    {"File: Export data",
     QT_TRANSLATE_NOOP("CommandSynonyms", "csv, npy, raw, numpy, spreadsheet, matrix, numbers, float16")},
    {"File: Export a sweep",
     QT_TRANSLATE_NOOP("CommandSynonyms", "animation, video, gif, frames, series of pictures, batch")},
    {"File: Print", QT_TRANSLATE_NOOP("CommandSynonyms", "paper, printer, pdf")},
    {"File: Check a table",
     QT_TRANSLATE_NOOP("CommandSynonyms",
                       "verify, diagnose, validate, npy, csv, convention, implementation")},
    {"File: Quit", QT_TRANSLATE_NOOP("CommandSynonyms", "exit, close the program")},
    {"Edit: Undo", QT_TRANSLATE_NOOP("CommandSynonyms", "take back, revert")},
    {"Edit: Redo", QT_TRANSLATE_NOOP("CommandSynonyms", "repeat, again")},
    {"Edit: Copy picture", QT_TRANSLATE_NOOP("CommandSynonyms", "clipboard, image, screenshot")},
    {"Edit: Copy as code",
     QT_TRANSLATE_NOOP("CommandSynonyms", "python, snippet, source, implementation, clipboard")},
    {"Edit: Copy command line", QT_TRANSLATE_NOOP("CommandSynonyms", "terminal, shell, script, clipboard")},
    {"Edit: Settings",
     QT_TRANSLATE_NOOP("CommandSynonyms",
                       "preferences, options, configuration, theme, language, number format, font, "
                       "reset all")},
    {"View: Overview", QT_TRANSLATE_NOOP("CommandSynonyms", "heatmap, home, main page")},
    {"View: Matrix", QT_TRANSLATE_NOOP("CommandSynonyms",
                                       "similarity of all positions, dot products, toeplitz, gram matrix")},
    {"View: Clocks",
     QT_TRANSLATE_NOOP("CommandSynonyms", "hands, rotation, phase, angle, binary digits, sine, cosine")},
    {"View: Wavelengths", QT_TRANSLATE_NOOP("CommandSynonyms", "frequency, period, cycles, pairs")},
    {"View: Sentence",
     QT_TRANSLATE_NOOP("CommandSynonyms", "words, tokens, attention, padding, embedding, query, key, text")},
    {"View: Limits",
     QT_TRANSLATE_NOOP("CommandSynonyms",
                       "cost, decay, precision, rounding, float16, bfloat16, extrapolation, long context")},
    {"View: Encoding alone", QT_TRANSLATE_NOOP("CommandSynonyms", "heatmap, table, matrix of the encoding")},
    {"View: Waveforms alone", QT_TRANSLATE_NOOP("CommandSynonyms", "curves, sine waves, columns")},
    {"View: Similarity alone",
     QT_TRANSLATE_NOOP("CommandSynonyms", "dot product, cosine, distance, reference position")},
    {"View: Presentation", QT_TRANSLATE_NOOP("CommandSynonyms", "slide show, lecture, projector, large")},
    {"View: Parameters beside the figures",
     QT_TRANSLATE_NOOP("CommandSynonyms", "panel, sidebar, controls, sliders, hide")},
    {"View: Full screen", QT_TRANSLATE_NOOP("CommandSynonyms", "maximize, whole screen")},
    {"View: Zoom", QT_TRANSLATE_NOOP("CommandSynonyms", "magnify, closer, larger, smaller, scale")},
    {"View: Whole table", QT_TRANSLATE_NOOP("CommandSynonyms", "reset the zoom, fit, show all")},
    {"View: Numbers as a table", QT_TRANSLATE_NOOP("CommandSynonyms", "values, spreadsheet, cells, data")},
    {"View: Positions down",
     QT_TRANSLATE_NOOP("CommandSynonyms", "transpose, swap the axes, rows, tensorflow picture")},
    {"View: One sample a pixel", QT_TRANSLATE_NOOP("CommandSynonyms", "aliasing, mean, nearest neighbour")},
    {"View: Fit colours", QT_TRANSLATE_NOOP("CommandSynonyms", "contrast, range, normalize")},
    {"View: Marks in Similarity", QT_TRANSLATE_NOOP("CommandSynonyms", "landmarks, annotations, lines")},
    {"View: Colours",
     QT_TRANSLATE_NOOP("CommandSynonyms", "colormap, colors, palette, colour-blind, gradient")},
    {"View: Theme",
     QT_TRANSLATE_NOOP("CommandSynonyms", "dark mode, light mode, night, appearance, accessibility")},
    {"View: Language", QT_TRANSLATE_NOOP("CommandSynonyms", "translation, locale")},
    {"View: Language: 简体中文", QT_TRANSLATE_NOOP("CommandSynonyms", "simplified chinese, mandarin")},
    {"Compare: Pin", QT_TRANSLATE_NOOP("CommandSynonyms", "keep, remember, hold, two encodings")},
    {"Compare: Overlay", QT_TRANSLATE_NOOP("CommandSynonyms", "rope, bert, gpt, relative position, bias")},
    {"Compare: NTK", QT_TRANSLATE_NOOP("CommandSynonyms", "rope scaling, long context, extrapolation")},
    {"Compare: Position interpolation",
     QT_TRANSLATE_NOOP("CommandSynonyms", "rope scaling, long context, extrapolation")},
    {"Lessons: ", QT_TRANSLATE_NOOP("CommandSynonyms", "course, tutorial, learn, teach")},
    {"Help: Welcome", QT_TRANSLATE_NOOP("CommandSynonyms", "first lesson, begin")},
    {"Lessons: Challenge", QT_TRANSLATE_NOOP("CommandSynonyms", "quiz, game, exercise, guess")},
    {"Help: User guide", QT_TRANSLATE_NOOP("CommandSynonyms", "manual, documentation, handbook, search")},
    {"Help: What am I looking at?", QT_TRANSLATE_NOOP("CommandSynonyms", "explain the figure, manual")},
    {"Help: Keyboard shortcuts", QT_TRANSLATE_NOOP("CommandSynonyms", "keys, hotkeys, cheat sheet")},
    {"Help: About Sinescope",
     QT_TRANSLATE_NOOP("CommandSynonyms", "version, licence, license, cite, citation, bibtex")},
    {"Length", QT_TRANSLATE_NOOP("CommandSynonyms", "positions, rows, sequence, context, max_len")},
    {"d_model",
     QT_TRANSLATE_NOOP("CommandSynonyms", "dimensions, columns, width, embedding size, hidden size, head")},
    {"Base", QT_TRANSLATE_NOOP("CommandSynonyms", "theta, 10000, frequency, rope_theta, timescale")},
    {"Layout",
     QT_TRANSLATE_NOOP("CommandSynonyms", "interleaved, halves, order of the columns, concatenated")},
    {"Spacing", QT_TRANSLATE_NOOP("CommandSynonyms", "frequencies, fairseq, exponent")},
    {"First position", QT_TRANSLATE_NOOP("CommandSynonyms", "offset, start, padding_idx")},
    {"Step", QT_TRANSLATE_NOOP("CommandSynonyms", "scale, stride, interpolation")},
    {"Dimensions", QT_TRANSLATE_NOOP("CommandSynonyms", "curves, waveforms, columns")},
    {"Reference position", QT_TRANSLATE_NOOP("CommandSynonyms", "query, row, compared with")},
    {"Similarity measure", QT_TRANSLATE_NOOP("CommandSynonyms", "dot product, cosine, euclidean distance")},
});

} // namespace

QString synonymsOf(const QString &english)
{
    // A beginning that ends in ": " is meant for that name alone, and for what stands below it.
    const QString name = english + QStringLiteral(": ");
    QStringList words;
    for (const Synonyms &entry : synonymTable) {
        if (name.startsWith(QString::fromUtf8(entry.beginning)))
            words << QString::fromLatin1(entry.words)
                  << QCoreApplication::translate("CommandSynonyms", entry.words);
    }
    words.removeDuplicates();
    return words.join(u' ');
}

} // namespace sinescope
