#include "core/certainty.hpp"
#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/target_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/today.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

// To so many significant digits, as one says it: "9.100".
Phrase roughly(double value, int digits) {
  if (is_missing(value) || value == 0)
    return show_number(value, 0);
  const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::abs(value))) + 1 - digits));
  return show_number(std::round(value / unit) * unit, 0);
}

// A question's word and its answer; nothing where there is no answer.
Html answered(const Publication &from, const Phrase &word, Html answer) {
  if (answer.empty())
    return {};
  return {element("dt", word.in(from.record.language)), "\n", element("dd", std::move(answer)), "\n"};
}

Html strong(const Phrase &words, Language language) {
  return element("strong", words.in(language));
}

Html stunted_now(const Publication &from) {
  const ChildrenToday now = children_today(from.prepared.estimates);
  if (is_missing(now.stunted.mean) || !(now.children > 0))
    return {};
  const Timeline &timeline = from.prepared.inputs.timeline;
  const Phrase month =
      timeline.counts.given() ? phrase(" pada {}", " in {}", show_month(timeline.counts)) : Phrase{};
  const Phrase interval = phrase("kisaran {}: {} sampai {}", "{} interval: {} to {}",
                                 show_percent(from.prepared.estimates.interval_share, 0),
                                 roughly(now.stunted.low, 2), roughly(now.stunted.high, 2));
  const Language language = from.record.language;
  return woven(language, "Sekitar {0} dari {1} balita diperkirakan stunting{2} ({3}).",
               "About {0} of {1} under-fives are estimated to be stunted{2} ({3}).",
               strong(roughly(now.stunted.mean, 2), language), roughly(now.children, 3).in(language),
               month.in(language), interval.in(language));
}

// Of the villages on the list, how many are how sure by rank.
Phrase how_sure_of_the_list(const Publication &from) {
  const Ranking &ranking = from.decision.rankings.front();
  Phrase said;
  for (const Certainty step : all_certainties) {
    std::size_t villages = 0;
    for (const LokusList::Place &place : from.decision.lokus.places)
      if (const double chance = ranking.in_top[place.village]; !is_missing(chance))
        villages += certainty_of(chance) == step;
    if (villages > 0)
      said = said + phrase("{}{} {}", "{}{} {}", said.id.empty() ? "" : ", ", show_count(villages),
                           membership_words(step));
  }
  return said.id.empty() ? said : phrase(" Menurut peringkat: {}.", " By rank: {}.", said);
}

// The list itself: money follows it.
Html the_list(const Publication &from) {
  const Language language = from.record.language;
  const LokusList &list = from.decision.lokus;
  if (list.places.empty() || from.decision.rankings.empty())
    return {};
  const std::size_t named = std::min<std::size_t>(list.places.size(), 5);
  std::string names;
  for (std::size_t i = 0; i < named; ++i)
    names += (i == 0 ? "" : ", ") + from.prepared.inputs.area.villages.name[list.places[i].village];
  const Phrase chooser = list.chosen_by == ChosenBy::plan
                             ? Phrase{"rencana", "the plan"}
                             : phrase("peringkat ({})", "rank ({})", from.decision.rankings.front().title);
  const Phrase villages = phrase("{} {}", "{} {}", show_count(list.places.size()), village_word(from));
  return woven(language, "{0} masuk daftar lokus {1}, dipilih menurut {2}: {3}{4}.{5}",
               "{0} are on the list of {1}, chosen by {2}: {3}{4}.{5}", strong(villages, language),
               fmt::format("{}", from.record.scenario.year), chooser.in(language), names,
               list.places.size() > named ? ", …" : "", how_sure_of_the_list(from).in(language));
}

// Of all the years that the children are counted over, and of one child of those averted.
Phrase money_of_all_years(const Plan &plan, const AvertedChildren &averted) {
  const double total = static_cast<double>(plan.total.value);
  const Phrase one_child =
      averted.known() && averted.mean >= 1
          ? phrase(", sekitar {} tiap balita yang terhindar", ", about {} for every child averted",
                   show_rupiah(Rupiah{std::llround(total / averted.mean)}))
          : Phrase{};
  return phrase("{} selama {} tahun{}", "{} over {} years{}", show_rupiah(plan.total), plan.by_year.rows(),
                one_child);
}

AvertedChildren averted_by_plan(const Publication &from) {
  return averted_children(from.decision.none, from.decision.planned, from.record.scenario.plan.horizon,
                          from.prepared.estimates.interval_share);
}

