#include "project/track.hpp"
#include "project/lane_effects.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

struct Sums { // over the blocks, by month
  std::vector<Lanes> new_cases, recovered;
};

// The last block may hold fewer draws than lanes: lanes from `count` on repeat a draw and are not summed.
LOKUS_LANE_CLONES void record_month(const LaneCohort &cohort, std::size_t count, double *stunted,
                                    Lanes &new_cases, Lanes &recovered) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l)
    stunted[l] = cohort.stunted[l];
  if (count == lanes) {
    LOKUS_LANES
    for (std::size_t l = 0; l < lanes; ++l) {
      new_cases[l] += cohort.new_cases[l];
      recovered[l] += cohort.recovered[l];
    }
    return;
  }
  for (std::size_t l = 0; l < count; ++l) {
    new_cases[l] += cohort.new_cases[l];
    recovered[l] += cohort.recovered[l];
  }
}

// Months 1..T in which some exposure differs from the month before.
std::vector<std::uint8_t> moved_months(const Exposures &exposures, int months) {
  std::vector<std::uint8_t> moved(static_cast<std::size_t>(months) + 1);
  for (int t = 1; t <= months; ++t) {
    const auto now = exposures.month(t), last = exposures.month(t - 1);
    moved[static_cast<std::size_t>(t)] = !std::equal(now.begin(), now.end(), last.begin());
  }
  return moved;
}

// Where births move: sizes by draw beside the cohort, and where the track keeps them.
struct MovingBirths {
  std::span<const double> by_year;
  LaneSizes sizes;
  std::vector<double> *children = nullptr;

  void turn_month(std::size_t t, const LaneMultipliers &m, LaneCohort &cohort) {
    const double factor = births_factor_in(by_year, static_cast<int>(t));
    Lanes births;
    for (std::size_t l = 0; l < lanes; ++l)
      births[l] = factor * (m.births_moved ? m.births[l] : 1);
    turn(births, cohort, sizes);
  }
  // Without children nobody is stunted; the rounding of months of sums is not a child.
  void record(std::size_t place, Lanes &stunted) {
    const Lanes n = lokus::project::children(sizes);
    std::copy(n.v.begin(), n.v.end(), children->begin() + static_cast<std::ptrdiff_t>(place));
    for (std::size_t l = 0; l < lanes; ++l)
      stunted[l] = n[l] > 0 ? stunted[l] : 0;
  }
};

// Where no exposure moves (no effects), there is no trend and births stay, the cohort is at its fixed point:
// the first month is all there is to turn.
void follow_block(LaneEffects *effects, const Exposures &exposures, std::span<const std::uint8_t> moved,
                  std::size_t first, std::size_t count, LaneCohort &cohort, MovingBirths *births,
                  Track &track, Sums &sums) {
  LaneMultipliers multipliers;
  std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track.stunted[first]);
  for (std::size_t t = 1; t < sums.new_cases.size(); ++t) {
    const std::size_t place = t * track.padded_draws + first;
    if (moved[t])
      effects->multiply(static_cast<int>(t), exposures.month(static_cast<int>(t)), multipliers);
    if (cohort.drifts)
      advance_trend(cohort);
    if (moved[t] || cohort.drifts || t == 1)
      set_rates(multipliers, cohort);
    if (births == nullptr) {
      turn(cohort);
    } else {
      births->turn_month(t, multipliers, cohort);
      births->record(place, cohort.stunted);
    }
    record_month(cohort, count, &track.stunted[place], sums.new_cases[t], sums.recovered[t]);
    if (track.keeps_new_cases)
      std::copy(cohort.new_cases.v.begin(), cohort.new_cases.v.end(), &track.new_cases_by_draw[place]);
  }
}

void begin_block(const World &world, std::size_t district, std::size_t block, double children,
                 std::span<const double> prevalence, LaneCohort &cohort) {
  Lanes start;
  for (std::size_t l = 0; l < lanes; ++l)
    start[l] = prevalence[std::min(block * lanes + l, world.draws - 1)];
  begin(children, start, world.profile, world.ageing, world.drift.at(district, block)[0], world.drifts,
        cohort);
}

std::vector<double> means_by_month(const std::vector<Lanes> &sums, int months, std::size_t draws) {
  std::vector<double> means;
  for (std::size_t t = 0; t <= static_cast<std::size_t>(months); ++t)
    means.push_back(lane_sum(sums[std::min(t, sums.size() - 1)]) / static_cast<double>(draws));
  return means;
}

} // namespace

void follow(const World &world, std::size_t district, double children, std::span<const double> prevalence,
            const Exposures &exposures, Track &track) {
  const std::vector<std::uint8_t> moved = moved_months(exposures, world.months);
  std::optional<LaneEffects> effects;
  if (const auto last = std::find(moved.rbegin(), moved.rend(), 1); last != moved.rend())
    effects.emplace(world, exposures, static_cast<int>(moved.rend() - last) - 1);
  track.still = !effects && !world.drifts && world.births_factor.empty();
  track.padded_draws = world.blocks() * lanes;
  const std::size_t months_kept = track.still ? 2 : moved.size();
  track.stunted.resize(months_kept * track.padded_draws);
  track.new_cases_by_draw.assign(track.keeps_new_cases ? track.stunted.size() : 0, 0);
  track.children.clear();
  std::optional<MovingBirths> births;
  if (!world.births_factor.empty() || moves_births(world.effects, exposures)) {
    track.children.resize(track.stunted.size());
    births.emplace();
    births->by_year = world.births_factor;
    births->children = &track.children;
  }
  Sums sums{std::vector<Lanes>(months_kept), std::vector<Lanes>(months_kept)};
  LaneCohort cohort, first_cohort;
  for (std::size_t block = 0; block < world.blocks(); ++block) {
    const std::size_t first = block * lanes;
    if (world.by_package() && block > 0)
      cohort = first_cohort;
    else
      begin_block(world, district, block, children, prevalence, cohort);
    if (world.by_package() && block == 0)
      first_cohort = cohort;
    if (births) {
      begin_sizes(cohort, births->sizes);
      births->record(first, cohort.stunted);
    }
    if (effects) {
      if (effects->act_on_recovery())
        set_rates({}, cohort);
      effects->prepare(world.numbers.at(district, block), world.reached.at(district, block), cohort);
    }
    follow_block(effects ? &*effects : nullptr, exposures, moved, first, std::min(lanes, world.draws - first),
                 cohort, births ? &*births : nullptr, track, sums);
  }
  track.new_cases = means_by_month(sums.new_cases, world.months, world.draws);
  track.recovered = means_by_month(sums.recovered, world.months, world.draws);
}

} // namespace lokus::project
