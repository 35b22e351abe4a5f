// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "app/window/instrument_style.h"
#include "app/window/style.h"
#include "tests/app/contrast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QVBoxLayout>

#include <malloc.h>

using namespace sinescope;

namespace {

/// The strongest contrast to the ground in a part of a picture.
double strongest(const QImage &picture, const QRect &part, const QColor &ground)
{
    double most = 1;
    const QRect inside = part.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            most = std::max(most, test::contrast(picture.pixelColor(x, y), ground));
    }
    return most;
}

/// The weakest of four edges: what is met on the way from the middle of each into the control.
double outlineContrast(const QImage &picture, const QRect &control, const QColor &ground)
{
    constexpr int way = 6;
    const QPoint middle = control.center();
    return std::min({strongest(picture, {control.left(), middle.y(), way, 1}, ground),
                     strongest(picture, {control.right() - way + 1, middle.y(), way, 1}, ground),
                     strongest(picture, {middle.x(), control.top(), 1, way}, ground),
                     strongest(picture, {middle.x(), control.bottom() - way + 1, 1, way}, ground)});
}

QRect indicatorOf(const QAbstractButton &button, QStyle::SubElement element)
{
    QStyleOptionButton option;
    option.initFrom(&button);
    return button.style()->subElementRect(element, &option, &button);
}

} // namespace

/// Where a control is, is seen in every theme; so is what a control says that cannot be used now.
class OutlinesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qApp->setStyleSheet({}); }

    /// As those of the widgets of each dialog.
    void equalPalettesTakeNoMemory()
    {
        InstrumentStyle style;
        QImage picture(60, 30, QImage::Format_ARGB32_Premultiplied);
        QStyleOptionButton option;
        option.rect = picture.rect();
        option.state = QStyle::State_Enabled | QStyle::State_Raised;
        const auto draw = [&] {
            option.palette = QPalette();
            option.palette.setColor(QPalette::Window, Qt::lightGray); // one of its own
            const qint64 own = option.palette.cacheKey();
            QPainter painter(&picture);
            for (const auto element : {QStyle::PE_PanelButtonCommand, QStyle::PE_IndicatorArrowDown})
                style.drawPrimitive(element, &option, &painter, nullptr);
            QCOMPARE(option.palette.cacheKey(), own); // as it was
        };
        constexpr int enough = 2000;
        for (int i = 0; i < enough; ++i)
            draw();
        const std::size_t before = mallinfo2().uordblks;
        for (int i = 0; i < enough; ++i)
            draw();
        const auto more = qint64(mallinfo2().uordblks) - qint64(before);
        QVERIFY2(more < 100 * enough, qPrintable(QString::number(more))); // a name of each would be 300 bytes
    }

    void controlsHaveOutlines_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<double>("least");
        // WCAG 2.1, 1.4.11: 3 to 1. The quiet themes have at least the outline of their cards.
        QTest::newRow("contrast") << "contrast" << 3.0;
        for (const char *id : {"light", "dark"}) {
            const Theme &theme = themeOf(QString::fromLatin1(id));
            QTest::newRow(id) << theme.id << 0.9 * test::contrast(theme.border, theme.card);
        }
    }

    void controlsHaveOutlines()
    {
        QFETCH(QString, theme);
        QFETCH(double, least);
        applyStyle(themeOf(theme));
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *other = new QLineEdit; // has the focus, and its colour
        layout->addWidget(other);
        auto *button = new QPushButton(QStringLiteral("Button"));
        auto *disabled = new QPushButton(QStringLiteral("Disabled"));
        disabled->setEnabled(false);
        auto *segment = new QPushButton(QStringLiteral("Segment"));
        segment->setProperty("segment", true);
        auto *box = new QComboBox;
        box->addItem(QStringLiteral("Choice"));
        auto *number = new QSpinBox;
        auto *line = new QLineEdit;
        auto *tabs = new QTabWidget;
        tabs->addTab(new QWidget, QStringLiteral("Page"));
        tabs->setMinimumHeight(80);
        auto *table = new QTableWidget(0, 0);
        auto *checked = new QCheckBox(QStringLiteral("Checked"));
        checked->setChecked(true);
        auto *unchecked = new QCheckBox(QStringLiteral("Unchecked"));
        auto *radio = new QRadioButton(QStringLiteral("Radio"));
        for (QAbstractButton *plain : {button, disabled, segment})
            static_cast<QPushButton *>(plain)->setAutoDefault(false);
        const QList<QWidget *> whole{button, disabled, segment, box, number, line, table};
        for (QWidget *control : whole + QList<QWidget *>{tabs, checked, unchecked, radio})
            layout->addWidget(control);
        window.resize(400, 700);
        window.show();
        other->setFocus();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage picture = window.grab().toImage();
        const QColor ground = themeOf(theme).card;
        QStringList unseen;
        const auto check = [&](const QWidget &control, const QRect &place) {
            const double is = outlineContrast(picture, place.translated(control.pos()), ground);
            if (is < least)
                unseen << QStringLiteral("%1 %2: %3")
                              .arg(QString::fromLatin1(control.metaObject()->className()))
                              .arg(layout->indexOf(&control))
                              .arg(is);
        };
        for (const QWidget *control : whole)
            check(*control, control->rect());
        check(*checked, indicatorOf(*checked, QStyle::SE_CheckBoxIndicator));
        check(*unchecked, indicatorOf(*unchecked, QStyle::SE_CheckBoxIndicator));
        check(*radio, indicatorOf(*radio, QStyle::SE_RadioButtonIndicator));
        check(*tabs, tabs->rect().adjusted(0, tabs->tabBar()->height() - 2, 0, 0)); // the frame of the page
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(u'\n')));

        QMenu menu;
        menu.addAction(QStringLiteral("Action"));
        menu.ensurePolished();
        menu.resize(menu.sizeHint());
        QVERIFY(outlineContrast(menu.grab().toImage(), menu.rect(), ground) >= least);
    }

    void slidersAreSeen_data() { controlsHaveOutlines_data(); }
    void slidersAreSeen()
    {
        QFETCH(QString, theme);
        QFETCH(double, least);
        applyStyle(themeOf(theme));
        QSlider slider(Qt::Horizontal);
        slider.resize(200, 24);
        const QImage picture = slider.grab().toImage(); // its handle at the left end
        const QColor ground = themeOf(theme).card;
        QVERIFY(strongest(picture, {150, 0, 1, 24}, ground) >= least);
        QVERIFY(strongest(picture, {0, 0, 20, 24}, ground) >= 3);
    }

    void disabledTextCanBeRead_data()
    {
        QTest::addColumn<QString>("theme");
        for (const char *id : {"light", "dark", "contrast"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void disabledTextCanBeRead()
    {
        QFETCH(QString, theme);
        applyStyle(themeOf(theme));
        const QColor ground = themeOf(theme).card;
        for (const bool isSegment : {false, true}) {
            QPushButton button(QStringLiteral("III III III"));
            button.setProperty("segment", isSegment);
            button.setEnabled(false);
            button.resize(button.sizeHint());
            const QRect text = button.rect().adjusted(8, 6, -8, -6);
            const double is = strongest(button.grab().toImage(), text, ground);
            QVERIFY2(is >= 3, qPrintable(QString::number(is)));
            button.setEnabled(true);
            QVERIFY(strongest(button.grab().toImage(), text, ground) > 1.3 * is);
        }
    }
};

QTEST_MAIN(OutlinesTest)
#include "outlines_test.moc"
