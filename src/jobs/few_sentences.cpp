#include "jobs/few_sentences.hpp"
#include "core/units.hpp"
#include <algorithm>
#include <cmath>

namespace lokus {

bool alike(double a, double b) {
  if (is_missing(a) || is_missing(b))
    return is_missing(a) && is_missing(b);
  return std::fabs(a - b) <= 2e-6 * std::max({1.0, std::fabs(a), std::fabs(b)});
}

void FewSentences::add(Phrase sentence) {
  constexpr std::size_t most = 5;
  ++found_;
  if (told_.size() < most)
    told_.push_back(std::move(sentence));
}

std::vector<Phrase> FewSentences::take() {
  if (found_ > told_.size())
    told_.push_back(
        phrase("... dan {} perbedaan lain.", "... and {} more differences.", found_ - told_.size()));
  return std::move(told_);
}

} // namespace lokus
