#include "tables/plan/targets.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

constexpr std::size_t most_districts = 5; // of more, all together; the table has each

Html chance_paragraph(const Phrase &where, double target, const Phrase &then, double none, double planned,
                      Language language) {
  const Phrase with_plan = is_missing(planned)
                               ? Phrase{}
                               : phrase(", {} dengan rencana", ", {} with the plan", show_chance(planned));
  return paragraph(phrase("{}: peluang prevalensi di bawah {} {}: {} tanpa aksi baru{}.",
                          "{}: the chance of a prevalence under {} {}: {} without new action{}.", where,
                          show_percent(target, 2), then, show_chance(none), with_plan)
                       .in(language));
}

Html chances_together(const Publication &from, const Phrase &then) {
  const Decision &d = from.decision;
  const int months = from.record.scenario.plan.horizon;
  const Phrase where = phrase("Seluruh wilayah ({} kabupaten/kota; masing-masing di peluang_target.csv)",
                              "The whole area ({} districts; each of them in peluang_target.csv)",
                              from.prepared.inputs.area.districts.rows());
  Html paragraphs;
  for (const double percent : from.record.scenario.project.target_percent)
    paragraphs.add(
        chance_paragraph(where, percent / 100, then, chance_under(d.none, months, percent / 100),
                         d.planned.horizons.empty() ? nan() : chance_under(d.planned, months, percent / 100),
                         from.record.language));
  return paragraphs;
}

} // namespace

Html report_targets(const Publication &from) {
  const Decision &decision = from.decision;
  const Area &area = from.prepared.inputs.area;
  const Scenario &scenario = from.record.scenario;
  const auto chances = target_chances(area, decision.none, decision.planned, scenario.project.target_percent);
  const Phrase then = when(from.prepared.inputs.timeline, scenario.plan.horizon);
  if (chances.empty())
    return {};
  if (area.districts.rows() > most_districts)
    return chances_together(from, then);
  Html paragraphs;
  for (const TargetChance &c : chances)
    if (const std::string &name = area.districts.name[c.district];
        !c.village && c.months == scenario.plan.horizon)
      paragraphs.add(chance_paragraph({name, name}, c.target, then, c.none, c.planned, from.record.language));
  return paragraphs;
}

} // namespace lokus::write
