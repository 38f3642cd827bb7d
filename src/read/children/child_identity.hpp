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

// Rows of the same child and the same day of which another is used: the last with a height, else the last
// with a weight, else the last.
std::vector<bool> repeated_rows(const std::vector<std::uint64_t> &child, const std::vector<Date> &measured,
                                const std::vector<double> &height, const std::vector<double> &weight,
                                const std::vector<bool> &skip);

} // namespace lokus::read
