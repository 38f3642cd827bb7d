#include "check/doubts/repeated_rounds.hpp"
#include "check/rules.hpp"
#include "core/display.hpp"

namespace lokus::check {
namespace {

Finding of_subdistrict_rounds(const Inputs &inputs, SubdistrictId s, const char *rule, const Phrase &what) {
  const Subdistricts &subdistricts = inputs.area.subdistricts;
  return {Severity::warning,
          rule,
          inputs.counts_file,
          0,
          subdistricts.code[s],
          phrase("kecamatan {0} {1}: {2}", "kecamatan {0} {1}: {2}", subdistricts.code[s],
                 subdistricts.name[s], what)};
}

// The villages whose latest round repeats, by kecamatan.
Column<SubdistrictId, std::size_t> repeating_now(const Inputs &inputs) {
  Column<SubdistrictId, std::size_t> number(inputs.area.subdistricts.rows(), 0);
  const Column<VillageId, YearMonth> &since = inputs.counts.unchanged_since;
  for (const VillageId v : since.all())
    number[inputs.area.villages.subdistrict[v]] += since[v] != YearMonth{};
  return number;
}

void add_repeated(const Inputs &inputs, Findings &findings) {
  const RepeatedRounds repeated = repeated_rounds(inputs.area, inputs.counts);
  const Column<SubdistrictId, std::size_t> now = repeating_now(inputs);
  for (const SubdistrictId s : repeated.named.all())
    if (repeated.named[s] != 0)
      findings.add(of_subdistrict_rounds(
          inputs, s, "rounds_repeated",
          phrase("{0:.0f} dari {1:.0f} laporan desa sama persis (diukur dan stunting) dengan putaran "
                 "sebelumnya; secara kebetulan sekitar {2}. Putaran yang sama persis bukan putaran baru: "
                 "jumlah {3} desa dalam putaran terakhir berasal dari bulan lebih awal (kolom "
                 "unchanged_since). Minta laporan bulan itu",
                 "{0:.0f} of {1:.0f} village reports equal the round before to the digit (measured and "
                 "stunted); by chance some {2} would. A round that is equal is no new round: the counts of "
                 "{3} villages in the latest one are of an earlier month (column unchanged_since). Ask for "
                 "that month's report",
                 repeated.repeated[s], repeated.compared[s], show_number(repeated.expected[s], 1), now[s])));
}

void add_running_totals(const Inputs &inputs, Findings &findings) {
  const Column<VillageId, std::uint8_t> running = running_totals(inputs.counts);
  Column<SubdistrictId, std::size_t> number(inputs.area.subdistricts.rows(), 0), villages = number;
  for (const VillageId v : running.all()) {
    const SubdistrictId s = inputs.area.villages.subdistrict[v];
    number[s] += running[v];
    villages[s] += was_measured(inputs.counts, v);
  }
  for (const SubdistrictId s : number.all())
    if (number[s] >= 2 && 2 * number[s] >= villages[s])
      findings.add(of_subdistrict_rounds(
          inputs, s, "running_total",
          phrase("jumlah diukur di {0} dari {1} desa naik hampir sama banyak setiap putaran dan berakhir di "
                 "atas jumlah terdaftar: itu jumlah sejak awal tahun, bukan anak yang diukur bulan itu; "
                 "isi dengan jumlah bulan itu",
                 "the measured of {0} of {1} villages rise by about as many in every round and end above "
                 "the registered: that is the total since the year began, not the children measured in "
                 "the month; give the month's number",
                 number[s], villages[s])));
}

void add_unmoved(const Inputs &inputs, Findings &findings) {
  const UnmovedRegister of = unmoved_register(inputs.counts);
  const Districts &districts = inputs.area.districts;
  Column<DistrictId, std::size_t> unmoved(districts.rows(), 0), compared = unmoved;
  for (const VillageId v : of.compared.all()) {
    compared[inputs.area.villages.district[v]] += of.compared[v];
    unmoved[inputs.area.villages.district[v]] += of.unmoved[v];
  }
  for (const DistrictId d : unmoved.all())
    if (unmoved[d] >= 5 && 2 * unmoved[d] >= compared[d])
      findings.add(
          {Severity::warning, "registered_unmoved", inputs.counts_file, 0, districts.code[d],
           phrase("{0}: jumlah balita terdaftar di {1} dari {2} desa tidak pernah berubah selama {3} "
                  "putaran: itu sasaran yang ditetapkan, bukan balita yang terdaftar bulan itu; "
                  "cakupan dan bobot desa dihitung darinya",
                  "{0}: the number of registered under-fives of {1} of {2} villages never moved in "
                  "{3} rounds: it is a target set beforehand, not the children on the register in "
                  "the month; coverage and weights of villages are worked out from it",
                  districts.name[d], unmoved[d], compared[d], inputs.counts.village_rounds.month.size())});
}

} // namespace

Findings rounds_that_repeat(const Inputs &inputs) {
  Findings findings;
  if (inputs.counts.village_rounds.month.size() < 2)
    return findings;
  add_repeated(inputs, findings);
  add_running_totals(inputs, findings);
  add_unmoved(inputs, findings);
  return findings;
}

} // namespace lokus::check
