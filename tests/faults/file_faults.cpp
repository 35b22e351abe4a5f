// SPDX-License-Identifier: GPL-3.0-or-later
// A library for LD_PRELOAD that counts the calls by which a program changes files below a folder, and makes
// some of them fail. FAULTS_FOLDER is that folder (its real path). FAULTS_LOG is a file elsewhere that gets
// the kind of every call, a line each. FAULTS is a list such as "write:3:28,nameless:1+:95": the third write
// fails with errno 28, and every opening of a nameless file with 95.
// Kind "any" counts the calls of all kinds together.
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr std::array<std::string_view, 12> kinds{"open",   "nameless", "write", "sync",
                                                 "rename", "exchange", "link",  "close",
                                                 "mkdir",  "truncate", "mode",  "any"};
using Kind = std::size_t;

constexpr Kind kindOf(std::string_view name)
{
    Kind kind = 0;
    while (kinds[kind] != name)
        ++kind;
    return kind;
}

struct Fault
{
    long from = 0; ///< 0: none
    bool goesOn = false;
    int reason = 0;
};

struct Plan
{
    bool isActive = false;
    std::string folder; ///< "" for all
    std::array<Fault, kinds.size()> faults{};
    std::array<std::atomic<long>, kinds.size()> counts{};
    int log = -1;

    Plan();
};

Plan::Plan()
{
    const char *const below = std::getenv("FAULTS_FOLDER");
    isActive = below != nullptr;
    folder = below && below != std::string_view("/") ? below : "";
    if (const char *path = std::getenv("FAULTS_LOG"))
        log = int(syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    const char *at = std::getenv("FAULTS");
    while (at && *at) {
        const char *const colon = std::strchr(at, ':');
        Fault &fault = faults[kindOf({at, std::size_t(colon - at)})];
        char *end = nullptr;
        fault.from = std::strtol(colon + 1, &end, 10);
        fault.goesOn = *end == '+';
        fault.reason = int(std::strtol(end + (fault.goesOn ? 2 : 1), &end, 10));
        at = *end == ',' ? end + 1 : end;
    }
}

Plan &plan()
{
    static Plan made;
    return made;
}

bool isHit(Kind kind, int &reason)
{
    const Fault &fault = plan().faults[kind];
    const long count = ++plan().counts[kind];
    const bool hits = fault.from > 0 && (count == fault.from || (fault.goesOn && count > fault.from));
    if (hits)
        reason = fault.reason;
    return hits;
}

/// True where this call is to fail; errno is set then.
bool fails(Kind kind)
{
    if (plan().log >= 0) {
        const std::string line = std::string(kinds[kind]) + '\n';
        syscall(SYS_write, plan().log, line.data(), line.size());
    }
    int reason = 0;
    const bool alone = isHit(kind, reason);
    const bool together = isHit(kindOf("any"), reason);
    if (alone || together)
        errno = reason;
    return alone || together;
}

bool isBelow(std::string_view path)
{
    const std::string &folder = plan().folder;
    return plan().isActive && path.starts_with(folder) &&
           (path.size() == folder.size() || path[folder.size()] == '/');
}

std::string placeOf(int descriptor)
{
    const int before = errno;
    std::array<char, PATH_MAX> place{};
    const std::string name = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = readlink(name.c_str(), place.data(), place.size());
    errno = before;
    return {place.data(), std::size_t(size < 0 ? 0 : size)};
}

bool isBelow(int descriptor)
{
    return plan().isActive && isBelow(placeOf(descriptor));
}

/// Paths of the program under test may be relative to its working folder.
bool isBelowAt(int folder, const char *path)
{
    if (path[0] == '/')
        return isBelow(std::string_view(path));
    if (folder != AT_FDCWD)
        return isBelow(placeOf(folder) + '/' + path);
    std::array<char, PATH_MAX> here{};
    return getcwd(here.data(), here.size()) && isBelow(std::string(here.data()) + '/' + path);
}

template <typename Call> Call real(const char *name)
{
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

Kind openKind(int flags)
{
    return (flags & O_TMPFILE) == O_TMPFILE ? kindOf("nameless") : kindOf("open");
}

int openAt(int folder, const char *path, int flags, mode_t mode)
{
    if (isBelowAt(folder, path) && fails(openKind(flags)))
        return -1;
    return int(syscall(SYS_openat, folder, path, flags, mode));
}

mode_t modeOf(int flags, va_list &list)
{
    return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, mode_t) : 0;
}

} // namespace

#define FAULTY_OPEN(name)                                                                                    \
    extern "C" int name(const char *path, int flags, ...)                                                    \
    {                                                                                                        \
        va_list list;                                                                                        \
        va_start(list, flags);                                                                               \
        const mode_t mode = modeOf(flags, list);                                                             \
        va_end(list);                                                                                        \
        return openAt(AT_FDCWD, path, flags, mode);                                                          \
    }
