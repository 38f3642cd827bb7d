#include "core/certainty.hpp"
#include "core/display.hpp"
#include "settings/indicators.hpp"
#include "tables/plan/plan_texts.hpp"
#include "tables/texts/height_texts.hpp"
#include "tables/texts/list_texts.hpp"
#include "write/report/blocks.hpp"
#include "write/report/report.hpp"
#include "write/tables/result_tables.hpp"
#include <algorithm>

namespace lokus::write {
namespace {

constexpr std::size_t most_near = 15;
constexpr double least_near = 0.05; // from here on a village could be either (core/certainty.hpp)

struct Shown {
  bool estimates, heights, money;
};

Shown shown_of(const Publication &from, const std::vector<VillageId> &villages) {
  const bool estimated = !settings::by_indicators_alone(from.record.scenario);
  const Plan &plan = from.decision.plan;
  const bool money = !plan.chosen.empty() &&
                     std::ranges::any_of(villages, [&](VillageId v) { return plan.chosen[v].has_value(); });
  return {estimated, estimated && from.prepared.heights.given(), money};
}

// In percent, which stands at the head of the column.
std::string estimate_with_interval(const Estimates &e, VillageId v, Language language) {
  const auto whole = [&](double share) { return show_number(100 * share, 0, language); };
  return is_missing(e.mean[v]) || is_missing(e.low[v])
             ? whole(e.mean[v])
             : fmt::format("{} ({}–{})", whole(e.mean[v]), whole(e.low[v]), whole(e.high[v]));
}

// In millions, as at the head of the column.
std::string millions(Rupiah rupiah, Language language) {
  const double value = static_cast<double>(rupiah.value) / 1e6;
  return show_number(value, value < 10 ? 2 : 0, language);
}

std::string rank_range(const Ranking &ranking, VillageId v) {
  if (ranking.rank[v] == 0)
    return "–";
  return ranking.rank_low[v] == 0 ? fmt::format("{}", ranking.rank[v])
                                  : fmt::format("{}–{}", ranking.rank_low[v], ranking.rank_high[v]);
}

// A dash where the village's children are withheld, or it gets nothing.
Html averted_cell(const Publication &from, VillageId v) {
  const Decision &d = from.decision;
  if (!d.plan.chosen[v])
    return "–";
  return (d.planned.unknown(v) ? name_of(Projected::none)
                               : show_number(averted_in_village(d.none, d.planned, v), 1))
      .in(from.record.language);
}

Html list_row(const Publication &from, const Shown &shown, const std::string &number, VillageId v) {
  const Language language = from.record.language;
  const Area &area = from.prepared.inputs.area;
  const Estimates &e = from.prepared.estimates;
  const Ranking &ranking = from.decision.rankings.front();
  std::vector<Html> cells = {
      number, area.villages.name[v] + (counting_mark(from, v).id.empty() ? "" : " *"),
      area.subdistricts.name[area.villages.subdistrict[v]], rank_range(ranking, v),
      ranking.rank[v] > 0 ? show_certainty(ranking.in_top[v], e.draw_count()).in(language) : "–"};
  if (shown.estimates) {
    cells.emplace_back(show_number(100 * e.direct[v], 0, language));
    if (shown.heights)
      cells.emplace_back(show_number(100 * from.prepared.heights.villages.share[v], 0, language));
    cells.emplace_back(estimate_with_interval(e, v, language));
    cells.emplace_back(show_number(e.mean[v] * e.children[v].value, 0, language));
  }
  if (shown.money) {
    const auto option = from.decision.plan.chosen[v];
    cells.emplace_back(option ? millions(from.decision.options.all_years(*option), language) : "–");
    cells.emplace_back(averted_cell(from, v));
  }
  return table_row(cells);
}

std::vector<Html> list_titles(const Publication &from, const Shown &shown) {
  std::vector<Phrase> heads = {
      {"No", "No"},
      village_title(from),
      {"Kecamatan", "Subdistrict"},
      {"Peringkat", "Rank"},
      phrase("Peluang {} teratas", "Chance of top {}", from.decision.rankings.front().top)};
  if (shown.estimates) {
    heads.push_back({"Register, %", "Register, %"});
    if (shown.heights)
      heads.push_back({"Dari tinggi, %", "By heights, %"});
    heads.push_back({"Taksiran, % (kisaran)", "Estimate, % (interval)"});
    heads.push_back({"Balita stunting", "Stunted children"});
  }
  if (shown.money) {
    heads.push_back(phrase("{}, juta rupiah", "{}, million rupiah", cost_title(from.decision.plan)));
    heads.push_back({"Terhindar", "Averted"});
  }
  return titles(from.record.language, heads);
}

} // namespace

Html village_lines(const Publication &from, const Phrase &caption, const std::vector<VillageId> &villages) {
  const Shown shown = shown_of(from, villages);
  const auto number = from.decision.lokus.numbers(from.prepared.inputs.area.villages.rows());
  std::vector<Html> rows;
  for (const VillageId v : villages)
    rows.push_back(list_row(from, shown, number[v] > 0 ? fmt::format("{}", number[v]) : "–", v));
  return wide_table(caption.in(from.record.language), list_titles(from, shown), std::move(rows));
}

Html near_the_list(const Publication &from) {
  const Language language = from.record.language;
  const Ranking &ranking = from.decision.rankings.front();
  const auto number = from.decision.lokus.numbers(from.prepared.inputs.area.villages.rows());
  std::vector<VillageId> near;
  for (const VillageId v : ranking.order)
    if (number[v] == 0 && ranking.in_top[v] >= least_near)
      near.push_back(v);
  std::ranges::stable_sort(near, std::greater<>{}, [&](VillageId v) { return ranking.in_top[v]; });
  const std::size_t all = near.size(), villages = from.prepared.inputs.area.villages.rows(),
                    unranked = villages - ranking.order.size();
  near.resize(std::min(all, most_near));
  Phrase text =
      phrase("Peringkat: kisarannya. Peluang dan kisaran dari {} dunia acak.",
             "Rank: its range. Chances and intervals over {} draws.", from.prepared.estimates.draw_count());
  if (shown_of(from, near).estimates)
    text = text + Phrase{" Stunting: balita stunting menurut taksiran.",
                         " Stunted: children stunted by the estimate."};
  const auto is_marked = [&](VillageId v) { return !counting_mark(from, v).id.empty(); };
  if (std::ranges::any_of(near, is_marked) || std::ranges::any_of(from.decision.lokus.villages(), is_marked))
    text = text + Phrase{" *: belum diukur, atau hanya jumlah satuannya yang diketahui.",
                         " *: not measured, or only the sum of its unit is known."};
  if (const Phrase worst = worst_villages_sentence(from.prepared.estimates); !worst.id.empty())
    text = text + phrase(" {}", " {}", worst);
  text = text + phrase(" Semua {} {} ada di desa.csv dan perencana.html.",
                       " All {} {} are in desa.csv and perencana.html.", show_count(villages),
                       village_word(from));
  if (unranked > 0)
    text =
        text + phrase(" {} {} tidak dapat diperingkat karena tidak ada data.",
                      " {} {} cannot be ranked for lack of data.", show_count(unranked), village_word(from));
  Html table;
  if (!near.empty())
    table = village_lines(from,
                          all > near.size() ? phrase("Di luar daftar, tetapi bisa masuk: {} dari {} {}",
                                                     "Not on the list, but could be: {} of {} {}",
                                                     near.size(), show_count(all), village_word(from))
                                            : phrase("Di luar daftar, tetapi bisa masuk: {} {}",
                                                     "Not on the list, but could be: {} {}", near.size(),
                                                     village_word(from)),
                          near);
  return {table, note(text.in(language))};
}

} // namespace lokus::write
