#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include <array>
#include <string>
#include <vector>

namespace lokus::read {

// Features of the boundary layer that become no village, counted by kind with the first names of each.
class FeaturesLeftOut {
public:
  enum FeatureKind { elsewhere, not_asked, without_code, other_level, damaged_code, kinds };
  void add(FeatureKind kind, const std::string &name);
  std::size_t count(FeatureKind kind) const { return count_[kind]; }
  // Warning features_left_out: how many of each kind, and what they are called; none where nothing is.
  void say(const Scenario &scenario, Findings &findings) const;

private:
  std::array<std::size_t, kinds> count_{};
  std::array<std::vector<std::string>, kinds> names_;
};

// "", "-", "0", "00.00": a code column without a code.
bool is_blank_code(const std::string &code);

// Names (as join_name) of what layers hold beside villages: lakes, forests, waters.
bool is_land_or_water(const std::string &name);

} // namespace lokus::read
