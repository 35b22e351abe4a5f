// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace sinescope {

class Presets;
struct Failure;
struct Preset;

/// Shows the table of a preset: all of it first.
void usePreset(Document &document, const Parameters &parameters);

/// All presets with a search box; own ones are kept, renamed and removed here.
class PresetDialog : public QDialog
{
    Q_OBJECT

public:
    PresetDialog(Document &document, Presets &presets, QWidget *parent = nullptr);

private:
    void fill();
    void filter();
    void showChosen();
    const Preset *chosen() const;
    void select(const QString &id);
    void use();
    void keepShown();
    void renameChosen();
    void removeChosen();
    void report(const std::optional<Failure> &failure);

    Document &m_document;
    Presets &m_presets;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_about;
    QPushButton *m_use;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace sinescope
