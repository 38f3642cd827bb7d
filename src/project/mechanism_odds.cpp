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

} // namespace lokus::project
