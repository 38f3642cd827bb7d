#include "core/display.hpp"
#include "core/sum.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

// The register added up, of the villages and units that have the number; missing where none has.
struct RegisterTotals {
  double registered = nan(), measured = nan(), stunted = nan();
  double share_measured = nan(); // of villages that have both
  double share_stunted = nan();  // likewise
  std::size_t without_registered = 0, without_measured = 0;
};

void add_to(double &total, double part) {
  if (!is_missing(part))
    total = is_missing(total) ? part : total + part;
}

double quotient(double part, double whole) {
  return whole > 0 ? part / whole : nan();
}

bool any_withheld(const Counts &counts) {
  const auto hidden = [](std::uint8_t withheld) { return withheld != 0; };
  return std::ranges::any_of(counts.withheld, hidden) || std::ranges::any_of(counts.units.withheld, hidden);
}

// Of villages and of the units whose sum alone is known.
RegisterTotals added_up(const Counts &counts) {
  RegisterTotals totals;
  double both_registered = 0, both_measured = 0, stunted_measured = 0, stunted = 0;
  const auto add = [&](double r, double m, double s) {
    add_to(totals.registered, r);
    add_to(totals.measured, m);
    add_to(totals.stunted, s);
    if (!is_missing(r) && !is_missing(m))
      both_registered += r, both_measured += m;
    if (!is_missing(s) && !is_missing(m))
      stunted += s, stunted_measured += m;
  };
  const CountingUnits &units = counts.units;
  const auto in_sum = [&](VillageId v, const Column<CountingUnitId, People> &sums) {
    return units.hold(v) && !is_missing(sums[*units.of[v]]);
  };
  for (VillageId v : counts.registered.all()) {
    const People r = counts.registered[v], m = counts.measured[v];
    add(in_sum(v, units.registered) ? nan() : r.value, m.value, counts.stunted[v].value);
    totals.without_registered += is_missing(r) && !in_sum(v, units.registered);
    totals.without_measured += is_missing(m) && !in_sum(v, units.measured);
  }
  for (CountingUnitId u : units.name.all())
    add(units.registered[u].value, units.measured[u].value, units.stunted[u].value);
  totals.share_measured = quotient(both_measured, both_registered);
  totals.share_stunted = quotient(stunted, stunted_measured);
  return totals;
}

Phrase sum_text(double total) {
  return is_missing(total) ? Phrase{"tidak diketahui berapa", "an unknown number"} : show_number(total, 0);
}

Phrase share_text(double share, const Phrase &of) {
  return is_missing(share) ? Phrase{} : phrase(" ({} {})", " ({} {})", show_percent(share, 1), of);
}

} // namespace

Html report_register(const Publication &from) {
  const Counts &counts = from.prepared.inputs.counts;
  if (counts.rows() == 0)
    return {};
  const RegisterTotals totals = added_up(counts);
  const Phrase of_month = counts.month.given() ? phrase(" {}", " of {}", show_month(counts.month)) : Phrase{};
  const bool withheld = any_withheld(counts);
  Phrase said =
      withheld ? phrase("Register{0}: {1} balita terdaftar; jumlah yang diukur dan yang stunting tidak "
                        "diterbitkan, karena hitungan sebagian desa ditutup.",
                        "Register{0}: {1} under-fives registered; how many were measured and stunted is not "
                        "published, because counts of some villages are withheld.",
                        of_month, sum_text(totals.registered))
               : phrase("Register{0}: {1} balita terdaftar, {2} diukur{3}, {4} di antaranya stunting{5}.",
                        "Register{0}: {1} under-fives registered, {2} measured{3}, {4} of them stunted{5}.",
                        of_month, sum_text(totals.registered), sum_text(totals.measured),
                        share_text(totals.share_measured, {"dari yang terdaftar", "of those registered"}),
                        sum_text(totals.stunted),
                        share_text(totals.share_stunted, {"dari yang diukur", "of those measured"}));
  Phrase left_out;
  const auto add = [&](std::size_t villages, const Phrase &without) {
    if (villages > 0)
      left_out = left_out + phrase("{}{} {} {}", "{}{} {} {}", left_out.id.empty() ? "" : ", ",
                                   show_count(villages), village_word(from), without);
  };
  add(totals.without_registered, withheld ? Phrase{"tanpa jumlah terdaftar yang diterbitkan",
                                                   "without a number registered that is published"}
                                          : Phrase{"tanpa jumlah terdaftar", "without a number registered"});
  if (!withheld)
    add(totals.without_measured, {"tanpa jumlah diukur", "without a number measured"});
  if (!left_out.id.empty())
    said = said + phrase(" Tidak ikut dijumlahkan: {}.", " Not in these sums: {}.", left_out);
  return paragraph(said.in(from.record.language));
}

} // namespace lokus::write
