// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings_dialog.h"

#include "app/state/presets.h"
#include "app/state/settings.h"
#include "app/window/choice_labels.h"
#include "app/window/widgets/screen_room.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace sinescope {

namespace {

QString heading(const QString &text)
{
    return QStringLiteral("<b>%1</b>").arg(text);
}

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const Presets &presets, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_presets(presets)
{
    new QVBoxLayout(this);
    build();
    fitToScreen(*this);
    // Later: the box that was used is one of those that are made anew.
    connect(&settings, &Settings::languageChanged, this, &SettingsDialog::build, Qt::QueuedConnection);
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    // The keys stay where they are: the box that was used is made anew.
    const auto focused = findChildren<QComboBox *>().indexOf(qobject_cast<QComboBox *>(focusWidget()));
    delete m_content;
    m_content = new QWidget;
    auto *outer = new QVBoxLayout(m_content);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *form = new QWidget;
    auto *rows = new QFormLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setVerticalSpacing(8);
    addLooks(*rows);
    addNewDocument(*rows);
    addForgetting(*rows);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    QPushButton *reset = buttons->addButton(tr("&Reset all…"), QDialogButtonBox::ResetRole);
    reset->setAutoDefault(false);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    outer->addWidget(new ScrolledContent(form), 1);
    outer->addSpacing(8);
    outer->addWidget(buttons);
    layout()->addWidget(m_content);
    if (isVisible()) // the new parts know their sizes a moment later; more room than that stays as it is
        QTimer::singleShot(0, this, [this] { fitToScreen(*this, sizeHint().expandedTo(size())); });
    if (focused >= 0)
        findChildren<QComboBox *>().at(focused)->setFocus();
}

QComboBox *SettingsDialog::addChoice(QFormLayout &rows, const QString &name, const QString &about,
                                     const LabelledChoices &choices, const QString &chosen)
{
    auto *box = new QComboBox;
    for (const auto &[id, label] : choices)
        box->addItem(label, id);
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    box->setAccessibleDescription(about);
    box->setToolTip(about);
    rows.addRow(name, box);
    return box;
}

void SettingsDialog::addLooks(QFormLayout &rows)
{
    const auto chosen = [this](QComboBox *box, void (Settings::*set)(const QString &)) {
        connect(box, &QComboBox::activated, this,
                [box, set, settings = &m_settings] { (settings->*set)(box->currentData().toString()); });
    };
    rows.addRow(new QLabel(heading(tr("Looks"))));
    chosen(addChoice(rows, tr("&Language:"), tr("The language of the program, its lessons and its guide"),
                     LabelledChoices{{QString(), tr("As the desktop")}} + languageChoices(),
                     m_settings.hasOwnLanguage() ? m_settings.language() : QString()),
           &Settings::setLanguage);
    chosen(addChoice(rows, tr("&Numbers:"),
                     tr("How numbers are written on the screen; files are not changed"),
                     {{QStringLiteral("language"), tr("As the language: 1,234.5")},
                      {QStringLiteral("plain"), tr("Without groups: 1234.5")},
                      {QStringLiteral("comma"), tr("Decimal comma: 1234,5")}},
                     m_settings.numberStyle()),
           &Settings::setNumberStyle);
    chosen(addChoice(rows, tr("&Theme:"), tr("Colours of the window and its figures"), themeChoices(),
                     m_settings.theme()),
           &Settings::setTheme);
}

void SettingsDialog::addNewDocument(QFormLayout &rows)
{
    rows.addRow(new QLabel(heading(tr("New documents"))));
    LabelledChoices presets{{QString(), tr("Small, easy to read: 128 × 64")}};
    for (const Preset &preset : m_presets.all()) {
        presets << std::pair(preset.id, preset.name);
    }
    QComboBox *preset = addChoice(rows, tr("&Preset:"), tr("What the window and new documents begin with"),
                                  presets, m_settings.defaultPreset());
    connect(preset, &QComboBox::activated, this,
            [this, preset] { m_settings.setDefaultPreset(preset->currentData().toString()); });
    QComboBox *colours = addChoice(rows, tr("&Colours:"), tr("The colour map that new documents begin with"),
                                   colormapChoices(), m_settings.defaultColormap());
    connect(colours, &QComboBox::activated, this,
            [this, colours] { m_settings.setDefaultColormap(colours->currentData().toString()); });
}

void SettingsDialog::addForgetting(QFormLayout &rows)
{
    rows.addRow(new QLabel(heading(tr("Remembered"))));
    const auto addButton = [&](const QString &name, const QString &text, const QString &about,
                               const QString &done, void (Settings::*forget)()) {
        auto *button = new QPushButton(text);
        button->setAutoDefault(false);
        button->setAccessibleDescription(about);
        button->setToolTip(about);
        rows.addRow(name, button);
        connect(button, &QPushButton::clicked, this, [button, done, forget, settings = &m_settings] {
            (settings->*forget)();
            button->setText(done);
            button->setEnabled(false);
        });
        return button;
    };
    addButton(tr("Recent files:"), tr("&Forget recent files"), tr("Empties the list in the File menu"),
              tr("Forgotten"), &Settings::clearRecentFiles)
        ->setEnabled(!m_settings.recentFiles().isEmpty());
    addButton(tr("Window:"), tr("Forget si&ze and panels"), tr("The next start has a window like the first"),
              tr("As new at the next start"), &Settings::forgetWindow);
}

void SettingsDialog::resetAll()
{
    QMessageBox question(QMessageBox::Question, tr("Reset all"),
                         tr("Set all settings back to how they were at first?"),
                         QMessageBox::Yes | QMessageBox::No, this);
    question.setInformativeText(tr("Presets of your own and the progress of lessons stay."));
    question.setDefaultButton(QMessageBox::No);
    if (question.exec() != QMessageBox::Yes)
        return;
    m_settings.reset();
    build();
}

} // namespace sinescope
