// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/data_export_dialog.h"

#include "app/export/data_source.h"
#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/window/export/export_run.h"
#include "app/window/widgets/screen_room.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace sinescope {

DataExportDialog::DataExportDialog(const State &state, FigureId shown, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_figure(new QComboBox)
    , m_format(new QComboBox)
    , m_type(new QComboBox)
    , m_part(new QComboBox)
    , m_size(new QLabel)
{
    setWindowTitle(tr("Export data"));
    const auto addFigure = [this](const QString &label, FigureId id) {
        m_figure->addItem(label, int(id));
    };
    addFigure(tr("Encoding"), FigureId::Encoding);
    addFigure(tr("Waveforms"), FigureId::Waveforms);
    addFigure(tr("Similarity"), FigureId::Similarity);
    addFigure(tr("Similarity matrix"), FigureId::SimilarityMatrix);
    addFigure(tr("Wavelengths"), FigureId::Wavelengths);
    m_figure->setCurrentIndex(std::max(0, m_figure->findData(int(shown))));
    m_format->addItem(tr("CSV, text for spreadsheets"), QStringLiteral("csv"));
    m_format->addItem(tr("NPY, for NumPy"), QStringLiteral("npy"));
    m_format->addItem(tr("Raw numbers without a header"), QStringLiteral("raw"));
    m_part->addItems({tr("Whole table"), tr("What is visible")});
    m_size->setObjectName(QStringLiteral("factValue"));

    auto *rows = new QWidget;
    auto *form = new QFormLayout(rows);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Figure"), m_figure);
    form->addRow(tr("F&ormat"), m_format);
    form->addRow(tr("&Numbers"), m_type);
    form->addRow(tr("&Part"), m_part);
    form->addRow(tr("Size"), m_size);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save as…"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ScrolledContent(rows), 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);

    connect(m_figure, &QComboBox::currentIndexChanged, this, &DataExportDialog::refreshTypes);
    for (const QComboBox *box : {m_format, m_type, m_part})
        connect(box, &QComboBox::currentIndexChanged, this, &DataExportDialog::refreshSize);
    connect(buttons, &QDialogButtonBox::accepted, this, &DataExportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refreshTypes();
    fitToScreen(*this);
}

FigureId DataExportDialog::figure() const
{
    return FigureId(m_figure->currentData().toInt());
}

QString DataExportDialog::extension() const
{
    return m_format->currentData().toString();
}

/// The types that the figure has, its usual one chosen.
void DataExportDialog::refreshTypes()
{
    m_type->clear();
    for (const auto &[type, id] : numberTypeIds) {
        if (hasNumberType(figure(), type))
            m_type->addItem(idOf(numberTypeIds, type), int(type));
    }
    m_type->setCurrentIndex(m_type->findData(int(usualNumberType(figure()))));
    m_part->setEnabled(figure() != FigureId::Wavelengths);
    refreshSize();
}

ExportOptions DataExportDialog::options() const
{
    ExportOptions options;
    options.figure = figure();
    options.numberType = NumberType(m_type->currentData().toInt());
    if (m_part->currentIndex() == 0 || !m_part->isEnabled())
        return options;
    options.rows = touchedCells(visiblePositions(m_state), m_state.parameters.length);
    if (figure() == FigureId::Encoding)
        options.columns = touchedCells(visibleDimensions(m_state), m_state.parameters.dModel);
    return options;
}

void DataExportDialog::refreshSize()
{
    if (m_type->currentIndex() < 0)
        return;
    const TableShape shape = tableShape(m_state, options());
    const auto count = [](std::int64_t number) {
        return exactText(double(number));
    };
    QString text = tr("%1 × %2 numbers").arg(count(shape.rows.size()), count(shape.columns));
    if (extension() != QStringLiteral("csv")) { // digits of a text vary
        const std::int64_t bytes = shape.rows.size() * shape.columns * bytesOf(shape.type);
        text += QStringLiteral(", ") + QLocale().formattedDataSize(bytes);
    }
    m_size->setText(text);
}

void DataExportDialog::accept()
{
    QFileDialog dialog(this, tr("Export data"), {}, QStringLiteral("*.") + extension());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(extension());
    dialog.selectFile(idOf(figureIds, figure()) + QLatin1Char('.') + extension());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (!runExportWithProgress(this, m_state, options(), {findFormat(extension()), path}))
        return;
    m_file = path;
    QDialog::accept();
}

} // namespace sinescope
