// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "app/window/lessons/challenge_panel.h"
#include "app/window/lessons/target_view.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace sinescope;

class ChallengePanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<ChallengeSession> m_session;
    std::unique_ptr<ChallengePanel> m_panel;

    QPushButton &button(const char *name)
    {
        return *m_panel->findChild<QPushButton *>(QLatin1StringView(name));
    }
    QString message() { return m_panel->findChild<QLabel *>(QStringLiteral("message"))->text(); }
    QImage picture(const char *name)
    {
        return m_panel->findChild<TargetView *>(QLatin1StringView(name))->picture({300, 200});
    }
    int shown() { return m_panel->findChild<QProgressBar *>()->value(); }
    const Challenge &challenge() { return m_session->run()->challenge; }

private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_panel.reset();
        m_session.reset();
        m_document = std::make_unique<Document>();
        m_session = std::make_unique<ChallengeSession>(*m_document);
        m_panel = std::make_unique<ChallengePanel>(*m_session, *m_document, themeOf(QStringLiteral("light")));
        m_session->open();
        m_panel->resize(360, 700);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void withoutAChallengeThereIsNothingToGiveUp()
    {
        m_panel.reset();
        m_session = std::make_unique<ChallengeSession>(*m_document);
        m_panel = std::make_unique<ChallengePanel>(*m_session, *m_document, themeOf(QStringLiteral("light")));
        QVERIFY(!button("hint").isEnabled());
        QVERIFY(!button("giveUp").isEnabled());
        QVERIFY(button("new").isEnabled());
    }

    /// The picture tells: it differs at the start and is the same, pixel by pixel, at the target, for every
    /// figure.
    void thePicturesAreEqualWhenItIsFound_data()
    {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("seed");
        for (int level = 0; level < 3; ++level) {
            for (int seed = 0; seed < 12; ++seed)
                QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(level).arg(seed))) << level << seed;
        }
    }
    void thePicturesAreEqualWhenItIsFound()
    {
        QFETCH(int, level);
        QFETCH(int, seed);
        m_session->start(static_cast<Level>(level), std::uint32_t(seed));
        QCOMPARE(m_document->state(), challenge().start);
        QVERIFY(picture("target") != picture("own"));
        QVERIFY(shown() < 100);
        State next = m_document->state();
        next.parameters = challenge().target.parameters;
        m_document->apply(next);
        QCOMPARE(picture("target"), picture("own"));
        QCOMPARE(shown(), 100);
        QVERIFY2(message().contains(QStringLiteral("without a hint")), qPrintable(message()));
    }

    void zoomAndPageDoNotMatter()
    {
        m_session->start(Level::Easy, 1);
        const QImage before = picture("own");
        State next = m_document->state();
        next.view.positions = Interval{3, 9};
        next.view.figure = FigureId::SimilarityMatrix;
        m_document->apply(next);
        QCOMPARE(picture("own"), before);
    }

    void hintsAreCounted()
    {
        m_session->start(Level::Easy, 3);
        QTest::mouseClick(&button("hint"), Qt::LeftButton);
        const State before = m_document->state();
        const QString said = message();
        QVERIFY2(said.contains(QRegularExpression(QStringLiteral("is (larger|smaller) than [0-9]"))),
                 qPrintable(said));
        State turned = before;
        turned.parameters = challenge().target.parameters;
        turned.parameters.firstPosition = 7; // near, not found
        m_document->apply(turned);
        QCOMPARE(message(), said); // still true: it names the value
        m_document->apply(before);
        QTest::mouseClick(&button("hint"), Qt::LeftButton);
        QVERIFY2(message().contains(QStringLiteral("between")), qPrintable(message()));
        State next = m_document->state();
        next.parameters = challenge().target.parameters;
        m_document->apply(next);
        QVERIFY2(message().startsWith(QStringLiteral("✓ Found, with 2")), qPrintable(message()));
        QVERIFY(!button("hint").isEnabled());
    }

    void givingUpShowsItAndIsUndone()
    {
        m_session->start(Level::Hard, 5);
        QTest::mouseClick(&button("giveUp"), Qt::LeftButton);
        QCOMPARE(m_document->state().parameters, challenge().target.parameters);
        QCOMPARE(message(), QStringLiteral("This is how it was made."));
        const auto *closeness = m_panel->findChild<QProgressBar *>();
        QVERIFY(closeness->isHidden()); // no merit of the person's
        m_document->undoStack().undo();
        QCOMPARE(m_document->state().parameters, challenge().start.parameters);
        QVERIFY(shown() < 100);
        QVERIFY(!closeness->isHidden());
    }

    /// A button pressed by a key tells of it 100 ms later.
    void whatIsClosedSinceThenStaysAsItIs()
    {
        for (const char *pressed : {"new", "hint", "giveUp"}) {
            m_session->start(Level::Hard, 5);
            m_session->open();
            const State before = m_document->state();
            const int hints = m_session->run()->hints;
            button(pressed).animateClick();
            m_session->close();
            QTest::qWait(200);
            QCOMPARE(m_document->state(), before);
            QCOMPARE(m_session->run()->hints, hints);
        }
    }

    void theChosenLevelOutlivesTurningAndHints()
    {
        m_session->start(Level::Easy, 1);
        auto *level = m_panel->findChild<QComboBox *>();
        level->setCurrentIndex(2);
        State next = m_document->state();
        next.parameters.length += 1;
        m_document->apply(next);
        QTest::mouseClick(&button("hint"), Qt::LeftButton);
        QCOMPARE(level->currentIndex(), 2);
        QTest::mouseClick(&button("new"), Qt::LeftButton);
        QCOMPARE(m_session->run()->level, Level::Hard);
    }

    void theButtonsStayInSightWithHints()
    {
        m_session->start(Level::Hard, 5);
        for (const QSize size : {QSize(300, 480), QSize(1000, 150)}) {
            m_panel->resize(size);
            for (int hint = 0; hint < 6; ++hint) {
                QTest::mouseClick(&button("hint"), Qt::LeftButton);
                const QPushButton &last = button("giveUp");
                QTRY_COMPARE(last.visibleRegion().boundingRect(), last.rect());
            }
        }
    }

    void newMakesAnotherOfTheChosenLevel()
    {
        m_panel->findChild<QComboBox *>()->setCurrentIndex(1);
        QTest::mouseClick(&button("new"), Qt::LeftButton);
        QVERIFY(m_session->run());
        QCOMPARE(challenge().unknowns.size(), std::size_t(2));
        QCOMPARE(m_session->run()->level, Level::Medium);
    }

    void theTargetShowsNoNumbers()
    {
        m_session->start(Level::Easy, 2);
        // The whole picture is plot: its corners have colours of data, not of the card with tick labels on
        // it.
        TargetView view(QStringLiteral("Target"), themeOf(QStringLiteral("light")));
        State state;
        state.view.figure = FigureId::Encoding;
        view.resize(300, 200);
        view.showState(state);
        const QImage image = view.picture({300, 200});
        const QRgb card = themeOf(QStringLiteral("light")).card.rgb();
        int plain = 0;
        for (int y = 0; y < image.height(); ++y)
            plain += image.pixel(2, y) == card;
        QVERIFY2(plain < image.height() / 4, qPrintable(QString::number(plain)));
    }
};

QTEST_MAIN(ChallengePanelTest)
#include "challenge_panel_test.moc"
