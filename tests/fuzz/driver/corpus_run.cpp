// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer without libFuzzer: every file of a corpus, then seeded changes of them.
//   fuzz_NAME CORPUS RUNS    SINESCOPE_SEED (1) tells which changes, SINESCOPE_FUZZ_RUNS how many
//                            instead of RUNS
//   fuzz_NAME FILE           one input, such as the one that a failing run leaves behind
// Printed: what was run. A failing run leaves its input in the file fuzz-failure and names it.
#include "tests/core/asked_number.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr unsigned longestRun = 20; // seconds: a loaded machine is slow, a hang lasts
constexpr std::size_t longestInput = 1 << 16;

const Bytes *running = nullptr;
char failurePath[4096];

/// What a signal handler may do: keep the input, and end as the program would have ended.
void keepInput(int signal)
{
    const int file = open(failurePath, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && running != nullptr) {
        const ssize_t written = write(file, running->data(), running->size());
        static_cast<void>(written);
        close(file);
    }
    constexpr char text[] = "failed; its input is kept in ";
    static_cast<void>(!write(STDERR_FILENO, text, sizeof text - 1));
    static_cast<void>(!write(STDERR_FILENO, failurePath, std::strlen(failurePath)));
    static_cast<void>(!write(STDERR_FILENO, "\n", 1));
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Bytes &input)
{
    // A copy of just that size, so that the sanitizers see every byte that is read beyond it.
    const Bytes exact(input.begin(), input.end());
    running = &exact;
    alarm(longestRun);
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
    alarm(0);
    running = nullptr;
}

Bytes bytesOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The changes that libFuzzer makes, the plain ones.
class Changes
{
public:
    Changes(std::uint64_t seed, const std::vector<Bytes> &corpus)
        : m_generator(seed)
        , m_corpus(corpus)
    {
    }

    Bytes next()
    {
        Bytes input = any();
        for (std::size_t i = 1 + below(6); i > 0; --i)
            change(input);
        input.resize(std::min(input.size(), longestInput));
        return input;
    }

private:
    std::size_t below(std::size_t count)
    {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_generator);
    }
    const Bytes &any() { return m_corpus[below(m_corpus.size())]; }
    std::ptrdiff_t place(const Bytes &input) { return std::ptrdiff_t(below(input.size() + 1)); }
    /// Some bytes of `input`, mostly few.
    Bytes piece(const Bytes &input)
    {
        const std::ptrdiff_t begin = place(input);
        const std::size_t most =
            std::min<std::size_t>(input.size() - std::size_t(begin), std::size_t{1} << below(8));
        return {input.begin() + begin, input.begin() + begin + std::ptrdiff_t(below(most + 1))};
    }
    void insert(Bytes &input, const Bytes &bytes)
    {
        input.insert(input.begin() + place(input), bytes.begin(), bytes.end());
    }
    void overwrite(Bytes &input, const Bytes &bytes)
    {
        const std::ptrdiff_t begin = place(input);
        const auto room = std::min(std::ptrdiff_t(bytes.size()), std::ptrdiff_t(input.size()) - begin);
        std::copy_n(bytes.begin(), room, input.begin() + begin);
    }
    /// Numbers and marks at which readers stumble.
    Bytes hardWord()
    {
        static const std::string words[] = {"0",
                                            "-1",
                                            "9223372036854775807",
                                            "1e999",
                                            "-0.0",
                                            "nan",
                                            "\"",
                                            "\\",
                                            "\n",
                                            "{",
                                            "]",
                                            std::string(4, '\0'),
                                            std::string(4, '\xff'),
                                            "\xed\xa0\x80",
                                            "\xef\xbb\xbf"};
        const std::string &word = words[below(std::size(words))];
        return {word.begin(), word.end()};
    }

    void change(Bytes &input)
    {
        switch (below(8)) {
        case 0:
            if (!input.empty())
                input[below(input.size())] ^= std::uint8_t(1U << below(8));
            return;
        case 1:
            if (!input.empty())
                input[below(input.size())] = std::uint8_t(below(256));
            return;
        case 2:
            return insert(input, {std::uint8_t(below(256))});
        case 3:
            return insert(input, hardWord());
        case 4:
            return insert(input, piece(any()));
        case 5:
            return overwrite(input, below(2) == 0 ? hardWord() : piece(any()));
        case 6: {
            const std::ptrdiff_t begin = place(input);
            const std::size_t most =
                std::min<std::size_t>(input.size() - std::size_t(begin), std::size_t{1} << below(10));
            input.erase(input.begin() + begin, input.begin() + begin + std::ptrdiff_t(below(most + 1)));
            return;
        }
        default:
            if (below(8) == 0)
                input.resize(below(input.size() + 1));
        }
    }

    std::mt19937_64 m_generator;
    const std::vector<Bytes> &m_corpus;
};

} // namespace

int main(int count, char **arguments)
{
    if (count < 2 || count > 3 || !std::filesystem::exists(arguments[1])) {
        std::fprintf(stderr, "usage: %s CORPUS [RUNS]\n", arguments[0]);
        return 2;
    }
    // A fuzzer may change the folder, so the name is made whole.
    const std::string failure = std::filesystem::absolute("fuzz-failure").string();
    failure.copy(failurePath, sizeof failurePath - 1);
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM})
        std::signal(signal, keepInput);

    std::vector<std::filesystem::path> paths{arguments[1]};
    if (std::filesystem::is_directory(arguments[1])) {
        const std::filesystem::directory_iterator files{arguments[1]};
        paths.assign(begin(files), end(files));
        std::ranges::sort(paths);
    }
    std::vector<Bytes> corpus;
    for (const auto &path : paths)
        corpus.push_back(bytesOf(path));
    const bool isOneInput = corpus.size() == 1 && paths.front() == arguments[1];
    const auto seed = sinescope::test::askedNumber<std::uint64_t>("SINESCOPE_SEED", 1, 0);
    const std::uint64_t usual = count == 3 ? std::strtoull(arguments[2], nullptr, 10) : 1000;
    const std::uint64_t runs =
        isOneInput ? 0 : sinescope::test::askedNumber<std::uint64_t>("SINESCOPE_FUZZ_RUNS", usual, 0);
    std::printf("%zu inputs, %llu changes of them, seed %llu\n", corpus.size(),
                static_cast<unsigned long long>(runs), static_cast<unsigned long long>(seed));
    std::fflush(stdout);
    if (corpus.empty())
        return 1;
    std::ranges::for_each(corpus, run);
    Changes changes(seed, corpus);
    for (std::uint64_t i = 0; i < runs; ++i)
        run(changes.next());
    return 0;
}
