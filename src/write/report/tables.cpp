#include "core/certainty.hpp"
#include "core/display.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/height_texts.hpp"
#include "tables/texts/list_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/evidence.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

namespace lokus::write {
namespace {

constexpr std::size_t most_ranked_rows = 200;
constexpr std::size_t most_findings = 30;
constexpr std::ptrdiff_t before_prevalence = 5; // columns of the list of villages

bool is_chosen(const Decision &decision, VillageId v) {
  return !decision.plan.chosen.empty() && decision.plan.chosen[v].has_value();
}

// The best ranked, then every village of the list that is not among them.
std::vector<VillageId> shown_villages(const Publication &from, const Ranking &ranking,
                                      const Column<VillageId, std::size_t> &number) {
  const std::size_t head = std::min(ranking.order.size(), std::max(most_ranked_rows, ranking.top));
  std::vector<VillageId> list(ranking.order.begin(),
                              ranking.order.begin() + static_cast<std::ptrdiff_t>(head));
  for (std::size_t i = head; i < ranking.order.size(); ++i)
    if (number[ranking.order[i]] > 0)
      list.push_back(ranking.order[i]);
  for (const LokusList::Place &place : from.decision.lokus.places)
    if (ranking.rank[place.village] == 0)
      list.push_back(place.village);
  return list;
}

std::string package_name(const Publication &from, VillageId v) {
  std::string out;
  for (InterventionId k : from.decision.packages.members[from.decision.plan.package[v]])
    out += (out.empty() ? "" : " + ") + from.prepared.inputs.interventions.name[k].in(from.record.language);
  return out;
}

bool has_causes(const Prepared &prepared) {
  for (const SubdistrictId s : prepared.inputs.area.subdistricts.code.all())
    if (!leading_causes(prepared.audit, s, 1).empty())
      return true;
  return false;
}

std::string reason_of(const Publication &from, VillageId v) {
  const SubdistrictId s = from.prepared.inputs.area.villages.subdistrict[v];
  const std::string causes = leading_causes(from.prepared.audit, s, 3);
  return causes.empty() ? "–" : causes;
}

// A dash where the village's children are withheld.
Phrase averted_cell(const Decision &decision, VillageId v) {
  return decision.planned.unknown(v) ? name_of(Projected::none)
                                     : show_number(averted_in_village(decision.none, decision.planned, v), 1);
}

Html ranked_row(const Publication &from, const Ranking &ranking, VillageId v, bool listed) {
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  const Estimates &e = from.prepared.estimates;
  const bool ranked = ranking.rank[v] > 0;
  const Phrase mark = counting_mark(from, v);
  std::vector<Html> cells = {
      ranked ? fmt::format("{}", ranking.rank[v]) : "–",
      area.villages.name[v] + (mark.id.empty() ? "" : phrase(" ({})", " ({})", mark).in(language)),
      area.subdistricts.name[area.villages.subdistrict[v]],
      ranking.rank_low[v] > 0 ? fmt::format("{}–{}", ranking.rank_low[v], ranking.rank_high[v]) : "–",
      ranked ? show_membership(ranking.in_top[v], e.draw_count()).in(language) : "–",
      show_percent(e.mean[v], 1, language),
      read_aloud(e, v).in(language),
      show_number(e.children[v].value, 0, language)};
  if (from.prepared.heights.given()) {
    const std::vector<Html> beside = {show_percent(e.direct[v], 1, language),
                                      share_from_heights(from.prepared.heights.villages, v).in(language)};
    cells.insert(cells.begin() + before_prevalence, beside.begin(), beside.end());
  }
  if (const bool bought = is_chosen(from.decision, v); bought) {
    const OptionId option = *from.decision.plan.chosen[v];
    cells.emplace_back(package_name(from, v));
    cells.emplace_back(show_rupiah(from.decision.options.all_years(option), language));
    cells.emplace_back(averted_cell(from.decision, v).in(language));
  } else {
    cells.insert(cells.end(), {"–", "–", "–"});
  }
  if (has_causes(from.prepared))
    cells.emplace_back(reason_of(from, v));
  if (from.prepared.quality.rows() > 0)
    cells.emplace_back(verdict_name(from.prepared.quality.village[v]).in(language));
  return table_row(cells, listed ? "list" : "");
}

Html ranking_note(const Publication &from, const Ranking &ranking, std::size_t shown) {
  const std::size_t villages = from.prepared.inputs.area.villages.rows();
  const std::size_t unranked = villages - ranking.order.size();
  Phrase text = phrase("Latar kuning: daftar lokus, {} {}. Rentang dan peluang dari {} dunia acak.",
                       "Yellow: the list of lokus, {} {}. Range and probability over {} draws.",
                       show_count(from.decision.lokus.places.size()), village_word(from),
                       from.prepared.estimates.draw_count());
  if (has_causes(from.prepared))
    text =
        text + Phrase{" Penyebab: yang tersering di kecamatannya, masing-masing pada paling sedikit 5 kasus "
                      "yang diaudit; bukan ukuran prevalensi.",
                      " Causes: the most frequent in the kecamatan, each among at least 5 audited cases; "
                      "they are no measure of prevalence."};
  if (const Phrase worst = worst_villages_sentence(from.prepared.estimates); !worst.id.empty())
    text = text + phrase(" {}", " {}", worst);
  if (shown < villages)
    text = text + phrase(" Tampil {} dari {} {}; semuanya di peringkat.csv.",
                         " Showing {} of {} {}; all are in peringkat.csv.", show_count(shown),
                         show_count(villages), village_word(from));
  if (unranked > 0)
    text =
        text + phrase(" {} {} tidak dapat diperingkat karena tidak ada data.",
                      " {} {} cannot be ranked for lack of data.", show_count(unranked), village_word(from));
  return note(text.in(from.record.language));
}

// The title of the method, and of which months the columns are.
Phrase dated_title(const Publication &from, const Ranking &ranking) {
  const Timeline &timeline = from.prepared.inputs.timeline;
  Phrase title = ranking.title;
  if (timeline.given())
    title =
        title + phrase("; prevalensi akhir {}", "; prevalence at the end of {}", show_month(timeline.counts));
  if (from.decision.plan.villages_chosen > 0)
    title = title + phrase("; balita terhindar {}", "; children averted {}",
                           when(timeline, from.record.scenario.plan.horizon));
  return title;
}

Html rule_row(const Plan &plan, bool is_plan, Language language) {
  Html name = plan.rule.title.in(language);
  if (is_plan)
    name = {name, " ", element("strong", Phrase{"(rencana ini)", "(this plan)"}.in(language))};
  std::vector<Html> cells = {name, show_count(plan.villages_chosen, language),
                             show_rupiah(plan.total, language), show_averted(plan.expected).in(language)};
  if (counts_otherwise(plan.objective))
    cells.emplace_back(show_averted(plan.gain, 1).in(language));
  cells.emplace_back(show_percent(plan.gap, 3, language));
  if (const std::string aim = aim_text(plan, language); !aim.empty())
    cells.emplace_back(aim);
  return table_row(cells);
}

} // namespace

Html report_ranking(const Publication &from) {
  if (from.decision.rankings.empty())
    return {};
  const Language language = from.record.language;
  const Ranking &ranking = from.decision.rankings.front();
  const auto number = from.decision.lokus.numbers(from.prepared.inputs.area.villages.rows());
  const std::vector<VillageId> list = shown_villages(from, ranking, number);
  std::vector<Html> rows;
  for (VillageId v : list)
    rows.push_back(ranked_row(from, ranking, v, number[v] > 0));
  const std::string percent = show_percent(from.prepared.estimates.interval_share, 0, language);
  const Phrase interval = phrase("Kisaran {}", "{} interval", percent);
  const Phrase chance = phrase("Peluang {} teratas", "Chance of top {}", ranking.top);
  auto header = titles(language, {{"Peringkat", "Rank"},
                                  village_title(from),
                                  {"Kecamatan", "Subdistrict"},
                                  {"Rentang peringkat", "Range of rank"},
                                  chance,
                                  {"Prevalensi", "Prevalence"},
                                  interval,
                                  {"Balita", "Under-fives"},
                                  {"Paket", "Package"},
                                  cost_title(from.decision.plan),
                                  averted_title()});
  if (from.prepared.heights.given()) {
    const std::vector<Html> beside =
        titles(language, {{"Register", "Register"}, heights_title(from.prepared)});
    header.insert(header.begin() + before_prevalence, beside.begin(), beside.end());
  }
  if (has_causes(from.prepared))
    header.emplace_back(Phrase{"Penyebab (audit)", "Reason (audit)"}.in(language));
  if (from.prepared.quality.rows() > 0)
    header.emplace_back(Phrase{"Mutu pengukuran", "Quality of measurements"}.in(language));
  const Phrase title = phrase("Daftar {}", "List of {}", village_word(from));
  return section("villages", title.in(language),
                 {wide_table(dated_title(from, ranking).in(language), header, std::move(rows)),
                  ranking_note(from, ranking, list.size())});
}

Html report_rules(const Publication &from) {
  if (from.decision.plan.chosen.empty())
    return {};
  const Language language = from.record.language;
  std::vector<Html> rows = {rule_row(from.decision.plan, true, language)};
  for (const Plan &other : from.decision.others)
    rows.push_back(rule_row(other, false, language));
  auto header = titles(
      language, {{"Aturan", "Rule"}, village_title(from), cost_title(from.decision.plan), averted_title()});
  if (counts_otherwise(from.decision.plan.objective))
    header.emplace_back(gain_title(from.decision.plan).in(language));
  header.emplace_back(Phrase{"Selisih dari batas", "Gap to the bound"}.in(language));
  if (const Phrase aim = aim_title(from.decision.plan); !aim.id.empty())
    header.emplace_back(aim.in(language));
  const Phrase centre = {"Balita terhindar adalah rata-rata dunia acak (dalam kurung kisarannya), sama "
                         "dengan angka di awal halaman. "
                         "Selisih dari batas dibuktikan di dunia rata-rata, dengan semua angka tak pasti "
                         "pada nilai tengahnya, tempat "
                         "rencana dipilih; angkanya di sana ada di ringkasan_rencana.csv.",
                         "Children averted are means of the draws (with their interval), as at the head of "
                         "the page. The gap to the "
                         "bound is proved in the mean world, with every uncertain number at its centre, "
                         "where plans are chosen; the "
                         "figures there are in ringkasan_rencana.csv."};
  const Phrase caption =
      phrase("Pagu yang sama dibagi dengan cara lain; tiap aturan membeli sampai tidak ada lagi paket "
             "yang terbayar menurut urutannya; balita terhindar {}",
             "The same budget shared out in other ways; each rule buys until no further package "
             "in its order can be paid; children averted {}",
             when(from.prepared.inputs.timeline, from.record.scenario.plan.horizon));
  const Phrase title = {"Aturan pembagian dibandingkan", "Allocation rules compared"};
  return {section("rules", title.in(language),
                  {wide_table(caption.in(language), header, std::move(rows)), note(centre.in(language))}),
          report_ladder(from)};
}

namespace {

// One sentence for all that one rule finds in one file: the first, and how many more there are.
std::vector<Html> folded_findings(const std::vector<Finding> &rows, Language language) {
  std::vector<Html> said;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto alike = [&](const Finding &other) {
      return other.rule == rows[i].rule && other.file == rows[i].file && other.severity == rows[i].severity;
    };
    const auto at = rows.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(rows.begin(), at, alike))
      continue;
    const auto more = static_cast<std::size_t>(std::count_if(at + 1, rows.end(), alike));
    const Phrase counted = more == 0 ? Phrase{}
                                     : phrase(" (dan {} lagi seperti ini, lihat temuan.csv)",
                                              " (and {} more like it, see temuan.csv)", show_count(more));
    said.emplace_back((rows[i].sentence + counted).in(language));
  }
  return said;
}

} // namespace

