// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/batch.h"

#include "app/command_line/command_line_options.h"
#include "app/state/field_text.h"
#include "app/state/json_text.h"
#include "app/state/language.h"
#include "app/state/state_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <charconv>

namespace sinescope {

namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype maximumOutputs = 1000;
constexpr qsizetype longestValue = maximumTextSize; // no option is longer

const CommandOption *findOption(const QString &name)
{
    const auto options = commandOptions();
    const auto found = std::ranges::find_if(
        options, [&](const CommandOption &option) { return name == QLatin1String(option.name); });
    return found == options.end() ? nullptr : &*found;
}

/// Options of a call that are none of a job, or that a job has another word for.
bool isJobOption(const QString &name)
{
    const CommandOption *option = findOption(name);
    const QStringList notHere{QStringLiteral("open"), QStringLiteral("format"), QStringLiteral("batch"),
                              QStringLiteral("quiet")};
    return option && (option->group == OptionGroup::State || option->group == OptionGroup::Figure) &&
           !notHere.contains(name);
}

bool isFileName(const QJsonValue &json)
{
    const QString name = json.toString();
    return !name.isEmpty() && name != QStringLiteral("-") && name.size() < 4096 && !hasControls(name) &&
           name.isValidUtf16();
}

QString numberText(double number)
{
    std::array<char, 32> text{};
    return QString::fromLatin1(
        text.data(), std::to_chars(text.data(), text.data() + text.size(), number).ptr - text.data());
}

/// The value of an option as the command line has it; nothing for what can be none.
std::optional<QString> optionText(const QJsonValue &json)
{
    if (json.isDouble())
        return numberText(json.toDouble());
    if (json.isString() && json.toString().size() <= longestValue)
        return json.toString();
    const QJsonArray numbers = json.toArray();
    if (!json.isArray() || numbers.size() > 1000)
        return std::nullopt;
    QStringList parts;
    for (const auto &part : numbers) {
        if (!part.isDouble())
            return std::nullopt;
        parts << numberText(part.toDouble());
    }
    return parts.join(QLatin1Char(','));
}

/// Turns one job into the arguments of a call, and keeps the first thing that is wrong with its form.
class JobReader
{
public:
    JobReader(const QJsonValue &job, int number, const QDir &folder)
        : m_job(job.toObject())
        , m_number(number)
        , m_folder(folder)
    {
        if (!job.isObject())
            fail({}, CommandWords::tr("must be an object"));
        readKeys();
        readOptions();
        readOpen();
        readOutputs();
    }

    const std::optional<Failure> &failure() const { return m_failure; }
    const QStringList &outputs() const { return m_outputs; }

    /// The document that the job starts from, if it has one.
    std::variant<std::optional<OpenedDocument>, Failure> start() const
    {
        const QJsonValue json = m_job.value(QStringLiteral("document"));
        if (json.isUndefined())
            return std::nullopt;
        OpenedDocument document;
        document.state.view.figure = FigureId::Encoding;
        if (auto failure =
                readDocument(withEscapedMarks(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact)),
                             document.state, &document.unknown))
            return Failure{failure->code, {}, QStringLiteral("document: ") + failure->message()};
        return document;
    }

    QStringList arguments(const QString &language) const
    {
        QStringList all{QStringLiteral("sinescope"), QStringLiteral("export"),
                        QStringLiteral("--language=") + language}; // of two, the last counts
        all << m_options << QStringLiteral("--");
        for (const QString &output : m_outputs)
            all << m_folder.filePath(output);
        return all;
    }

private:
    void fail(const QString &key, const QString &text)
    {
        const QString place = key.isEmpty() ? QString() : QLatin1Char('.') + key;
        if (!m_failure)
            m_failure = Failure{
                ExitCode::Invalid, {}, QStringLiteral("jobs[%1]%2: %3").arg(m_number - 1).arg(place, text)};
    }

    void readKeys()
    {
        const QStringList known{QStringLiteral("document"), QStringLiteral("open"), QStringLiteral("options"),
                                QStringLiteral("outputs")};
        for (const QString &key : m_job.keys()) {
            if (!known.contains(key))
                fail(key.left(40),
                     CommandWords::tr("is not one of: %1").arg(known.join(QStringLiteral(", "))));
        }
        const QJsonValue document = m_job.value(QStringLiteral("document"));
        if (!document.isUndefined() && !document.isObject())
            fail(QStringLiteral("document"), CommandWords::tr("must be an object"));
        if (document.isObject() && m_job.contains(QStringLiteral("open")))
            fail(QStringLiteral("open"), CommandWords::tr("not together with a document"));
    }

