// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "app/state/cursor.h"
#include "app/state/field_text.h"
#include "app/state/settings.h"
#include "app/window/parameters/parameter_panel.h"
#include "app/window/style.h"
#include "app/window/widgets/number_box.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolTip>

using namespace sinescope;

/// Found as a screen reader finds them: by name.
template <typename Widget> static Widget *named(QWidget &parent, const QString &name)
{
    for (Widget *child : parent.findChildren<Widget *>()) {
        if (child->accessibleName() == name)
            return child;
    }
    return nullptr;
}

class ParameterPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<sinescope::Cursor> m_cursor;
    std::unique_ptr<ParameterPanel> m_panel;

    const State &state() const { return m_document->state(); }

    void typeInto(QAbstractSpinBox *box, const QString &text)
    {
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }

    static QPoint handleOf(QSlider &slider)
    {
        QStyleOptionSlider option;
        option.initFrom(&slider);
        option.minimum = slider.minimum();
        option.maximum = slider.maximum();
        option.sliderPosition = slider.value();
        option.sliderValue = slider.value();
        option.orientation = Qt::Horizontal;
        return slider.style()
            ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider)
            .center();
    }

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyStyle(themeOf(QStringLiteral("light")));
    }

    void init()
    {
        m_document = std::make_unique<Document>();
        m_cursor = std::make_unique<sinescope::Cursor>();
        m_panel = std::make_unique<ParameterPanel>(*m_document, *m_cursor);
        m_panel->resize(m_panel->width(), 1000);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup() { m_panel.reset(); }

    void draggingTheBaseSliderIsOneUndoStep()
    {
        auto *slider = named<QSlider>(*m_panel, QStringLiteral("Base slider"));
        QVERIFY(slider);
        const QPoint start = handleOf(*slider);
        QTest::mousePress(slider, Qt::LeftButton, {}, start);
        for (int x = 5; x <= 60; x += 5)
            QTest::mouseMove(slider, start + QPoint(x, 0));
        QTest::mouseRelease(slider, Qt::LeftButton, {}, start + QPoint(60, 0));
        QVERIFY(state().parameters.base > 1e5);
        QCOMPARE(m_document->undoStack().count(), 1);
        m_document->undoStack().undo();
        QCOMPARE(state().parameters.base, 10000.0);
        QCOMPARE(named<NumberBox>(*m_panel, QStringLiteral("Base"))->value(), 10000.0);
    }

    void clickingTheGrooveGoesThere()
    {
        auto *slider = named<QSlider>(*m_panel, QStringLiteral("Length slider"));
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() - 2, slider->height() / 2));
        QCOMPARE(state().parameters.length, 16777216);
    }

    void typingSetsTheValueWhenFinished()
    {
        auto *box = named<NumberBox>(*m_panel, QStringLiteral("Length"));
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("2048"));
        QCOMPARE(state().parameters.length, 128);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(state().parameters.length, 2048);
        QCOMPARE(box->text(), QStringLiteral("2,048"));
    }

    void anyWholeDModelCanBeTyped()
    {
        typeInto(named<NumberBox>(*m_panel, QStringLiteral("d_model")), QStringLiteral("777"));
        QCOMPARE(state().parameters.dModel, 777);
    }

    void aBoxTakesNothingOutsideItsLimits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("length 0") << "Length"
                                  << "0" << 1.0 << 16777216.0;
        QTest::newRow("length too large") << "Length"
                                          << "16777217" << 1.0 << 16777216.0;
        QTest::newRow("length with letters") << "Length"
                                             << "abc" << 1.0 << 16777216.0;
        QTest::newRow("length negative") << "Length"
                                         << "-5" << 1.0 << 16777216.0;
        QTest::newRow("d_model too large") << "d_model"
                                           << "99999" << 1.0 << 32768.0;
        QTest::newRow("base below 1") << "Base"
                                      << "0.5" << 1.0 << 1e12;
        QTest::newRow("base too large") << "Base"
                                        << "2000000000000" << 1.0 << 1e12;
    }

    void aBoxTakesNothingOutsideItsLimits()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(double, low);
        QFETCH(double, high);
        auto *box = named<NumberBox>(*m_panel, name);
        typeInto(box, text);
        QVERIFY(box->value() >= low && box->value() <= high);
        QVERIFY(!check(state().parameters));
        if (const auto number = typedNumber(text); number && *number > high) { // it says so
            QVERIFY2(QToolTip::text().startsWith(name + QStringLiteral(": ")), qPrintable(QToolTip::text()));
            QVERIFY(QToolTip::text().contains(exactText(*number)) &&
                    QToolTip::text().contains(exactText(high)));
        }
    }

    void whatIsTypedIsReadAsNumbersAreWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("expected");
        QTest::newRow("power of ten") << "Base"
                                      << "1e6" << 1e6;
        QTest::newRow("grouped") << "Length"
                                 << "2,048" << 2048.0;
        QTest::newRow("beyond the largest") << "Length"
                                            << "99999999" << 16777216.0;
        QTest::newRow("below the smallest") << "Length"
                                            << "0" << 1.0;
        QTest::newRow("a fraction of a whole number") << "d_model"
                                                      << "3.6" << 4.0;
    }

    void whatIsTypedIsReadAsNumbersAreWritten()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(double, expected);
        auto *box = named<NumberBox>(*m_panel, name);
        typeInto(box, text);
        QCOMPARE(box->value(), expected);
    }

    void aTypedBaseKeepsItsDecimals()
    {
        auto *box = named<NumberBox>(*m_panel, QStringLiteral("Base"));
        typeInto(box, QStringLiteral("12345.678"));
        QCOMPARE(state().parameters.base, 12345.678);
        QCOMPARE(box->text(), QStringLiteral("12,345.678"));
    }

    void layoutAndSpacingFollowTheirButtons()
    {
        QTest::mouseClick(named<QPushButton>(*m_panel, QStringLiteral("Layout: sin … cos …")),
                          Qt::LeftButton);
        QCOMPARE(state().parameters.layout, Layout::Halves);
        QTest::mouseClick(named<QPushButton>(*m_panel, QStringLiteral("Spacing: tensor2tensor")),
                          Qt::LeftButton);
        QCOMPARE(state().parameters.spacing, Spacing::TensorToTensor);
        m_document->undoStack().undo();
        QVERIFY(named<QPushButton>(*m_panel, QStringLiteral("Spacing: Paper"))->isChecked());
    }

    void dimensionsFollowTheirText()
    {
        auto *edit = named<QLineEdit>(*m_panel, QStringLiteral("Dimensions"));
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("0, 8, 16-19"));
        QCOMPARE(state().display.dimensions, (std::vector<std::int64_t>{0, 8, 16, 17, 18, 19}));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_document->undoStack().count(), 1);
    }

    void anImpossibleDimensionsTextIsMarkedAndTheLastGoodChoiceStays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("reversed") << "19-16";
        QTest::newRow("a letter") << "8, x";
        QTest::newRow("too large") << "99999";
    }

    void anImpossibleDimensionsTextIsMarkedAndTheLastGoodChoiceStays()
    {
        QFETCH(QString, text);
        auto *edit = named<QLineEdit>(*m_panel, QStringLiteral("Dimensions"));
        const auto before = state().display.dimensions;
        QSignalSpy changes(m_document.get(), &Document::stateChanged);
        edit->setText(text.chopped(1)); // not typed: "8," would be a choice of its own
        QTest::keyClicks(edit, text.right(1));
        QVERIFY(!edit->accessibleDescription().isEmpty());
        QVERIFY(edit->property("invalid").toBool());
        QCOMPARE(changes.count(), 0);
        QCOMPARE(state().display.dimensions, before);
    }

    void theReferenceSliderSpansTheRows()
    {
        auto *slider = named<QSlider>(*m_panel, QStringLiteral("Reference position slider"));
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() - 2, slider->height() / 2));
        QCOMPARE(state().display.reference, 127);
    }

    void aReferenceBeyondTheLengthIsKept()
    {
        State next = state();
        next.display.reference = 100;
        m_document->apply(next);
        typeInto(named<NumberBox>(*m_panel, QStringLiteral("Length")), QStringLiteral("50"));
        QCOMPARE(state().display.reference, 100);
        QVERIFY(!isReferenceDrawn(state()));
        typeInto(named<NumberBox>(*m_panel, QStringLiteral("Length")), QStringLiteral("128"));
        QVERIFY(isReferenceDrawn(state()));
    }

    void theFormulaHasTheNumbersOfTheCellPutIn()
    {
        m_cursor->moveTo(Cell{17, 24});
        const auto *formula = m_panel->findChild<QLabel *>(QStringLiteral("formula"));
        // PE(17, 24) = sin(17 / 10000^(24/64)) = sin(.537587...) = .5120650...
        QVERIFY2(formula->text().contains(QStringLiteral("24/64")), qPrintable(formula->text()));
        QVERIFY2(formula->text().contains(QStringLiteral("0.512065")), qPrintable(formula->text()));
    }
};

QTEST_MAIN(ParameterPanelTest)
#include "parameter_panel_test.moc"
