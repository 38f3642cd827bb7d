#include "audit/count_cuts.hpp"
#include <algorithm>

namespace lokus::audit {
namespace {

constexpr int beyond_all = 1'000'000'000 / 4; // more than any count, and sums of four of them are numbers
using ByState = std::array<int, 2>;           // of one that is outside of the set, inside

// Which groups a cut has inside, and whether what leads back into the area is.
struct Sides {
  std::array<bool, counted_groups> group{};
  bool back = false;
};

// What the arc from one place into another adds to what a cut leaves: the most where it leads out of the set,
// less the least where it leads in.
int across(Range arc, bool from_inside, bool to_inside) {
  if (from_inside == to_inside)
    return 0;
  return from_inside ? arc.high : -arc.low;
}

class Cuts {
public:
  explicit Cuts(const Circulation &circulation)
      : tree_(circulation.tree),
        told_(circulation.told),
        possible_{told_, std::vector<bool>(tree_.nodes.size())},
        down_(tree_.nodes.size()),
        step_(tree_.nodes.size()),
        up_(tree_.nodes.size()) {
    const GroupCases cases = tree_.group_cases();
    for (std::size_t g = 0; g < counted_groups; ++g) {
      of_group_[g] = g < audit_groups ? told_.groups[g] : Range{0, cases[g]};
      if (cases[g] > 0)
        present_.push_back(g);
    }
  }

  Possible possible() && {
    for (std::size_t subset = 0; subset < std::size_t{1} << present_.size(); ++subset)
      for (const bool back : {false, true}) {
        Sides sides{{}, back};
        for (std::size_t i = 0; i < present_.size(); ++i)
          sides.group[present_[i]] = (subset >> i & 1) != 0;
        cut(sides);
      }
    return std::move(possible_);
  }

private:
  void cut(const Sides &sides) {
    inward(sides);
    narrow_groups(sides);
    outward(sides);
  }

  int own(std::size_t node, bool inside, const Sides &sides) const {
    int out = 0;
    if (inside)
      for (const std::size_t g : present_)
        out += sides.group[g] ? 0 : tree_.nodes[node].own[g];
    return out;
  }

  // The least that is left within each place, by its side and by that of the place around it.
  void inward(const Sides &sides) {
    for (std::size_t n = 0; n < down_.size(); ++n)
      down_[n] = {own(n, false, sides), own(n, true, sides)};
    for (std::size_t n = down_.size(); n-- > 0;) {
      for (const bool around : {false, true})
        step_[n][around] = std::min(down_[n][0] + across(told_.places[n], around, false),
                                    down_[n][1] + across(told_.places[n], around, true));
      if (const auto parent = tree_.nodes[n].parent)
        for (const bool around : {false, true})
          down_[*parent][around] += step_[n][around];
    }
  }

  int left_of_groups(const Sides &sides) const {
    int left = 0;
    for (const std::size_t g : present_)
      left += across(of_group_[g], sides.group[g], sides.back);
    return left;
  }

  void narrow_groups(const Sides &sides) {
    const int left = left_of_groups(sides) + step_[0][sides.back];
    for (const std::size_t g : present_) {
      if (g >= audit_groups || sides.group[g] == sides.back)
        continue;
      const int without = left - across(of_group_[g], sides.group[g], sides.back);
      narrow(possible_.counts.groups[g], sides.back, without);
    }
  }

  // `leads_in`: the arc leads into the set, so that no more flows than the cut leaves; else no less.
  static void narrow(Range &range, bool leads_in, int left_without) {
    if (leads_in)
      range.high = std::min(range.high, left_without);
    else
      range.low = std::max(range.low, -left_without);
  }

  void outward(const Sides &sides) {
    for (std::size_t n = 0; n < up_.size(); ++n) {
      const auto parent = tree_.nodes[n].parent;
      ByState beside = {beyond_all, beyond_all}; // what is left outside of the place, by the side around it
      if (!parent)
        beside[sides.back] = left_of_groups(sides);
      else
        for (const bool around : {false, true})
          beside[around] = up_[*parent][around] + down_[*parent][around] - step_[n][around];
      for (const bool inside : {false, true})
        up_[n][inside] = std::min(beside[0] + across(told_.places[n], false, inside),
                                  beside[1] + across(told_.places[n], true, inside));
      narrow(possible_.counts.places[n], true, beside[0] + down_[n][1]);
      narrow(possible_.counts.places[n], false, beside[1] + down_[n][0]);
      const bool nothing_left = up_[n][1] + down_[n][1] <= 0 && own(n, true, sides) > 0;
      possible_.all_known[n] = possible_.all_known[n] || nothing_left;
    }
  }

  const CountTree &tree_;
  const ByPlaceAndGroup<Range> told_;
  Possible possible_;
  std::array<Range, counted_groups> of_group_{};
  std::vector<std::size_t> present_; // groups that have cases
  std::vector<ByState> down_, step_, up_;
};

} // namespace

Possible narrowed_by_cuts(const Circulation &circulation) {
  return Cuts(circulation).possible();
}

} // namespace lokus::audit
