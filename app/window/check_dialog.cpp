// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/check_dialog.h"

#include "app/window/compare/difference_view.h"
#include "app/window/style.h"
#include "app/window/widgets/screen_room.h"
#include "app/window/widgets/tell_failure.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <system_error>

namespace sinescope {

namespace {

QLabel *makeLabel(const char *name = "")
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

CheckDialog::CheckDialog(Document &document, const Settings &settings, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_settings(settings)
    , m_verdict(makeLabel("verdict"))
    , m_meaning(makeLabel("meaning"))
    , m_progress(new QProgressBar)
    , m_facts(new QGridLayout)
    , m_difference(new DifferenceView(chosenTheme(settings)))
    , m_reading(makeLabel("reading"))
    , m_use(new QPushButton(tr("&Use these parameters")))
{
    setWindowTitle(tr("Check of %1").arg(QFileInfo(path).fileName()));
    setAttribute(Qt::WA_DeleteOnClose);
    QFont large = font();
    large.setPointSizeF(1.4 * large.pointSizeF());
    large.setBold(true);
    m_verdict->setFont(large);
    m_verdict->setText(tr("Checking…"));
    m_progress->setRange(0, 1000);
    m_progress->setAccessibleName(tr("Progress"));
    m_use->setAccessibleDescription(tr("Shows the encoding that the table follows"));
    m_use->setEnabled(false);
    m_use->setAutoDefault(false);

    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(6);
    auto *left = new QVBoxLayout;
    left->addLayout(m_facts);
    left->addStretch(1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left);
    middle->addWidget(m_difference, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_use, QDialogButtonBox::ActionRole);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_verdict);
    rows->addWidget(m_meaning);
    rows->addWidget(m_progress);
    rows->addLayout(middle, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(8);
    layout->addWidget(new ScrolledContent(content), 1);
    layout->addWidget(m_reading);
    layout->addWidget(buttons);

    m_difference->hide();
    m_meaning->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &CheckDialog::useParameters);
    connect(m_difference, &DifferenceView::chosen, this, &CheckDialog::readEntry);
    fitToScreen(*this, {1040, 620});
    start(path);
}

void CheckDialog::start(const QString &path)
{
    try {
        m_work = std::jthread([this, path](const std::stop_token &stop) { check(path, stop); });
    } catch (const std::system_error &) {
        const Failure failure{ExitCode::TooLarge, {}, tr("%1: no thread can be started").arg(path)};
        const auto finishLater = [this, failure] {
            finish({}, std::make_shared<const Outcome>(failure));
        };
        QMetaObject::invokeMethod(this, finishLater, Qt::QueuedConnection); // nobody listens yet
    }
}

/// On the thread of its own.
void CheckDialog::check(const QString &path, const std::stop_token &stop)
{
    // What is posted to a dialog that is gone by then is thrown away with it.
    const auto report = [this](double done) {
        QMetaObject::invokeMethod(this, [this, done] { m_progress->setValue(int(1000 * done)); });
    };
    std::shared_ptr<const TableReader> table;
    auto outcome = std::make_shared<Outcome>(Failure{});
    try {
        auto opened = TableReader::open(QFile::encodeName(path).toStdString(), stop);
        if (auto *problem = std::get_if<TableProblem>(&opened)) {
            *outcome = std::move(*problem);
        } else {
            table = std::make_shared<TableReader>(std::get<TableReader>(std::move(opened)));
            auto checked = checkTable(*table, {}, {stop, report});
            if (auto *failure = std::get_if<TableProblem>(&checked))
                *outcome = std::move(*failure);
            else
                *outcome = std::get<TableCheck>(std::move(checked));
        }
    } catch (const std::bad_alloc &) {
        *outcome = Failure{ExitCode::TooLarge, {}, tr("%1: there is not enough memory").arg(path)};
    }
    QMetaObject::invokeMethod(this, [this, path, table, outcome] {
        // Its numbers are written here: Qt's locale is not for two threads.
        if (const auto *problem = std::get_if<TableProblem>(outcome.get()))
            *outcome = tableFailure(*problem, path);
        finish(table, outcome);
    });
}

void CheckDialog::finish(std::shared_ptr<const TableReader> table,
                         const std::shared_ptr<const Outcome> &outcome)
{
    m_isDone = true;
    m_progress->hide();
    if (const auto *failure = std::get_if<Failure>(outcome.get())) {
        close();
        emit failed(*failure); // last: the dialog may be gone once that has been told
        return;
    }
    m_table = std::move(table);
    const auto &check = std::get<TableCheck>(*outcome);
    showCheck(check);
    m_difference->show(std::shared_ptr<const TableComparison>(outcome, &check.comparison), check.rows,
                       std::min(check.columns, check.fit.recipe.parameters.dModel));
}

void CheckDialog::showCheck(const TableCheck &check)
{
    const QString verdict = verdictText(check.verdict);
    m_verdict->setText(verdict.left(1).toUpper() + verdict.mid(1));
    const QStringList meaning = meaningTexts(check);
    m_meaning->setText(meaning.join(QLatin1Char('\n')));
    m_meaning->setVisible(!meaning.isEmpty());
    showFacts(check);
    m_parameters = check.fit.recipe.parameters;
    m_use->setEnabled(!sinescope::check(m_parameters));
    m_difference->QWidget::show();
    m_difference->setFocus();
}

void CheckDialog::showFacts(const TableCheck &check)
{
    int row = 0;
    for (const ReportLine &line : reportLines(check)) {
        QLabel *name = makeLabel("factName");
        QLabel *value = makeLabel("factValue");
        name->setText(line.name);
        value->setText(line.value);
        const int letter = fontMetrics().averageCharWidth();
        name->setFixedWidth(20 * letter);
        value->setFixedWidth(26 * letter);
        for (QLabel *label : {name, value}) { // the area that scrolls does not ask for it
            label->ensurePolished();
            label->setMinimumHeight(label->heightForWidth(label->width()));
        }
        m_facts->addWidget(name, row, 0, Qt::AlignTop);
        m_facts->addWidget(value, row++, 1, Qt::AlignTop);
    }
}

void CheckDialog::readEntry(qint64 row, qint64 column)
{
    double value = 0;
    if (m_table->read({row, row + 1}, {column, column + 1}, &value)) {
        m_reading->setText(tr("Row %1, column %2 cannot be read any more").arg(row).arg(column));
        return;
    }
    const double truth = entryAt(m_parameters, row, column);
    const QLocale locale;
    m_reading->setText(tr("Row %1 · column %2 · table %3 · encoding %4 · difference %5")
                           .arg(locale.toString(row), locale.toString(column), locale.toString(value, 'g', 9),
                                locale.toString(truth, 'g', 9), locale.toString(value - truth, 'g', 4)));
}

void CheckDialog::useParameters()
{
    State next = m_document.state();
    next.parameters = m_parameters;
    m_document.apply(next);
}

void CheckDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_difference->setTheme(chosenTheme(m_settings));
    QDialog::changeEvent(event);
}

void checkTableFile(QWidget *parent, Document &document, const Settings &settings, const QString &path)
{
    auto *dialog = new CheckDialog(document, settings, path, parent);
    QObject::connect(dialog, &CheckDialog::failed, parent, [parent](const Failure &failure) {
        tellFailure(parent, CheckDialog::tr("Check a table"), failure);
    });
    dialog->show();
}

} // namespace sinescope
