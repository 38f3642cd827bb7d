// Compiled by tests/core/CMakeLists.txt with one MISTAKE at a time.
#include "core/phrase.hpp"

lokus::Phrase sentence() {
#if MISTAKE == 0 // none
  return lokus::phrase("{1:.1f} persen dari {0} desa", "{1:.1f} percent of {0} villages", 3, 27.1);
#elif MISTAKE == 1
  return lokus::phrase("{} desa dari {}", "{} villages", 3);
#elif MISTAKE == 2
  return lokus::phrase("{0} desa", "{0} villages of {1}", 3, 5);
#elif MISTAKE == 3
  return lokus::phrase("{:.1f} desa", "{:.1f} villages", 3);
#elif MISTAKE == 4
  return lokus::phrase("{0} desa dari {}", "{0} villages of {}", 3, 5);
#elif MISTAKE == 5
  return lokus::phrase("{} desa", "{ villages", 3);
#endif
}
