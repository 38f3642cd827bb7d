#include "withhold/withhold.hpp"
#include <algorithm>

namespace lokus::withhold {

OtherHeights with_more_below(const HeightScores &scores, VillageId village, int more) {
  constexpr double line = height_lines[0], just_below = line - 0.01;
  OtherHeights other{scores};
  const auto z = other.scores.z[village]; // lowest first
  const auto first_above = std::ranges::lower_bound(z, line);
  const auto count =
      std::min<std::ptrdiff_t>(std::abs(more), more > 0 ? z.end() - first_above : first_above - z.begin());
  const auto from = more > 0 ? first_above : first_above - count;
  for (auto height = from; height != from + count; ++height) {
    other.past_window =
        other.past_window || *height < height_windows[0].from || *height >= height_windows[0].to;
    *height = more > 0 ? just_below : line;
  }
  return other;
}

} // namespace lokus::withhold
