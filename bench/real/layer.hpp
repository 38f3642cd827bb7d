#pragma once
#include "lokus/lokus.hpp"
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <optional>
#include <string>

namespace lokus {

// A layer of LOKUS_SHARED/data/boundaries as a run inspects it; nothing, and the benchmark skipped, where
// LOKUS_SHARED is not set.
inline std::optional<Checked> shared_layer(benchmark::State &state, const std::string &file) {
  const char *shared = std::getenv("LOKUS_SHARED");
  if (shared == nullptr || *shared == '\0') {
    state.SkipWithError("LOKUS_SHARED is not set");
    return std::nullopt;
  }
  Scenario scenario;
  const std::string path = std::string(shared) + "/data/boundaries/" + file;
  scenario.boundaries.path = {path, path};
  Watch watch;
  return inspect(scenario, watch);
}

} // namespace lokus
