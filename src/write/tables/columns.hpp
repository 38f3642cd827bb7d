#pragma once
#include "core/phrase.hpp"
#include "core/units.hpp"
#include "write/tables/origins.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace lokus::write {

enum class Kind { text, code, whole, number, share, rupiah, flag };

// A column of an output table, for machines (`name`, English snake_case) and for people (`meaning`).
struct Field {
  std::string name;
  Kind kind = Kind::text;
  std::string unit; // "" for texts, codes and flags
  Phrase meaning;
  Origin origin = Origin::unknown; // unknown: the table's
};

struct TableColumn {
  Field field;
  std::vector<std::string> texts; // kinds text and code; empty text is missing
  std::vector<double> numbers;    // other kinds; NaN is missing
  std::vector<std::int64_t>
      whole; // the numbers that are not missing, to the last digit; empty: doubles hold them
};

constexpr bool is_text(Kind kind) {
  return kind == Kind::text || kind == Kind::code;
}

// The number as every format writes it, so that formats agree to the last digit: whole kinds to units,
// shares to 6 decimals, numbers to 9 significant digits. NaN stays NaN; infinity becomes missing.
double rounded(Kind kind, double value);
// Shortest decimal text that reads back the same; empty for missing. Decimal point, no thousands.
std::string plain_number(Kind kind, double value);
std::string plain_number(const TableColumn &column, std::size_t row);

// A whole number of 64 bits, or none, as a column's function may give it: std::int64_t, Rupiah, or one of
// them that may be missing.
using Whole = std::optional<std::int64_t>;
inline Whole whole_value(std::int64_t value) {
  return value;
}
inline Whole whole_value(Rupiah amount) {
  return amount.value;
}
template <class T>
Whole whole_value(const std::optional<T> &value) {
  return value ? whole_value(*value) : Whole();
}
template <class T>
constexpr bool is_whole_type =
    std::is_same_v<T, std::int64_t> || std::is_same_v<T, Rupiah> ||
    std::is_same_v<T, std::optional<std::int64_t>> || std::is_same_v<T, std::optional<Rupiah>>;

// A table of results in memory, ready for any format. All columns have `rows` entries.
struct Table {
  std::string name; // of the file, without ending
  Phrase title;
  std::size_t rows = 0;
  std::vector<TableColumn> columns;
  Origin origin = Origin::unknown; // of the columns added next

  void from(Origin made_by) { origin = made_by; }

  // Appends a column; `of(row)` gives a text for the text kinds and a number for the others, which is written
  // to its last digit where it is whole by its type.
  template <class Of>
  void add(Field field, Of &&of) {
    if constexpr (std::is_convertible_v<decltype(of(std::size_t{})), std::string>) {
      std::vector<std::string> texts(rows);
      for (std::size_t row = 0; row < rows; ++row)
        texts[row] = of(row);
      append(std::move(field), std::move(texts));
    } else if constexpr (is_whole_type<std::decay_t<decltype(of(std::size_t{}))>>) {
      std::vector<Whole> numbers(rows);
      for (std::size_t row = 0; row < rows; ++row)
        numbers[row] = whole_value(of(row));
      append(std::move(field), numbers);
    } else {
      std::vector<double> numbers(rows);
      for (std::size_t row = 0; row < rows; ++row)
        numbers[row] = static_cast<double>(of(row));
      append(std::move(field), std::move(numbers));
    }
  }
  void append(Field field, std::vector<std::string> texts);
  void append(Field field, std::vector<double> numbers); // kept as rounded() to the kind of the field
  void append(Field field, const std::vector<Whole> &numbers);
};

// Shorthand for the field lists.
Field text(const char *name, const char *id, const char *en);
Field code(const char *name, const char *id, const char *en);
Field flag(const char *name, const char *id, const char *en);
Field share(std::string name, const char *id, const char *en);
Field rupiah(const char *name, const char *id, const char *en);
Field whole(const char *name, const char *unit, const char *id, const char *en);
Field number(const char *name, const char *unit, const char *id, const char *en);
Field months_of_plan(const char *name); // months since the plan began, as a column
Field calendar_month();                 // and the month itself, YYYY-MM
// The field, made by something else than the table's other columns.
Field from(Origin origin, Field field);

} // namespace lokus::write