Html the_cost(const Publication &from) {
  const Language language = from.record.language;
  const Plan &plan = from.decision.plan;
  if (plan.villages_chosen == 0)
    return {};
  const Phrase villages = phrase("{} dari {} {} lokus", "{} of {} lokus {}", show_count(plan.villages_chosen),
                                 show_count(from.decision.lokus.places.size()), village_word(from));
  const Phrase unspent = unspent_sentence(plan);
  return woven(language, "Dengan pagu {0} setahun, {1} mendapat paket; belanja {2}.{3}",
               "With a budget of {0} a year, {1} get a package; {2}.{3}", show_rupiah(plan.budget, language),
               strong(villages, language), money_of_all_years(plan, averted_by_plan(from)).in(language),
               (unspent.id.empty() ? Phrase{} : phrase(" {}", " {}", unspent)).in(language));
}

Html the_gain(const Publication &from) {
  const Language language = from.record.language;
  const Plan &plan = from.decision.plan;
  const int horizon = from.record.scenario.plan.horizon;
  if (plan.villages_chosen == 0)
    return {};
  const Phrase at = when(from.prepared.inputs.timeline, horizon);
  const AvertedChildren averted = averted_by_plan(from);
  std::string further;
  for (const Phrase &sentence :
       {objective_sentence(plan, at),
        unprojected_sentence(from.prepared.inputs.interventions, from.decision.packages, plan)})
    if (!sentence.id.empty())
      further += " " + sentence.in(language);
  if (!averted.known())
    return further.empty() ? Html() : Html(further.substr(1));
  const double share = from.prepared.estimates.interval_share;
  return {woven(language, "Diperkirakan sekitar {0}{1} lebih sedikit stunting {2}.",
                "An estimated {0}{1} fewer would be stunted {2}.", averted_count(averted, language),
                averted_interval(averted, share).in(language), at.in(language)),
          further};
}

Html the_certainty(const Publication &from) {
  const Plan &plan = from.decision.plan;
  if (plan.villages_chosen == 0)
    return {};
  const int horizon = from.record.scenario.plan.horizon;
  const Phrase out_of_reach = beyond_all_money(
      from.decision.all_money, from.decision.none, horizon, from.record.scenario.project.target_percent,
      when(from.prepared.inputs.timeline, horizon), from.prepared.estimates.interval_share);
  std::string text = proof_sentence(plan).in(from.record.language);
  if (!out_of_reach.id.empty())
    text += " " + out_of_reach.in(from.record.language);
  return text;
}

// Why there is nothing to say of money.
Html without_plan(const Publication &from) {
  const Plan &plan = from.decision.plan;
  const Language language = from.record.language;
  if (settings::by_indicators_alone(from.record.scenario))
    return Phrase{"Tidak ada balita yang dihitung: prevalensi tidak ditaksir dan tidak ada rencana "
                  "belanja; desa diperingkat menurut indikator kantor saja.",
                  "No child was counted: no prevalence is estimated and there is no plan of what to "
                  "buy; villages are ranked by the office's indicators alone."}
        .in(language);
  if (plan.villages_chosen > 0)
    return {};
  if (plan.chosen.empty() && from.prepared.inputs.interventions.rows() > 0)
    return Phrase{"Terbitan ini memuat daftar lokus; paket dan belanjanya tidak ikut diterbitkan.",
                  "This publication has the list of lokus; packages and spending are not published."}
        .in(language);
  if (plan.chosen.empty())
    return Phrase{"Skenario ini tidak memuat intervensi: daftar lokus ada, rencana belanja tidak.",
                  "This scenario has no interventions: there is a list of lokus and no plan."}
        .in(language);
  return empty_sentence(plan).in(language);
}

} // namespace

Html averted_count(const AvertedChildren &averted, Language language) {
  return strong(phrase("{} balita", "{} children", show_number(averted.mean, 0)), language);
}

Phrase averted_interval(const AvertedChildren &averted, double interval_share) {
  return phrase(" (kisaran {}: {}–{})", " ({} interval: {}–{})", show_percent(interval_share, 0),
                show_number(averted.low, 0), show_number(averted.high, 0));
}

Html report_answer(const Publication &from) {
  const Html items = {
      answered(from, {"Berapa balita", "How many"}, stunted_now(from)),
      answered(from, {"Desa mana", "Where"}, the_list(from)),
      answered(from, {"Biayanya", "The cost"}, the_cost(from)),
      answered(from, {"Hasilnya", "The result"}, the_gain(from)),
      answered(from, {"Seberapa pasti", "How sure"}, the_certainty(from)),
      answered(from, {"Rencana", "The plan"}, without_plan(from)),
  };
  return {element("dl", {"\n", items}).with("class", "answer"), "\n"};
}

} // namespace lokus::write
