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

enum class HabitUse : std::uint64_t { bends = 200, copies, pushed, severe };

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

double known_severe(const Counts &counts, VillageId v) {
  return is_missing(counts.severely_stunted[v]) ? 0 : counts.severely_stunted[v].value;
}

// Of the villages where nobody pushes.
Shares region_shares(const Area &area, const Counts &counts,
                     const Column<SubdistrictId, std::uint8_t> &bends) {
  Sum measured, stunted, severe;
  for (VillageId v : counts.measured.all())
    if (was_measured(counts, v) && bends[area.villages.subdistrict[v]] == 0) {
      measured.add(counts.measured[v].value);
      stunted.add(counts.stunted[v].value);
      severe.add(known_severe(counts, v));
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

bool pushes_at_stunted(const Habits &habits) {
  return habits.line > -2.5;
}

struct Bent {
  ZCurve curve;
  double pushed = 0; // share of all measured
  double severe = 0; // share left below -3
};

// The curve of which a share `stunted` is left once heights are pushed.
Bent before_pushing(double stunted, double severe_of_stunted, const Habits &habits, const Shape &shape) {
  Bent bent;
  double before = stunted;
  for (int i = 0; i < 40; ++i) {
    bent.curve = curve_through({before, before * severe_of_stunted}, shape);
    bent.pushed = habits.pushed * share_in_window(bent.curve, habits, shape);
    if (pushes_at_stunted(habits))
      before = stunted + bent.pushed;
  }
  bent.severe = before * severe_of_stunted - (pushes_at_stunted(habits) ? 0 : bent.pushed);
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
  const Shares region = region_shares(area, counts, bends);
  Column<VillageId, VillageHabits> result(area.villages.rows());
  for (VillageId v : result.all()) {
    if (!was_measured(counts, v))
      continue;
    const double measured = counts.measured[v].value, stunted = counts.stunted[v].value;
    const double share = (stunted + drawn_to_region * region.stunted) / (measured + drawn_to_region);
    VillageHabits &village = result[v];
    village.copies = copies[area.villages.subdistrict[v]] != 0;
    village.bends = bends[area.villages.subdistrict[v]] != 0;
    if (!village.bends) {
      village.curve = curve_through({share, share * region.severe_of_stunted}, shape);
      continue;
    }
    const Bent bent = before_pushing(share, region.severe_of_stunted, habits, shape);
    const bool at_stunted = pushes_at_stunted(habits);
    const double above = at_stunted ? measured - stunted : stunted - known_severe(counts, v);
    const double share_above = at_stunted ? 1 - share : share - bent.severe;
    village.curve = bent.curve;
    village.severe_share = bent.severe;
    village.pushed = static_cast<std::size_t>(
        binomial(habit_key(seed, area.villages.code[v], HabitUse::pushed), static_cast<long long>(above),
                 std::clamp(bent.pushed / share_above, 0.0, 1.0)));
  }
  return result;
}

Counts counts_after_pushing(const Area &area, const Counts &counts, const Habits &habits,
                            std::uint64_t seed) {
  const auto villages = village_habits(area, counts, habits, Shape(habits.skewness, habits.degrees), seed);
  Counts after = counts;
  for (VillageId v : villages.all())
    if (villages[v].bends && !is_missing(counts.severely_stunted[v])) {
      const double stunted = counts.stunted[v].value;
      const double share = (stunted + 1) / (counts.measured[v].value + 2);
      after.severely_stunted[v] = People(static_cast<double>(
          binomial(habit_key(seed, area.villages.code[v], HabitUse::severe), static_cast<long long>(stunted),
                   std::clamp(villages[v].severe_share / share, 0.0, 0.9))));
    }
  return after;
}

} // namespace lokus::synth
