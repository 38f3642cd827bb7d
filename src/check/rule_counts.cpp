#include "check/rules.hpp"

namespace lokus::check {
namespace {

Finding about(const Inputs &inputs, VillageId v, Severity severity, const char *rule, const Phrase &what) {
  const Villages &villages = inputs.area.villages;
  const std::size_t row = inputs.counts.row[v];
  return {severity,
          rule,
          counts_file_of(inputs, v),
          row,
          villages.code[v],
          phrase("desa {0} {1}, baris {2}: {3}", "village {0} {1}, line {2}: {3}", villages.code[v],
                 villages.name[v], row, what)};
}

bool more(People a, People b) {
  return !is_missing(a) && !is_missing(b) && a > b;
}

// Called where nobody is registered and `measured` is not 0.
Finding zero_registered(const Inputs &inputs, VillageId v) {
  const People measured = inputs.counts.measured[v];
  if (is_missing(measured))
    return about(
        inputs, v, Severity::warning, "zero_registered",
        {"0 balita terdaftar dan jumlah diukur kosong; desa ini dihitung tanpa anak dan tanpa bobot. "
         "Bila jumlahnya tidak diketahui, kosongkan; jangan tulis 0",
         "0 children registered and measured is empty; the village counts as one without children and "
         "has no weight. When the number is not known, leave it empty, not 0"});
  return about(
      inputs, v, Severity::warning, "zero_registered",
      phrase("0 balita terdaftar, tetapi {} diukur; perbaiki jumlah terdaftar, atau kosongkan bila tidak "
             "diketahui",
             "0 children registered, but {} measured; correct the register, or leave it empty when the "
             "number is not known",
             measured.value));
}

Findings impossible_units(const ReportedUnits &units) {
  Findings findings;
  for (CountingUnitId u : units.name.all()) {
    const People measured = units.measured[u], stunted = units.stunted[u];
    if (more(stunted, measured))
      findings.add(about_unit(units, u, Severity::error, "stunted_over_measured",
                              phrase("{0} balita stunting, tetapi hanya {1} diukur; perbaiki salah satunya",
                                     "{0} stunted children, but only {1} measured; correct one of them",
                                     stunted.value, measured.value)));
    if (more(units.severely_stunted[u], stunted))
      findings.add(
          about_unit(units, u, Severity::error, "severe_over_stunted",
                     phrase("{0} balita sangat pendek, tetapi hanya {1} pendek dan sangat pendek; "
                            "perbaiki salah satunya",
                            "{0} severely stunted children, but only {1} stunted; correct one of them",
                            units.severely_stunted[u].value, stunted.value)));
    if (is_missing(measured) || is_missing(stunted) || measured.value == 0)
      findings.add(
          about_unit(units, u, Severity::warning, "unit_without_counts",
                     {"tidak ada yang diukur, atau jumlahnya kosong; desanya ditaksir dari desa lain",
                      "nobody was measured, or the number is empty; its villages are estimated from "
                      "others"}));
  }
  return findings;
}

} // namespace

Findings impossible_counts(const Inputs &inputs) {
  const Counts &counts = inputs.counts;
  Findings findings = impossible_units(counts.reported_units);
  for (VillageId v : counts.registered.all()) {
    const People registered = counts.registered[v], measured = counts.measured[v],
                 stunted = counts.stunted[v];
    const People severe = counts.severely_stunted[v];
    if (more(stunted, measured))
      findings.add(about(inputs, v, Severity::error, "stunted_over_measured",
                         phrase("{0} balita stunting, tetapi hanya {1} diukur; perbaiki salah satunya",
                                "{0} stunted children, but only {1} measured; correct one of them",
                                stunted.value, measured.value)));
    if (more(severe, stunted))
      findings.add(
          about(inputs, v, Severity::error, "severe_over_stunted",
                phrase("{0} balita sangat pendek, tetapi hanya {1} pendek dan sangat pendek; perbaiki salah "
                       "satunya",
                       "{0} severely stunted children, but only {1} stunted; correct one of them",
                       severe.value, stunted.value)));
    if (registered.value == 0 && measured.value != 0)
      findings.add(zero_registered(inputs, v));
    else if (more(measured, registered))
      findings.add(about(inputs, v, Severity::warning, "measured_over_registered",
                         phrase("{0} balita diukur, tetapi hanya {1} terdaftar; periksa daftar sasarannya",
                                "{0} children measured, but only {1} registered; check the register",
                                measured.value, registered.value)));
    if (!is_missing(measured) && measured.value == 0)
      findings.add(about(inputs, v, Severity::warning, "nobody_measured",
                         {"tidak ada balita yang diukur; prevalensinya tidak diketahui, bukan nol",
                          "no child was measured; the prevalence is unknown, not zero"}));
  }
  return findings;
}

} // namespace lokus::check
