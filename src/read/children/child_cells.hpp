#pragma once
#include "read/files/table.hpp"
#include "tables/inputs/measurements.hpp"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What single cells of a child-level export mean. None of these tells anybody what stood in the cell.

namespace lokus::read {

Sex sex_of(std::string_view cell);           // L, Laki-laki, M; P, Perempuan, F; else unknown
Position position_of(std::string_view cell); // Terlentang, L (length); Berdiri, H (height); else unknown
bool oedema_of(std::string_view cell);       // Ya, Y, 1

// Whether the cell says what its column is called: a header once more.
bool repeats_header(const TextTable &table, std::size_t column, std::size_t row);

enum class CellFault : std::uint8_t { none, missing, zero, unreadable, out_of_range };

// A height in cm or a weight in kg. One decimal mark, point or comma, whatever stands elsewhere in the
// column: between `least` and `most` there are no thousands. A unit behind counts: cm, mm and m of heights,
// kg, g, gr and gram of weights; a unit of the other kind is unreadable. 0 is no measurement.
enum class Quantity : std::uint8_t { height, weight };
struct Measured {
  double value; // NaN with any fault
  CellFault fault;
  double factor = 1; // of the unit behind, to cm or kg
};
Measured measured_of(std::string_view cell, Quantity quantity, double least, double most);

// WHO Anthro refuses entries beyond these (WHO 2010, Anthro for PCs manual, 2.3.1).
inline constexpr double least_height = 38, most_height = 150; // cm
inline constexpr double least_weight = 0.9, most_weight = 58; // kg

// The 16 digits of a NIK that can tell children apart; "" for one that cannot: other than 16 digits, in
// powers of ten ("3,374E+15"), all digits alike, beginning with 0 or ending in the serial number 0000.
std::string nik_of(std::string_view cell);

// Excel keeps 15 digits and writes 0 for the sixteenth. Where more than half of at least 5 numbers end in 0,
// those that do are emptied: several children would share one.
void empty_damaged_niks(std::vector<std::string> &niks);

} // namespace lokus::read
