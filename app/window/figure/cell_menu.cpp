// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure/cell_menu.h"

#include "app/figures/reading.h"
#include "app/window/figure/figure_view.h"
#include "core/dimension_list.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace sinescope {

namespace {

struct CellMenu
{
    Q_DECLARE_TR_FUNCTIONS(CellMenu)
};

bool isOneOf(FigureId id, std::initializer_list<FigureId> figures)
{
    return std::ranges::find(figures, id) != figures.end();
}

bool hasDimensions(FigureId id)
{
    return isOneOf(id, {FigureId::Encoding, FigureId::Waveforms, FigureId::Clocks, FigureId::Wavelengths});
}

/// The row that can become the reference, as a click of the figure takes it.
std::optional<std::int64_t> referenceOf(FigureId id, const Cell &cell)
{
    if (id == FigureId::SimilarityMatrix)
        return cell.otherRow;
    return isOneOf(id, {FigureId::Encoding, FigureId::Waveforms, FigureId::Similarity, FigureId::Clocks})
               ? std::optional(cell.row)
               : std::nullopt;
}

/// For a program or a spreadsheet: a point whatever the language, and no more digits than are right.
QString plainNumber(double number)
{
    constexpr int digits = 10;
    return QString::number(number, 'g', digits);
}

void addDimension(QMenu &menu, Document &document, std::int64_t dimension)
{
    const auto &drawn = document.state().display.dimensions;
    const bool isDrawn = std::ranges::find(drawn, dimension) != drawn.end();
    const QString label = isDrawn ? CellMenu::tr("Take &dimension %1 out of Waveforms")
                                  : CellMenu::tr("Show &dimension %1 in Waveforms");
    QAction *action = menu.addAction(label.arg(QLocale().toString(qint64(dimension))), &menu,
                                     [&document, dimension, isDrawn] {
                                         State next = document.state();
                                         std::erase(next.display.dimensions, dimension);
                                         if (!isDrawn) // once, though a double click chooses it twice
                                             next.display.dimensions.push_back(dimension);
                                         document.apply(next);
                                     });
    action->setEnabled(isDrawn || drawn.size() < maximumDimensions);
}

} // namespace

void addCellActions(QMenu &menu, Document &document, FigureView &view,
                    const std::function<void(const QString &)> &say)
{
    const QString reading = view.reading();
    if (reading.isEmpty())
        return;
    const Cell cell = view.currentCell();
    const Parameters &parameters = document.state().parameters;
    if (const std::optional<double> number = view.figure().numberAt(cell); number && std::isfinite(*number)) {
        const QString text = plainNumber(*number);
        menu.addAction(CellMenu::tr("Copy &value %1").arg(text), &menu, [text, say] {
            QGuiApplication::clipboard()->setText(text);
            say(CellMenu::tr("Copied: %1").arg(text));
        });
    }
    menu.addAction(CellMenu::tr("Copy &reading"), &menu, [reading, say] {
        QGuiApplication::clipboard()->setText(reading);
        say(CellMenu::tr("Copied: %1").arg(reading));
    });
    if (hasDimensions(view.id()))
        addDimension(menu, document, cell.column);
    if (const std::optional<std::int64_t> row = referenceOf(view.id(), cell)) {
        const QString position = positionText(toDouble(positionAt(parameters, double(*row))));
        QAction *action = menu.addAction(CellMenu::tr("&Use position %1 as the reference").arg(position),
                                         &menu, [&document, row = *row] {
                                             State next = document.state();
                                             next.display.reference = row;
                                             document.apply(next);
                                         });
        action->setEnabled(document.state().display.reference != *row);
    }
    menu.addSeparator();
}

} // namespace sinescope