#define FAULTY_OPENAT(name)                                                                                  \
    extern "C" int name(int folder, const char *path, int flags, ...)                                        \
    {                                                                                                        \
        va_list list;                                                                                        \
        va_start(list, flags);                                                                               \
        const mode_t mode = modeOf(flags, list);                                                             \
        va_end(list);                                                                                        \
        return openAt(folder, path, flags, mode);                                                            \
    }
FAULTY_OPEN(open)
FAULTY_OPEN(open64)
FAULTY_OPENAT(openat)
FAULTY_OPENAT(openat64)

extern "C" int __open_2(const char *path, int flags) // what _FORTIFY_SOURCE makes of open()
{
    return openAt(AT_FDCWD, path, flags, 0);
}

extern "C" int __open64_2(const char *path, int flags)
{
    return openAt(AT_FDCWD, path, flags, 0);
}

extern "C" ssize_t write(int descriptor, const void *data, std::size_t size)
{
    if (isBelow(descriptor) && fails(kindOf("write")))
        return -1;
    return syscall(SYS_write, descriptor, data, size);
}

extern "C" ssize_t pwrite64(int descriptor, const void *data, std::size_t size, off64_t offset)
{
    if (isBelow(descriptor) && fails(kindOf("write")))
        return -1;
    return syscall(SYS_pwrite64, descriptor, data, size, offset);
}

extern "C" ssize_t pwrite(int descriptor, const void *data, std::size_t size, off_t offset)
{
    return pwrite64(descriptor, data, size, offset);
}

extern "C" ssize_t writev(int descriptor, const iovec *parts, int count)
{
    if (isBelow(descriptor) && fails(kindOf("write")))
        return -1;
    return syscall(SYS_writev, descriptor, parts, count);
}

extern "C" int fsync(int descriptor)
{
    return isBelow(descriptor) && fails(kindOf("sync")) ? -1 : int(syscall(SYS_fsync, descriptor));
}

extern "C" int fdatasync(int descriptor)
{
    return isBelow(descriptor) && fails(kindOf("sync")) ? -1 : int(syscall(SYS_fdatasync, descriptor));
}

extern "C" int renameat2(int oldFolder, const char *oldPath, int newFolder, const char *newPath,
                         unsigned flags)
{
    const Kind kind = (flags & RENAME_EXCHANGE) != 0 ? kindOf("exchange") : kindOf("rename");
    if ((isBelowAt(oldFolder, oldPath) || isBelowAt(newFolder, newPath)) && fails(kind))
        return -1;
    return int(syscall(SYS_renameat2, oldFolder, oldPath, newFolder, newPath, flags));
}

extern "C" int renameat(int oldFolder, const char *oldPath, int newFolder, const char *newPath)
{
    return renameat2(oldFolder, oldPath, newFolder, newPath, 0);
}

extern "C" int rename(const char *oldPath, const char *newPath)
{
    return renameat2(AT_FDCWD, oldPath, AT_FDCWD, newPath, 0);
}

extern "C" int linkat(int oldFolder, const char *oldPath, int newFolder, const char *newPath, int flags)
{
    if (isBelowAt(newFolder, newPath) && fails(kindOf("link")))
        return -1;
    return int(syscall(SYS_linkat, oldFolder, oldPath, newFolder, newPath, flags));
}

extern "C" int link(const char *oldPath, const char *newPath)
{
    return linkat(AT_FDCWD, oldPath, AT_FDCWD, newPath, 0);
}

extern "C" int mkdirat(int folder, const char *path, mode_t mode)
{
    return isBelowAt(folder, path) && fails(kindOf("mkdir")) ? -1
                                                             : int(syscall(SYS_mkdirat, folder, path, mode));
}

extern "C" int mkdir(const char *path, mode_t mode)
{
    return mkdirat(AT_FDCWD, path, mode);
}

extern "C" int ftruncate64(int descriptor, off64_t size)
{
    return isBelow(descriptor) && fails(kindOf("truncate")) ? -1
                                                            : int(syscall(SYS_ftruncate, descriptor, size));
}

extern "C" int ftruncate(int descriptor, off_t size)
{
    return ftruncate64(descriptor, size);
}

extern "C" int fchmod(int descriptor, mode_t mode)
{
    return isBelow(descriptor) && fails(kindOf("mode")) ? -1 : int(syscall(SYS_fchmod, descriptor, mode));
}

/// As Linux does it: a descriptor is gone even if closing it fails.
extern "C" int close(int descriptor)
{
    const bool isHit = isBelow(descriptor) && fails(kindOf("close"));
    const int reason = errno;
    const int result = int(syscall(SYS_close, descriptor));
    if (!isHit)
        return result;
    errno = reason;
    return -1;
}
