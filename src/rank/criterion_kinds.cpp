#include "rank/criteria.hpp"
#include <algorithm>
#include <array>
#include <cmath>

namespace lokus::rank {
namespace {

double families_at_risk(const Sources &s, VillageId v, double) {
  return s.counts.families_at_risk[v].value;
}
double children_value(const Sources &s, VillageId v, double) {
  return s.estimates.children[v].value;
}
double estimated_prevalence(const Sources &, VillageId, double p) {
  return p;
}
double stunted(const Sources &s, VillageId v, double p) {
  return p * s.estimates.children[v].value;
}
double counted_prevalence(const Sources &s, VillageId v, double) {
  return lokus::register_prevalence(s.counts, v);
}
double register_stunted(const Sources &s, VillageId v, double) {
  return was_measured(s.counts, v) ? s.counts.stunted[v].value : nan();
}
double weighed(const Sources &s, VillageId v, double) {
  const double registered = s.counts.registered[v].value;
  return registered > 0 ? s.counts.measured[v].value / registered : nan();
}

double coverage_value(const Sources &s, VillageId v, double) {
  double sum = 0;
  for (InterventionId i : s.interventions.code.all())
    sum += s.coverage.baseline(v, i);
  return sum / static_cast<double>(s.interventions.rows()); // 0 / 0 without interventions: missing
}

// Averted children at the plan's horizon per million rupiah of an average year's cost until then, of the
// village's best option. The number of years multiplies all villages' costs alike.
double averted_per_million(const Sources &s, VillageId v, double) {
  double best = nan();
  if (v.row() + 1 >= s.options.first.size())
    return best;
  for (std::size_t row = s.options.first[v.row()]; row < s.options.first[v.row() + 1]; ++row) {
    const double rupiah = std::max(s.options.mean_year(OptionId{row}), 1.0);
    best = std::fmax(best, 1e6 * s.gains.averted[OptionId{row}] / rupiah);
  }
  return best;
}

// Denominators of the regency's figure: sum of value x denominator over sum of denominators.
double one(const Sources &, VillageId) {
  return 1;
}
double under_fives_value(const Sources &s, VillageId v) {
  return s.estimates.children[v].value;
}
double measured(const Sources &s, VillageId v) {
  return s.counts.measured[v].value;
}
double registered(const Sources &s, VillageId v) {
  return s.counts.registered[v].value;
}

constexpr std::array kinds = {
    CriterionKind{"families_at_risk", "Keluarga berisiko stunting (KRS)",
                  "Families at risk of stunting (KRS)", "jumlah keluarga berisiko menurut pendataan keluarga",
                  "families at risk in the family register", "kolom keluarga berisiko di tabel hitungan",
                  "column of families at risk in the counts", +1, false, false, true, families_at_risk, one},
    CriterionKind{"stunted", "Perkiraan balita stunting", "Expected stunted under-fives",
                  "taksiran prevalensi kali jumlah balita", "estimated prevalence times under-fives",
                  "taksiran prevalensi dan jumlah balita", "estimated prevalence and number of under-fives",
                  +1, false, true, true, stunted, one},
    CriterionKind{"prevalence", "Prevalensi stunting", "Stunting prevalence",
                  "taksiran prevalensi, tingkat survei", "estimated prevalence at the level of the survey",
                  "taksiran prevalensi", "estimated prevalence", +1, true, true, false, estimated_prevalence,
                  under_fives_value},
    CriterionKind{"coverage", "Rata-rata cakupan layanan", "Mean service coverage",
                  "rata-rata cakupan hari ini dari intervensi yang dipilih",
                  "mean coverage today of the interventions chosen",
                  "intervensi di skenario dan tabel cakupan, coverage.path",
                  "the scenario's interventions and the coverage table, coverage.path", -1, true, false,
                  false, coverage_value, under_fives_value},
    CriterionKind{"register_prevalence", "Prevalensi menurut register", "Prevalence in the register",
                  "pendek dari yang diukur, apa adanya", "stunted of measured, as counted",
                  "kolom diukur dan pendek di tabel hitungan", "columns measured and stunted of the counts",
                  +1, true, false, false, counted_prevalence, measured},
    CriterionKind{"register_stunted", "Balita stunting menurut register",
                  "Stunted under-fives in the register", "jumlah balita pendek, apa adanya",
                  "stunted under-fives, as counted", "kolom diukur dan pendek di tabel hitungan",
                  "columns measured and stunted of the counts", +1, false, false, true, register_stunted,
                  one},
    CriterionKind{"children", "Balita", "Under-fives", "jumlah balita", "number of under-fives",
                  "kolom balita terdaftar di tabel hitungan",
                  "column of registered under-fives in the counts", +1, false, false, true, children_value,
                  one},
    CriterionKind{"weighed", "Balita ditimbang dari yang terdaftar (D/S)", "Weighed of registered (D/S)",
                  "bagian balita terdaftar yang diukur", "share of registered under-fives that were measured",
                  "kolom terdaftar dan diukur di tabel hitungan",
                  "columns registered and measured of the counts", -1, false, false, false, weighed,
                  registered},
    CriterionKind{
        "averted_per_million", "Kasus dicegah per sejuta rupiah belanja setahun",
        "Cases averted per million rupiah of a year's cost", "manfaat paket terbaik desa itu bagi biayanya",
        "what the village's best package averts for its cost", "paket yang ditawarkan dengan biayanya",
        "the packages on offer with their costs", +1, false, false, false, averted_per_million, one},
};

} // namespace

std::span<const CriterionKind> criterion_kinds() {
  return kinds;
}

} // namespace lokus::rank