Html report_findings(const Publication &from) {
  if (from.record.scenario.write.audience == "public")
    return {}; // working papers were left out, and none found would be a false claim
  const Language language = from.record.language;
  const Findings all = findings_shown(from);
  const std::vector<Finding> &rows = all.rows;
  const Phrase counts = phrase(
      "{} kesalahan, {} peringatan, {} baris tidak terpasang dengan desa. Semuanya di temuan.csv dan "
      "tinjauan.csv.",
      "{} errors, {} warnings, {} rows not joined to a village. All are in temuan.csv and tinjauan.csv.",
      all.count(Severity::error), all.count(Severity::warning), from.prepared.inputs.review.rows.size());
  std::vector<Html> found = folded_findings(rows, language);
  if (found.size() > most_findings) {
    found.resize(most_findings);
    found.emplace_back("…");
  }
  return section("findings", Phrase{"Yang janggal pada data", "What is odd in the data"}.in(language),
                 {paragraph(counts.in(language)), bullets(found)});
}

Html report_assumptions(const Publication &from) {
  const Language language = from.record.language;
  std::vector<Html> sentences;
  for (const Assumption &each : from.record.assumptions)
    sentences.emplace_back(each.sentence.in(language));
  if (sentences.empty())
    return {};
  return section("assumptions", Phrase{"Yang diasumsikan", "What is assumed"}.in(language),
                 bullets(sentences));
}

Html report_provenance(const Publication &from) {
  const RunRecord &record = from.record;
  const Language language = record.language;
  std::string made = "lokus " + record.version;
  if (record.made.given())
    made += " · " + show_date(record.made, language);
  if (const std::string &method = from.prepared.estimates.method; !method.empty())
    made += phrase(" · benih {} · penaksiran {}", " · seed {} · estimation {}", record.scenario.seed, method)
                .in(language);
  std::string inputs = Phrase{"Masukan:", "Inputs:"}.in(language);
  for (const InputFile &file : record.files)
    inputs += fmt::format(" {} (sha256 {}…);", file.written, file.sha256.substr(0, 12));
  const Phrase command =
      phrase("lokus explain {} TABEL.csv KOLOM BARIS", "lokus explain {} TABLE.csv COLUMN ROW",
             std::filesystem::path(record.scenario.file).filename().string());
  const Html explained = woven(language, "Asal setiap angka: {}.", "Where every number comes from: {}.",
                               element("code", command.in(language)));
  const Html files = record.files.empty() ? Html{} : paragraph(inputs);
  return {element("footer", {paragraph(made), files, element("p", explained)}).with("class", "note"), "\n"};
}

} // namespace lokus::write
