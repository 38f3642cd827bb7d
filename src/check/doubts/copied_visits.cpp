#include "check/doubts/copied_visits.hpp"
#include "check/quality.hpp"
#include "core/display.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::check {
namespace {

constexpr double least_share_named = 0.02; // what strata leave of honest repeats that are alike
constexpr double interval_z = 1.96;

struct Stratum {
  double both = 0, height = 0, weight = 0, neither = 0;
  double rows() const { return both + height + weight + neither; }
};
using Strata = std::array<Stratum, repeat_strata>;

Strata strata_of(const Visits &visits, std::span<const MeasurementId> rows) {
  Strata strata{};
  for (const MeasurementId row : rows) {
    const Repeat repeat = visits.repeat[row];
    if (repeat.stratum == no_repeat)
      continue;
    Stratum &s = strata[repeat.stratum];
    (repeat.same_height && repeat.same_weight ? s.both
     : repeat.same_height                     ? s.height
     : repeat.same_weight                     ? s.weight
                                              : s.neither) += 1;
  }
  return strata;
}

// Of the numerator less `share` times the denominator: multinomial, linear in the four shares.
double spread_within(const Stratum &s, double share) {
  const double n = s.rows();
  const std::array<double, 4> slope = {s.neither / n, -s.weight / n, -s.height / n, s.both / n - share};
  const std::array<double, 4> part = {s.both / n, s.height / n, s.weight / n, s.neither / n};
  double mean = 0, square = 0;
  for (std::size_t i = 0; i < slope.size(); ++i) {
    mean += part[i] * slope[i];
    square += part[i] * slope[i] * slope[i];
  }
  return n * std::max(0.0, square - mean * mean);
}

void estimate_share(CopiedVisits &copied, const Strata &strata) {
  double excess = 0, changed = 0, spread = 0;
  for (const Stratum &s : strata)
    if (const double n = s.rows(); n >= 2) {
      excess += (s.both * s.neither - s.height * s.weight) / n;
      changed += s.neither * (n - 1) / n;
    }
  if (changed <= 0) { // where all are equal nothing is left to compare with
    copied.share = copied.low = copied.high = copied.equal == copied.repeats ? 1 : nan();
    return;
  }
  copied.share = excess / changed;
  for (const Stratum &s : strata)
    if (s.rows() >= 2)
      spread += spread_within(s, copied.share);
  const double error = interval_z * std::sqrt(spread) / changed;
  copied.low = std::clamp(copied.share - error, 0.0, 1.0);
  copied.high = std::clamp(copied.share + error, 0.0, 1.0);
  copied.share = std::clamp(copied.share, 0.0, 1.0);
}

Phrase percent_of_repeats(double share) {
  return {show_number(100 * share, 0, Language::id), show_number(100 * share, 0, Language::en)};
}

Phrase repeats_copied(const CopiedVisits &copied) {
  return phrase(
      "pada {0} % kunjungan ulang ({1:.0f} dari {2:.0f}) berat dan tinggi sama persis dengan kunjungan "
      "sebelumnya; bila semua diukur, paling banyak {3:.0f} yang sama. Kunjungan yang sama persis bukan "
      "bukti "
      "baru tentang tinggi anak; jumlah di register tetap. Periksa, lalu ukur ulang",
      "at {0}% of repeat visits ({1:.0f} of {2:.0f}) weight and height equal the visit before to the digit; "
      "were all measured, at most {3:.0f} would. Visits that are equal are no new evidence of a child's "
      "height; the register's counts stay. Check, then measure again",
      percent_of_repeats(copied.equal / copied.repeats), copied.equal, copied.repeats,
      std::ceil(copied.equal - copied.low * copied.repeats));
}

} // namespace

bool CopiedVisits::named() const {
  return low > least_share_named;
}

CopiedVisits copied_visits(const Visits &visits, std::span<const MeasurementId> rows) {
  const Strata strata = strata_of(visits, rows);
  CopiedVisits copied;
  for (const Stratum &s : strata) {
    copied.repeats += s.rows();
    copied.equal += s.both;
  }
  if (copied.repeats >= static_cast<double>(enough_measurements))
    estimate_share(copied, strata);
  return copied;
}

std::vector<CopyingUnit> copying_units(const Units &units, const Visits &visits) {
  Column<MeasurementId, std::uint8_t> of_puskesmas(visits.repeat.rows(), 0);
  std::vector<CopyingUnit> copying;
  for (const UnitId unit : units.kind.all()) {
    if (units.kind[unit] == UnitKind::district)
      continue;
    const bool puskesmas = units.kind[unit] == UnitKind::puskesmas;
    std::vector<MeasurementId> rows;
    for (const MeasurementId row : units.rows[unit]) {
      if (puskesmas || of_puskesmas[row] == 0)
        rows.push_back(row);
      if (puskesmas)
        of_puskesmas[row] = 1;
    }
    if (const CopiedVisits copied = copied_visits(visits, rows); copied.named())
      copying.push_back({unit, std::move(rows), copied});
  }
  return copying;
}

Column<MeasurementId, std::uint8_t> copied_rows(const Visits &visits,
                                                const std::vector<CopyingUnit> &copying) {
  Column<MeasurementId, std::uint8_t> copied(visits.repeat.rows(), 0);
  for (const CopyingUnit &one : copying)
    for (const MeasurementId row : one.rows)
      copied[row] = visits.repeat[row].same_height && visits.repeat[row].same_weight ? 1 : 0;
  return copied;
}

Findings copied_visit_findings(const Units &units, const std::vector<CopyingUnit> &copying,
                               const std::string &file) {
  Findings findings;
  for (const CopyingUnit &one : copying)
    findings.add({Severity::warning, "copied_visits", file, 0, units.code[one.unit],
                  sentence_of(units, one.unit, repeats_copied(one.copied))});
  return findings;
}

} // namespace lokus::check
