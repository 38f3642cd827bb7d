#pragma once
#include "core/error.hpp"
#include "settings/scenario.hpp"

namespace lokus::settings {

// Unless it holds: Error(request) at the place where the key was given.
inline void require(bool holds, const Scenario &scenario, const std::string &key, const Phrase &expected) {
  if (!holds)
    throw Error(ErrorKind::request, expected).at({scenario.place(key), scenario.place(key)});
}

} // namespace lokus::settings
