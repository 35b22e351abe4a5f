// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"
#include "app/window/parameters/parameter_row.h"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace sinescope {

class Cursor;

/// Everything that can be turned and the facts, with the formula of the current cell always in sight below.
class ParameterPanel : public QWidget
{
    Q_OBJECT

public:
    ParameterPanel(Document &document, Cursor &cursor, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void fitWidth();
    void addSection(const QString &name);
    /// A row that reads and writes one number of the state.
    ParameterRow *addNumber(const QString &name, const ParameterRow::Limits &limits, Scale scale,
                            double (*read)(const State &), void (*write)(State &, double),
                            QVBoxLayout *layout);
    /// `description` says what the number does, for those who hear its name.
    template <Field field> void addField(const QString &description, const Scale &scale, QVBoxLayout *layout);
    /// A choice of few that reads and writes one enumeration of the state, in the order of its values.
    template <typename Choice>
    void addChoice(const QString &name, const QStringList &labels, const QStringList &descriptions,
                   Choice &(*member)(State &), QVBoxLayout *layout);
    void addEncoding();
    void addMore();
    void addLookAt();
    void addReference();

    Document &m_document;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
    QScrollArea *m_scroll = nullptr;
};

} // namespace sinescope
