// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/driver/claim.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace sinescope::fuzz {

/// A regular file in memory, for what reads a file by its name.
class MemoryFile
{
public:
    MemoryFile()
        : m_file(memfd_create("fuzz", MFD_CLOEXEC))
    {
        claim(m_file >= 0, "a file in memory can be made");
    }
    ~MemoryFile() { close(m_file); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;

    /// Makes `data` all that is in the file.
    void set(const std::uint8_t *data, std::size_t size)
    {
        const bool isDone = ftruncate(m_file, 0) == 0 && pwrite(m_file, data, size, 0) == ssize_t(size);
        claim(isDone, "a file in memory can be written");
    }
    std::string path() const { return "/proc/self/fd/" + std::to_string(m_file); }

private:
    int m_file;
};

} // namespace sinescope::fuzz
