// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/parameters/preset_button.h"

#include "app/state/presets.h"
#include "app/window/parameters/preset_dialog.h"

namespace sinescope {

PresetButton::PresetButton(Document &document, Presets &presets, QWidget *parent)
    : QPushButton(parent)
    , m_document(document)
    , m_presets(presets)
{
    setProperty("segment", true);
    connect(this, &QPushButton::clicked, this, &PresetButton::open);
    connect(&document, &Document::stateChanged, this, &PresetButton::refresh);
    connect(&presets, &Presets::changed, this, &PresetButton::refresh);
    setAccessibleDescription(tr("Opens the tables of well-known models, and your own"));
    refresh();
}

void PresetButton::refresh()
{
    const Preset *preset = m_presets.findParameters(m_document.state().parameters);
    const QString text = preset
                             ? tr("Preset: %1").arg(QString(preset->name).replace(u'&', QStringLiteral("&&")))
                             : tr("Presets…");
    if (text == this->text())
        return;
    setText(text);
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)); // a new text takes it away
}

void PresetButton::open()
{
    PresetDialog(m_document, m_presets, window()).exec();
}

} // namespace sinescope
