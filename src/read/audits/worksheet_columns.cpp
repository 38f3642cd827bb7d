#include "read/audits/worksheet_columns.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>

namespace lokus::read {
namespace {

struct ItemNames {
  WorksheetItem item;
  std::string_view names; // parted by |, as plain_name
  double least, most;     // that a person can have
};

using enum WorksheetItem;
constexpr std::array<ItemNames, 9> worksheet_items = {{
    {age_years, "umur|usia|umuribu|usiaibu|umurcatin|usiacatin", 10, 60},
    {haemoglobin, "hb|kadarhb|hemoglobin|kadarhemoglobin|hbterakhir", 2, 25},
    {arm_circumference, "lila|lingkarlenganatas|lilaibu", 10, 60},
    {spacing_months, "jarakkehamilan|jarakkelahiran|jarakanak", 1, 400},
    {birth_weight, "beratlahir|bblahir|beratbadanlahir|bbl", 300, 7000},
    {birth_length, "panjanglahir|pblahir|panjangbadanlahir|pbl", 20, 65},
    {gestation_weeks, "usiagestasi|umurgestasi|usiakehamilansaatlahir|umurkehamilansaatlahir", 20, 45},
    {antenatal_visits, "jumlahanc|kunjungananc|jumlahkunjungananc", 0, 60},
    {iron_tablets, "jumlahttd|ttddiminum|jumlahttddiminum|konsumsittd", 0, 400},
}};

// Behind the number: "11,2 g/dl", "2.400 gram" stays out as its point may part thousands.
constexpr std::array<std::string_view, 10> unit_words = {"gr/dl", "g/dl", "gram",  "kg", "gr",
                                                         "g",     "cm",   "tahun", "th", "bulan"};

std::string before_bracket(const std::string &name) {
  return plain_name(name.substr(0, name.find('(')));
}

std::string without_unit(std::string text) {
  text = lower(trim(text));
  for (const std::string_view unit : unit_words)
    if (text.ends_with(unit) && text.size() > unit.size())
      return std::string(trim(std::string_view(text).substr(0, text.size() - unit.size())));
  return text;
}

std::optional<double> number_before_unit(const std::string &cell) {
  std::string text = without_unit(cell);
  std::ranges::replace(text, ',', '.');
  return parse_number(text);
}

const ItemNames *item_called(const std::string &column) {
  const std::string name = before_bracket(column);
  const auto *found = std::ranges::find_if(worksheet_items, [&](const ItemNames &item) {
    return std::ranges::count(split(item.names, '|'), name) > 0;
  });
  return found == worksheet_items.end() ? nullptr : found;
}

bool holds_numbers(const TextTable &table, std::size_t column) {
  bool any = false;
  for (const auto &row : table.cells) {
    if (row[column].empty() || row[column] == "-")
      continue;
    if (!number_before_unit(row[column]))
      return false;
    any = true;
  }
  return any;
}

// In which the numbers are, by the name of the column; nothing where it must say it and does not.
std::optional<double> unit_named_in(const std::string &column, WorksheetItem item) {
  const std::string name = lower(column);
  const auto says = [&](std::string_view word) { return name.find(word) != std::string::npos; };
  if (item == spacing_months)
    return says("bulan")                  ? std::optional(1.0)
           : says("tahun") || says("thn") ? std::optional(12.0)
                                          : std::nullopt;
  if (item == age_years && (says("bulan") || says("bln") || says("hari")))
    return std::nullopt;
  return 1.0;
}

} // namespace

std::vector<WorksheetColumn> worksheet_columns(const TextTable &table) {
  std::vector<WorksheetColumn> columns;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const ItemNames *item = item_called(table.columns[c]);
    if (item == nullptr || !holds_numbers(table, c))
      continue;
    if (const auto unit = unit_named_in(table.columns[c], item->item))
      columns.push_back({c, item->item, *unit});
  }
  return columns;
}

std::optional<double> worksheet_value(const WorksheetColumn &column, const std::string &cell) {
  std::optional<double> number = number_before_unit(cell);
  if (!number)
    return std::nullopt;
  const ItemNames &item = worksheet_items[static_cast<std::size_t>(column.item)];
  constexpr double most_kilograms = 20;
  const double value =
      *number * (column.item == birth_weight && *number < most_kilograms ? 1000 : column.unit);
  return value >= item.least && value <= item.most ? std::optional(value) : std::nullopt;
}

} // namespace lokus::read
