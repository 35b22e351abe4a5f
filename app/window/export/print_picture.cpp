// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/print_picture.h"

#include "app/export/output_file.h"
#include "app/export/picture_page.h"
#include "app/window/export/watched_work.h"
#include "app/window/widgets/tell_failure.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTimer>

#include <algorithm>

namespace sinescope {

namespace {

struct PrintWords
{
    Q_DECLARE_TR_FUNCTIONS(Print)
};

/// Finer heatmaps are beyond what paper shows, and slow to send.
constexpr double finestDpi = 600;

/// Qt's dialog tries the file as soon as somebody prints to it, and would wait for the reader of a pipe.
void refusePipes(QPrintDialog &dialog)
{
    auto *buttons = dialog.findChild<QDialogButtonBox *>();
    const auto *file = dialog.findChild<QLineEdit *>(QStringLiteral("filename"));
    if (!buttons || !file) // a dialog of the system
        return;
    const auto check = [&dialog, buttons, file](QAbstractButton *button) {
        if (buttons->standardButton(button) != QDialogButtonBox::Ok || !file->isEnabled())
            return;
        const auto failure = checkRegular(file->text());
        if (!failure)
            return;
        tellFailure(&dialog, dialog.windowTitle(), *failure);
        buttons->blockSignals(true); // this click is not accepted
        QTimer::singleShot(0, buttons, [buttons] { buttons->blockSignals(false); });
    };
    QObject::connect(buttons, &QDialogButtonBox::clicked, &dialog, check);
}

} // namespace

bool printPicture(QPrinter &printer, const State &state, ExportOptions options, const ExportWatch &watch)
{
    options.theme = QStringLiteral("print");
    options.isCells = false;
    options.dpi = std::min<double>(printer.resolution(), finestDpi);
    const double dotsPerPixel = printer.resolution() / logicalDpi;
    const QSizeF room = printer.pageRect(QPrinter::DevicePixel).size() / dotsPerPixel;
    options.size = PictureSize{{room.width(), std::min(room.width(), room.height())}};
    const PictureGeometry geometry = pictureGeometry(state, options, PictureKind::Page);
    const Canvas canvas = pictureCanvas(options, geometry, PictureKind::Page);
    PicturePage page(state, options, canvas);
    if (!page.finish(watch))
        return false;
    printer.setDocName(page.words().title);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    painter.setRenderHint(QPainter::LosslessImageRendering);
    painter.scale(dotsPerPixel, dotsPerPixel);
    page.paint(painter);
    return painter.end();
}

void printWithDialog(QWidget *parent, const State &state, const ExportOptions &options)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setCreator(QStringLiteral("Sinescope"));
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(PrintWords::tr("Print"));
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    refusePipes(dialog);
    if (dialog.exec() != QDialog::Accepted)
        return;
    bool isFailed = false;
    {
        WatchedWork work(parent, PrintWords::tr("Printing"));
        work.showAtOnce();
        isFailed = !printPicture(printer, state, options, work.watch()) && !work.isStopped();
    }
    if (isFailed)
        QMessageBox::warning(parent, dialog.windowTitle(), PrintWords::tr("The printer cannot be used."));
}

} // namespace sinescope
