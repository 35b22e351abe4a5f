// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/preset_dialog.h"

#include "app/state/field_text.h"
#include "app/state/presets.h"
#include "app/window/widgets/screen_room.h"
#include "app/window/widgets/tell_failure.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace sinescope {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int searchRole = Qt::UserRole + 1;

/// "50 × 512, base 10,000"
QString shapeText(const Parameters &parameters)
{
    return PresetDialog::tr("%1 × %2, base %3")
        .arg(exactText(double(parameters.length)), exactText(double(parameters.dModel)),
             exactText(parameters.base));
}

} // namespace

void usePreset(Document &document, const Parameters &parameters)
{
    State next = document.state();
    next.parameters = parameters;
    next.view.positions.reset(); // another table
    next.view.dimensions.reset();
    next.view.otherPositions.reset();
    document.apply(next);
}

PresetDialog::PresetDialog(Document &document, Presets &presets, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_presets(presets)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_about(new QLabel)
    , m_use(new QPushButton(tr("&Use")))
    , m_rename(new QPushButton(tr("&Rename…")))
    , m_remove(new QPushButton(tr("Re&move")))
{
    setWindowTitle(tr("Presets"));
    m_search->setPlaceholderText(tr("Search by name, model or number"));
    m_search->setAccessibleName(tr("Search presets"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Presets"));
    m_list->setSpacing(3);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_about->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_about->setAlignment(Qt::AlignTop);
    auto *keep = new QPushButton(tr("&Keep what is shown…"));
    auto *close = new QPushButton(tr("Close"));
    close->setAccessibleDescription(tr("Closes the list; nothing changes"));
    m_use->setAccessibleDescription(tr("Shows the encoding of the chosen preset"));
    m_rename->setAccessibleDescription(tr("Gives one of your own presets another name"));
    m_remove->setAccessibleDescription(tr("Forgets one of your own presets"));
    keep->setAccessibleDescription(tr("Makes a preset of your own of the encoding that is shown"));
    m_use->setDefault(true);
    for (QPushButton *button : {keep, close, m_rename, m_remove})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(keep);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_use);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_about);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &PresetDialog::filter);
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetDialog::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &PresetDialog::use);
    connect(m_use, &QPushButton::clicked, this, &PresetDialog::use);
    connect(keep, &QPushButton::clicked, this, &PresetDialog::keepShown);
    connect(m_rename, &QPushButton::clicked, this, &PresetDialog::renameChosen);
    connect(m_remove, &QPushButton::clicked, this, &PresetDialog::removeChosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&presets, &Presets::changed, this, &PresetDialog::fill);
    fill();
    if (const Preset *current = presets.findParameters(document.state().parameters))
        select(current->id);
    if (presets.readFailure())
        m_about->setText(presets.readFailure()->message());
    fitToScreen(*this, {560, 480});
}

void PresetDialog::fill()
{
    m_list->clear();
    for (const Preset &preset : m_presets.all()) {
        auto *item = new QListWidgetItem(
            QStringLiteral("%1\n%2").arg(preset.name, shapeText(preset.parameters)), m_list);
        item->setData(idRole, preset.id);
        item->setData(searchRole, searchText(preset) + QLatin1Char(' ') + shapeText(preset.parameters));
    }
    filter();
}

void PresetDialog::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString text = item->data(searchRole).toString();
        item->setHidden(!std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); }));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!words.isEmpty() || !m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
    showChosen();
}

void PresetDialog::select(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

const Preset *PresetDialog::chosen() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item && !item->isHidden() ? m_presets.find(item->data(idRole).toString()) : nullptr;
}

void PresetDialog::showChosen()
{
    const Preset *preset = chosen();
    m_use->setEnabled(preset);
    m_rename->setEnabled(preset && preset->isOwn);
    m_remove->setEnabled(preset && preset->isOwn);
    if (!preset)
        m_about->setText(tr("No preset has all of these words."));
    else if (preset->isOwn)
        m_about->setText(tr("A preset of your own.") + u'\n' +
                         QStringLiteral("%1: %2   ·   %3: %4")
                             .arg(layoutLabel(), layoutName(preset->parameters.layout), spacingLabel(),
                                  spacingName(preset->parameters.spacing)));
    else
        m_about->setText(preset->about + QLatin1Char('\n') + tr("Source: %1").arg(preset->source));
}

void PresetDialog::use()
{
    const Preset *preset = chosen();
    if (!preset)
        return;
    usePreset(m_document, preset->parameters);
    accept();
}

void PresetDialog::keepShown()
{
    bool isAccepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Keep what is shown"), tr("Name of the preset:"), QLineEdit::Normal,
                              shapeText(m_document.state().parameters), &isAccepted);
    if (!isAccepted)
        return;
    m_search->clear(); // it may not be among what was found
    report(m_presets.save(name, m_document.state().parameters));
    select(name.trimmed());
}

void PresetDialog::renameChosen()
{
    const Preset *preset = chosen();
    if (!preset || !preset->isOwn) // a search came between the key and its button
        return;
    const QString id = preset->id;
    bool isAccepted = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename preset"), tr("New name:"), QLineEdit::Normal, id, &isAccepted);
    if (!isAccepted)
        return;
    report(m_presets.rename(id, name));
    select(name.trimmed());
}

void PresetDialog::removeChosen()
{
    const Preset *preset = chosen();
    if (!preset || !preset->isOwn)
        return;
    const QString id = preset->id;
    QMessageBox question(QMessageBox::Question, tr("Remove preset"), tr("Remove the preset %1?").arg(id),
                         QMessageBox::Yes | QMessageBox::No, this);
    question.setTextFormat(Qt::PlainText); // a name may look like markup
    question.setDefaultButton(QMessageBox::No);
    if (question.exec() == QMessageBox::Yes)
        report(m_presets.remove(id));
}

void PresetDialog::report(const std::optional<Failure> &failure)
{
    if (failure)
        tellFailure(this, tr("Presets"), *failure);
}

} // namespace sinescope
