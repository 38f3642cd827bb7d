#pragma once
#include <cstdio>
#include <cstdlib>
#include <string>

namespace fuzz {

// Ends the process as a crash, with the law that does not hold and what it was held against.
[[noreturn]] inline void broken(const char *law, const std::string &seen) {
  std::fprintf(stderr, "broken law: %s: \"%s\"\n", law, seen.c_str());
  std::abort();
}

inline void hold(bool true_of_it, const char *law, const std::string &seen) {
  if (!true_of_it)
    broken(law, seen);
}

} // namespace fuzz
