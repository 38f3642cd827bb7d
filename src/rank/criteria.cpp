#include "rank/criteria.hpp"
#include "core/error.hpp"
#include "rank/criteria_settings.hpp"
#include "rank/methods/known.hpp"
#include <algorithm>
#include <numeric>
#include <optional>

namespace lokus::rank {
namespace {

const CriterionKind &kind_named(const Sources &sources, const std::string &name) {
  return chosen("rank.criteria", name, sources.kinds);
}

// Nothing for a kind of criterion.
std::optional<IndicatorId> indicator_of(const Sources &sources, const std::string &name) {
  if (std::ranges::find(sources.kinds, name, &CriterionKind::name) != sources.kinds.end())
    return std::nullopt;
  return indicator_named(sources.indicators, name);
}

// The figure of each regency is the sum of numerators over the sum of denominators of the villages where both
// are known, never a mean of percentages.
template <class WholeOf>
void fill_regency(Criteria &table, const Sources &sources, CriterionId c, WholeOf &&whole_of) {
  const Villages &villages = sources.area.villages;
  const std::size_t districts = sources.area.districts.rows();
  Column<DistrictId, double> numerator(districts, 0), denominator(districts, 0);
  for (VillageId v : villages.code.all()) {
    const double part = table.value(v, c), whole = whole_of(v);
    if (is_missing(part) || is_missing(whole))
      continue;
    numerator[villages.district[v]] += part * whole;
    denominator[villages.district[v]] += whole;
  }
  for (VillageId v : villages.code.all())
    table.regency(v, c) = numerator[villages.district[v]] / denominator[villages.district[v]];
}

void fill_indicator(Criteria &table, const Sources &sources, CriterionId c, IndicatorId from) {
  const Indicators &indicators = sources.indicators;
  for (VillageId v : sources.area.villages.code.all())
    table.value(v, c) = indicators.value(v, from);
  fill_regency(table, sources, c, [&](VillageId v) { return indicators.whole(v, from); });
}

template <class PrevalenceOf>
void fill_criteria(Criteria &table, const Sources &sources, bool all, PrevalenceOf &&prevalence_of) {
  for (CriterionId c : table.name.all()) {
    if (const auto indicator = indicator_of(sources, table.name[c])) {
      if (all)
        fill_indicator(table, sources, c, *indicator);
      continue;
    }
    const CriterionKind &kind = kind_named(sources, table.name[c]);
    if (!all && !kind.by_draw)
      continue;
    for (VillageId v : sources.area.villages.code.all())
      table.value(v, c) = kind.value(sources, v, prevalence_of(v));
    fill_regency(table, sources, c, [&](VillageId v) { return kind.denominator(sources, v); });
  }
}

void fill_last_year(Criteria &table, const LastYear &last_year) {
  for (LastYearColumnId from : last_year.criterion.all()) {
    const auto found = std::ranges::find(table.name.values(), last_year.criterion[from]);
    if (found == table.name.values().end())
      continue;
    const CriterionId c{static_cast<std::size_t>(found - table.name.values().begin())};
    for (std::size_t row = 0; row < table.value.rows(); ++row) {
      const double value = last_year.value(VillageId{row}, from);
      if (table.share[c] != 0 && value > 1)
        throw Error{ErrorKind::request,
                    phrase("lists.last_year_indicators: {0} di kolom {1} lebih dari 1; tulis sebagai bagian, "
                           "atau namai kolomnya {1}_percent",
                           "lists.last_year_indicators: {0} in column {1} is above 1; write a share, or name "
                           "the column {1}_percent",
                           value, table.name[c])};
      table.last_year(VillageId{row}, c) = value;
    }
  }
}

// Names alike keep the order of their codes.
Column<VillageId, std::uint32_t> places_in_alphabet(const Column<VillageId, std::string> &names) {
  std::vector<std::uint32_t> rows(names.rows());
  std::iota(rows.begin(), rows.end(), 0u);
  std::ranges::stable_sort(rows, {}, [&](std::uint32_t row) { return names[VillageId{row}]; });
  Column<VillageId, std::uint32_t> places(names.rows(), 0);
  for (std::size_t place = 0; place < rows.size(); ++place)
    places[VillageId{rows[place]}] = static_cast<std::uint32_t>(place);
  return places;
}

void add_criterion_of_kind(Criteria &table, const CriterionKind &kind) {
  table.title.push_back({kind.title_id, kind.title_en});
  table.source.push_back({kind.source_id, kind.source_en});
  table.direction.push_back(kind.direction);
  table.counts_people.push_back(kind.counts_people ? 1 : 0);
  table.share.push_back(kind.share ? 1 : 0);
  table.by_draw.push_back(kind.by_draw ? 1 : 0);
}

void add_indicator(Criteria &table, const Indicators &indicators, IndicatorId from) {
  table.title.push_back({indicators.written[from], indicators.written[from]});
  table.source.push_back(
      phrase("kolom \"{}\" dari {}", "column \"{}\" of {}", indicators.written[from], indicators.file[from]));
  table.direction.push_back(indicators.direction[from]);
  table.counts_people.push_back(0);
  table.share.push_back(0);
  table.by_draw.push_back(0);
}

} // namespace

Criteria criteria(const Sources &sources, std::span<const std::string> names) {
  Criteria table;
  for (const std::string &name : names) {
    table.name.push_back(name);
    if (const auto indicator = indicator_of(sources, name))
      add_indicator(table, sources.indicators, *indicator);
    else
      add_criterion_of_kind(table, kind_named(sources, name));
    table.weight.push_back(1.0 / static_cast<double>(names.size()));
    table.reference.push_back(nan());
  }
  const std::size_t villages = sources.area.villages.rows();
  table.value = table.regency = table.last_year =
      Grid<VillageId, CriterionId, double>(villages, names.size(), nan());
  fill_criteria(table, sources, true, [&](VillageId v) { return sources.estimates.mean[v]; });
  fill_last_year(table, sources.last_year);
  table.name_place = places_in_alphabet(sources.area.villages.name);
  return table;
}

Criteria criteria(const Sources &sources, const RankSettings &settings) {
  Criteria table = criteria(sources, settings.criteria);
  apply_settings(table, settings);
  return table;
}

void set_draw(Criteria &table, const Sources &sources, DrawId draw) {
  fill_criteria(table, sources, false, [&](VillageId v) { return sources.estimates.draws(v, draw); });
}

bool depends_on_draws(const Criteria &table, std::span<const VillageId> villages) {
  const std::vector<double> weights = weights_in_use(table);
  for (CriterionId c : table.name.all()) {
    if (weights[c.row()] == 0)
      continue;
    if (table.by_draw[c] != 0 ||
        std::ranges::any_of(villages, [&](VillageId v) { return is_missing(table.value(v, c)); }))
      return true;
  }
  return false;
}

} // namespace lokus::rank
