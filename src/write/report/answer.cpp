#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/height_texts.hpp"
#include "tables/texts/target_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::write {
namespace {

std::string range(double low, double high, int decimals, Language language) {
  return show_number(low, decimals, language) + "–" + show_number(high, decimals, language);
}

Phrase interval_text(const AvertedChildren &averted, double interval_share) {
  return phrase(" (kisaran {}: {})", " ({} interval: {})", show_percent(interval_share, 0),
                both([&](Language l) { return range(averted.low, averted.high, 0, l); }));
}

Html children_text(const AvertedChildren &averted, Language language) {
  const Phrase text = phrase("{} balita", "{} children", show_number(averted.mean, 0));
  return element("strong", text.in(language));
}

// The first of them by name, and how many more there are.
Phrase named_villages(const Publication &from, const std::vector<VillageId> &villages) {
  constexpr std::size_t most_unmeasured = 10;
  std::string names;
  for (std::size_t i = 0; i < std::min(villages.size(), most_unmeasured); ++i)
    names += (i == 0 ? "" : ", ") + from.prepared.inputs.area.villages.name[villages[i]];
  return villages.size() <= most_unmeasured ? Phrase{names, names}
                                            : phrase("{} dan {} lainnya", "{} and {} others", names,
                                                     show_count(villages.size() - most_unmeasured));
}

// How much of the map and of the plan rests on measurements at all, and who has none.
Html measured_sentence(const Publication &from) {
  const Counts &counts = from.prepared.inputs.counts;
  const Phrase word = village_word(from);
  std::vector<VillageId> unmeasured;
  std::size_t chosen_without = 0, in_units = 0;
  for (VillageId v : counts.measured.all()) {
    in_units += counted_in_unit(counts, v);
    if (was_measured(counts, v) || counted_in_unit(counts, v))
      continue;
    unmeasured.push_back(v);
    chosen_without += v.row() < from.decision.plan.chosen.rows() && from.decision.plan.chosen[v].has_value();
  }
  const std::size_t measured = counts.rows() - unmeasured.size() - in_units;
  if (measured + in_units == 0) {
    const Phrase also = chosen_without == 0
                            ? Phrase{}
                            : phrase(", juga pada {} {} terpilih", ", also of the {} chosen {}",
                                     show_count(chosen_without), word);
    return paragraph(
        phrase("Tidak satu pun dari {0} {1} punya data pengukuran: taksiran, bila ada, hanya bertumpu pada "
               "angka survei kabupatennya{2}.",
               "None of the {0} {1} has measurements: estimates, if any, stand on the survey figure of "
               "the regency alone{2}.",
               show_count(counts.rows()), word, also)
            .in(from.record.language));
  }
  Phrase sentence = phrase("{0} dari {1} {2} punya data pengukuran{3}", "{0} of {1} {2} have measurements{3}",
                           show_count(measured), show_count(counts.rows()), word,
                           in_units > 0 ? Phrase{" sendiri", " of their own"} : Phrase{});
  if (chosen_without > 0)
    sentence = sentence + phrase("; {0} {1} terpilih tanpa data itu, dengan taksiran dari {1} lain",
                                 "; {0} chosen {1} have none and stand on estimates from other {1}",
                                 show_count(chosen_without), word);
  sentence = sentence + Phrase{".", "."};
  if (in_units > 0)
    sentence =
        sentence + phrase(" Dari {} {} hanya jumlah puskesmas atau kecamatannya yang diketahui "
                          "(satuan.csv).",
                          " Of {} {} only the sum of the puskesmas or kecamatan is known (satuan.csv).",
                          show_count(in_units), word);
  if (!unmeasured.empty())
    sentence =
        sentence + phrase(" {} {} belum diukur: {}; seberapa mungkin masuk daftar: ukur_dulu.csv.",
                          " {} {} are not measured: {}; how likely they belong on the list: ukur_dulu.csv.",
                          show_count(unmeasured.size()), word, named_villages(from, unmeasured));
  return paragraph(sentence.in(from.record.language));
}

// Of all the years that the children are counted over, and of one child of those averted.
Html money_text(const Plan &plan, const AvertedChildren &averted, Language language) {
  const std::size_t years = plan.by_year.rows();
  const double total = static_cast<double>(plan.total.value);
  const auto rupiah = [](double x) { return show_rupiah(Rupiah{std::llround(x)}); };
  const Phrase one_child = averted.mean >= 1
                               ? phrase(", sekitar {} tiap balita itu", ", about {} for each of them",
                                        rupiah(total / averted.mean))
                               : Phrase{};
  return phrase("{} selama {} tahun{}", "{} over {} years{}", rupiah(total), years, one_child).in(language);
}

Html answer_sentence(const Publication &from) {
  const Language language = from.record.language;
  const Plan &plan = from.decision.plan;
  const int horizon = from.record.scenario.plan.horizon;
  const double share = from.prepared.estimates.interval_share;
  const AvertedChildren averted = averted_children(from.decision.none, from.decision.planned, horizon, share);
  const Phrase villages = phrase("{} dari {} {} lokus", "{} of {} lokus {}", show_count(plan.villages_chosen),
                                 show_count(from.decision.lokus.places.size()), village_word(from));
  if (!averted.known())
    return woven(language, "Dengan pagu {0} setahun, {1} mendapat paket; belanja {2} selama {3} tahun.",
                 "With a budget of {0} a year, {1} get a package; {2} over {3} years.",
                 show_rupiah(plan.budget, language), element("strong", villages.in(language)),
                 show_rupiah(plan.total, language), fmt::format("{}", plan.by_year.rows()));
  return woven(
      language,
      "Dengan pagu {0} setahun, {1} mendapat paket. Diperkirakan sekitar {2}{3} lebih sedikit stunting "
      "{4}, dengan belanja {5}. {6}",
      "With a budget of {0} a year, {1} get a package. An estimated {2}{3} fewer would be stunted {4}, "
      "for {5}. {6}",
      show_rupiah(plan.budget, language), element("strong", villages.in(language)),
      children_text(averted, language), interval_text(averted, share).in(language),
      when(from.prepared.inputs.timeline, horizon).in(language), money_text(plan, averted, language),
      proof_sentence(plan).in(language));
}

// What the plan is worth beyond today's practice, in the same uncertain worlds.
Html practice_sentence(const Publication &from) {
  const Practice &practice = from.decision.practice;
  if (!practice.rule || !practice.more.known())
    return {};
  const Language language = from.record.language;
  const Rupiah total = from.decision.plan.total;
  if (std::abs(practice.more.mean) < 0.5 && practice.more.high < 1 && practice.more.low > -1)
    return woven(language, "Membagi pagu itu menurut {0} diperkirakan mencegah sama banyak.",
                 "Sharing out that budget by {0} is expected to avert as many.",
                 practice.rule->practice.in(language));
  const bool more = practice.more.mean >= 0;
  const AvertedChildren difference = more ? practice.more : practice.more.reversed();
  const Phrase spent =
      practice.total == total
          ? phrase("yang juga membelanjakan {}", "which also spends {}", show_rupiah(total))
          : phrase("yang membelanjakan {} (rencana ini {})", "which spends {} (this plan {})",
                   show_rupiah(practice.total), show_rupiah(total));
  return woven(
      language,
      "Dibanding membagi pagu itu menurut {0}, {1}, rencana ini diperkirakan mencegah sekitar {2} {3}{4}.",
      "Compared with sharing out that budget by {0}, {1}, this plan is expected to avert about {2} "
      "{3}{4}.",
      practice.rule->practice.in(language), spent.in(language), children_text(difference, language),
      (more ? Phrase{"lebih banyak", "more"} : Phrase{"lebih sedikit", "fewer"}).in(language),
      interval_text(difference, from.prepared.estimates.interval_share).in(language));
}

Phrase targets_out_of_reach(const Publication &from) {
  const int horizon = from.record.scenario.plan.horizon;
  return beyond_all_money(
      from.decision.all_money, from.decision.none, horizon, from.record.scenario.project.target_percent,
      when(from.prepared.inputs.timeline, horizon), from.prepared.estimates.interval_share);
}

// What follows the answer, each sentence after a blank; those that are empty leave none.
std::string further_sentences(const Publication &from) {
  const Plan &plan = from.decision.plan;
  std::string all;
  for (const Phrase &sentence :
       {objective_sentence(plan, when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon)),
        unprojected_sentence(from.prepared.inputs.interventions, from.decision.packages, plan),
        unspent_sentence(plan), targets_out_of_reach(from)})
    if (!sentence.id.empty())
      all += " " + sentence.in(from.record.language);
  return all;
}

