#pragma once
#include "core/units.hpp"
#include "tables/inputs/villages.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace lokus {

using IndicatorId = Id<struct IndicatorTag>;

// Figures by village of the office's own tables, [[indicators]]: what villages may be ranked by and what may
// explain prevalence. As written there; no unit is assumed.
struct Indicators {
  Column<IndicatorId, std::string> name;      // as in rank.criteria: "keluarga_berisiko"
  Column<IndicatorId, std::string> written;   // the column as the scenario names it: "Keluarga Berisiko"
  Column<IndicatorId, std::string> file;      // as in the scenario
  Column<IndicatorId, int> direction;         // +1: high is worse; -1: low is worse
  Grid<VillageId, IndicatorId, double> value; // NaN: the table says nothing about the village, which is not 0
  // What the value is a part of, of a column divided by another; else 1.
  Grid<VillageId, IndicatorId, double> whole;
  std::size_t rows() const { return name.rows(); }
};

// Nothing where there is none of that name.
std::optional<IndicatorId> indicator_named(const Indicators &indicators, std::string_view name);

} // namespace lokus
