#pragma once
#include "core/phrase.hpp"
#include <vector>

namespace lokus {

// Figures that differ by less than two millionths of themselves are the same; missing is the same as missing.
bool alike(double a, double b);

// Sentences as they are found; beyond the first few only their number.
class FewSentences {
public:
  void add(Phrase sentence);
  std::vector<Phrase> take();

private:
  std::vector<Phrase> told_;
  std::size_t found_ = 0;
};

} // namespace lokus
