#include "check/rules.hpp"
#include <algorithm>

namespace lokus::check {
namespace {

bool is_counted(const Counts &counts, VillageId v) {
  return counts.row[v] != 0;
}

} // namespace

std::string counts_file_of(const Inputs &inputs, VillageId village) {
  return inputs.counts.row[village] == 0 ? inputs.counts_file : inputs.counts.file[village];
}

bool has_counts(const Inputs &inputs) {
  const auto &row = inputs.counts.row;
  return !inputs.counts_file.empty() ||
         std::any_of(row.begin(), row.end(), [](std::size_t r) { return r != 0; });
}

Findings villages_without_counts(const Inputs &inputs) {
  Findings findings;
  if (!has_counts(inputs))
    return findings;
  const Villages &villages = inputs.area.villages;
  std::size_t joined = 0;
  for (VillageId v : villages.code.all())
    joined += is_counted(inputs.counts, v);
  if (joined == 0 && inputs.counts.reported_units.rows() == 0)
    return findings;
  for (VillageId v : villages.code.all()) {
    const Counts &counts = inputs.counts;
    if (counted_in_unit(counts, v))
      continue;
    const bool no_numbers = is_missing(counts.measured[v]) || is_missing(counts.stunted[v]);
    if (is_counted(counts, v) && no_numbers)
      findings.add({Severity::warning, "village_without_counts", counts_file_of(inputs, v), counts.row[v],
                    villages.code[v],
                    phrase("desa {0} {1}, baris {2}: jumlah diukur atau stunting kosong; prevalensinya "
                           "ditaksir dari desa lain",
                           "village {0} {1}, line {2}: measured or stunted is empty; its prevalence is "
                           "estimated from other villages",
                           villages.code[v], villages.name[v], counts.row[v])});
    else if (!is_counted(counts, v))
      findings.add(
          {Severity::warning, "village_without_counts", inputs.counts_file, 0, villages.code[v],
           phrase("desa {0} {1} tidak ada di tabel jumlah balita; prevalensinya ditaksir dari desa lain",
                  "village {0} {1} is not in the counts; its prevalence is estimated from other villages",
                  villages.code[v], villages.name[v])});
  }
  return findings;
}

} // namespace lokus::check
