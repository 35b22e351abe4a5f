// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a hot function: compiled for plain x86-64, AVX2 and AVX-512, chosen when the program starts. Only
/// what is inlined into the function takes part. Empty for other compilers, processors and systems, for the
/// thread sanitizer, which is not ready yet when the choice is made, and where lines are counted,
/// as one clone alone runs.
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__gnu_linux__) &&             \
    !defined(__SANITIZE_THREAD__) && !defined(SINESCOPE_COVERAGE)
#define SINESCOPE_TARGET_CLONES __attribute__((target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")))
#else
#define SINESCOPE_TARGET_CLONES
#endif
