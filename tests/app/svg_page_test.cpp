// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/picture_export.h"
#include "app/export/svg_crop.h"
#include "app/export/svg_page.h"
#include "app/figures/figure_list.h"

#include <QPainter>
#include <QTest>
#include <QXmlStreamReader>

using namespace sinescope;

namespace {

QStringList textsOf(const QByteArray &bytes)
{
    QStringList texts;
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            texts << reader.readElementText();
    }
    return texts;
}

} // namespace

class SvgPageTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingLeavesThePlotAreaOfAZoom()
    {
        State state;
        state.view.positions = Interval{20.3, 26.9};
        state.display.reference = 21;
        ExportOptions options;
        options.figure = FigureId::Waveforms;
        const auto canvas =
            pictureCanvas(options, pictureGeometry(state, options, PictureKind::Page), PictureKind::Page);
        const auto figure = makeFigure(options.figure);
        figure->show(state, canvas);
        const QRectF area = figure->plotArea().adjusted(-0.02, -0.02, 0.02, 0.02);
        const QByteArray bytes = pictureBytes(state, options, *findFormat(u"svg"));
        int curves = 0;
        int marks = 0;
        QXmlStreamReader reader(bytes);
        QString style;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            const auto attributes = reader.attributes();
            if (reader.name() == u"g")
                style = attributes.value(QStringLiteral("stroke-width")).toString();
            if (reader.name() == u"ellipse") {
                ++marks;
                const double x = attributes.value(QStringLiteral("cx")).toDouble();
                const double reach = attributes.value(QStringLiteral("rx")).toDouble();
                QVERIFY(x - reach >= area.left() && x + reach <= area.right());
            }
            if (reader.name() != u"polyline" || style != QStringLiteral("1.8"))
                continue;
            ++curves;
            const QString points = attributes.value(QStringLiteral("points")).toString();
            for (const QString &point : points.split(u' ')) {
                const QStringList xy = point.split(u',');
                QVERIFY2(area.contains(xy[0].toDouble(), xy[1].toDouble()), qPrintable(point));
            }
        }
        QCOMPARE(curves, 4); // each in one piece
        QVERIFY(marks >= 4 * 6);
    }

    void linesAreCutAtTheEdges()
    {
        const QRectF area(0, 0, 10, 10);
        QCOMPARE(croppedLine({{-5, 5}, {15, 5}}, area), QList<QPolygonF>({QPolygonF{{0, 5}, {10, 5}}}));
        QCOMPARE(croppedLine({{5, 5}, {5, 25}, {8, 25}, {8, 5}}, area),
                 QList<QPolygonF>({QPolygonF{{5, 5}, {5, 10}}, QPolygonF{{8, 10}, {8, 5}}}));
        QCOMPARE(croppedLine({{-1, 0}, {0, -1}}, area), QList<QPolygonF>());
        QCOMPARE(croppedLine({{1, 1}, {2, 3}, {4, 4}}, area),
                 QList<QPolygonF>({QPolygonF{{1, 1}, {2, 3}, {4, 4}}}));
    }

    void hostileWordsStayWords()
    {
        SvgPage page({100, 50});
        page.setTitle(QStringLiteral("a < b & \"c\"\x01"));
        page.setDescription(QStringLiteral("</desc><script/>"));
        QPainter painter(&page);
        painter.drawText(QPointF(5, 20), QStringLiteral("1 < 2 & </text>"));
        painter.end();
        QXmlStreamReader reader(page.toSvg());
        QStringList elements;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement)
                elements << reader.name().toString();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(!elements.contains(QStringLiteral("script")));
        QCOMPARE(textsOf(page.toSvg()).join(QString()), QStringLiteral("1 < 2 & </text>"));
    }
};

QTEST_MAIN(SvgPageTest)
#include "svg_page_test.moc"
