#pragma once
// Random123 refuses architectures that its authors did not try. Philox is plain arithmetic: `tests/web` holds
// what it gives here against the numbers of the native program.
#define __arm__ 1
#define R123_USE_MULHILO64_C99 1
#include_next <Random123/philox.h>
#undef __arm__