// The list itself comes first: money follows it.
Html list_sentence(const Publication &from) {
  const Language language = from.record.language;
  const LokusList &list = from.decision.lokus;
  if (list.places.empty())
    return {};
  const std::size_t named = std::min<std::size_t>(list.places.size(), 10);
  std::string names;
  for (std::size_t i = 0; i < named; ++i)
    names += (i == 0 ? "" : ", ") + from.prepared.inputs.area.villages.name[list.places[i].village];
  const Phrase chooser = list.chosen_by == ChosenBy::plan
                             ? Phrase{"rencana", "the plan"}
                             : phrase("peringkat ({})", "rank ({})", from.decision.rankings.front().title);
  const Phrase sentence =
      phrase("Lokus {}: {} {}, dipilih menurut {}: {}{}.", "Lokus of {}: {} {}, chosen by {}: {}{}.",
             from.record.scenario.year, show_count(list.places.size()), village_word(from), chooser, names,
             list.places.size() > named ? ", …" : "");
  return paragraph(sentence.in(language));
}

} // namespace

Html report_answer(const Publication &from) {
  const Plan &plan = from.decision.plan;
  if (settings::by_indicators_alone(from.record.scenario))
    return {
        list_sentence(from),
        paragraph(Phrase{"Tidak ada balita yang dihitung: prevalensi tidak ditaksir dan tidak ada rencana "
                         "belanja; desa diperingkat menurut indikator kantor saja.",
                         "No child was counted: no prevalence is estimated and there is no plan of what to "
                         "buy; villages are ranked by the office's indicators alone."}
                      .in(from.record.language),
                  "answer")};
  Html answer;
  if (plan.villages_chosen > 0)
    answer = {answer_sentence(from), further_sentences(from), " ", practice_sentence(from)};
  else if (plan.chosen.empty() && from.prepared.inputs.interventions.rows() > 0)
    answer = Phrase{"Terbitan ini memuat daftar lokus; paket dan belanjanya tidak ikut diterbitkan.",
                    "This publication has the list of lokus; packages and spending are not published."}
                 .in(from.record.language);
  else if (plan.chosen.empty())
    answer = Phrase{"Skenario ini tidak memuat intervensi: daftar lokus ada, rencana belanja tidak.",
                    "This scenario has no interventions: there is a list of lokus and no plan."}
                 .in(from.record.language);
  else
    answer = empty_sentence(plan).in(from.record.language);
  return {list_sentence(from), paragraph(answer, "answer"), report_register(from),
          report_steps(from),  measured_sentence(from),     report_targets(from)};
}

