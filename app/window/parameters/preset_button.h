// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QPushButton>

namespace sinescope {

class Presets;

/// Names the preset that is shown, and opens all of them.
class PresetButton : public QPushButton
{
    Q_OBJECT

public:
    PresetButton(Document &document, Presets &presets, QWidget *parent = nullptr);

private:
    void refresh();
    void open();

    Document &m_document;
    Presets &m_presets;
};

} // namespace sinescope
