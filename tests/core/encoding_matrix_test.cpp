// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding_matrix.h"
#include "core/similarity.h"

#include <QTest>

using namespace sinescope;

class EncodingMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreThoseOfTheReference()
    {
        // MATH.md, d = 4: P(1) and P(3), to ten digits; a float32 is within 3e-8.
        const double first[] = {.8414709848, .5403023059, .0099998333, .9999500004};
        const double third[] = {.1411200081, -.9899924966, .0299955002, .9995500337};
        Parameters parameters;
        parameters.dModel = 4;
        const RowMajorMatrix<float> matrix = encodingMatrix(parameters, {1, 4});
        QCOMPARE(matrix.rows(), 3);
        QCOMPARE(matrix.cols(), 4);
        for (Eigen::Index column = 0; column < 4; ++column) {
            QVERIFY(std::abs(double(matrix(0, column)) - first[column]) < 4e-8);
            QVERIFY(std::abs(double(matrix(2, column)) - third[column]) < 4e-8);
        }
    }

    void closedFormEqualsTheDotProductOfRows_data()
    {
        QTest::addColumn<int>("dModel");
        QTest::addColumn<int>("layout");
        QTest::addColumn<int>("spacing");
        for (const int dModel : {1, 2, 5, 64, 127, 512}) {
            for (const int layout : {0, 1}) {
                for (const int spacing : {0, 1})
                    QTest::addRow("d %d layout %d spacing %d", dModel, layout, spacing)
                        << dModel << layout << spacing;
            }
        }
    }

    void closedFormEqualsTheDotProductOfRows()
    {
        QFETCH(int, dModel);
        QFETCH(int, layout);
        QFETCH(int, spacing);
        Parameters parameters;
        parameters.dModel = dModel;
        parameters.layout = static_cast<Layout>(layout);
        parameters.spacing = static_cast<Spacing>(spacing);
        parameters.firstPosition = 2;
        parameters.positionStep = 0.5;
        const Range rows{0, 20};
        const Range columns{90, 128};
        const RowMajorMatrix<double> products = dotProducts(parameters, rows, columns);
        const Similarity similarity(parameters, Measure::Dot);
        for (Eigen::Index row = 0; row < products.rows(); ++row) {
            for (Eigen::Index column = 0; column < products.cols(); ++column) {
                const double closed =
                    similarity.between(double(rows.begin + row), double(columns.begin + column));
                QVERIFY(std::abs(closed - products(row, column)) < 1e-9);
            }
        }
    }
};

QTEST_GUILESS_MAIN(EncodingMatrixTest)
#include "encoding_matrix_test.moc"
