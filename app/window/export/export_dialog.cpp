// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_dialog.h"

#include "app/export/picture_export.h"
#include "app/figures/reading.h"
#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/window/export/export_form.h"
#include "app/window/export/export_preview.h"
#include "app/window/export/export_run.h"
#include "app/window/widgets/screen_room.h"
#include "app/window/widgets/tell_failure.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace sinescope {

namespace {

/// Where the crosshair stands; where it may stand when the pointer is on no figure.
Cell crosshairOf(const State &state, const std::optional<Cell> &cell)
{
    if (cell)
        return *cell;
    const std::vector<std::int64_t> dimensions = drawnDimensions(state);
    const std::int64_t row = isReferenceDrawn(state) ? state.display.reference : 0;
    return {row, dimensions.empty() ? 0 : dimensions.front(), row};
}

QString crosshairText(const State &state, const Cell &cell)
{
    return ExportDialog::tr("Crosshair at position %1, dimension %2")
        .arg(positionText(toDouble(positionAt(state.parameters, double(cell.row)))))
        .arg(cell.column);
}

QString sizeText(QSizeF size)
{
    return QStringLiteral("%1 × %2").arg(exactText(size.width()), exactText(size.height()));
}

} // namespace

ExportDialog::ExportDialog(const State &state, FigureId figure, const std::optional<Cell> &cell,
                           QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_preview(new ExportPreview(state))
    , m_message(new QLabel)
{
    setWindowTitle(tr("Export"));
    const Cell crosshair = crosshairOf(state, cell);
    m_form = new ExportForm(rememberedChoices(figure, state), crosshair, crosshairText(state, crosshair));
    m_message->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_export = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    m_export->setDefault(true);

    auto *side = new QVBoxLayout;
    side->addWidget(new ScrolledContent(m_form), 1);
    side->addWidget(m_message);
    side->addWidget(buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(m_preview, 1);
    layout->addLayout(side);
    fitToScreen(*this, {1080, 640});

    connect(m_form, &ExportForm::changed, this, &ExportDialog::refresh);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    refresh();
}

void ExportDialog::refresh()
{
    const ExportChoices &choices = m_form->choices();
    const bool isPicture = choices.format->kind == ExportFormat::Kind::Picture;
    const auto refusal =
        checkExport(choices.applied(m_state), choices.options, {choices.format, QStringLiteral("-")});
    m_message->setText(refusal ? refusal->text : sizeText());
    m_message->setObjectName(refusal ? QStringLiteral("error") : QString());
    style()->unpolish(m_message);
    style()->polish(m_message);
    m_export->setEnabled(!refusal);
    if (isPicture && !refusal)
        m_preview->show(choices);
    else
        m_preview->clear();
}

QString ExportDialog::sizeText() const
{
    const ExportChoices &choices = m_form->choices();
    if (choices.format->kind != ExportFormat::Kind::Picture)
        return tr("The numbers of the figure, without a preview.");
    const PictureKind kind = pictureKindOf(*choices.format);
    const PictureGeometry geometry = pictureGeometry(m_state, choices.options, kind);
    if (kind == PictureKind::Pixels)
        return tr("%1 pixels").arg(sinescope::sizeText(geometry.pixels()));
    const QSizeF millimetres = geometry.size * (millimetresPerInch / logicalDpi);
    const auto rounded = [](double side) {
        return std::round(side * 10) / 10;
    };
    const QString page = sinescope::sizeText({rounded(millimetres.width()), rounded(millimetres.height())});
    return choices.options.isCells
               ? tr("Page of %1 mm").arg(page)
               : tr("Page of %1 mm, heatmaps at %2 DPI").arg(page, exactText(choices.options.dpi));
}

void ExportDialog::chooseFile()
{
    const ExportChoices &choices = m_form->choices();
    const QString extension(choices.format->extension);
    QFileDialog dialog(this, tr("Export to"), rememberedFolder(),
                       tr("%1 files (*.%2)").arg(extension.toUpper(), extension));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(extension);
    dialog.selectFile(QStringLiteral("%1.%2").arg(idOf(figureIds, choices.options.figure), extension));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QString path = dialog.selectedFiles().constFirst();
    if (!exportTo(path))
        return;
    rememberFolder(QFileInfo(path).absolutePath());
    accept();
}

bool ExportDialog::exportTo(const QString &path)
{
    const ExportChoices &choices = m_form->choices();
    const ExportFormat *named = findFormat(extensionOf(path));
    if (named && named->kind != ExportFormat::Kind::Picture) {
        const QString why =
            tr("%1: numbers are exported by File > Export data, documents by File > Save as").arg(path);
        tellFailure(this, windowTitle(), {ExitCode::Usage, {}, why});
        return false;
    }
    const ExportJob job{named ? named : choices.format, path};
    if (!runExportWithProgress(this, choices.applied(m_state), choices.options, job))
        return false;
    rememberChoices(choices);
    m_writtenPath = path;
    return true;
}

} // namespace sinescope
