#include "core/quantile.hpp"
#include "write/planner/json_text.hpp"
#include "write/planner/page_data.hpp"
#include "write/report/markup.hpp"
#include <algorithm>
#include <array>

namespace lokus::write {
namespace {

constexpr int share_digits = 4; // and of minutes

std::string row_text(std::size_t number) {
  return fmt::format("{}", number);
}

// A member of the object: `value(v)` of every village; an empty list where `has` is false.
template <class Value>
std::string member(const char *name, std::size_t villages, bool has, Value &&value) {
  return fmt::format(",\"{}\":{}", name,
                     page_list(ids<VillageId>(has ? villages : 0), [&](VillageId v) -> std::string {
                       const auto said = value(v);
                       if constexpr (std::is_same_v<decltype(said), const double>)
                         return page_rounded(said, share_digits);
                       else if constexpr (std::is_integral_v<decltype(said)>)
                         return fmt::format("{}", said);
                       else
                         return page_text(said);
                     }));
}

// Twenty equally likely prevalences of every village, a byte each: steps of 0.4 %, 255 unknown.
std::string dots(const Estimates &e) {
  constexpr std::size_t count = 20;
  constexpr double step = 0.004;
  std::string bytes;
  for (const VillageId v : ids<VillageId>(e.draws.rows())) {
    std::vector<double> sorted(e.draws.row(v).begin(), e.draws.row(v).end());
    std::ranges::sort(sorted);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = (2 * i + 1) * sorted.size() / (2 * count);
      const double share = sorted.empty() ? nan() : sorted[at];
      bytes += static_cast<char>(is_missing(share) ? 255L : std::min(std::lround(share / step), 254L));
    }
  }
  return base64(bytes);
}

double at_horizon(const Publication &from, const Projection &projection, VillageId v) {
  const auto row = horizon_row(projection.horizons, from.record.scenario.plan.horizon);
  return row && !projection.prevalence.empty() ? projection.prevalence(v, HorizonId{*row}) : nan();
}

std::string measuring_json(const Publication &from, std::size_t villages) {
  const MeasureFirst &m = from.decision.measure_first;
  const bool has = m.rows() > 0;
  Column<VillageId, std::size_t> place(villages, 0);
  for (std::size_t i = 0; i < m.order.size(); ++i)
    place[m.order[i]] = i + 1;
  std::string text = "{\"place\":" + page_list(ids<VillageId>(has ? villages : 0),
                                               [&](VillageId v) { return row_text(place[v]); });
  text += member("value", villages, has, [&](VillageId v) { return m.value[v]; });
  text += member("cost", villages, has, [&](VillageId v) { return m.cost[v].value; });
  text += member("children", villages, has, [&](VillageId v) { return m.children[v]; });
  text += member("changes", villages, has, [&](VillageId v) { return m.list_changes[v]; });
  return text + "}";
}

} // namespace

std::string page_villages(const Publication &from) {
  const Prepared &p = from.prepared;
  const Villages &villages = p.inputs.area.villages;
  const Estimates &e = p.estimates;
  const Counts &counts = p.inputs.counts;
  const std::size_t n = villages.rows();
  const Ranking none;
  const Ranking &ranking = from.decision.rankings.empty() ? none : from.decision.rankings.front();
  std::string text = "{\"code\":" + page_list(villages.code, page_text);
  const auto add = [&](const char *name, bool has, auto &&value) { text += member(name, n, has, value); };
  add("name", true, [&](VillageId v) { return villages.name[v]; });
  add("subdistrict", true, [&](VillageId v) { return villages.subdistrict[v].row(); });
  add("children", true, [&](VillageId v) { return e.children.empty() ? nan() : e.children[v].value; });
  add("measured", true,
      [&](VillageId v) { return counts.measured.empty() ? nan() : counts.measured[v].value; });
  add("stunted", true, [&](VillageId v) { return counts.stunted.empty() ? nan() : counts.stunted[v].value; });
  const auto share = [&](const char *name, const Column<VillageId, double> &column) {
    add(name, true, [&](VillageId v) { return column.empty() ? nan() : column[v]; });
  };
  share("mean", e.mean);
  share("low", e.low);
  share("high", e.high);
  text += ",\"dots\":" + page_text(dots(e));
  const auto of_rank = [&](const char *name, const Column<VillageId, std::uint32_t> &column) {
    add(name, true, [&](VillageId v) { return column.empty() ? 0u : column[v]; });
  };
  of_rank("rank", ranking.rank);
  of_rank("rankLow", ranking.rank_low);
  of_rank("rankHigh", ranking.rank_high);
  share("inTop", ranking.in_top);
  share("score", ranking.score);
  add("hot", p.hot_spots.rows() > 0, [&](VillageId v) { return static_cast<int>(p.hot_spots.kind[v]); });
  add("minutes", p.access.has_minutes(), [&](VillageId v) { return p.access.minutes[v]; });
  add("facility", true,
      [&](VillageId v) { return p.access.rows() > 0 ? p.access.puskesmas[v] : std::string(); });
  text +=
      ",\"lastYear\":" + page_list(p.inputs.lists.last_year, [](VillageId v) { return row_text(v.row()); });
  add("without", true, [&](VillageId v) { return at_horizon(from, from.decision.none, v); });
  add("withPlan", true, [&](VillageId v) { return at_horizon(from, from.decision.planned, v); });
  return text + ",\"measureFirst\":" + measuring_json(from, n) + "}";
}

} // namespace lokus::write
