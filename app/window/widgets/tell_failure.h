// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace sinescope {

struct Failure;

/// Says in a message box over `parent` why something was not done; the name of a file is no markup.
void tellFailure(QWidget *parent, const QString &title, const Failure &failure);

} // namespace sinescope
