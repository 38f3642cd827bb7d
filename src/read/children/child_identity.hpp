#pragma once
#include "read/children/keyed_hash.hpp"
#include "read/files/table.hpp"
#include "tables/inputs/measurements.hpp"

namespace lokus::read {

// What tells children apart, of rows that can be used.
struct ChildMarks {
  std::vector<std::string> nik;  // as nik_of; "" where it tells nothing
  std::vector<std::string> name; // as join_name; "" where the file has none
  std::vector<Date> birth;
  std::vector<Sex> sex;
  std::vector<std::string_view> village; // official code
};

// A number per row, equal for the same child and only then; 0 where it cannot be told. The same child is:
//   the same NIK, and with it the same name or the same date of birth and sex (a parent's NIK may stand for
//   brothers and sisters);
//   without a NIK the same name, date of birth, sex and village; and the child with the NIK that has all
//   four, where there is just one.
std::vector<std::uint64_t> child_hashes(const ChildMarks &marks, const std::vector<bool> &skip,
                                        const KeyedHash &hash);

// What was taken of a child, row by row.
struct RowMeasures {
  const std::vector<double> &height, &weight; // NaN: not taken
  std::vector<bool> position;                 // lying or standing is noted
};

// Rows of the same child and the same day of which another is used: a row with a height before others, then
// one with a weight, then one with a position; among rows as full as each other one drawn by its figures, and
// of those with the same figures the last.
std::vector<bool> repeated_rows(const std::vector<std::uint64_t> &child, const std::vector<Date> &measured,
                                const RowMeasures &taken, const std::vector<bool> &skip);

} // namespace lokus::read
