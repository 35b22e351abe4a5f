// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/export_form.h"

#include "app/export/picture_export.h"
#include "app/figures/figure_list.h"
#include "app/state/choice.h"
#include "app/window/choice_labels.h"
#include "app/window/widgets/number_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

namespace sinescope {

namespace {

QString formatLabel(const ExportFormat &format)
{
    return ExportForm::tr("%1 picture").arg(QString(format.extension).toUpper());
}

QString figureLabel(FigureId figure)
{
    switch (figure) { // pages of several figures have no title of their own
    case FigureId::Overview:
        return ExportForm::tr("Overview");
    case FigureId::Sentence:
        return ExportForm::tr("Sentence");
    case FigureId::Limits:
        return ExportForm::tr("Limits");
    default:
        return makeFigure(figure)->title();
    }
}

const QString pixelUnit = QStringLiteral("px");
const QString millimetreUnit = QStringLiteral("mm");

} // namespace

ExportForm::ExportForm(const ExportChoices &choices, const Cell &crosshair, const QString &crosshairText,
                       QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
{
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(6);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addWhat(*layout);
    addSize(*layout);
    addLooks(*layout, crosshair, crosshairText);
    refresh();
}

QComboBox *ExportForm::addCombo(QFormLayout &layout, const QString &name, const LabelledChoices &entries,
                                const QString &chosen, std::function<void(const QString &)> choose)
{
    auto *combo = new QComboBox;
    combo->setAccessibleName(name);
    combo->setMinimumContentsLength(12); // long names must not widen the dialog
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto &[id, label] : entries)
        combo->addItem(label, id);
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, combo, choose = std::move(choose)] {
        choose(combo->currentData().toString());
        refresh();
    });
    layout.addRow(name, combo);
    return combo;
}

NumberBox *ExportForm::makeNumber(const QString &name, const Interval &limits, double value,
                                  std::function<void(double)> choose)
{
    auto *box = new NumberBox(limits.begin, limits.end, false);
    box->setAccessibleName(name);
    box->setValue(value);
    connect(box, &NumberBox::valueChanged, this, [this, choose = std::move(choose)](double number) {
        choose(number);
        refresh();
    });
    return box;
}

QCheckBox *ExportForm::addCheck(QFormLayout &layout, const QString &name, bool isChecked,
                                std::function<void(bool)> choose)
{
    auto *check = new QCheckBox(name);
    check->setChecked(isChecked);
    connect(check, &QCheckBox::toggled, this, [this, choose = std::move(choose)](bool isOn) {
        choose(isOn);
        refresh();
    });
    layout.addRow(check);
    return check;
}

void ExportForm::addWhat(QFormLayout &layout)
{
    LabelledChoices figures;
    for (const auto &[figure, id] : figureIds) {
        figures << std::pair(idOf(figureIds, figure), figureLabel(figure));
    }
    addCombo(layout, tr("Figure"), figures, idOf(figureIds, m_choices.options.figure),
             [this](const QString &id) { setFigure(*choiceOf(figureIds, id)); });
    m_format = addCombo(layout, tr("Format"), {}, {}, [this](const QString &extension) {
        if (const ExportFormat *format = findFormat(extension))
            m_choices.format = format;
    });
    fillFormats();
}

void ExportForm::setFigure(FigureId figure)
{
    m_choices.options.figure = figure;
    fillFormats();
    showSize();
}

/// Those that can hold the figure, with the chosen one if it is among them.
void ExportForm::fillFormats()
{
    const QSignalBlocker quiet(m_format);
    m_format->clear();
    for (const ExportFormat &format : exportFormats()) {
        if (format.kind == ExportFormat::Kind::Picture)
            m_format->addItem(formatLabel(format), QString(format.extension));
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(QString(m_choices.format->extension))));
    m_choices.format = findFormat(m_format->currentData().toString());
}

