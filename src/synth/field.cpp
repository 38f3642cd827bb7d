#include "synth/field.hpp"
#include "core/distributions.hpp"
#include <cmath>
#include <numbers>

namespace lokus::synth {
namespace {

constexpr std::size_t waves = 32;

} // namespace

Km on_the_grid(LonLat place) {
  return {(place.lon - 116) * 111.2, (place.lat + 3) * 110.6};
}

Field::Field(const RandomKey &key, double length_km) {
  for (std::size_t i = 0; i < waves; ++i) {
    const auto bits = random_bits(key, i);
    waves_.push_back({normal_quantile(open_unit(bits[0])) / length_km,
                      normal_quantile(open_unit(bits[1])) / length_km,
                      2 * std::numbers::pi * open_unit(bits[2])});
  }
}

double Field::at(Km p) const {
  double total = 0;
  for (const Wave &w : waves_)
    total += std::cos(w.x * p.x + w.y * p.y + w.phase);
  return total * std::sqrt(2.0 / static_cast<double>(waves));
}

} // namespace lokus::synth