namespace {

Phrase at_start(const Timeline &timeline) {
  if (!timeline.given())
    return {"Saat rencana mulai", "When the plan starts"};
  return phrase("Saat rencana mulai (akhir {})", "When the plan starts (end of {})",
                show_month(timeline.month(0)));
}

} // namespace

// Where each regency stands at the plan's horizon, with and without the plan.
Html report_outlook(const Publication &from) {
  const Decision &decision = from.decision;
  const Language language = from.record.language;
  const Districts &districts = from.prepared.inputs.area.districts;
  const int horizon = from.record.scenario.plan.horizon;
  if (decision.none.district_prevalence.empty() || decision.planned.district_prevalence.empty())
    return {};
  const MonthId today{0u}, then{static_cast<std::size_t>(horizon)};
  const auto with_interval = [&](const Projection &p, DistrictId d) {
    if (p.unknown(from.prepared.inputs.area.villages, d))
      return name_of(Projected::none).in(language);
    return show_percent(p.district_prevalence(d, then), 2, language) + " (" +
           range(100 * p.district_low(d, then), 100 * p.district_high(d, then), 1, language) + ")";
  };
  std::vector<Html> rows;
  for (DistrictId d : districts.code.all())
    rows.push_back(
        table_row({districts.name[d], show_percent(decision.none.district_prevalence(d, today), 2, language),
                   with_interval(decision.none, d), with_interval(decision.planned, d)}));
  std::size_t unchanged = 0;
  for (DistrictId d : districts.code.all())
    if (!decision.planned.unknown(from.prepared.inputs.area.villages, d))
      unchanged += decision.planned.villages_unknown(from.prepared.inputs.area.villages, d);
  const Phrase mixed = phrase(
      "{} desa hanya mendapat kegiatan yang tidak diproyeksikan; di kolom \"dengan rencana\" desa itu "
      "dihitung seperti tanpa aksi baru, karena dampaknya tidak diketahui.",
      "{} villages get only activities that are not projected; the column \"with the plan\" counts them as "
      "without new action, because the effect is not known.",
      show_count(unchanged));
  const Phrase title = {"Prevalensi kabupaten: tanpa aksi baru dan dengan rencana",
                        "Regency prevalence: without new action and with the plan"};
  const Phrase caption = phrase(
      "Keadaan {}: median dunia acak (kisaran {})", "Situation {}: median of the draws ({} interval)",
      when(from.prepared.inputs.timeline, horizon), show_percent(from.prepared.estimates.interval_share, 0));
  return section("outlook", title.in(language),
                 {wide_table(caption.in(language),
                             titles(language, {{"Kabupaten/kota", "District"},
                                               at_start(from.prepared.inputs.timeline),
                                               {"Tanpa aksi baru", "Without new action"},
                                               {"Dengan rencana", "With the plan"}}),
                             std::move(rows)),
                  unchanged == 0 ? Html() : note(mixed.in(language))});
}

