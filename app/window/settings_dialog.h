// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/choice_labels.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace sinescope {

class Presets;
class Settings;

/// What belongs to the person: each choice counts at once and is kept for the next time.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings &settings, const Presets &presets, QWidget *parent = nullptr);

private:
    /// Makes the rows, in the language of now.
    void build();
    void addLooks(QFormLayout &rows);
    void addNewDocument(QFormLayout &rows);
    void addForgetting(QFormLayout &rows);
    QComboBox *addChoice(QFormLayout &rows, const QString &name, const QString &about,
                         const LabelledChoices &choices, const QString &chosen);
    void resetAll();

    Settings &m_settings;
    const Presets &m_presets;
    QWidget *m_content = nullptr;
};

} // namespace sinescope
