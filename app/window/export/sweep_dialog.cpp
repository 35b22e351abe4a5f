// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/sweep_dialog.h"

#include "app/state/choice.h"
#include "app/state/field_text.h"
#include "app/state/number_text.h"
#include "app/window/export/export_run.h"
#include "app/window/widgets/number_box.h"
#include "app/window/widgets/screen_room.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sinescope {

namespace {

constexpr int usualCount = 120; // five seconds of film

/// From a quarter of the value to four times it, as far as the limits go; a value of 0 runs up from there.
Interval usualEnds(const SweepField &field, double value)
{
    constexpr double factor = 4;
    const double end = value > 0 ? value * factor : 100;
    const auto kept = [&](double number) {
        return std::clamp(field.whole ? std::round(number) : number, field.minimum, field.maximum);
    };
    return {kept(value / factor), kept(end)};
}

} // namespace

SweepDialog::SweepDialog(const State &state, const ExportOptions &options, QWidget *parent)
    : QDialog(parent)
    , m_state(state)
    , m_options(options)
    , m_fields(sweepFields())
    , m_field(new QComboBox)
    , m_from(new NumberBox(0, 1, false))
    , m_to(new NumberBox(0, 1, false))
    , m_scale(new QComboBox)
    , m_count(new NumberBox(2, mostSweepFiles, true))
    , m_words(new QLabel)
{
    setWindowTitle(tr("Export a sweep"));
    for (const SweepField &field : m_fields) {
        const auto known =
            std::ranges::find(fields(), field.id, [](const FieldInfo &one) { return fieldId(one.field); });
        m_field->addItem(known == fields().end() ? tr("Reference position") : fieldLabel(known->field),
                         field.id);
    }
    m_scale->addItems({tr("Equal steps"), tr("Equal ratios")});
    m_count->setValue(usualCount);
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(360);

    auto *rows = new QWidget;
    auto *form = new QFormLayout(rows);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Number"), m_field);
    form->addRow(tr("&From"), m_from);
    form->addRow(tr("&To"), m_to);
    QWidget *to = form->labelForField(m_to);
    to->setMinimumWidth(to->sizeHint().width() + 3); // the underlined T stands off from the o
    form->addRow(tr("&In"), m_scale);
    form->addRow(tr("&Pictures"), m_count);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setText(tr("&Save as…"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(new ScrolledContent(rows), 1);
    layout->addWidget(m_words);
    layout->addSpacing(8);
    layout->addWidget(buttons);

    connect(m_field, &QComboBox::currentIndexChanged, this, &SweepDialog::refreshField);
    connect(m_scale, &QComboBox::currentIndexChanged, this, &SweepDialog::refreshWords);
    for (NumberBox *box : {m_from, m_to, m_count})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SweepDialog::refreshWords);
    connect(buttons, &QDialogButtonBox::accepted, this, &SweepDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_field->setCurrentIndex(m_field->findData(QStringLiteral("base")));
    fitToScreen(*this);
}

const SweepField &SweepDialog::field() const
{
    return m_fields[std::size_t(m_field->currentIndex())];
}

Sweep SweepDialog::sweep() const
{
    return {field().id, m_from->value(), m_to->value(), m_scale->currentIndex() == 1, int(m_count->value())};
}

void SweepDialog::refreshField()
{
    SweepField chosen = field();
    if (chosen.id == QStringLiteral("reference")) // a row of this table
        chosen.maximum = double(m_state.parameters.length - 1);
    const Interval ends = usualEnds(chosen, sweptValue(m_state, chosen.id));
    for (NumberBox *box : {m_from, m_to}) {
        box->setDecimals(chosen.whole ? 0 : 10);
        box->setRange(chosen.minimum, chosen.maximum);
    }
    m_from->setValue(ends.begin);
    m_to->setValue(ends.end);
    m_scale->setCurrentIndex(chosen.id == QStringLiteral("base") ? 1 : 0);
    refreshWords();
}

/// The first values, so that one sees what a scale does, or why there are none.
void SweepDialog::refreshWords()
{
    const Sweep chosen = sweep();
    const auto failure = checkSweepForm(chosen);
    m_save->setEnabled(!failure);
    if (failure)
        return m_words->setText(failure->text);
    const std::vector<double> values = sweepValues(chosen, field().whole);
    QStringList first;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, values.size()); ++i)
        first << roundedText(values[i], 6);
    const QString separator = QStringLiteral("   ");
    m_words->setText(tr("Values: %1 … %2").arg(first.join(separator), roundedText(values.back(), 6)));
}

/// Asks once, however many files stand there.
bool SweepDialog::mayReplace(const QString &path)
{
    const int count = sweep().count;
    QStringList old;
    for (int i = 0; i < count; ++i) {
        const QString file = sweepPath(path, i, count);
        if (QFileInfo::exists(file))
            old << QFileInfo(file).fileName();
    }
    if (old.isEmpty())
        return true;
    const QString text = old.size() == 1 ? tr("%1 is already there.").arg(old.first())
                                         : tr("%1 files are already there, from %2 to %3.")
                                               .arg(QLocale().toString(old.size()), old.first(), old.last());
    QMessageBox box(QMessageBox::Warning, windowTitle(), text, QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("The new pictures would replace them."));
    box.setDefaultButton(QMessageBox::Cancel);
    const auto *replace = box.addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == replace;
}

void SweepDialog::accept()
{
    QFileDialog dialog(this, tr("Export a sweep"), {}, tr("PNG picture (*.png)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("png"));
    dialog.setOption(QFileDialog::DontConfirmOverwrite); // the name gets a number
    dialog.selectFile(idOf(figureIds, m_options.figure) + QStringLiteral(".png"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    QString path = dialog.selectedFiles().constFirst();
    const ExportFormat *format = findFormat(extensionOf(path));
    if (!format || format->kind != ExportFormat::Kind::Picture) {
        format = findFormat(QStringLiteral("png"));
        path += QStringLiteral(".png");
    }
    if (!mayReplace(path))
        return;
    if (!runSweepWithProgress(this, m_state, m_options, {format, path}, sweep()))
        return;
    m_file = path;
    QDialog::accept();
}

} // namespace sinescope
