#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr std::size_t most_to_measure = 5;

// Those that are worth something, the first in their order.
std::vector<VillageId> worth_measuring(const MeasureFirst &first) {
  std::vector<VillageId> some;
  for (const VillageId v : first.order)
    if (first.value[v] > 0)
      some.push_back(v);
  return some;
}

Phrase introduction(const Publication &from, const std::vector<VillageId> &worth) {
  const MeasureFirstSettings &settings = from.record.scenario.measure_first;
  if (worth.empty())
    return phrase("Mengukur ulang satu {0} saja ({1} balita) tidak akan mengubah daftar, di mana pun.",
                  "Measuring one {0} again ({1} children) would not change the list, anywhere.",
                  village_word(from), settings.children);
  const MeasureFirst &first = from.decision.measure_first;
  return phrase(
      "Daftar disusun dari taksiran. Di {0} {1} pengukuran ulang {2} balita (atau semuanya) dapat "
      "mengubahnya. Yang "
      "paling berguna menurut biayanya: {3}; harapannya daftar yang dipilih lagi mencakup {4} balita "
      "stunting lebih "
      "banyak, dengan biaya {5}. Nilai dihitung untuk satu {1} saja yang diukur; biayanya asumsi. "
      "Semuanya, dengan alasannya, di ukur_dulu.csv.",
      "The list rests on estimates. In {0} {1} measuring {2} children again (or all) may change it. Most "
      "useful for "
      "what it costs: {3}; the list, chosen again, is expected to hold {4} stunted children more, for {5}. "
      "Values are "
      "of measuring one of them alone; costs are assumed. All, with the reasons, "
      "are in ukur_dulu.csv.",
      show_count(worth.size()), village_word(from), settings.children,
      from.prepared.inputs.area.villages.name[worth.front()], show_number(first.value[worth.front()], 1),
      show_rupiah(first.cost[worth.front()]));
}

} // namespace

Html report_measure_first(const Publication &from) {
  const MeasureFirst &first = from.decision.measure_first;
  if (first.rows() == 0)
    return {};
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  const std::vector<VillageId> worth = worth_measuring(first);
  std::vector<Html> rows;
  for (std::size_t i = 0; i < std::min(worth.size(), most_to_measure); ++i)
    rows.push_back(table_row({fmt::format("{}", i + 1), area.villages.name[worth[i]],
                              area.subdistricts.name[area.villages.subdistrict[worth[i]]],
                              show_rupiah(first.cost[worth[i]], language),
                              show_number(first.value[worth[i]], 2, language),
                              show_percent(first.list_changes[worth[i]], 0, language),
                              show_percent(first.turning_point[worth[i]], 0, language)}));
  Html body = paragraph(introduction(from, worth).in(language));
  if (!rows.empty())
    body.add(wide_table(
        Phrase{"Ukur dulu, yang paling berguna di atas", "Measure first, the most useful on top"}.in(
            language),
        titles(language, {{"No", "No"},
                          village_title(from),
                          {"Kecamatan", "Subdistrict"},
                          {"Biaya", "Cost"},
                          {"Balita stunting lebih banyak", "Stunted children more"},
                          {"Peluang daftar berubah", "Chance of another list"},
                          {"Masuk daftar di atas", "On the list above"}}),
        std::move(rows)));
  return subsection("measure-first", Phrase{"Ukur dulu", "Measure first"}.in(language), body);
}

} // namespace lokus::write
