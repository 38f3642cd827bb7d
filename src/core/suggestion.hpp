#pragma once
#include "core/phrase.hpp"
#include <span>

namespace lokus {

// "; did you mean X?" with the nearest of the known words, to follow a refusal; empty where none is near.
Phrase did_you_mean(const std::string &word, std::span<const std::string> known);

} // namespace lokus
