#pragma once
#include "core/phrase.hpp"
#include "tables/inputs/measurements.hpp"
#include "tables/inputs/villages.hpp"
#include <string>
#include <vector>

namespace lokus {

using UnitId = Id<struct QualityUnitTag>; // a puskesmas, kecamatan or regency that is judged

enum class UnitKind : std::uint8_t { puskesmas, subdistrict, district };
enum class Verdict : std::uint8_t { unknown, good, doubtful, poor }; // unknown: too few measurements to judge

// How good the measurements of each unit are (WHO/UNICEF 2019, Recommendations for data collection, analysis
// and reporting on anthropometric indicators). One part per thing that is looked at; made by check.
struct Quality {
  struct Part {
    std::string name; // "height_digits", snake_case; a column of the written table
    Phrase title;
    std::string unit; // "%", "SD", ""
    double good = 0;  // at or better than this: full points; NaN: shown, gives no points
    double poor = 0;  // at or worse than this: none
    double points = 0;
  };
  std::vector<Part> parts;
  Column<UnitId, UnitKind> kind;
  Column<UnitId, std::string> code; // official code; a puskesmas has none and is named
  Column<UnitId, std::string> name;
  Column<UnitId, std::size_t> measurements;
  std::vector<Column<UnitId, double>> value;  // per part; NaN: cannot be told
  std::vector<Column<UnitId, double>> points; // per part, 0..Part::points; NaN likewise
  Column<UnitId, double> score;               // 0..100, of the parts that can be told; NaN
  Column<UnitId, Verdict> verdict;
  Column<UnitId, std::vector<Phrase>> sentences; // what is wrong in plain words, worst first
  Column<VillageId, Verdict> village;            // of the village's puskesmas, or kecamatan where it has none
  std::size_t rows() const { return kind.rows(); }
};

} // namespace lokus
