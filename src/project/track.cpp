#include "project/track.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// The effects that act on one village, by mechanism, with what they work out for it block by block.
class LaneEffects {
public:
  LaneEffects(const World &world, const Exposures &exposures)
      : world_(world),
        acting_(mechanisms().size()),
        rows_(mechanisms().size()) {
    std::size_t needed = 0;
    for (const Effects::Row &row : world.effects.rows)
      needed += mechanisms()[row.mechanism].memory(row.effect, world.around);
    memory_.resize(needed);
    std::size_t used = 0;
    for (const Effects::Row &row : world.effects.rows) {
      const std::size_t size = mechanisms()[row.mechanism].memory(row.effect, world.around);
      LaneActing a;
      a.mechanism = mechanisms()[row.mechanism].name;
      a.bands = row.effect.bands;
      a.before = exposures.before[row.intervention];
      a.partner_before = exposures.before[row.partner];
      a.association = row.effect.association;
      a.memory = std::span<Lanes>(memory_).subspan(used, size);
      used += size;
      acting_[row.leader].push_back(a);
      rows_[row.leader].push_back(&row);
    }
  }

  // Its odds are those of the crossings, which must be known before it prepares.
  bool act_on_recovery() const { return !acting_[*mechanism_index("recovery")].empty(); }

  void prepare(std::span<const Lanes> numbers, std::span<const Lanes> reached, const LaneCohort &start) {
    for (std::size_t m = 0; m < acting_.size(); ++m) {
      for (std::size_t i = 0; i < acting_[m].size(); ++i) {
        const Effects::Row &row = *rows_[m][i];
        LaneActing &a = acting_[m][i];
        a.numbers = numbers.subspan(row.first_number, row.effect.estimate.size());
        a.reached = reached.empty() ? nullptr : &reached[row.intervention];
        a.partner_reached = reached.empty() ? nullptr : &reached[row.partner];
      }
      if (!acting_[m].empty())
        mechanisms()[m].prepare_lanes(start, world_.around, acting_[m]);
    }
  }

  void multiply(std::span<const double> now, LaneMultipliers &result) {
    result.clear();
    for (std::size_t m = 0; m < acting_.size(); ++m) {
      for (std::size_t i = 0; i < acting_[m].size(); ++i) {
        acting_[m][i].now = now[rows_[m][i]->intervention];
        acting_[m][i].partner_now = now[rows_[m][i]->partner];
      }
      if (!acting_[m].empty())
        mechanisms()[m].multiply_lanes(world_.around, acting_[m], result);
    }
  }

private:
  const World &world_;
  std::vector<std::vector<LaneActing>> acting_;
  std::vector<std::vector<const Effects::Row *>> rows_;
  std::vector<Lanes> memory_;
};

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
// every month is the first one again.
void follow_block(LaneEffects *effects, const Exposures &exposures, std::span<const std::uint8_t> moved,
                  std::size_t first, std::size_t count, LaneCohort &cohort, MovingBirths *births,
                  Track &track, Sums &sums) {
  LaneMultipliers multipliers;
  std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track.stunted[first]);
  for (std::size_t t = 1; t < moved.size(); ++t) {
    if (moved[t])
      effects->multiply(exposures.month(static_cast<int>(t)), multipliers);
    if (cohort.drifts)
      advance_trend(cohort);
    if (moved[t] || cohort.drifts || t == 1)
      set_rates(multipliers, cohort);
    if (births == nullptr) {
      if (t == 1 || !track.still)
        turn(cohort);
    } else {
      births->turn_month(t, multipliers, cohort);
      births->record(t * track.padded_draws + first, cohort.stunted);
    }
    record_month(cohort, count, &track.stunted[t * track.padded_draws + first], sums.new_cases[t],
                 sums.recovered[t]);
    if (track.keeps_new_cases)
      std::copy(cohort.new_cases.v.begin(), cohort.new_cases.v.end(),
                &track.new_cases_by_draw[t * track.padded_draws + first]);
  }
}

} // namespace

void follow(const World &world, std::size_t district, double children, std::span<const double> prevalence,
            const Exposures &exposures, Track &track) {
  const auto all_months = static_cast<std::size_t>(world.months) + 1;
  track.padded_draws = world.blocks() * lanes;
  track.stunted.resize(all_months * track.padded_draws);
  Sums sums{std::vector<Lanes>(all_months), std::vector<Lanes>(all_months)};
  LaneCohort cohort;
  const std::vector<std::uint8_t> moved = moved_months(exposures, world.months);
  std::optional<LaneEffects> effects;
  if (std::find(moved.begin(), moved.end(), 1) != moved.end())
    effects.emplace(world, exposures);
  std::optional<MovingBirths> births;
  track.children.clear();
  track.still = !effects && !world.drifts && world.births_factor.empty();
  track.new_cases_by_draw.assign(track.keeps_new_cases ? track.stunted.size() : 0, 0);
  if (!world.births_factor.empty() || moves_births(world.effects, exposures)) {
    track.children.resize(track.stunted.size());
    births.emplace();
    births->by_year = world.births_factor;
    births->children = &track.children;
  }
  for (std::size_t block = 0; block < world.blocks(); ++block) {
    const std::size_t first = block * lanes;
    Lanes start;
    for (std::size_t l = 0; l < lanes; ++l)
      start[l] = prevalence[std::min(first + l, world.draws - 1)];
    begin(children, start, world.profile, world.ageing, world.drift_of(district, block), world.drifts,
          cohort);
    if (births) {
      begin_sizes(cohort, births->sizes);
      births->record(first, cohort.stunted);
    }
    if (effects) {
      if (effects->act_on_recovery())
        set_rates({}, cohort);
      effects->prepare(world.numbers_of(district, block), world.reached_of(district, block), cohort);
    }
    follow_block(effects ? &*effects : nullptr, exposures, moved, first, std::min(lanes, world.draws - first),
                 cohort, births ? &*births : nullptr, track, sums);
  }
  track.new_cases.assign(all_months, 0);
  track.recovered.assign(all_months, 0);
  for (std::size_t t = 0; t < all_months; ++t) {
    track.new_cases[t] = lane_sum(sums.new_cases[t]) / static_cast<double>(world.draws);
    track.recovered[t] = lane_sum(sums.recovered[t]) / static_cast<double>(world.draws);
  }
}

} // namespace lokus::project
