#pragma once
#include "core/phrase.hpp"
#include <cstdint>
#include <optional>

namespace lokus::settings {

// Bytes that the program may still ask for: what the machine has at hand, but no more than the limits of its
// control groups (versions 1 and 2) and of its own address space leave. Nothing where the system does not
// say.
std::optional<std::uint64_t> memory_left();

// What a piece of work will ask for at once.
struct MemoryForecast {
  double bytes = 0;
  Phrase of;     // "draws of 80,000 villages"
  Phrase advice; // what to change so that it fits
};

// Error(failure) with the forecast and what is left, where it will not fit.
void require_memory(const MemoryForecast &forecast);

} // namespace lokus::settings
