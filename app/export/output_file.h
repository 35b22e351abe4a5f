// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/replacement_file.h"
#include "app/state/failure.h"

#include <QString>

#include <optional>
#include <stop_token>

namespace sinescope {

/// A file that is either written whole or not at all: until commit() the old file stays, and without it
/// nothing is left behind; where the file system has nameless files, not even by a program that is killed.
/// "-" is standard output; that, pipes, devices and open files without a name are written directly.
class OutputFile
{
public:
    /// Once `stop` is requested, what is written is given up: commit() tells of it and leaves nothing.
    explicit OutputFile(const QString &path, std::stop_token stop = {},
                        ReplacementFile::Readers readers = ReplacementFile::Readers::ByUmask);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    /// Before open() there is nothing on the disk. A pipe is waited for until it has a reader, or `stop`.
    std::optional<Failure> open();
    /// False after a failure, which commit() then tells.
    bool write(const char *data, qint64 bytes);
    std::optional<Failure> commit();

private:
    int openDirectly() const;
    Failure failure(const QString &why) const;

    QString m_path;
    std::stop_token m_stop;
    std::unique_ptr<ReplacementFile> m_replacement; ///< null for what is written directly
    int m_descriptor = -1;                          ///< owned only without m_replacement
    int m_error = 0;                                ///< errno of the first write that failed
};

/// Pipes and devices cannot be: a rename would put a file in their place.
bool canBeReplaced(const QString &path);

/// What is wrong with `path` as a target, found without touching it: no such folder, a folder, not writable.
std::optional<Failure> checkTarget(const QString &path);

/// For a window, which a pipe would hold until somebody comes to its other end: what is wrong with `path`
/// if it is there and neither a file nor a folder, which has words of its own.
std::optional<Failure> checkRegular(const QString &path);

/// The same for all names of the same file, whether it is there yet or not.
QByteArray placeOf(const QString &path);

} // namespace sinescope
