#include "core/display.hpp"
#include "write/markup.hpp"
#include "write/report.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

std::string range(double low, double high, int decimals, Language language) {
  return show_number(low, decimals, language) + "–" + show_number(high, decimals, language);
}

// As many digits as make the gap differ from zero, rounded up: what is said to be proven must hold.
std::string show_gap(double gap, Language language) {
  const int decimals = gap >= 0.01 ? 1 : gap >= 0.0001 ? 3 : 5;
  const double steps = std::pow(10.0, decimals + 2);
  return show_percent(std::ceil(gap * steps) / steps, decimals, language);
}

Phrase quality_sentence(const Plan &plan) {
  if (plan.gap <= 0)
    return {
        "Terbukti: menurut model, tidak ada rencana lain dengan pagu dan jumlah desa ini yang lebih baik.",
        "Proven: in the model, no other plan within this budget and number of villages does better."};
  return {
      fmt::format("Terbukti: menurut model, rencana ini paling banyak {} di bawah yang terbaik yang mungkin.",
                  show_gap(plan.gap, Language::id)),
      fmt::format("Proven: in the model, this plan is at most {} below the best possible.",
                  show_gap(plan.gap, Language::en))};
}

std::string interval_text(const AvertedChildren &averted, double interval_share, Language language) {
  const std::string percent = show_percent(interval_share, 0, language);
  return fmt::format(fmt::runtime(Phrase{" (kisaran {}: {})", " ({} interval: {})"}.in(language)), percent,
                     range(averted.low, averted.high, 0, language));
}

std::string answer_sentence(const Publication &from) {
  const Language language = from.record.language;
  const Plan &plan = from.decision.plan;
  const PlanSettings &settings = from.record.scenario.plan;
  const AvertedChildren averted = averted_children(from.decision.none, from.decision.planned,
                                                   settings.horizon, from.prepared.estimates.interval_share);
  const Phrase sentence = {"Dengan pagu {0} setahun, <strong>{1} desa</strong> mendapat paket (belanja {2}), "
                           "dan sekitar <strong>{3} balita"
                           "</strong>{4} terhindar dari stunting {5} bulan lagi. {6}",
                           "With a budget of {0} a year, <strong>{1} villages</strong> get a package "
                           "(spending {2}), and about <strong>{3} "
                           "children</strong>{4} are kept from stunting {5} months from now. {6}"};
  return fmt::format(fmt::runtime(sentence.in(language)), show_rupiah(plan.budget, language),
                     plan.villages_chosen, show_rupiah(plan.spend, language),
                     show_number(averted.mean, 0, language),
                     interval_text(averted, from.prepared.estimates.interval_share, language),
                     settings.horizon, quality_sentence(plan).in(language));
}

std::string list_sentence(const Publication &from) {
  const Language language = from.record.language;
  if (from.decision.rankings.empty())
    return "";
  const Ranking &ranking = from.decision.rankings.front();
  const std::size_t named = std::min<std::size_t>({ranking.top, ranking.order.size(), 10});
  std::string names;
  for (std::size_t i = 0; i < named; ++i)
    names += (i == 0 ? "" : ", ") + escaped(from.prepared.inputs.area.villages.name[ranking.order[i]]);
  const Phrase sentence = {"<p>Paling mendesak menurut {}: {}{}.</p>\n", "<p>Most urgent by {}: {}{}.</p>\n"};
  return fmt::format(fmt::runtime(sentence.in(language)), escaped(ranking.title.in(language)), names,
                     ranking.top > named ? ", …" : "");
}

} // namespace

std::string report_answer(const Publication &from) {
  const bool has_plan = !from.decision.plan.chosen.empty() && from.decision.plan.villages_chosen > 0;
  const Phrase no_plan = {
      "Rencana belanja kosong: pagu atau intervensi tidak ada, atau tidak ada paket yang terjangkau.",
      "The plan is empty: there is no budget or intervention, or no package is affordable."};
  return "<p class=\"answer\">" + (has_plan ? answer_sentence(from) : no_plan.in(from.record.language)) +
         "</p>\n" + list_sentence(from);
}

std::string report_levels(const Publication &from) {
  const Language language = from.record.language;
  const Estimates &e = from.prepared.estimates;
  const Districts &districts = from.prepared.inputs.area.districts;
  std::string rows;
  for (DistrictId d : districts.code.all()) {
    std::string survey = show_percent(e.survey_prevalence[d], 1, language);
    if (!is_missing(e.survey_error[d]))
      survey += " ± " + show_number(100 * e.survey_error[d], 2, language);
    if (e.error_assumed[d])
      survey += Phrase{" (galat baku asumsi)", " (assumed error)"}.in(language);
    rows += html_row({escaped(districts.name[d]), show_percent(e.register_prevalence[d], 1, language), survey,
                      show_number(e.factor[d], 2, language)},
                     "td");
  }
  const Phrase note = {
      "Register mencatat balita yang datang dan diukur; survei mengukur contoh acak. Pola antardesa diambil "
      "dari register, tingkatnya dari survei. Angka survei adalah median tingkat yang diundi; rata-rata "
      "undian, yang tampil sebagai prevalensi, biasanya sedikit lebih tinggi. Kabupaten tanpa survei tetap "
      "pada tingkat register.",
      "The register has the children who came and were measured; the survey measures a random sample. The "
      "pattern between villages comes from the register, the level from the survey. The survey figure is the "
      "median of the drawn levels; the mean of the draws, shown as prevalence, is usually slightly "
      "higher. A district without a survey stays at the level of the register."};
  const Phrase header[] = {{"Kabupaten/kota", "District"},
                           {"Register", "Register"},
                           {"Survei ± galat baku (poin)", "Survey ± standard error (points)"},
                           {"Survei / register", "Survey / register"}};
  std::vector<std::string> titles;
  for (const Phrase &title : header)
    titles.push_back(title.in(language));
  return html_section(
      Phrase{"Dua angka: register dan survei", "Two figures: register and survey"}.in(language),
      html_table(Phrase{"Prevalensi stunting balita", "Prevalence of stunting, under-fives"}.in(language),
                 titles, rows) +
          "<p class=\"note\">" + note.in(language) + "</p>\n",
      "levels");
}

} // namespace lokus::write
