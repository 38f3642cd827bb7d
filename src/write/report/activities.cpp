#include "tables/plan/activities.hpp"
#include "core/display.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/height_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <functional>

namespace lokus::write {
namespace {

constexpr std::size_t most_subdistricts = 20;

} // namespace

Html report_activities(const Publication &from) {
  const Language language = from.record.language;
  const Decision &decision = from.decision;
  if (decision.plan.villages_chosen == 0 || decision.options.price.empty() || decision.none.children.empty())
    return {};
  const Interventions &list = from.prepared.inputs.interventions;
  const int horizon = from.record.scenario.plan.horizon;
  std::vector<Html> rows;
  for (const BoughtActivity &a : bought_activities(from.prepared.inputs, decision, horizon)) {
    const Phrase people = is_missing(a.people) ? Phrase{"–", "–"}
                                               : phrase("{} {}", "{} {}", show_number(a.people, 0),
                                                        words_of(list.group[a.intervention]));
    rows.push_back(
        table_row({list.name[a.intervention].in(language),
                   list.opd[a.intervention] + " (" + fund_of(list, a.intervention) + ")",
                   show_count(a.villages, language), people.in(language), show_rupiah(a.rupiah, language)}));
  }
  rows.push_back(table_row({Phrase{"Jumlah", "Total"}.in(language), "",
                            show_count(decision.plan.villages_chosen, language), "",
                            show_rupiah(decision.plan.total, language)}));
  const Phrase caption = {
      "Sasaran: orang yang dilayani di atas cakupan hari ini; satu orang dapat menjadi sasaran beberapa "
      "kegiatan",
      "Target: people reached beyond today's coverage; one may be in the target of several "
      "activities"};
  return subsection(
      "activities",
      Phrase{"Kegiatan, OPD, sasaran, dan biaya", "Activities, offices, targets and cost"}.in(language),
      wide_table(caption.in(language),
                 titles(language, {{"Kegiatan", "Activity"},
                                   {"OPD (sumber dana)", "Office (fund)"},
                                   village_title(from),
                                   {"Sasaran", "Target"},
                                   cost_title(decision.plan)}),
                 std::move(rows)));
}

namespace {

// Register, heights with interval, and estimate of a kecamatan.
std::array<Phrase, 3> figures_of_subdistrict(const Prepared &p, const std::string &code) {
  const RegisterSteps &steps = p.register_steps;
  for (StepsId row : steps.kind.all())
    if (steps.kind[row] == StepsOf::subdistrict && steps.code[row] == code)
      return {show_percent(steps.counted[row], 1), share_from_heights(steps, row),
              show_percent(steps.end[row], 1)};
  return {Phrase{"–", "–"}, Phrase{"–", "–"}, Phrase{"–", "–"}};
}

} // namespace

Html report_subdistricts(const Publication &from) {
  const Language language = from.record.language;
  const Decision &decision = from.decision;
  const Subdistricts &subdistricts = from.prepared.inputs.area.subdistricts;
  if (decision.lokus.places.empty() || decision.plan.villages_chosen == 0)
    return {};
  const bool with_heights = from.prepared.heights.given();
  std::vector<Html> rows;
  std::vector<SubdistrictShare> shares = shares_of_subdistricts(from.prepared.inputs, decision);
  const std::size_t all = shares.size();
  std::ranges::stable_sort(shares, std::greater<>{}, &SubdistrictShare::listed);
  shares.resize(std::min(all, most_subdistricts));
  for (const SubdistrictShare &s : shares) {
    std::vector<Html> cells = {subdistricts.name[s.subdistrict], show_count(s.listed, language),
                               show_count(s.with_package, language), show_rupiah(s.rupiah, language),
                               show_number(s.averted, 1, language)};
    if (with_heights)
      for (const Phrase &figure : figures_of_subdistrict(from.prepared, subdistricts.code[s.subdistrict]))
        cells.emplace_back(figure.in(language));
    rows.push_back(table_row(cells));
  }
  const Phrase some = all > shares.size() ? phrase("{} dari {} kecamatan", "{} of {} kecamatan",
                                                   shares.size(), show_count(all))
                                          : Phrase{"Kecamatan", "Kecamatan"};
  const Phrase caption = phrase("{} yang punya lokus; balita terhindar {}, rata-rata dunia acak",
                                "{} with lokus; children averted {}, mean of the draws", some,
                                when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon));
  auto header = titles(language, {{"Kecamatan", "Subdistrict"},
                                  phrase("{} lokus", "Lokus {}", village_title(from)),
                                  {"Mendapat paket", "With a package"},
                                  cost_title(decision.plan),
                                  averted_title()});
  if (with_heights)
    for (Html &title :
         titles(language, {{"Register", "Register"}, heights_title(from.prepared), {"Taksiran", "Estimate"}}))
      header.push_back(std::move(title));
  return subsection("subdistricts", Phrase{"Ringkasan tiap kecamatan", "Summary by kecamatan"}.in(language),
                    wide_table(caption.in(language), header, std::move(rows)));
}

} // namespace lokus::write
