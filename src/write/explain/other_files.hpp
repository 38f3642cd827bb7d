#pragma once
#include "core/phrase.hpp"
#include <optional>
#include <string>

namespace lokus::write {

// Of a file that is no table of a run (report, maps, layers, run.json, what other commands leave): in which
// tables its numbers stand, or how they come about. Nothing for a file that lokus does not write. `name`
// without folders.
std::optional<Phrase> other_file(const std::string &name);

} // namespace lokus::write
