// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/figures/theme.h"
#include "app/state/cursor.h"
#include "app/state/language.h"
#include "tests/window/cut_texts.h"

#include <QTest>

#include <algorithm>

using namespace sinescope;
using Text = sinescope::test::NotedText;

/// What a figure says has a place on small cards too.
class SmallCardsTest : public QObject
{
    Q_OBJECT

private:
    Document m_document;
    sinescope::Cursor m_cursor;

    std::unique_ptr<FigureView> view(FigureId id, QSize size)
    {
        auto view =
            std::make_unique<FigureView>(id, m_document, m_cursor, themeOf(QStringLiteral("light")), nullptr);
        view->resize(size);
        view->grab(); // laid out
        return view;
    }

    static const Text *find(const std::vector<Text> &texts, const QString &wanted,
                            const std::function<bool(const QRectF &)> &stands)
    {
        const auto found = std::ranges::find_if(
            texts, [&](const Text &text) { return text.text.trimmed() == wanted && stands(text.place); });
        return found == texts.end() ? nullptr : &*found;
    }

private slots:
    void cleanup() { useLanguage(QStringLiteral("en")); }

    void everyChosenDimensionIsInTheLegendOfALowCard()
    {
        State next = m_document.state();
        next.display.dimensions = {0, 8, 16, 32};
        m_document.apply(next);
        const auto waveforms = view(FigureId::Waveforms, {680, 98}); // as on a screen of 1024 x 600
        const double right = waveforms->figure().plotArea().right();
        const std::vector<Text> texts = test::textsOf(*waveforms);
        for (const char *name : {"0", "8", "16", "32"})
            QVERIFY2(
                find(texts, QString::fromLatin1(name), [&](const QRectF &p) { return p.left() > right; }),
                name);
        for (const Text &text : texts)
            QVERIFY2(!text.text.contains(QStringLiteral("more")), qPrintable(text.text));
        QStringList cut;
        test::addCutTexts(*waveforms, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void aHighCardHasTheirWholeNames()
    {
        const auto waveforms = view(FigureId::Waveforms, {680, 300});
        QVERIFY(
            find(test::textsOf(*waveforms), QStringLiteral("dim 0"), [](const QRectF &) { return true; }));
    }

    void aNarrowHeatmapOfErrorsHasItsBarAndItsAxes()
    {
        const auto errors = view(FigureId::FormatErrors, {205, 180});
        const QRectF plot = errors->figure().plotArea();
        QVERIFY(plot.width() > 80);
        const std::vector<Text> texts = test::textsOf(*errors);
        for (const char *value : {"0", "-8"}) // decimal logarithms of the errors
            QVERIFY2(find(texts, QString::fromLatin1(value),
                          [&](const QRectF &place) { return place.left() > plot.right() + 6; }),
                     value);
        QVERIFY(find(texts, QStringLiteral("position"),
                     [&](const QRectF &place) { return place.top() > plot.bottom(); }));
        QStringList cut;
        test::addCutTexts(*errors, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void theNameOfAnAxisStandsOnTheLineOfItsLabels_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("English") << "en"
                                 << "position";
        QTest::newRow("Chinese") << "zh_CN" << QString::fromUtf8("位置");
    }
    void theNameOfAnAxisStandsOnTheLineOfItsLabels()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        useLanguage(language);
        const auto waveforms = view(FigureId::Waveforms, {680, 140});
        const double bottom = waveforms->figure().plotArea().bottom();
        const std::vector<Text> texts = test::textsOf(*waveforms);
        const auto isBelow = [&](const QRectF &place) {
            return place.bottom() > bottom;
        };
        const Text *label = find(texts, QStringLiteral("32"), isBelow);
        const Text *axis = find(texts, name, isBelow);
        QVERIFY(label && axis);
        QVERIFY2(std::abs(label->start.y() - axis->start.y()) < 0.6,
                 qPrintable(QString::number(label->place.bottom() - axis->place.bottom())));
    }
};

QTEST_MAIN(SmallCardsTest)
#include "small_cards_test.moc"
