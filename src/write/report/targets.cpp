#include "tables/plan/targets.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"

namespace lokus::write {
namespace {

constexpr std::size_t most_districts = 5; // the table has them all

} // namespace

Html report_targets(const Publication &from) {
  const Decision &decision = from.decision;
  const Area &area = from.prepared.inputs.area;
  const auto chances =
      target_chances(area, decision.none, decision.planned, from.record.scenario.project.target_percent);
  const Phrase then = when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon);
  Html paragraphs;
  for (const TargetChance &c : chances) {
    if (c.village || c.months != from.record.scenario.plan.horizon || c.district.row() >= most_districts)
      continue;
    if (is_missing(c.planned)) {
      paragraphs.add(paragraph(phrase("{}: peluang prevalensi di bawah {} {}: {} tanpa aksi baru.",
                                      "{}: the chance of a prevalence under {} {}: {} without new action.",
                                      area.districts.name[c.district], show_percent(c.target, 2), then,
                                      show_chance(c.none))
                                   .in(from.record.language)));
      continue;
    }
    const Phrase sentence =
        phrase("{}: peluang prevalensi di bawah {} {}: {} tanpa aksi baru, {} dengan rencana.",
               "{}: the chance of a prevalence under {} {}: {} without new action, {} with the plan.",
               area.districts.name[c.district], show_percent(c.target, 2), then, show_chance(c.none),
               show_chance(c.planned));
    paragraphs.add(paragraph(sentence.in(from.record.language)));
  }
  return paragraphs;
}

} // namespace lokus::write
