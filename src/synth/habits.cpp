#include "synth/habits.hpp"
#include "core/distributions.hpp"
#include "core/sum.hpp"
#include "synth/shape.hpp"
#include <algorithm>

namespace lokus::synth {
namespace {

constexpr double drawn_to_region = 40; // children that the region's share stands for in a village
constexpr double least_sd = 0.85, most_sd = 1.35;
constexpr double usual_stunted = 0.1, usual_severe = 0.2;

enum class HabitUse : std::uint64_t { bends = 200, copies, pushed };

RandomKey habit_key(std::uint64_t seed, const std::string &code, HabitUse use) {
  return {seed, Purpose::synth_children, code_key(code), static_cast<std::uint64_t>(use) << 32};
}

Column<SubdistrictId, std::uint8_t> drawn_subdistricts(const Area &area, std::uint64_t seed, HabitUse use,
                                                       std::size_t wanted) {
  std::vector<std::pair<double, SubdistrictId>> order;
  for (SubdistrictId s : area.subdistricts.code.all())
    order.emplace_back(uniform(habit_key(seed, area.subdistricts.code[s], use)), s);
  std::sort(order.begin(), order.end());
  Column<SubdistrictId, std::uint8_t> drawn(area.subdistricts.rows());
  for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i)
    drawn[order[i].second] = 1;
  return drawn;
}

struct Shares {
  double stunted = usual_stunted, severe_of_stunted = usual_severe;
};

Shares region_shares(const Counts &counts) {
  Sum measured, stunted, severe;
  for (VillageId v : counts.measured.all())
    if (was_measured(counts, v)) {
      measured.add(counts.measured[v].value);
      stunted.add(counts.stunted[v].value);
      severe.add(is_missing(counts.severely_stunted[v]) ? 0 : counts.severely_stunted[v].value);
    }
  if (stunted.value() <= 0 || severe.value() <= 0)
    return {};
  return {stunted.value() / measured.value(), severe.value() / stunted.value()};
}

// Below -2 and below -3.
struct Below {
  double stunted, severe;
};

ZCurve curve_through(const Below &below, const Shape &shape) {
  const double at_stunted = shape.quantile(std::clamp(below.stunted, 0.002, 0.9)),
               at_severe = shape.quantile(std::clamp(below.severe, 0.0002, 0.8));
  const double sd = std::clamp(1 / std::max(at_stunted - at_severe, 0.1), least_sd, most_sd);
  return {-2 - sd * at_stunted, sd};
}

double share_in_window(const ZCurve &curve, const Habits &habits, const Shape &shape) {
  return shape.cdf((habits.line - curve.mean) / curve.sd) -
         shape.cdf((habits.line - habits.window - curve.mean) / curve.sd);
}

struct Bent {
  ZCurve curve;
  double pushed = 0; // share of all measured
};

// The curve of which `after` is left once heights are pushed.
Bent before_pushing(const Below &after, const Habits &habits, const Shape &shape) {
  Bent bent{curve_through(after, shape)};
  for (int i = 0; i < 40; ++i) {
    bent.pushed = habits.pushed * share_in_window(bent.curve, habits, shape);
    const bool at_stunted = habits.line > -2.5;
    bent.curve = curve_through(
        {after.stunted + (at_stunted ? bent.pushed : 0), after.severe + (at_stunted ? 0 : bent.pushed)},
        shape);
  }
  return bent;
}

} // namespace

Column<VillageId, VillageHabits> village_habits(const Area &area, const Counts &counts, const Habits &habits,
                                                const Shape &shape, std::uint64_t seed) {
  constexpr std::size_t enough_puskesmas = 6, usual_bending = 2;
  const std::size_t bending =
      habits.bending.value_or(area.subdistricts.rows() < enough_puskesmas ? 0 : usual_bending);
  const auto bends = drawn_subdistricts(area, seed, HabitUse::bends, bending);
  const auto copies = drawn_subdistricts(area, seed, HabitUse::copies, habits.copying);
  const Shares region = region_shares(counts);
  Column<VillageId, VillageHabits> result(area.villages.rows());
  for (VillageId v : result.all()) {
    if (!was_measured(counts, v))
      continue;
    const double measured = counts.measured[v].value, stunted = counts.stunted[v].value;
    const double share = (stunted + drawn_to_region * region.stunted) / (measured + drawn_to_region);
    const Below after{share, share * region.severe_of_stunted};
    VillageHabits &village = result[v];
    village.copies = copies[area.villages.subdistrict[v]] != 0;
    village.bends = bends[area.villages.subdistrict[v]] != 0;
    if (!village.bends) {
      village.curve = curve_through(after, shape);
      continue;
    }
    const Bent bent = before_pushing(after, habits, shape);
    const bool at_stunted = habits.line > -2.5;
    const double severe = is_missing(counts.severely_stunted[v]) ? 0 : counts.severely_stunted[v].value;
    const double above = at_stunted ? measured - stunted : stunted - severe;
    const double share_above = at_stunted ? 1 - after.stunted : after.stunted - after.severe;
    village.curve = bent.curve;
    village.pushed = static_cast<std::size_t>(
        binomial(habit_key(seed, area.villages.code[v], HabitUse::pushed), static_cast<long long>(above),
                 std::clamp(bent.pushed / share_above, 0.0, 1.0)));
  }
  return result;
}

} // namespace lokus::synth
