#include "project/track.hpp"
#include "core/sum.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

// The effects of one village in one block, by mechanism, with what they worked out for it.
class LaneEffects {
public:
  LaneEffects(const World &world, std::span<const Lanes> numbers, std::span<const double> before)
      : world_(world),
        acting_(mechanisms().size()),
        rows_(mechanisms().size()) {
    std::size_t needed = 0;
    for (const Effects::Row &row : world.effects.rows)
      needed += mechanisms()[row.mechanism].memory(row.effect);
    memory_.resize(needed);
    std::size_t used = 0;
    for (const Effects::Row &row : world.effects.rows) {
      const std::size_t size = mechanisms()[row.mechanism].memory(row.effect);
      LaneActing a;
      a.bands = row.effect.bands;
      a.numbers = numbers.subspan(row.first_number, row.effect.estimate.size());
      a.before = before[row.intervention];
      a.partner_before = before[row.partner];
      a.association = row.effect.association;
      a.memory = std::span<Lanes>(memory_).subspan(used, size);
      used += size;
      acting_[row.mechanism].push_back(a);
      rows_[row.mechanism].push_back(&row);
    }
  }

  void prepare(const PerBand<Lanes> &share) {
    for (std::size_t m = 0; m < acting_.size(); ++m)
      if (!acting_[m].empty())
        mechanisms()[m].prepare_lanes(share, world_.around, acting_[m]);
  }

  LaneMultipliers multipliers(std::span<const double> now) {
    LaneMultipliers result = no_change();
    for (std::size_t m = 0; m < acting_.size(); ++m) {
      for (std::size_t i = 0; i < acting_[m].size(); ++i) {
        acting_[m][i].now = now[rows_[m][i]->intervention];
        acting_[m][i].partner_now = now[rows_[m][i]->partner];
      }
      if (!acting_[m].empty())
        mechanisms()[m].multiply_lanes(world_.around, acting_[m], result);
    }
    return result;
  }

private:
  const World &world_;
  std::vector<std::vector<LaneActing>> acting_;
  std::vector<std::vector<const Effects::Row *>> rows_;
  std::vector<Lanes> memory_;
};

// Adds the first `count` lanes; a whole block is the usual case and has no branch.
void add(const Lanes &value, std::size_t count, Lanes &sum) {
  if (count == lanes)
    for (std::size_t l = 0; l < lanes; ++l)
      sum[l] += value[l];
  else
    for (std::size_t l = 0; l < count; ++l)
      sum[l] += value[l];
}

struct Sums { // over the blocks, by month
  std::vector<Lanes> new_cases, recovered;
};

void follow_block(const World &world, LaneEffects &effects, const Exposures &exposures, std::size_t first,
                  LaneCohort &cohort, Track &track, Sums &sums) {
  const std::size_t count = std::min(lanes, world.draws - first);
  LaneMultipliers multipliers = no_change();
  std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(), &track.stunted[first]);
  for (int t = 1; t <= world.months; ++t) {
    const auto now = exposures.month(t), last = exposures.month(t - 1);
    const bool moved = !std::equal(now.begin(), now.end(), last.begin());
    if (moved)
      multipliers = effects.multipliers(now);
    if (cohort.drifts)
      advance_trend(cohort);
    if (moved || cohort.drifts || t == 1)
      set_rates(multipliers, cohort);
    turn(cohort);
    const auto month = static_cast<std::size_t>(t);
    std::copy(cohort.stunted.v.begin(), cohort.stunted.v.end(),
              &track.stunted[month * track.padded_draws + first]);
    add(cohort.new_cases, count, sums.new_cases[month]);
    add(cohort.recovered, count, sums.recovered[month]);
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
  for (std::size_t block = 0; block < world.blocks(); ++block) {
    const std::size_t first = block * lanes;
    Lanes start;
    for (std::size_t l = 0; l < lanes; ++l)
      start[l] = prevalence[std::min(first + l, world.draws - 1)];
    begin(children, start, world.profile, world.ageing, world.drift_of(district, block), world.drifts,
          cohort);
    LaneEffects effects(world, world.numbers_of(district, block), exposures.before);
    effects.prepare(cohort.share);
    follow_block(world, effects, exposures, first, cohort, track, sums);
  }
  track.new_cases.assign(all_months, 0);
  track.recovered.assign(all_months, 0);
  for (std::size_t t = 0; t < all_months; ++t) {
    track.new_cases[t] = sum(sums.new_cases[t].v) / static_cast<double>(world.draws);
    track.recovered[t] = sum(sums.recovered[t].v) / static_cast<double>(world.draws);
  }
}

} // namespace lokus::project
