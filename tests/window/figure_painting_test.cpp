// SPDX-License-Identifier: GPL-3.0-or-later
// A progress bar repaints the whole window at once, before the figures know of a change that moves it.
#include "app/figures/theme.h"
#include "app/state/cursor.h"
#include "app/window/figure/figure_view.h"
#include "app/window/figure/page_view.h"

#include <QTest>

using namespace sinescope;

class FigurePaintingTest : public QObject
{
    Q_OBJECT

private slots:
    void inTheMiddleOfAChangeItIsTheFigureOfNow()
    {
        Document document;
        sinescope::Cursor cursor;
        std::unique_ptr<PageView> page;
        QImage painted;
        const auto paint = [&] {
            FigureView &figure = page->view(FigureId::Wavelengths);
            painted = QImage(figure.size(), QImage::Format_RGB32);
            figure.render(&painted);
        };
        const auto first = QObject::connect(&document, &Document::stateChanged, &document, paint);
        page = std::make_unique<PageView>(document, cursor, themeOf(QStringLiteral("light")));
        page->resize(1300, 900);
        page->show();
        State next = document.state();
        next.view.figure = FigureId::Wavelengths;
        next.parameters.dModel = 4;
        document.apply(next);
        paint();
        const QImage before = painted;
        cursor.moveTo(Cell{0, 30000}); // no column yet
        next.parameters.dModel = 32768;
        document.apply(next);
        QObject::disconnect(first);
        const QImage middle = painted;
        paint();
        QVERIFY(painted != before);
        QCOMPARE(middle, painted);
    }
};

QTEST_MAIN(FigurePaintingTest)
#include "figure_painting_test.moc"
