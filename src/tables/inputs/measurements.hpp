#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "tables/inputs/villages.hpp"
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace lokus {

using MeasurementId = Id<struct MeasurementTag>; // one child measured once
using PuskesmasId = Id<struct PuskesmasTag>;

enum class Sex : std::uint8_t { unknown, male, female };
enum class Position : std::uint8_t { unknown, lying, standing };

// What the register's export says of single children, without saying who they are: no name, no NIK, no
// parent, no address and no birth date is kept. Made by read, rows by line. NaN is missing.
struct Measurements {
  Column<MeasurementId, VillageId> village;
  Column<MeasurementId, PuskesmasId> puskesmas;
  Column<MeasurementId, Sex> sex;
  Column<MeasurementId, double> age_days; // from the two dates; NaN where one is missing
  Column<MeasurementId, Date> measured;   // day of the measurement; may be not given
  Column<MeasurementId, double> height;   // cm, as written: not yet corrected for the position
  Column<MeasurementId, double> weight;   // kg
  Column<MeasurementId, Position> position;
  Column<MeasurementId, std::uint8_t> oedema;
  Column<MeasurementId, std::uint64_t> child; // keyed hash: equal means the same child; 0: cannot be told
  Column<MeasurementId, std::size_t> line;    // in the file
  Column<PuskesmasId, std::string> puskesmas_name; // as written first; "" where the file names none
  std::size_t rows() const { return village.rows(); }
};

// What became of the rows of an export: rows_in = used + all rejected, always. `used` rows stand in
// Measurements; a row that is used may still miss a height.
struct Intake {
  struct Reason {
    std::string rule; // snake_case, as in findings
    Phrase title;
    std::size_t rows = 0, first_line = 0;
  };
  std::string file;
  std::size_t rows_in = 0;
  std::size_t used = 0;
  std::vector<Reason> rejected;
  std::size_t
  duplicates_resolved() const; // rows rejected because a better row of the same child and day is used
};

// The four indicators of WHO's growth standards.
enum class Indicator : std::uint8_t { height_for_age, weight_for_age, weight_for_height, bmi_for_age };
inline constexpr std::size_t indicator_count = 4;

// Z-scores of measurements, in their rows; made by check. Rounded to 2 decimals as WHO does before flags and
// cut-offs; NaN where there is none. A flagged value is implausible and counts in no prevalence.
struct Anthropometry {
  std::array<Column<MeasurementId, double>, indicator_count> z;
  std::array<Column<MeasurementId, std::uint8_t>, indicator_count> flagged;
  Column<MeasurementId, std::uint8_t> position_doubtful; // noted as standing before 9 months
  std::size_t rows() const { return z[0].rows(); }
};

} // namespace lokus
