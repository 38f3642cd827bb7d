#include "tables/plan/targets.hpp"
#include "core/certainty.hpp"
#include "core/display.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr std::size_t most_districts = 5; // of more, all together; the table has each

// "12 % tanpa aksi baru, 30 % dengan rencana"
Phrase without_and_with(double none, double planned, std::size_t draws) {
  const Phrase with_plan = is_missing(planned) ? Phrase{}
                                               : phrase(", {} dengan rencana", ", {} with the plan",
                                                        show_certainty(planned, draws));
  return phrase("{} tanpa aksi baru{}", "{} without new action{}", show_certainty(none, draws), with_plan);
}

Html chance_paragraph(const Publication &from, const Phrase &where, const Phrase &then,
                      const TargetChance &chance) {
  const std::size_t draws = from.prepared.estimates.draw_count();
  const Phrase of_the_figure =
      is_missing(chance.figure_none)
          ? Phrase{}
          : phrase(" Angka survei berikutnya, bila diadakan saat itu, di bawahnya: {}.",
                   " The figure of the next survey, if held then, under it: {}.",
                   without_and_with(chance.figure_none, chance.figure_planned, draws));
  return paragraph(phrase("{}: peluang prevalensi sebenarnya di bawah {} {}: {}.{}",
                          "{}: the chance of a true prevalence under {} {}: {}.{}", where,
                          show_percent(chance.target, 2), then,
                          without_and_with(chance.none, chance.planned, draws), of_the_figure)
                       .in(from.record.language));
}

// Which of the two numbers is which.
Html what_they_are(const Publication &from, const NextSurvey &next) {
  return note(
      phrase(
          "Prevalensi sebenarnya adalah keadaan semua balita; angka survei berikutnya adalah yang akan "
          "terbit "
          "dari sekitar {0} anak (efek rancangan {1}, asumsi). Angka itu meleset ke dua arah, jadi sasaran "
          "dapat tampak tercapai tanpa tercapai, dan sebaliknya; kisaran keduanya di survei_berikut.csv.",
          "The true prevalence is that of all under-fives; the next survey's figure is what will be "
          "published from about {0} children (design effect {1}, assumed). It is off either way, so a "
          "target may seem reached without being so, and the reverse; both intervals are in "
          "survei_berikut.csv.",
          show_number(next.sample, 0), show_number(next.design_effect, 1))
          .in(from.record.language));
}

Html chances_together(const Publication &from, const Phrase &then) {
  const Decision &d = from.decision;
  const int months = from.record.scenario.plan.horizon;
  const Phrase where = phrase("Seluruh wilayah ({} kabupaten/kota; masing-masing di peluang_target.csv)",
                              "The whole area ({} districts; each of them in peluang_target.csv)",
                              from.prepared.inputs.area.districts.rows());
  Html paragraphs;
  for (const double percent : from.record.scenario.project.target_percent)
    paragraphs.add(chance_paragraph(
        from, where, then,
        {DistrictId{}, std::nullopt, months, percent / 100, chance_under(d.none, months, percent / 100),
         d.planned.horizons.empty() ? nan() : chance_under(d.planned, months, percent / 100), nan(), nan()}));
  return paragraphs;
}

} // namespace

Html report_targets(const Publication &from) {
  const Decision &decision = from.decision;
  const Area &area = from.prepared.inputs.area;
  const Scenario &scenario = from.record.scenario;
  const Timeline &timeline = from.prepared.inputs.timeline;
  const NextSurvey next = next_survey(from.prepared.estimates, scenario.project, timeline.lead);
  const auto chances =
      target_chances(area, decision.none, decision.planned, scenario.project.target_percent, next);
  const Phrase then = when(timeline, scenario.plan.horizon);
  if (chances.empty())
    return {};
  if (area.districts.rows() > most_districts)
    return chances_together(from, then);
  Html paragraphs;
  for (const TargetChance &c : chances)
    if (const std::string &name = area.districts.name[c.district];
        !c.village && c.months == scenario.plan.horizon)
      paragraphs.add(chance_paragraph(from, {name, name}, then, c));
  if (std::ranges::any_of(next.leveled, [](std::uint8_t leveled) { return leveled != 0; }))
    paragraphs.add(what_they_are(from, next));
  return paragraphs;
}

} // namespace lokus::write
