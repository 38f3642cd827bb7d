#pragma once
#include <Random123/philox.h>
#include <array>
#include <cstdint>
#include <string_view>

namespace lokus {

// What a random number is for. Two uses never share numbers; values are part of the results, so
// new purposes are appended and none is renumbered.
enum class Purpose : std::uint32_t {
  estimate_prevalence = 1,
  survey_level = 2,
  effect = 3,
  coverage_reached = 4,
  trend = 5,
  demographic_noise = 6,
  synth_shape = 7,
  synth_counts = 8,
  synth_field = 9,
  synth_coverage = 10,
  estimate_prevalence_other = 11,
  permutation = 12,
  synth_children = 13,
  calibration = 14,
  estimate_smooth = 15,
  register_distortion = 16,
  missing_criterion = 17,
  counting_unit = 18,
  shape_of_heights = 19,
  child_worlds = 20,
  child_world_places = 21,
  estimate_register = 22,
  evidence = 30,
  surroundings = 31,
};

// FNV-1a over the text of an official code. 64 bits, so that codes do not meet.
constexpr std::uint64_t code_key(std::string_view code) {
  std::uint64_t h = 0xcbf29ce484222325ull;
  for (char c : code) {
    h ^= static_cast<unsigned char>(c);
    h *= 0x100000001b3ull;
  }
  return h;
}

// Where in the world of draws a number belongs. Random numbers are a pure function of the seed and
// this key (Philox 4x64, 10 rounds: Salmon et al. 2011, SC'11), so nothing depends on row order,
// thread count, or what else was drawn.
struct RandomKey {
  std::uint64_t seed = 0;
  Purpose purpose{};
  std::uint64_t code = 0; // code_key of a village, district or intervention
  std::uint64_t draw = 0;
};

// Four independent 64-bit numbers for step `step` of a key.
inline std::array<std::uint64_t, 4> random_bits(const RandomKey &key, std::uint64_t step) {
  r123::Philox4x64 philox;
  const r123::Philox4x64::ctr_type counter = {{key.code, key.draw, step, 0}};
  const r123::Philox4x64::key_type k = {{key.seed, static_cast<std::uint64_t>(key.purpose)}};
  const auto out = philox(counter, k);
  return {out[0], out[1], out[2], out[3]};
}

// In the open interval (0,1): 52 bits, moved half a step off both ends (with 53 the last one would
// round to 1).
constexpr double open_unit(std::uint64_t bits) {
  return (static_cast<double>(bits >> 12) + 0.5) * 0x1.0p-52;
}

inline double uniform(const RandomKey &key, std::uint64_t step = 0) {
  return open_unit(random_bits(key, step)[0]);
}

} // namespace lokus
