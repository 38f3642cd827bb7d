#pragma once
#include "project/world.hpp"
#include <optional>

namespace lokus::project {

// One village followed through the months over all lanes of the world: draws, or packages.
struct Track {
  std::vector<double> stunted;   // [month 0..T][draw, padded to whole blocks]: children
  std::vector<double> new_cases; // [month]: mean over the draws
  std::vector<double> recovered;
  std::vector<double> children;          // as stunted, where births move; empty: the same number always
  bool keeps_new_cases = false;          // set before follow(): new cases of every draw too
  std::optional<int> only;               // set before follow(): the month up to which is followed, and of
                                         // which alone stunted and children are kept, nothing else
  std::vector<double> new_cases_by_draw; // as stunted; empty unless kept
  std::size_t padded_draws = 0;
  bool still = false; // nothing moves: months 0 and 1 are kept, and every later one is month 1 again

  std::size_t at(int t) const {
    return static_cast<std::size_t>(only ? 0 : still ? std::min(t, 1) : t) * padded_draws;
  }
  std::span<const double> month(int t, std::size_t draws) const {
    return std::span<const double>(stunted).subspan(at(t), draws);
  }
  std::span<const double> children_in(int t, std::size_t draws) const {
    return std::span<const double>(children).subspan(at(t), draws);
  }
};

// Fills the track, reusing its memory. `prevalence` has one value per lane in use, in (0,1).
void follow(const World &world, std::size_t district, double children, std::span<const double> prevalence,
            const Exposures &exposures, Track &track);

struct VillageAtStart { // as above
  std::size_t district = 0;
  double children = 0;
  std::span<const double> prevalence;
};
// The same under each of these exposures; what they share is worked out once.
void follow_each(const World &world, const VillageAtStart &village, std::span<const Exposures> exposures,
                 std::span<Track *const> tracks);

} // namespace lokus::project
