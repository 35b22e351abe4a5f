// SPDX-License-Identifier: GPL-3.0-or-later
// Run with --benchmark_format=json for files; with --benchmark_enable_random_interleaving=true
// --benchmark_repetitions=N for medians of alternating runs.
#include <QApplication>
#include <QLocale>

#include <benchmark/benchmark.h>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
