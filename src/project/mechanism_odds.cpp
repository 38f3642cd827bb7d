#include "core/error.hpp"
#include "project/effect_checks.hpp"
#include "project/mechanisms.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool all_equal(const std::vector<double> &list) {
  return std::adjacent_find(list.begin(), list.end(), std::not_equal_to<>{}) == list.end();
}

} // namespace

void check_odds(const Effect &effect) {
  require_bands(effect);
  require_numbers(effect, effect.bands.size());
  if (!effect.measured_in)
    return;
  const int measured_in = *effect.measured_in;
  if (measured_in < 0 || measured_in >= static_cast<int>(bands))
    throw Error(ErrorKind::request, phrase("measured_in = {}; diharapkan 0 sampai 4",
                                           "measured_in = {}; expected 0 to 4", measured_in));
  if (!all_equal(effect.estimate) || !all_equal(effect.low) || !all_equal(effect.high))
    throw Error(
        ErrorKind::request,
        phrase("dengan measured_in hanya ada satu angka terbitan: tulis angka yang sama untuk tiap kelompok "
               "umur",
               "with measured_in there is one published number: write the same number for every band"));
}

// V of section 1, band by band.
void multiply_odds(const PerBand<double> &share, const Surroundings &, std::span<const Acting> acting,
                   Multipliers &m) {
  for (const Acting &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      m.odds[b] *= moved_odds(effect.numbers[i], effect.now, effect.before, share[b]);
    }
}

namespace {

// mean/s and (1 - mean)/(1 - s) are straight lines in the exposed share; each is kept as start and slope.
LOKUS_LANE_CLONES void fill_lines(const RiskLanes &risk, const Lanes &share, std::span<Lanes> memory) {
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    const double p0 = risk.unexposed[l], p1 = risk.exposed[l], s = share[l];
    memory[0][l] = p0 / s;
    memory[1][l] = (p1 - p0) / s;
    memory[2][l] = (1 - p0) / (1 - s);
    memory[3][l] = (p0 - p1) / (1 - s);
  }
}

LOKUS_LANE_CLONES void multiply_lines(std::span<const Lanes> memory, double exposed, Lanes &top,
                                      Lanes &bottom) {
  const Lanes &a = memory[0], &b = memory[1], &c = memory[2], &d = memory[3];
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] *= a[l] + exposed * b[l];
    bottom[l] *= c[l] + exposed * d[l];
  }
}

} // namespace

std::size_t memory_of_odds(const Effect &effect) {
  return 4 * effect.bands.size();
}

void prepare_odds(const PerBand<Lanes> &share, const Surroundings &, std::span<const LaneActing> acting) {
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size(); ++i) {
      const Lanes &s = share[static_cast<std::size_t>(effect.bands[i])];
      RiskLanes risk;
      two_by_two_lanes(effect.numbers[i], effect.before, s, risk);
      fill_lines(risk, s, effect.memory.subspan(4 * i, 4));
    }
}

void multiply_odds_lanes(const Surroundings &, std::span<const LaneActing> acting, LaneMultipliers &m) {
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size() && effect.now != effect.before; ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      multiply_lines(effect.memory.subspan(4 * i, 4), effect.now, m.top[b], m.bottom[b]);
    }
}

} // namespace lokus::project