namespace {

Phrase dated_survey(const Estimates &e, const Districts &districts, DistrictId d) {
  if (e.survey.empty() || e.survey_area.empty() || e.survey_area[d].empty())
    return {"–", "–"};
  const bool dated = !e.survey_month.empty() && e.survey_month[d].given();
  const Phrase month =
      dated ? show_month(e.survey_month[d]) : Phrase{"bulan tidak disebut", "no month given"};
  const std::string &area = e.survey_area[d];
  const Phrase kind = area == districts.code[d]                       ? Phrase{}
                      : area.find_first_of(".+") == std::string::npos ? Phrase{"provinsi ", "province "}
                                                                      : Phrase{"wilayah ", "area "};
  return phrase("{}, {} ({}{})", "{}, {} ({}{})", e.survey[d], month, kind, area);
}

// The survey's own figure and error, and those that the regency was raked to where they differ from them.
Phrase survey_figure(const Estimates &e, DistrictId d) {
  const auto points = [](double error) { return show_number(100 * error, 2); };
  Phrase figure = show_percent(e.survey_prevalence[d], 1);
  if (!is_missing(e.survey_error[d]))
    figure = figure + phrase(" ± {}", " ± {}", points(e.survey_error[d]));
  if (e.error_assumed[d])
    figure = figure + Phrase{" (galat baku asumsi)", " (assumed error)"};
  const double level = e.level.empty() ? nan() : e.level[d];
  const double error = e.level_error.empty() ? nan() : e.level_error[d];
  if (is_missing(level) || is_missing(error))
    return figure;
  const bool moved = std::abs(level - e.survey_prevalence[d]) > 0.0005;
  if (!moved && std::abs(error - e.survey_error[d]) <= 0.00005)
    return figure;
  return figure + phrase("; dipakai untuk kabupaten ini {}± {}", "; used for this regency {}± {}",
                         moved ? phrase("{} ", "{} ", show_percent(level, 1)) : Phrase{}, points(error));
}

// The regency's share by its heights, with interval.
Phrase from_heights(const Prepared &p, DistrictId d) {
  const std::optional<UnitId> unit = p.inputs.height_scores.unit_of_district[d];
  if (!unit || is_missing(p.heights.units.share[*unit]))
    return {"–", "–"};
  return share_from_heights(p.heights.units, *unit);
}

double level_at_start(const Projection &none, DistrictId d) {
  return none.district_prevalence.empty() ? nan() : none.district_prevalence(d, MonthId{0u});
}

// `lead` 0: of the counts; else carried so many months on.
Phrase level_title(YearMonth month, int lead) {
  if (!month.given())
    return {"Tingkat", "Level"};
  return lead == 0 ? phrase("Tingkat akhir {}", "Level, end of {}", show_month(month))
                   : phrase("Tingkat akhir {}, saat rencana mulai", "Level, end of {}, when the plan starts",
                            show_month(month));
}

} // namespace

