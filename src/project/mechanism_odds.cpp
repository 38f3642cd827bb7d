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

// The lines of one effect in one band, and where on them the month is.
struct Place {
  const Lanes *lines = nullptr; // top, its slope, bottom, its slope
  double exposed = 0;
};

LOKUS_LANE_CLONES void multiply_one(const Place &one, Lanes &top, Lanes &bottom) {
  const Lanes *a = one.lines;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] *= a[0][l] + one.exposed * a[1][l];
    bottom[l] *= a[2][l] + one.exposed * a[3][l];
  }
}

// Three at a time: most of the cost is reading and writing the products.
LOKUS_LANE_CLONES void multiply_three(std::span<const Place, 3> places, Lanes &top, Lanes &bottom) {
  const auto [one, two, three] = std::array<Place, 3>{places[0], places[1], places[2]};
  const Lanes *a = one.lines, *b = two.lines, *c = three.lines;
  LOKUS_LANES
  for (std::size_t l = 0; l < lanes; ++l) {
    top[l] *= (a[0][l] + one.exposed * a[1][l]) * (b[0][l] + two.exposed * b[1][l]) *
              (c[0][l] + three.exposed * c[1][l]);
    bottom[l] *= (a[2][l] + one.exposed * a[3][l]) * (b[2][l] + two.exposed * b[3][l]) *
                 (c[2][l] + three.exposed * c[3][l]);
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
  PerBand<std::array<Place, 3>> waiting{};
  PerBand<std::size_t> count{};
  for (const LaneActing &effect : acting)
    for (std::size_t i = 0; i < effect.bands.size() && effect.now != effect.before; ++i) {
      const auto b = static_cast<std::size_t>(effect.bands[i]);
      waiting[b][count[b]++] = {&effect.memory[4 * i], effect.now};
      if (count[b] == 3) {
        multiply_three(waiting[b], m.top[b], m.bottom[b]);
        count[b] = 0;
      }
    }
  for (std::size_t b = 0; b < bands; ++b)
    for (std::size_t i = 0; i < count[b]; ++i)
      multiply_one(waiting[b][i], m.top[b], m.bottom[b]);
}

} // namespace lokus::project
