#pragma once
#include "core/distributions.hpp"
#include "core/odds.hpp"
#include "estimate/register/register_draws.hpp"
#include <cmath>

// Made-up registers on a board: villages in rows of `wide`, units of 4 x 2 of them, one district.
namespace lokus::estimate {

struct RegisterMade {
  std::vector<UnitPair> pairs;
  RegisterData data;
  std::vector<double> truth; // log odds
};

struct RegisterKind {
  std::uint32_t wide = 16, high = 8;
  double truth_sd = 0.5, unit_sd = 0, village_sd = 0, lasting = 0;
  std::size_t rounds = 1;
};

inline double normal_of(std::uint64_t seed, std::uint64_t code, std::uint64_t step) {
  return normal({seed, Purpose::calibration, code, 0}, step);
}

inline RegisterMade register_made(const RegisterKind &kind, std::uint64_t seed) {
  RegisterMade made;
  const std::uint32_t n = kind.wide * kind.high, across = kind.wide / 4;
  RegisterData &data = made.data;
  data.units = across * (kind.high / 2);
  data.districts = 1;
  data.unweighed_sd = 0.01;
  for (std::size_t r = 0; r < kind.rounds; ++r)
    data.age.push_back(0.5 * static_cast<double>(r));
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint32_t x = i % kind.wide, y = i / kind.wide;
    if (x + 1 < kind.wide)
      made.pairs.emplace_back(i, i + 1);
    if (y + 1 < kind.high)
      made.pairs.emplace_back(i, i + kind.wide);
    const std::uint32_t unit = (y / 2) * across + x / 4;
    data.unit.push_back(unit);
    data.district.push_back(0);
    data.absent.push_back(0);
    double smooth = 0;
    for (std::uint64_t wave = 0; wave < 12; ++wave)
      smooth += std::cos(0.35 * (normal_of(seed, 1000 + wave, 0) * x + normal_of(seed, 1000 + wave, 1) * y) +
                         6.28 * uniform({seed, Purpose::calibration, 1000 + wave, 1})) /
                std::sqrt(6.0);
    made.truth.push_back(-1.25 +
                         kind.truth_sd * (std::sqrt(0.7) * smooth + std::sqrt(0.3) * normal_of(seed, i, 0)));
    data.subjects.push_back({{i}, {1.0}, unit, 0, 1});
    const double children = std::floor(30 + 130 * uniform({seed, Purpose::calibration, i, 1}));
    for (std::size_t r = 0; r < kind.rounds; ++r) {
      const double lasts = std::sqrt(kind.lasting), anew = std::sqrt(1 - kind.lasting);
      const double missed =
          -1 +
          kind.unit_sd * (lasts * normal_of(seed, 7000 + unit, 0) + anew * normal_of(seed, 8000 + unit, r)) +
          kind.village_sd * (lasts * normal_of(seed, i, 10) + anew * normal_of(seed, i, 20 + r));
      data.size.push_back(children);
      data.y.push_back(
          static_cast<double>(binomial({seed, Purpose::calibration, i, 2 + r},
                                       static_cast<long long>(children), expit(made.truth.back() + missed))));
      data.attendance.push_back(0);
    }
  }
  return made;
}

inline RegisterKeys keys_of(const RegisterMade &made, std::uint64_t seed) {
  RegisterKeys keys{seed, 1, {}, {}, {2}};
  for (std::size_t i = 0; i < made.truth.size(); ++i)
    keys.villages.push_back(100 + i);
  for (std::size_t u = 0; u < made.data.units; ++u)
    keys.units.push_back(100'000 + u);
  return keys;
}

} // namespace lokus::estimate
