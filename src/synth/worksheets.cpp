#include "synth/worksheets.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace lokus::synth {
namespace {

using enum WorksheetItem;

// What a value is like of a person without the cause and of one with it: uniform between the two, rounded to
// `step`.
struct ItemMadeUp {
  WorksheetItem item;
  std::string_view groups; // parted by blanks
  double low, high, step;
  std::string_view cause; // as synth/cases.cpp has it; empty: the item tells of none
  double low_with = 0, high_with = 0;
};

constexpr std::string_view of_mothers = "catin bumil", of_children = "baduta balita",
                           of_all = "catin bumil bufas baduta balita";
constexpr std::array<ItemMadeUp, 22> items_made_up = {{
    {age_years, of_mothers, 20, 35, 1, "usia terlalu tua", 36, 42},
    {haemoglobin, "catin", 12, 14, 0.1, "anemia", 9, 11.9},
    {haemoglobin, "bumil", 11, 13, 0.1, "anemia", 8.5, 10.9},
    {arm_circumference, of_mothers, 23.5, 28, 0.1, "KEK", 20, 23.4},
    {spacing_months, "bumil", 24, 60, 1, "jarak kehamilan terlalu dekat", 12, 23},
    {parity, "bumil bufas", 0, 4, 1, ""},
    {body_mass_index, "catin", 18, 27, 0.1, ""},
    {mother_height, "bumil baduta balita", 144, 160, 0.5, ""},
    {father_height, of_children, 154, 172, 0.5, ""},
    {birth_weight, "bufas baduta balita", 2500, 3600, 10, "berat lahir rendah", 1700, 2490},
    {birth_length, of_children, 46, 51, 0.5, ""},
    {gestation_weeks, "bufas baduta balita", 36, 41, 1, ""},
    {antenatal_visits, "bufas", 3, 9, 1, ""},
    {iron_tablets, "bufas", 60, 180, 10, ""},
    {smoker_at_home, of_all, 0, 1, 1, "perokok di rumah", 1, 1},
    {safe_water, of_all, 0, 1, 1, ""},
    {latrine, of_all, 0, 1, 1, "tidak ada jamban", 0, 0},
    {breastfed_alone, of_children, 0, 1, 1, "tidak ASI eksklusif", 0, 0},
    {immunised, of_children, 0, 1, 1, "imunisasi tidak lengkap", 0, 0},
    {weighed_monthly, of_children, 0, 1, 1, ""},
    {insured, of_all, 0, 1, 1, ""},
    {social_aid, of_all, 0, 1, 1, "keluarga miskin", 0, 0},
}};

bool is_asked_of(const ItemMadeUp &item, AuditGroup group) {
  const std::string_view name = audit_group_names[static_cast<std::size_t>(group)];
  return !name.empty() && item.groups.find(name) != std::string_view::npos;
}

double made_up_value(double low, double high, double step, double part) {
  const double steps = std::floor((high - low) / step + 0.5) + 1;
  return low + step * std::floor(part * steps);
}

} // namespace

std::vector<WorksheetValue> worksheet_made_up(AuditGroup group, const std::vector<CauseSaid> &causes,
                                              const RandomKey &key, std::size_t number) {
  constexpr std::uint64_t items_at_most = 64;
  constexpr double left_out = 0.06, against_the_experts = 0.1;
  std::vector<WorksheetValue> values;
  for (const ItemMadeUp &item : items_made_up) {
    if (!is_asked_of(item, group))
      continue;
    const auto bits = random_bits(key, number * items_at_most + static_cast<std::uint64_t>(item.item));
    if (open_unit(bits[0]) < left_out)
      continue;
    const bool said = !item.cause.empty() && std::ranges::count(causes, item.cause, &CauseSaid::written) > 0;
    const bool with = said && open_unit(bits[1]) >= against_the_experts;
    const double value = with ? made_up_value(item.low_with, item.high_with, item.step, open_unit(bits[2]))
                              : made_up_value(item.low, item.high, item.step, open_unit(bits[2]));
    constexpr double tenths = 10;
    values.push_back({item.item, std::round(value * tenths) / tenths});
  }
  return values;
}

} // namespace lokus::synth
