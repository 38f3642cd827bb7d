#include "project/effect_checks.hpp"
#include "core/units.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool positive(double x) {
  return x > 0 && std::isfinite(x);
}

Fault wrong_interval(double estimate, double low, double high) {
  const bool none = is_missing(low) && is_missing(high);
  if (none || (positive(low) && positive(high) && low <= estimate && high >= estimate))
    return {};
  return phrase("selang {1}..{2} tidak memuat taksiran {0}; diharapkan 0 < bawah <= taksiran <= atas",
                "the interval {1}..{2} does not hold the estimate {0}; expected 0 < low <= estimate <= high",
                estimate, low, high);
}

Fault wrong_lengths(const Effect &effect, std::size_t expected) {
  const auto wrong = [&](const std::vector<double> &list) {
    return !list.empty() && list.size() != expected;
  };
  if (effect.estimate.size() == expected && !wrong(effect.low) && !wrong(effect.high) &&
      effect.low.size() == effect.high.size())
    return {};
  return phrase(
      "diharapkan {} angka untuk taksiran, dan sebanyak itu atau tidak ada untuk selangnya; ditemukan "
      "{}, {} dan {}",
      "expected {} numbers for the estimate, and as many or none for its interval; found {}, {} and {}",
      expected, effect.estimate.size(), effect.low.size(), effect.high.size());
}

} // namespace

Fault first_of(std::initializer_list<Fault> faults) {
  for (const Fault &fault : faults)
    if (fault)
      return fault;
  return {};
}

Fault wrong_bands(const Effect &effect) {
  std::vector<int> sorted = effect.bands;
  std::sort(sorted.begin(), sorted.end());
  const bool twice = std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
  if (!sorted.empty() && !twice && sorted.front() >= 0 && sorted.back() < static_cast<int>(bands))
    return {};
  return Phrase{"daftar kelompok umur harus berisi angka 0 sampai 4, tanpa ulangan",
                "the list of age bands must hold numbers 0 to 4, none twice"};
}

Fault needless_bands(const Effect &effect) {
  if (effect.bands.empty())
    return {};
  return Phrase{"mekanisme ini bekerja saat lahir saja; hapus daftar kelompok umur",
                "this mechanism acts at birth only; remove the list of age bands"};
}

Fault first_band_listed(const Effect &effect) {
  if (std::find(effect.bands.begin(), effect.bands.end(), 0) == effect.bands.end())
    return {};
  return Phrase{"pemulihan hanya terjadi saat berpindah umur; hapus kelompok umur 0 dari daftar",
                "recovery happens at crossing an age only; remove age band 0 from the list"};
}

Fault wrong_numbers(const Effect &effect, std::size_t expected) {
  if (const Fault fault = wrong_lengths(effect, expected))
    return fault;
  for (std::size_t i = 0; i < expected && effect.type != EffectType::sd_difference; ++i) {
    if (!positive(effect.estimate[i]))
      return phrase("taksiran {} bukan angka positif", "the estimate {} is no positive number",
                    effect.estimate[i]);
    if (effect.low.empty())
      continue;
    if (const Fault fault = wrong_interval(effect.estimate[i], effect.low[i], effect.high[i]))
      return fault;
  }
  return {};
}

Fault wrong_type(const Effect &effect, EffectType expected) {
  if (effect.type == expected)
    return {};
  return phrase("jenis ukuran \"{}\" tidak dapat dipakai di sini; diharapkan \"{}\"",
                "the effect type \"{}\" cannot be used here; expected \"{}\"", name_of(effect.type),
                name_of(expected));
}

Fault needless_measured_in(const Effect &effect) {
  if (!effect.measured_in)
    return {};
  return Phrase{"measured_in hanya berarti bagi mekanisme odds; hapus dari berkas",
                "measured_in only has a meaning for the mechanism odds; remove it"};
}

} // namespace lokus::project
