#pragma once
#include "tables/portable/portable.hpp"
#include <string_view>

namespace lokus::engine {

// What the run decided from: of its inputs what a decision looks at and no more.
struct Run {
  Prepared prepared;
  Scenario scenario;
};

// From portable::portable_bytes. Error(failure): the bytes are cut off, or of another edition of the program.
Run run_of(std::string_view bytes);

} // namespace lokus::engine
