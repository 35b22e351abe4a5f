// SPDX-License-Identifier: GPL-3.0-or-later
// A library for LD_PRELOAD that lets one allocation fail, or all from one on. MEMORY_FAULT is "123" or
// "123+", counted from the start of main(), and not while a QCoreApplication is made: these are not the
// program's to mend. Without it the calls are only counted,
// and their number goes to the file MEMORY_LOG when the program ends.
#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <unistd.h>

extern "C" {
void *__libc_malloc(std::size_t size);
void *__libc_calloc(std::size_t count, std::size_t size);
void *__libc_realloc(void *old, std::size_t size);
void *__libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<bool> isCounting = false;
std::atomic<long> allocations = 0;
long from = 0;
bool goesOn = false;
int log = -1;

bool fails()
{
    if (!isCounting)
        return false;
    const long number = ++allocations;
    if (from == 0 || number < from || (number > from && !goesOn))
        return false;
    errno = ENOMEM;
    return true;
}

void tellCount()
{
    isCounting = false;
    char digits[24];
    char *at = digits + sizeof digits;
    for (long rest = allocations; rest > 0; rest /= 10)
        *--at = char('0' + rest % 10);
    [[maybe_unused]] const ssize_t written = write(log, at, std::size_t(digits + sizeof digits - at));
}

using Main = int (*)(int, char **, char **);
Main programMain = nullptr;

int countedMain(int argumentCount, char **arguments, char **environment)
{
    unsetenv("LD_PRELOAD");
    prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY); // the test may look where it waits
    if (const char *path = std::getenv("MEMORY_LOG")) {
        log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        std::atexit(tellCount);
    }
    if (const char *fault = std::getenv("MEMORY_FAULT")) {
        from = std::strtol(fault, nullptr, 10);
        goesOn = std::strchr(fault, '+') != nullptr;
    }
    isCounting = true;
    return programMain(argumentCount, arguments, environment);
}

} // namespace

extern "C" void *malloc(std::size_t size)
{
    return fails() ? nullptr : __libc_malloc(size);
}

extern "C" void *calloc(std::size_t number, std::size_t size)
{
    return fails() ? nullptr : __libc_calloc(number, size);
}

extern "C" void *realloc(void *old, std::size_t size)
{
    return fails() ? nullptr : __libc_realloc(old, size);
}

extern "C" void *memalign(std::size_t alignment, std::size_t size)
{
    return fails() ? nullptr : __libc_memalign(alignment, size);
}

extern "C" void *aligned_alloc(std::size_t alignment, std::size_t size)
{
    return memalign(alignment, size);
}

extern "C" int posix_memalign(void **result, std::size_t alignment, std::size_t size)
{
    void *const made = memalign(alignment, size);
    if (!made)
        return ENOMEM;
    *result = made;
    return 0;
}

extern "C" int __libc_start_main(Main main, int count, char **arguments, void (*init)(), void (*fini)(),
                                 void (*loaderFini)(), void *stackEnd)
{
    using Start = int (*)(Main, int, char **, void (*)(), void (*)(), void (*)(), void *);
    programMain = main;
    const auto start = reinterpret_cast<Start>(dlsym(RTLD_NEXT, "__libc_start_main"));
    return start(countedMain, count, arguments, init, fini, loaderFini, stackEnd);
}

/// QCoreApplication::QCoreApplication(int &, char **, int)
extern "C" void _ZN16QCoreApplicationC1ERiPPci(void *made, int *argumentCount, char **arguments, int flags)
{
    using Constructor = void (*)(void *, int *, char **, int);
    const bool before = isCounting.exchange(false);
    const auto construct = reinterpret_cast<Constructor>(dlsym(RTLD_NEXT, "_ZN16QCoreApplicationC1ERiPPci"));
    construct(made, argumentCount, arguments, flags);
    isCounting = before;
}