    void readOptions()
    {
        const QString key = QStringLiteral("options");
        const QJsonValue options = m_job.value(key);
        if (!options.isUndefined() && !options.isObject())
            fail(key, CommandWords::tr("must be an object"));
        const QJsonObject object = options.toObject();
        for (auto option = object.begin(); option != object.end(); ++option) {
            const QString place = key + QLatin1Char('.') + option.key().left(40);
            if (!isJobOption(option.key()))
                fail(place, CommandWords::tr("there is no such option of a job"));
            else
                readOption(option.key(), option.value(), place);
        }
    }

    void readOption(const QString &name, const QJsonValue &json, const QString &place)
    {
        const QString dashed = QStringLiteral("--") + name;
        if (findOption(name)->valueName == nullptr) {
            if (!json.isBool())
                fail(place, CommandWords::tr("must be true or false"));
            else if (json.toBool())
                m_options << dashed;
        } else if (const auto value = optionText(json)) {
            m_options << dashed + QLatin1Char('=') + *value;
        } else if (json.isString()) {
            fail(place, CommandWords::tr("a text of %1 characters is refused; at most %2 are allowed")
                            .arg(json.toString().size())
                            .arg(longestValue));
        } else {
            fail(place, CommandWords::tr("must be a text, a number or a list of numbers"));
        }
    }

    void readOpen()
    {
        const QJsonValue json = m_job.value(QStringLiteral("open"));
        if (json.isUndefined())
            return;
        if (isFileName(json))
            m_options << QStringLiteral("--open=") + m_folder.filePath(json.toString());
        else
            fail(QStringLiteral("open"), CommandWords::tr("must be the name of a file"));
    }

    void readOutputs()
    {
        const QString key = QStringLiteral("outputs");
        const QJsonArray outputs = m_job.value(key).toArray();
        if (outputs.isEmpty() || outputs.size() > maximumOutputs)
            fail(key, CommandWords::tr("must be a list of 1 to %1 names of files").arg(maximumOutputs));
        for (const auto &output : outputs) {
            if (!isFileName(output))
                return fail(key, CommandWords::tr("holds what is no name of a file"));
            m_outputs << output.toString();
        }
    }

    QJsonObject m_job;
    int m_number;
    QDir m_folder;
    QStringList m_options;
    QStringList m_outputs;
    std::optional<Failure> m_failure;
};

std::variant<Job, Failure> readJob(const JobReader &reader, const QString &language)
{
    const auto start = reader.start();
    if (const auto *failure = std::get_if<Failure>(&start))
        return *failure;
    return readCommandLine(reader.arguments(language), std::get<std::optional<OpenedDocument>>(start));
}

std::variant<QJsonArray, Failure> readJobs(const QString &path)
{
    const auto failure = [&](ExitCode code, const QString &text) {
        return Failure{code, {}, QStringLiteral("%1: %2").arg(path, text)};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ExitCode::Io, file.errorString());
    // No more memory than the file needs; a pipe does not tell.
    const qint64 most = file.isSequential() ? maximumBatchBytes : std::min(file.size(), maximumBatchBytes);
    const QByteArray text = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ExitCode::Io, file.errorString());
    const auto json = parseJsonObject(text, maximumBatchBytes);
    if (const auto *wrong = std::get_if<Failure>(&json))
        return failure(wrong->code, wrong->text);
    const QJsonArray jobs = std::get<QJsonObject>(json).value(QStringLiteral("jobs")).toArray();
    if (jobs.isEmpty() || jobs.size() > maximumBatchJobs)
        return failure(ExitCode::Invalid,
                       CommandWords::tr("must be an object whose \"jobs\" are a list of 1 to %1 jobs")
                           .arg(maximumBatchJobs));
    return jobs;
}

/// Not a pipe, nor what a shell hands over under another name.
bool hasFolder(const QFileInfo &file)
{
    const QString path = file.absoluteFilePath();
    return file.isFile() && path != QStringLiteral("/dev/stdin") &&
           !path.startsWith(QStringLiteral("/dev/fd/")) && !path.startsWith(QStringLiteral("/proc/"));
}

} // namespace

std::variant<std::vector<BatchJob>, Failure> readBatch(const QString &path, const QString &language)
{
    const auto read = readJobs(path);
    if (const auto *failure = std::get_if<Failure>(&read))
        return *failure;
    const QFileInfo file(path);
    const QDir folder = hasFolder(file) ? file.path() : QDir::currentPath();
    std::vector<JobReader> readers;
    for (const auto &json : std::get<QJsonArray>(read)) {
        readers.emplace_back(json, int(readers.size()) + 1, folder);
        if (auto failure = readers.back().failure())
            return Failure{failure->code, {}, QStringLiteral("%1: %2").arg(path, failure->text)};
    }
    std::vector<BatchJob> jobs;
    for (const JobReader &reader : readers) {
        auto job = readJob(reader, language);
        jobs.push_back({int(jobs.size()) + 1, reader.outputs(), currentLanguage(), std::move(job)});
        useLanguage(language);
    }
    return jobs;
}

} // namespace sinescope
