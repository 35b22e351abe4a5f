// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/npy_writer.h"

#include <QTest>

using namespace sinescope;

class NpyWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeaderIsWhatNumPyWrites_data()
    {
        QTest::addColumn<QByteArray>("descriptor");
        QTest::addColumn<QList<qint64>>("shape");
        QTest::addColumn<QByteArray>("dictionary");
        // As numpy.save() writes them, NumPy 1.24.
        QTest::newRow("table") << QByteArray("<f4") << QList<qint64>{2048, 512}
                               << QByteArray(
                                      "{'descr': '<f4', 'fortran_order': False, 'shape': (2048, 512), }");
        QTest::newRow("one dimension")
            << QByteArray("<f8") << QList<qint64>{5}
            << QByteArray("{'descr': '<f8', 'fortran_order': False, 'shape': (5,), }");
        QTest::newRow("scalar") << QByteArray("<f2") << QList<qint64>{}
                                << QByteArray("{'descr': '<f2', 'fortran_order': False, 'shape': (), }");
        QTest::newRow("largest")
            << QByteArray("<f4") << QList<qint64>{16777216, 16777216}
            << QByteArray("{'descr': '<f4', 'fortran_order': False, 'shape': (16777216, 16777216), }");
    }

    void theHeaderIsWhatNumPyWrites()
    {
        QFETCH(const QByteArray, descriptor);
        QFETCH(const QList<qint64>, shape);
        QFETCH(const QByteArray, dictionary);
        const std::vector<std::int64_t> sizes(shape.begin(), shape.end());
        const QByteArray header = QByteArray::fromStdString(npyHeader(descriptor.constData(), sizes));
        QCOMPARE(header.size(), 128);
        // numpy.lib.format: magic string, version 1.0, little-endian length of the rest (118 = 128 - 10).
        QCOMPARE(header.left(10), QByteArray("\x93NUMPY\x01\x00\x76\x00", 10));
        QCOMPARE(header.mid(10).trimmed(), dictionary);
        QVERIFY(header.endsWith(" \n"));
    }
};

QTEST_GUILESS_MAIN(NpyWriterTest)
#include "npy_writer_test.moc"