Html report_levels(const Publication &from) {
  const Language language = from.record.language;
  const Estimates &e = from.prepared.estimates;
  const Districts &districts = from.prepared.inputs.area.districts;
  const bool with_heights = from.prepared.heights.given();
  std::vector<Html> rows;
  for (DistrictId d : districts.code.all()) {
    std::vector<Html> cells = {
        districts.name[d],
        show_percent(e.register_prevalence[d], 1, language),
        survey_figure(e, d).in(language),
        dated_survey(e, districts, d).in(language),
        show_percent(e.level_at_counts.empty() ? nan() : e.level_at_counts[d], 1, language),
        show_percent(level_at_start(from.decision.none, d), 1, language),
        show_number(e.factor[d], 2, language)};
    if (with_heights)
      cells.insert(cells.begin() + 2, from_heights(from.prepared, d).in(language));
    rows.push_back(table_row(cells));
  }
  const Timeline &timeline = from.prepared.inputs.timeline;
  const bool measured = std::ranges::any_of(e.register_prevalence, [](double p) { return !is_missing(p); });
  const Phrase pattern =
      measured
          ? Phrase{"Register mencatat balita yang datang dan diukur; survei mengukur contoh acak. Pola "
                   "antardesa diambil dari register, tingkatnya dari survei, dibawa dari bulan survei ke "
                   "bulan pengukuran dengan tren. ",
                   "The register has the children who came and were measured; the survey measures a random "
                   "sample. The pattern between villages comes from the register, the level from the "
                   "survey, carried from its month to that of the counts with the trend. "}
          : Phrase{"Tidak satu desa pun diukur di register: tingkatnya, bila ada, dari survei saja, dibawa "
                   "dari bulan "
                   "survei ke bulan hitungan dengan tren. ",
                   "No village is measured in the register: the level, if any, comes from the survey alone, "
                   "carried "
                   "from its month to that of the counts with the trend. "};
  const Phrase by_heights =
      with_heights && std::ranges::count(from.prepared.heights.are_evidence, std::uint8_t{1}) > 0
          ? Phrase{"Di mana tinggi badan dipakai (children.evidence), pola itu dari tinggi badan yang "
                   "tercatat di "
                   "register, bukan dari jumlah pendeknya. ",
                   "Where heights are used (children.evidence) that pattern is of the heights that the "
                   "register "
                   "has, not of its number of stunted. "}
          : Phrase{};
  const Phrase sources = {
      "Tingkat kabupaten di halaman ini adalah median dunia acak, pada bulan survei sama dengan angka "
      "survei; "
      "prevalensi desa dan jumlah balita adalah rata-rata dunia acak, yang biasanya sedikit lebih tinggi.",
      "Levels of regencies on this page are medians of the draws, in the survey's month the survey's figure; "
      "prevalences of villages and numbers of children are means of the draws, usually slightly higher."};
  const bool without_survey =
      std::ranges::any_of(e.survey_prevalence, [](double p) { return is_missing(p); });
  const Phrase register_level =
      measured && without_survey ? Phrase{" Kabupaten tanpa survei tetap pada tingkat register.",
                                          " A district without a survey stays at the level of the register."}
                                 : Phrase{};
  const Phrase title = {"Dua angka: register dan survei", "Two figures: register and survey"};
  const Phrase caption = {"Prevalensi stunting balita", "Prevalence of stunting, under-fives"};
  auto header = titles(language, {{"Kabupaten/kota", "District"},
                                  {"Register", "Register"},
                                  {"Survei ± galat baku (poin)", "Survey ± standard error (points)"},
                                  {"Survei, bulan, wilayah", "Survey, month, area"},
                                  level_title(timeline.counts, 0),
                                  level_title(timeline.month(0), timeline.lead),
                                  {"Survei / register", "Survey / register"}});
  if (with_heights)
    header.insert(header.begin() + 2, heights_title(from.prepared).in(language));
  return section("levels", title.in(language),
                 {wide_table(caption.in(language), header, std::move(rows)),
                  note((pattern + by_heights + sources + register_level).in(language))});
}

} // namespace lokus::write
