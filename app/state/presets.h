// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/state/failure.h"
#include "core/parameters.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace sinescope {

/// Parameters with a name: those of well-known models, and those that somebody kept.
struct Preset
{
    QString id;     ///< on the command line; of an own preset its name
    QString name;   ///< in the language of the program
    QString about;  ///< one sentence; empty for an own one
    QString source; ///< where the numbers come from; a citation stays as it is in every language
    Parameters parameters;
    bool isOwn = false;
    QString words{}; ///< all of its texts in all languages, for a search
};

/// The presets that come with the program, in the order to show them.
std::vector<Preset> builtInPresets();

/// All presets, and the only place that changes the own ones. They are kept in one file where the desktop
/// keeps a program's data, in the form of the built-in ones.
class Presets : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestName = 80;
    /// One line without control characters.
    static bool isName(const QString &name);
    static QString nameRule(); ///< for one that is none
    static constexpr std::size_t mostOwn = 500;

    explicit Presets(QObject *parent = nullptr);

    const std::vector<Preset> &all() const { return m_presets; }
    const Preset *find(const QString &id) const;
    /// The same, and else in capitals and small letters alike where that names one alone, as a person types
    /// it.
    const Preset *findTyped(const QString &typed) const;
    /// The first one with exactly these parameters.
    const Preset *findParameters(const Parameters &parameters) const;

    // Names of own presets are unique among all ids, not empty, one line.
    std::optional<Failure> save(const QString &name, const Parameters &parameters);
    std::optional<Failure> rename(const QString &id, const QString &name);
    std::optional<Failure> remove(const QString &id);

    /// Why the file of own presets could not be read, if so; it is then left alone, and nothing is saved.
    const std::optional<Failure> &readFailure() const { return m_readFailure; }
    static QString filePath();

    /// Reads them again: in the language of now.
    void reload();

signals:
    void changed();

private:
    void read();
    std::optional<Failure> checkName(const QString &name) const;
    /// Reads the file again, as another window may have changed it, lets `edit` change the presets, and
    /// writes the own ones.
    std::optional<Failure> change(const std::function<std::optional<Failure>(std::vector<Preset> &)> &edit);

    std::vector<Preset> m_presets;
    std::optional<Failure> m_readFailure;
};

/// All that a search for a preset looks through: its words in every language, and its numbers in groups and
/// plain.
QString searchText(const Preset &preset);

} // namespace sinescope
