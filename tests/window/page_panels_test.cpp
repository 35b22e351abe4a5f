// SPDX-License-Identifier: GPL-3.0-or-later
// The pages Sentence and Limits in the window.
#include "app/window/parameters/limits_panel.h"
#include "app/window/parameters/sentence_panel.h"
#include "tests/window/test_window.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace sinescope;

class PagePanelsTest : public QObject, protected test::TestWindow
{
    Q_OBJECT

private:
    const SentenceSettings &sentence() const { return state().display.sentence; }
    QPlainTextEdit &text() { return *m_window->findChild<QPlainTextEdit *>(); }

    template <typename Widget> Widget *named(const QString &name)
    {
        for (Widget *candidate : m_window->findChildren<Widget *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    QPushButton *button(const QString &label)
    {
        for (QPushButton *candidate : m_window->findChildren<QPushButton *>()) {
            if (candidate->text() == label)
                return candidate;
        }
        return nullptr;
    }

private slots:
    void initTestCase() { useTestSettings(QStringLiteral("page_panels_test")); }

    void init()
    {
        makeWindow(QSize(1200, 800));
        show(FigureId::Sentence);
    }

    void panelsBelongToTheirPages()
    {
        const auto *sentencePanel = m_window->findChild<SentencePanel *>();
        const auto *limitsPanel = m_window->findChild<LimitsPanel *>();
        QVERIFY(sentencePanel->isVisible() && !limitsPanel->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_6, Qt::ControlModifier);
        QVERIFY(!sentencePanel->isVisible() && limitsPanel->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!sentencePanel->isVisible() && !limitsPanel->isVisible());
    }

    void typingIsOneStepOfUndo()
    {
        const QString before = sentence().text;
        text().setFocus();
        text().selectAll();
        QTest::keyClicks(&text(), QStringLiteral("a 0 b"));
        QCOMPARE(sentence().text, QStringLiteral("a 0 b"));
        QTest::keyClick(&text(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(sentence().text, before);
        QCOMPARE(text().toPlainText(), before);
    }

    void badTextIsSaidAndTheRestKeepsWorking()
    {
        const auto noteSays = [&](const QString &part) {
            for (const QLabel *label : m_window->findChild<SentencePanel *>()->findChildren<QLabel *>()) {
                if (label->text().contains(part))
                    return true;
            }
            return false;
        };
        text().setPlainText({});
        QVERIFY(noteSays(QStringLiteral("no words")));
        text().setPlainText(QStringLiteral("word ").repeated(10000));
        QVERIFY(noteSays(QStringLiteral("10,000 tokens")));
        text().setPlainText(QString(maximumTextSize + 1, u'a'));
        QVERIFY(noteSays(QStringLiteral("100,001 characters")));
        QVERIFY(sentence().text.size() <= maximumTextSize);
        text().setPlainText(QStringLiteral("שלום 👍"));
        QVERIFY(noteSays(QStringLiteral("sequences 1, words 2")));
        QVERIFY(noteSays(QStringLiteral("right-to-left")));
    }

    void shuffleAndBack()
    {
        QVERIFY(!button(QStringLiteral("As typed"))->isEnabled());
        QTest::mouseClick(button(QStringLiteral("Shuffle")), Qt::LeftButton);
        QCOMPARE(sentence().shuffle, std::int64_t(1));
        QTest::mouseClick(button(QStringLiteral("Shuffle")), Qt::LeftButton);
        QCOMPARE(sentence().shuffle, std::int64_t(2));
        QTest::mouseClick(button(QStringLiteral("As typed")), Qt::LeftButton);
        QCOMPARE(sentence().shuffle, std::int64_t(0));
    }

    void theScaleSliderChoosesAScale()
    {
        auto *slider = named<QSlider>(QStringLiteral("Norm slider"));
        QVERIFY(slider);
        slider->setValue(80); // 0.01 * 10^(80 / 40)
        QCOMPARE(sentence().wordScale, WordScale::Chosen);
        QCOMPARE(sentence().scale, 1.0);
        auto *box = named<QComboBox>(QStringLiteral("Norm of words"));
        QCOMPARE(box->currentIndex(), 2);
        box->setCurrentIndex(1);
        emit box->activated(1);
        QCOMPARE(sentence().wordScale, WordScale::SqrtDModel);
        QCOMPARE(scaleOf(sentence(), state().parameters.dModel), 8.0);
    }

    void choicesReachTheDocument()
    {
        auto *projection = named<QComboBox>(QStringLiteral("Projection"));
        emit projection->activated(1);
        QCOMPARE(sentence().projection, Projection::Random);
        auto *first = named<QComboBox>(QStringLiteral("First row"));
        emit first->activated(1);
        QCOMPARE(sentence().firstIndex, std::int64_t(1));
        m_document->undoStack().undo();
        QCOMPARE(first->currentIndex(), 0);
    }

    void aClickInTheWindowChoosesAPair()
    {
        FigureView &view = page().view(FigureId::AttentionWith);
        QVERIFY(view.isVisible());
        const Figure &figure = view.figure();
        const QPointF point(figure.horizontalMap().toPixel(0), figure.verticalMap().toPixel(3));
        QTest::mouseClick(&view, Qt::LeftButton, {}, point.toPoint());
        QCOMPARE(sentence().query, std::int64_t(3));
        QCOMPARE(sentence().key, std::int64_t(0));
    }

    void arrowKeysStayWithinTheSentence()
    {
        FigureView &view = page().view(FigureId::AttentionWith);
        view.setFocus();
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(m_cursor->cell()->token, std::int64_t(5)); // the last of six words
    }

    void zoomingAPanelLeavesItsTokensAlone()
    {
        FigureView &view = page().view(FigureId::AttentionWith);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(!state().view.dimensions && !state().view.positions);
    }

    void aPanelFillsThePageAndEscapeReturns()
    {
        FigureView &view = page().view(FigureId::WordSums);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
        QCOMPARE(state().view.figure, FigureId::WordSums);
        QVERIFY(m_window->findChild<SentencePanel *>()->isVisible());
        QVERIFY(view.height() > page().height() / 2);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(state().view.figure, FigureId::Sentence);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(state().view.figure, FigureId::Overview);
    }

    void theNumberFormatIsChosenOnItsPage()
    {
        show(FigureId::Limits);
        QTest::mouseClick(button(QStringLiteral("float16")), Qt::LeftButton);
        QCOMPARE(state().display.limits.format, NumberFormat::Float16);
        QTest::mouseClick(button(QStringLiteral("Entries")), Qt::LeftButton);
        QCOMPARE(state().display.limits.part, RoundedPart::Entries);
        QVERIFY(page().view(FigureId::FormatErrors).figure().title().contains(QStringLiteral("float16")));
    }

    void aSmallScreenHoldsThePage()
    {
        m_window->resize(1024, 576);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(1024, 576));
    }
};

QTEST_MAIN(PagePanelsTest)
#include "page_panels_test.moc"
