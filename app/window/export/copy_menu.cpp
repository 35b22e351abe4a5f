// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/export/copy_menu.h"

#include "app/export/code_snippet.h"
#include "app/export/command_text.h"
#include "app/figures/theme.h"
#include "app/state/document.h"
#include "app/state/settings.h"
#include "app/window/style.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

namespace sinescope {

namespace {

struct CopyMenu
{
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

} // namespace

void addCopyActions(QMenu &menu, const Document &document, const Settings &settings,
                    const std::function<void(const QString &)> &say)
{
    const std::array<std::pair<CodeTarget, QString>, 4> targets{
        {{CodeTarget::Numpy, QStringLiteral("&NumPy")},
         {CodeTarget::PyTorch, QStringLiteral("&PyTorch")},
         {CodeTarget::TensorFlow, QStringLiteral("&TensorFlow")},
         {CodeTarget::Cpp, QStringLiteral("&C++")}}};
    QMenu *code = menu.addMenu(CopyMenu::tr("Copy as co&de"));
    for (const auto &[target, label] : targets) {
        code->addAction(label, code, [&document, say, target = target, name = QString(label).remove(u'&')] {
            QGuiApplication::clipboard()->setText(codeSnippet(document.state().parameters, target));
            say(CopyMenu::tr("Code for %1 copied").arg(name));
        });
    }
    menu.addAction(CopyMenu::tr("Copy co&mmand line"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &menu,
                   [&document, &settings, say] {
                       ExportOptions options;
                       options.figure = document.state().view.figure;
                       const QString theme = chosenTheme(settings).id;
                       // High contrast is for the window alone.
                       options.theme = themeIds().contains(theme) ? theme : QStringLiteral("dark");
                       const CommandText command =
                           commandText(document.state(), options, settings.language());
                       QGuiApplication::clipboard()->setText(command.quoted());
                       say(command.left.isEmpty() ? CopyMenu::tr("Command line copied")
                                                  : CopyMenu::tr("Command line copied; it cannot say: %1")
                                                        .arg(command.left.join(QStringLiteral("; "))));
                   });
}

} // namespace sinescope
