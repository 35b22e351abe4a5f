// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/two_threads.h"

#include <QTest>

#include <dlfcn.h>
#include <mutex>
#include <pthread.h>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace sinescope;

namespace {
bool noThreads = false;
}

/// In place of that of the C library: no thread to be had, as where a limit is reached.
extern "C" int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*run)(void *),
                              void *argument) noexcept
{
    using Create = int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (noThreads)
        return EAGAIN;
    return reinterpret_cast<Create>(dlsym(RTLD_NEXT, "pthread_create"))(thread, attributes, run, argument);
}

namespace {

/// How often each of `count` was worked on, and by how many threads.
struct Done
{
    std::vector<int> times;
    std::set<std::thread::id> threads;
    std::mutex mutex;

    explicit Done(std::size_t count, bool worthwhile)
        : times(count)
    {
        inTwoHalves(count, worthwhile, [this](std::size_t begin, std::size_t end) {
            const std::lock_guard lock(mutex);
            threads.insert(std::this_thread::get_id());
            for (std::size_t i = begin; i < end; ++i)
                ++times[i];
        });
    }
};

std::string thrownBy(const std::function<void(std::size_t, std::size_t)> &work)
{
    try {
        inTwoHalves(10, true, work);
    } catch (const std::runtime_error &error) {
        return error.what();
    }
    return "nothing";
}

} // namespace

class TwoThreadsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { noThreads = false; }

    void allIsDoneOnce()
    {
        for (const std::size_t count : {0U, 1U, 2U, 3U, 100U, 101U}) {
            for (const bool worthwhile : {false, true}) {
                const Done done(count, worthwhile);
                QCOMPARE(done.times, std::vector<int>(count, 1));
                QCOMPARE(done.threads.size(), worthwhile && count > 1 ? 2U : 1U);
            }
        }
    }

    void withoutAThreadItIsDoneAllTheSame()
    {
        noThreads = true;
        const Done done(101, true);
        QCOMPARE(done.times, std::vector<int>(101, 1));
        QCOMPARE(done.threads.size(), 1U);
    }

    void whatAHalfThrowsComesOut_data()
    {
        QTest::addColumn<bool>("isAlone");
        QTest::newRow("two threads") << false;
        QTest::newRow("no second thread") << true;
    }

    void whatAHalfThrowsComesOut()
    {
        QFETCH(const bool, isAlone);
        noThreads = isAlone;
        for (const std::size_t failing : {0U, 5U}) {
            bool isOtherDone = false;
            const auto work = [&](std::size_t begin, std::size_t) {
                if (begin == failing)
                    throw std::runtime_error("half " + std::to_string(begin));
                isOtherDone = true;
            };
            QCOMPARE(thrownBy(work), "half " + std::to_string(failing));
            QVERIFY(isOtherDone);
        }
    }
};

QTEST_GUILESS_MAIN(TwoThreadsTest)
#include "two_threads_test.moc"
