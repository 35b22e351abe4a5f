// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's PNG writer loses its list of rows, eight bytes each, where it is ended in the middle of an image:
// no leak of ours. Linked into tests that cancel exports, where a sanitizer looks for leaks.
#include <dlfcn.h>
#include <sanitizer/lsan_interface.h>

/// In place of that of libpng.
extern "C" void png_write_image(void *png, unsigned char **rows)
{
    using Write = void (*)(void *, unsigned char **);
    __lsan_ignore_object(static_cast<void *>(rows));
    reinterpret_cast<Write>(dlsym(RTLD_NEXT, "png_write_image"))(png, rows);
}
