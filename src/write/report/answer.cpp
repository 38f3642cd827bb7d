#include "core/display.hpp"
#include "tables/plan_texts.hpp"
#include "write/report/markup.hpp"
#include "write/report/report.hpp"
#include "write/tables/targets.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

std::string range(double low, double high, int decimals, Language language) {
  return show_number(low, decimals, language) + "–" + show_number(high, decimals, language);
}

std::string interval_text(const AvertedChildren &averted, double interval_share, Language language) {
  const std::string percent = show_percent(interval_share, 0, language);
  return fmt::format(fmt::runtime(Phrase{" (kisaran {}: {})", " ({} interval: {})"}.in(language)), percent,
                     range(averted.low, averted.high, 0, language));
}

// Months are counted from the counts, which may be years old, not from the day of the report.
Phrase when(const Publication &from, int months) {
  const YearMonth counted = from.prepared.inputs.counts.month;
  if (!counted.given())
    return phrase("{} bulan setelah penimbangan", "{} months after the counts", months);
  const YearMonth then = months_after(counted, months);
  return {fmt::format("pada {}, {} bulan setelah penimbangan", show_month(then, Language::id), months),
          fmt::format("in {}, {} months after the counts", show_month(then, Language::en), months)};
}

// How much of the map and of the plan rests on measurements at all.
std::string measured_sentence(const Publication &from) {
  const Counts &counts = from.prepared.inputs.counts;
  std::size_t measured = 0, chosen_without = 0;
  for (VillageId v : counts.measured.all()) {
    const bool known = was_measured(counts, v);
    measured += known;
    chosen_without +=
        !known && v.row() < from.decision.plan.chosen.rows() && from.decision.plan.chosen[v].has_value();
  }
  const Phrase sentence =
      phrase("<p>{0} dari {1} desa punya data pengukuran; {2} desa terpilih tanpa data itu, dengan taksiran "
             "dari desa lain.</p>\n",
             "<p>{0} of {1} villages have measurements; {2} chosen villages have none and stand on "
             "estimates from other villages.</p>\n",
             measured, counts.rows(), chosen_without);
  return sentence.in(from.record.language);
}

std::string answer_sentence(const Publication &from) {
  const Language language = from.record.language;
  const Plan &plan = from.decision.plan;
  const PlanSettings &settings = from.record.scenario.plan;
  const AvertedChildren averted = averted_children(from.decision.none, from.decision.planned,
                                                   settings.horizon, from.prepared.estimates.interval_share);
  const Phrase sentence = {"Dengan pagu {0} setahun, <strong>{1} desa</strong> mendapat paket (belanja {2}), "
                           "dan sekitar <strong>{3} balita"
                           "</strong>{4} lebih sedikit stunting {5}. {6}",
                           "With a budget of {0} a year, <strong>{1} villages</strong> get a package "
                           "(spending {2}), and about <strong>{3} "
                           "children</strong>{4} fewer are stunted {5}. {6}"};
  return fmt::format(fmt::runtime(sentence.in(language)), show_rupiah(plan.budget, language),
                     plan.villages_chosen, show_rupiah(plan.spend, language),
                     show_number(averted.mean, 0, language),
                     interval_text(averted, from.prepared.estimates.interval_share, language),
                     when(from, settings.horizon).in(language), proof_sentence(plan).in(language));
}

// What the plan is worth beyond today's practice, in the same uncertain worlds.
std::string practice_sentence(const Publication &from) {
  const Practice &practice = from.decision.practice;
  if (!practice.rule)
    return "";
  const Language language = from.record.language;
  const Phrase today = practice.rule == PlanRule::last_year
                           ? Phrase{"daftar lokus tahun lalu", "last year's lokus list"}
                           : Phrase{"urutan daftar peringkat", "the order of the ranked list"};
  const Phrase sentence = {
      "Dibanding membagi uang yang sama menurut {0}, rencana ini mencegah sekitar <strong>{1} "
      "balita</strong> lebih banyak{2}. ",
      "Compared with giving the same money by {0}, this plan averts about <strong>{1} "
      "children</strong> more{2}. "};
  return fmt::format(fmt::runtime(sentence.in(language)), today.in(language),
                     show_number(practice.more.mean, 0, language),
                     interval_text(practice.more, from.prepared.estimates.interval_share, language));
}

std::string objective_of(const Publication &from) {
  const std::string sentence = objective_sentence(from.decision.plan).in(from.record.language);
  return sentence.empty() ? "" : " " + sentence;
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
  const Phrase no_plan = {"Rencana belanja kosong: pagu, intervensi, atau tempat lokus tidak ada, tidak ada "
                          "cakupan yang dinaikkan, "
                          "atau tidak ada paket yang terjangkau.",
                          "The plan is empty: there is no budget, intervention or lokus place, no coverage "
                          "is raised, or no package "
                          "is affordable."};
  return "<p class=\"answer\">" +
         (has_plan ? practice_sentence(from) + answer_sentence(from) + objective_of(from)
                   : no_plan.in(from.record.language)) +
         "</p>\n" + measured_sentence(from) + target_sentences(from) + list_sentence(from);
}

// Where each regency stands at the plan's horizon, with and without the plan.
std::string report_outlook(const Publication &from) {
  const Decision &decision = from.decision;
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  const int horizon = from.record.scenario.plan.horizon;
  if (decision.none.district_prevalence.empty() || decision.planned.district_prevalence.empty())
    return "";
  const MonthId today{0u}, then{static_cast<std::size_t>(horizon)};
  const auto with_interval = [&](const Projection &p, DistrictId d) {
    return show_percent(p.district_prevalence(d, then), 2, language) + " (" +
           range(100 * p.district_low(d, then), 100 * p.district_high(d, then), 1, language) + ")";
  };
  std::string rows;
  for (DistrictId d : districts.code.all())
    rows += html_row({escaped(districts.name[d]),
                      show_percent(decision.none.district_prevalence(d, today), 2, language),
                      with_interval(decision.none, d), with_interval(decision.planned, d)},
                     "td");
  const Phrase title = {"Prevalensi kabupaten: tanpa aksi baru dan dengan rencana",
                        "Regency prevalence: without new action and with the plan"};
  const std::vector<std::string> header =
      language == Language::en
          ? std::vector<std::string>{"District", "At the counts", "Without new action", "With the plan"}
          : std::vector<std::string>{"Kabupaten/kota", "Saat penimbangan", "Tanpa aksi baru",
                                     "Dengan rencana"};
  const std::string caption =
      fmt::format("{} {}", Phrase{"Keadaan", "Situation"}.in(language), when(from, horizon).in(language));
  return html_section(title.in(language), html_table(caption, header, rows), "outlook");
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
