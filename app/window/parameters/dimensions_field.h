// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/document.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace sinescope {

/// The chosen dimensions as text, "0, 8, 16-19". A text that cannot be read is marked with the reason, and
/// the last good choice stays.
class DimensionsField : public QWidget
{
    Q_OBJECT

public:
    explicit DimensionsField(Document &document, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read(const QString &text);
    void show(const std::vector<std::int64_t> &dimensions);
    void showError(const QString &error);

    Document &m_document;
    QLineEdit *m_edit;
    QLabel *m_error;
    Gesture m_gesture = Gesture::None;
};

} // namespace sinescope
