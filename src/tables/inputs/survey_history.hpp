#pragma once
#include "core/column.hpp"
#include <cstdint>
#include <string>

namespace lokus {

using HistoryId = Id<struct HistoryTag>;

enum class HistoryLevel : std::uint8_t { nation, province, district };

// How sure a figure's source is; the file's own column (tinggi, sedang, rendah).
enum class Confidence : std::uint8_t { high, medium, low };

// Survey prevalence of earlier years, at most one figure per area and year; ascending by code, then year.
// No standard errors: who uses it states what it assumes.
struct SurveyHistory {
  Column<HistoryId, HistoryLevel> level;
  Column<HistoryId, std::string> code; // "63.06", "63"; "00" the nation
  Column<HistoryId, std::string> name;
  Column<HistoryId, std::string> survey; // "SSGI"
  Column<HistoryId, int> year;
  Column<HistoryId, double> prevalence; // share, in (0,1)
  Column<HistoryId, Confidence> confidence;
  std::size_t lines = 0; // of the file below its header; rows() of them are used, the others have findings
  std::size_t rows() const { return code.rows(); }
};

} // namespace lokus
