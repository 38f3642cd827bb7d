#include "project/effect_checks.hpp"
#include "core/error.hpp"
#include "core/units.hpp"
#include <algorithm>

namespace lokus::project {
namespace {

bool positive(double x) {
  return x > 0 && std::isfinite(x);
}

void require_interval(double estimate, double low, double high) {
  if (is_missing(low) && is_missing(high))
    return;
  if (!positive(low) || !positive(high) || low > estimate || high < estimate)
    throw Error(
        ErrorKind::request,
        phrase("selang {1}..{2} tidak memuat taksiran {0}; diharapkan 0 < bawah <= taksiran <= atas",
               "the interval {1}..{2} does not hold the estimate {0}; expected 0 < low <= estimate <= high",
               estimate, low, high));
}

} // namespace

void require_bands(const Effect &effect) {
  std::vector<int> sorted = effect.bands;
  std::sort(sorted.begin(), sorted.end());
  const bool twice = std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end();
  if (sorted.empty() || twice || sorted.front() < 0 || sorted.back() >= static_cast<int>(bands))
    throw Error(ErrorKind::request,
                phrase("daftar kelompok umur harus berisi angka 0 sampai 4, tanpa ulangan",
                       "the list of age bands must hold numbers 0 to 4, none twice"));
}

void require_no_bands(const Effect &effect) {
  if (!effect.bands.empty())
    throw Error(ErrorKind::request,
                phrase("mekanisme ini bekerja saat lahir saja; hapus daftar kelompok umur",
                       "this mechanism acts at birth only; remove the list of age bands"));
}

void require_later_bands(const Effect &effect) {
  if (std::find(effect.bands.begin(), effect.bands.end(), 0) != effect.bands.end())
    throw Error(ErrorKind::request,
                phrase("pemulihan hanya terjadi saat berpindah umur; hapus kelompok umur 0 dari daftar",
                       "recovery happens at crossing an age only; remove age band 0 from the list"));
}

void require_numbers(const Effect &effect, std::size_t expected) {
  const auto wrong_length = [&](const std::vector<double> &list) {
    return !list.empty() && list.size() != expected;
  };
  if (effect.estimate.size() != expected || wrong_length(effect.low) || wrong_length(effect.high) ||
      effect.low.size() != effect.high.size())
    throw Error(
        ErrorKind::request,
        phrase(
            "diharapkan {} angka untuk taksiran, dan sebanyak itu atau tidak ada untuk selangnya; ditemukan "
            "{}, {} dan {}",
            "expected {} numbers for the estimate, and as many or none for its interval; found {}, {} and {}",
            expected, effect.estimate.size(), effect.low.size(), effect.high.size()));
  for (std::size_t i = 0; i < expected; ++i) {
    if (!positive(effect.estimate[i]))
      throw Error(ErrorKind::request, phrase("taksiran {} bukan angka positif",
                                             "the estimate {} is no positive number", effect.estimate[i]));
    if (!effect.low.empty())
      require_interval(effect.estimate[i], effect.low[i], effect.high[i]);
  }
}

void require_type(const Effect &effect, EffectType expected) {
  if (effect.type != expected)
    throw Error(ErrorKind::request,
                phrase("jenis ukuran \"{}\" tidak dapat dipakai di sini; diharapkan \"{}\"",
                       "the effect type \"{}\" cannot be used here; expected \"{}\"", name_of(effect.type),
                       name_of(expected)));
}

void require_not_measured_in(const Effect &effect) {
  if (effect.measured_in)
    throw Error(ErrorKind::request,
                phrase("measured_in hanya berarti bagi mekanisme odds; hapus dari berkas",
                       "measured_in only has a meaning for the mechanism odds; remove it"));
}

} // namespace lokus::project
