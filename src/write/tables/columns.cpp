#include "write/tables/columns.hpp"
#include "core/text.hpp"
#include <cmath>

namespace lokus::write {
namespace {

bool is_whole(Kind kind) {
  return kind == Kind::whole || kind == Kind::rupiah || kind == Kind::flag;
}

} // namespace

double rounded(Kind kind, double value) {
  if (!std::isfinite(value))
    return nan();
  if (is_whole(kind))
    return std::round(value) + 0.0;
  if (kind == Kind::share)
    return std::round(value * 1e6) / 1e6 + 0.0;
  return parse_number(fmt::format("{:.9g}", value)).value_or(value) + 0.0;
}

std::string plain_number(Kind kind, double value) {
  if (is_missing(value))
    return "";
  return is_whole(kind) ? fmt::format("{:.0f}", value) : fmt::format("{}", value);
}

std::string plain_number(const TableColumn &column, std::size_t row) {
  const double value = column.numbers[row];
  return column.whole.empty() || is_missing(value) ? plain_number(column.field.kind, value)
                                                   : fmt::format("{}", column.whole[row]);
}

Field text(const char *name, const char *id, const char *en) {
  return {name, Kind::text, "", {id, en}};
}
Field code(const char *name, const char *id, const char *en) {
  return {name, Kind::code, "", {id, en}};
}
Field flag(const char *name, const char *id, const char *en) {
  return {name, Kind::flag, "0/1", {id, en}};
}
Field share(std::string name, const char *id, const char *en) {
  return {std::move(name), Kind::share, "0..1", {id, en}};
}
Field rupiah(const char *name, const char *id, const char *en) {
  return {name, Kind::rupiah, "Rp", {id, en}};
}
Field whole(const char *name, const char *unit, const char *id, const char *en) {
  return {name, Kind::whole, unit, {id, en}};
}
Field number(const char *name, const char *unit, const char *id, const char *en) {
  return {name, Kind::number, unit, {id, en}};
}

Field months_of_plan(const char *name) {
  return whole(name, "months", "bulan sejak rencana mulai; 0 = saat rencana mulai",
               "months since the plan began; 0 = when it starts");
}

Field calendar_month() {
  return text("calendar_month", "bulan itu menurut kalender, TTTT-BB; angkanya keadaan akhir bulan",
              "that month of the calendar, YYYY-MM; numbers are of its end");
}

Field from(Origin origin, Field field) {
  field.origin = origin;
  return field;
}

void Table::append(Field field, std::vector<std::string> texts) {
  if (field.origin == Origin::unknown)
    field.origin = origin;
  columns.push_back({std::move(field), std::move(texts), {}, {}});
}

void Table::append(Field field, std::vector<double> numbers) {
  if (field.origin == Origin::unknown)
    field.origin = origin;
  for (double &number : numbers)
    number = rounded(field.kind, number);
  columns.push_back({std::move(field), {}, std::move(numbers), {}});
}

void Table::append(Field field, const std::vector<Whole> &numbers) {
  std::vector<double> values;
  std::vector<std::int64_t> whole;
  for (const Whole &number : numbers) {
    values.push_back(number ? static_cast<double>(*number) : nan());
    whole.push_back(number.value_or(0));
  }
  append(std::move(field), std::move(values));
  columns.back().whole = std::move(whole);
}

} // namespace lokus::write
