// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>
#include <cstddef>
#include <string>

namespace sinescope {

/// Registers "write_floor/<name>": plain stores of as many bytes into the same kind of buffer, again and
/// again.
void registerWriteFloor(const std::string &name, std::size_t floats);

/// Registers a benchmark that is timed by the clock on the wall: two threads may work.
template <typename Function>
benchmark::internal::Benchmark *registerTimed(const std::string &name, Function function)
{
    return benchmark::RegisterBenchmark(name.c_str(), function)->UseRealTime()->Unit(benchmark::kMillisecond);
}

} // namespace sinescope
