// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/choice_labels.h"
#include "app/window/export/export_choices.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;

namespace sinescope {

class NumberBox;

/// The controls of the export dialog, from what to how. What a format or figure has no use for is greyed.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    /// `crosshair` is where it stands when it is asked for, `crosshairText` says so.
    ExportForm(const ExportChoices &choices, const Cell &crosshair, const QString &crosshairText,
               QWidget *parent = nullptr);

    const ExportChoices &choices() const { return m_choices; }

signals:
    void changed();

private:
    QComboBox *addCombo(QFormLayout &layout, const QString &name, const LabelledChoices &entries,
                        const QString &chosen, std::function<void(const QString &)> choose);
    NumberBox *makeNumber(const QString &name, const Interval &limits, double value,
                          std::function<void(double)> choose);
    QCheckBox *addCheck(QFormLayout &layout, const QString &name, bool isChecked,
                        std::function<void(bool)> choose);
    void addWhat(QFormLayout &layout);
    void addSize(QFormLayout &layout);
    void addLooks(QFormLayout &layout, const Cell &crosshair, const QString &crosshairText);
    void setFigure(FigureId figure);
    void fillFormats();
    void setSize(const PictureSize &size);
    void showSize();
    void refresh();

    ExportChoices m_choices;
    QComboBox *m_format = nullptr;
    QComboBox *m_preset = nullptr;
    QComboBox *m_unit = nullptr;
    NumberBox *m_width = nullptr;
    NumberBox *m_height = nullptr;
    NumberBox *m_scale = nullptr;
    NumberBox *m_dpi = nullptr;
    QCheckBox *m_cells = nullptr;
    QList<QWidget *> m_ofPictures;        ///< of no use for numbers
    QList<QWidget *> m_ofPaintedPictures; ///< nor for a pixel a cell
};

} // namespace sinescope
