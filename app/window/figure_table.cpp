// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/figure_table.h"

#include "app/figures/reading.h"
#include "core/frequencies.h"
#include "core/similarity.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

namespace sinescope {

FigureTable::FigureTable(FigureId figure, const State &state, QObject *parent)
    : QAbstractTableModel(parent)
    , m_parameters(state.parameters)
    , m_rows(touchedCells(figure == FigureId::SimilarityMatrix ? visibleOtherPositions(state)
                                                               : visiblePositions(state),
                          state.parameters.length))
    , m_allRows(m_rows.size())
{
    m_rows.end = std::min(m_rows.end, m_rows.begin + mostRows);
    if (figure == FigureId::Waveforms) {
        setEncoding(state, drawnDimensions(state));
    } else if (figure == FigureId::Similarity) {
        setSimilarity(state);
    } else if (figure == FigureId::SimilarityMatrix) {
        setMatrix(state);
    } else {
        const Range columns = touchedCells(visibleDimensions(state), state.parameters.dModel);
        std::vector<std::int64_t> all(std::size_t(columns.size()));
        std::iota(all.begin(), all.end(), columns.begin);
        setEncoding(state, std::move(all));
    }
}

void FigureTable::setEncoding(const State &state, std::vector<std::int64_t> columns)
{
    for (const std::int64_t column : columns)
        m_headers << tr("dim %1").arg(QLocale().toString(qint64(column)));
    m_value = [parameters = state.parameters, columns = std::move(columns)](std::int64_t row, int column) {
        return entryAt(parameters, row, columns[std::size_t(column)]);
    };
}

void FigureTable::setSimilarity(const State &state)
{
    if (!isReferenceDrawn(state))
        return;
    m_headers << measureText(state.display.measure);
    const auto similarity = std::make_shared<const Similarity>(state.parameters, state.display.measure);
    m_value = [similarity, reference = double(state.display.reference)](std::int64_t row, int) {
        return similarity->between(reference, double(row));
    };
}

void FigureTable::setMatrix(const State &state)
{
    Range across = touchedCells(visiblePositions(state), state.parameters.length);
    across.end = std::min(across.end, across.begin + mostRows);
    for (std::int64_t row = across.begin; row < across.end; ++row)
        m_headers << positionText(toDouble(positionAt(state.parameters, double(row))));
    const auto similarity = std::make_shared<const Similarity>(state.parameters, state.display.measure);
    m_value = [similarity, first = across.begin](std::int64_t row, int column) {
        return similarity->between(double(row), double(first + column));
    };
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || !index.isValid())
        return {};
    return valueText(m_value(m_rows.begin + index.row(), index.column()));
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return m_headers.value(section);
    return positionText(toDouble(positionAt(m_parameters, double(m_rows.begin + section))));
}

QString FigureTable::caption() const
{
    if (m_headers.isEmpty())
        return tr("There is nothing to list: no dimension or reference of this table is chosen.");
    const QLocale locale;
    if (isCut())
        return tr("One row a position: the first %1 of %2 visible ones. Zoom in, or export, for the others.")
            .arg(locale.toString(qint64(m_rows.size())), locale.toString(qint64(m_allRows)));
    return tr("One row a position: the %1 visible ones.").arg(locale.toString(qint64(m_allRows)));
}

bool hasTable(FigureId figure)
{
    return figure == FigureId::Encoding || figure == FigureId::Waveforms || figure == FigureId::Similarity ||
           figure == FigureId::SimilarityMatrix;
}

} // namespace sinescope