void ExportForm::addSize(QFormLayout &layout)
{
    LabelledChoices presets{{QString(), tr("Own size")}};
    for (const SizePreset &preset : sizePresets())
        presets << std::pair(preset.label, preset.label);
    m_preset = addCombo(layout, tr("Size"), presets, {}, [this](const QString &label) {
        const std::vector<SizePreset> all = sizePresets();
        const auto chosen = std::ranges::find(all, label, &SizePreset::label);
        if (chosen != all.end())
            setSize(chosen->size);
    });
    const auto sideChanged = [this](double) {
        setSize({{m_width->value(), m_height->value()}, m_unit->currentData() == millimetreUnit});
    };
    m_width = makeNumber(tr("Width"), pictureSideLimits, 1, sideChanged);
    m_height = makeNumber(tr("Height"), pictureSideLimits, 1, sideChanged);
    m_unit = new QComboBox;
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->addItem(tr("pixels"), pixelUnit);
    m_unit->addItem(tr("mm"), millimetreUnit);
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this, sideChanged] {
        sideChanged(0);
        refresh();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×")));
    row->addWidget(m_height, 1);
    row->addWidget(m_unit);
    layout.addRow(QString(), row);

    const ExportOptions &options = m_choices.options;
    m_scale = makeNumber(tr("Scale"), pictureScaleLimits, options.scale,
                         [this](double scale) { m_choices.options.scale = scale; });
    m_dpi = makeNumber(tr("DPI"), pictureDpiLimits, options.dpi,
                       [this](double dpi) { m_choices.options.dpi = dpi; });
    auto *fineness = new QHBoxLayout;
    fineness->setSpacing(4);
    fineness->addWidget(m_scale, 1);
    auto *dpiLabel = new QLabel(tr("DPI"));
    dpiLabel->setBuddy(m_dpi);
    fineness->addWidget(dpiLabel);
    fineness->addWidget(m_dpi, 1);
    layout.addRow(tr("Scale"), fineness);
    showSize();
}

void ExportForm::setSize(const PictureSize &size)
{
    m_choices.options.size = size;
    showSize();
}

void ExportForm::showSize()
{
    const PictureSize size = m_choices.options.size.value_or(usualSize(m_choices.options.figure));
    const QSignalBlocker quiet[]{QSignalBlocker(m_width), QSignalBlocker(m_height), QSignalBlocker(m_unit),
                                 QSignalBlocker(m_preset)};
    m_width->setValue(size.size.width());
    m_height->setValue(size.size.height());
    m_unit->setCurrentIndex(m_unit->findData(size.isMillimetres ? millimetreUnit : pixelUnit));
    const std::vector<SizePreset> all = sizePresets();
    const auto known = std::ranges::find_if(all, [&](const SizePreset &preset) {
        return preset.size.size == size.size && preset.size.isMillimetres == size.isMillimetres;
    });
    m_preset->setCurrentIndex(known == all.end() ? 0 : int(known - all.begin()) + 1);
}

void ExportForm::addLooks(QFormLayout &layout, const Cell &crosshair, const QString &crosshairText)
{
    ExportOptions &options = m_choices.options;
    auto *theme = addCombo(layout, tr("Theme"),
                           {{QStringLiteral("light"), tr("Light")},
                            {QStringLiteral("dark"), tr("Dark")},
                            {QStringLiteral("print"), tr("Print, on white")}},
                           options.theme, [this](const QString &id) { m_choices.options.theme = id; });
    auto *colours = addCombo(layout, tr("Colours"), colormapChoices(), m_choices.colormap,
                             [this](const QString &id) { m_choices.colormap = id; });
    auto *language = addCombo(layout, tr("Language"), languageChoices(), options.language,
                              [this](const QString &id) { m_choices.options.language = id; });
    auto *title = addCheck(layout, tr("Titles"), options.isTitled,
                           [this](bool isOn) { m_choices.options.isTitled = isOn; });
    auto *cross =
        addCheck(layout, crosshairText, options.crosshair.has_value(), [this, crosshair](bool isOn) {
            m_choices.options.crosshair = isOn ? std::optional(crosshair) : std::nullopt;
        });
    m_cells = addCheck(layout, tr("One pixel a cell, no axes"), options.isCells,
                       [this](bool isOn) { m_choices.options.isCells = isOn; });
    title->setAccessibleDescription(tr("Writes above each figure what it is"));
    cross->setAccessibleDescription(tr("Draws the crosshair of the window into the picture"));
    m_cells->setAccessibleDescription(tr("The bare heatmap, for another program to place"));
    m_ofPictures = {theme, colours};
    m_ofPaintedPictures = {m_preset, m_width, m_height, m_unit, language, title, cross};
}

void ExportForm::refresh()
{
    if (!m_cells) // while it is built
        return;
    ExportOptions &options = m_choices.options;
    const bool isPicture = m_choices.format->kind == ExportFormat::Kind::Picture;
    const bool isPage = isPicture && pictureKindOf(*m_choices.format) == PictureKind::Page;
    const bool hasCells = isPicture && options.figure == FigureId::Encoding;
    options.isCells = hasCells && m_cells->isChecked();
    m_cells->setEnabled(hasCells);
    for (QWidget *widget : std::as_const(m_ofPictures))
        widget->setEnabled(isPicture);
    for (QWidget *widget : std::as_const(m_ofPaintedPictures))
        widget->setEnabled(isPicture && !options.isCells);
    const bool isMillimetres = m_unit->currentData() == millimetreUnit;
    const bool isPainted = isPicture && !options.isCells;
    m_scale->setEnabled(isPainted && !isPage && !isMillimetres);
    m_dpi->setEnabled(isPainted && (isPage || isMillimetres));
    emit changed();
}

} // namespace sinescope
