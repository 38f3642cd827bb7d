#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <array>

namespace lokus::write {
namespace {

// Sheets of the run that the report does not show.
Html other_sheets(const Publication &from) {
  constexpr std::array shown = {"peta_lokus.pdf", "peta_perubahan.pdf", "peta_ketidakpastian.pdf"};
  std::string names;
  for (const Picture &picture : from.pictures)
    if (picture.name.starts_with("peta_") && picture.name.ends_with(".pdf") &&
        std::ranges::count(shown, picture.name) == 0)
      names += (names.empty() ? "" : ", ") + picture.name;
  if (names.empty())
    return {};
  return note(phrase("Lembar peta lain untuk dicetak: {}.", "Other map sheets to print: {}.", names)
                  .in(from.record.language));
}

Phrase dated(const Publication &from, const char *id, const char *en) {
  return Phrase{id, en} +
         phrase(" {}.", " {}.", when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon));
}

Html change_map(const Publication &from) {
  Html map = figure(from, "plat_perubahan",
                    dated(from, "Turunnya prevalensi tiap desa karena rencana,",
                          "The fall of each village's prevalence by the plan,"));
  const bool drawn = std::ranges::any_of(
      from.pictures, [](const Picture &picture) { return picture.name.starts_with("peta_perubahan"); });
  if (!map.empty() || !drawn)
    return map;
  return paragraph(Phrase{"Tidak ada peta perubahan: menurut proyeksi semua desa sama.",
                          "There is no map of the change: by the projection all villages are the same."}
                       .in(from.record.language));
}

Html uncertainty_map(const Publication &from) {
  return figure(from, "plat_ketidakpastian",
                {"Seberapa pasti taksiran tiap desa: makin tua warnanya, makin lebar kisarannya.",
                 "How sure each village's estimate is: the darker, the wider its interval."});
}

// Nothing where none of its parts has anything to say.
Html section_of(const Publication &from, const char *id, const Phrase &title,
                const std::vector<Html> &parts) {
  if (std::ranges::all_of(parts, [](const Html &part) { return part.empty(); }))
    return {};
  return section(id, title.in(from.record.language), parts);
}

} // namespace

Html report_costs(const Publication &from) {
  return section_of(from, "costs", {"Biayanya", "What it costs"},
                    {report_activities(from), report_cash(from)});
}

Html report_gains(const Publication &from) {
  const Html budgets = figure(from, "plat_pagu",
                              dated(from, "Balita terhindar bila pagunya lain (tangga_pagu.csv),",
                                    "Children averted for other budgets (tangga_pagu.csv),"));
  const Html said = {budgets, report_practice(from), report_ladder(from)};
  return section_of(from, "gains", {"Apa yang diharapkan", "What it is expected to bring"},
                    {side_by_side({change_map(from), said.empty() ? Html() : element("div", said)}),
                     report_outlook(from), report_rules(from)});
}

Html report_sureness(const Publication &from) {
  const Html said = {report_targets(from), report_hot_spots(from)};
  return section_of(from, "sureness", {"Seberapa pasti", "How sure"},
                    {side_by_side({uncertainty_map(from), said.empty() ? Html() : element("div", said)}),
                     report_uncertainty(from), report_evidence_mix(from), report_measure_first(from)});
}

Html report_data(const Publication &from) {
  return section_of(from, "data",
                    {"Mutu data, layanan, dan penyebab", "Quality of the data, care, and causes"},
                    {report_poor_quality(from), report_findings(from), report_access(from),
                     report_causes(from), other_sheets(from)});
}

} // namespace lokus::write
