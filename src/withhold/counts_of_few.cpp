#include "core/text.hpp"
#include "tables/inputs/counts.hpp"
#include "withhold/withhold.hpp"
#include <algorithm>
#include <set>

namespace lokus::withhold {
namespace {

bool is_few(double measured, double stunted, double least) {
  return measured > 0 && (stunted < least || measured - stunted < least);
}

using Codes = std::set<std::string>;

struct Told {
  Codes villages;
  bool withheld = false, sum = false;
};

// What earlier publications of the month told.
std::vector<Told> told_before(const PublicLedger &earlier, const Counts &counts) {
  std::vector<Told> told;
  for (const LeftOpen &row : earlier.rows)
    if (row.of_month(written_month(counts.month))) {
      const std::vector<std::string> codes = split(row.villages, '+');
      told.push_back({Codes(codes.begin(), codes.end()), row.withheld, row.is_sum()});
    }
  return told;
}

// Villages that were withheld, and those of sums that were shown.
Codes kept_back(const std::vector<Told> &told) {
  Codes codes;
  for (const Told &each : told)
    if (each.sum != each.withheld)
      codes.insert(each.villages.begin(), each.villages.end());
  return codes;
}

Codes codes_of_unit(const Area &area, const CountingUnits &units, CountingUnitId unit) {
  Codes codes;
  for (const VillageId v : units.members[unit])
    codes.insert(area.villages.code[v]);
  return codes;
}

bool keeps_unit_back(const Told &told, const Codes &members) {
  if (told.withheld)
    return std::ranges::includes(members, told.villages);
  return told.villages != members &&
         std::ranges::any_of(members, [&](const std::string &code) { return told.villages.contains(code); });
}

Kept kept(bool few, bool earlier) {
  return few ? Kept::few : earlier ? Kept::for_earlier_publication : Kept::shown;
}

} // namespace

std::string unit_villages(const Area &area, const CountingUnits &units, CountingUnitId unit) {
  return joined(codes_of_unit(area, units, unit), "+");
}

std::vector<int> numbers_of_class(double measured, double stunted, double least) {
  const bool few = is_few(measured, stunted, least);
  std::vector<int> numbers;
  for (int s = 0; s <= measured; ++s)
    if (is_few(measured, s, least) == few)
      numbers.push_back(s);
  return numbers;
}

Withheld counts_of_few(const Inputs &inputs, double least, const PublicLedger &earlier) {
  const Counts &counts = inputs.counts;
  const std::vector<Told> told = told_before(earlier, counts);
  Withheld result{least, Column<VillageId, Kept>(counts.rows(), Kept::shown),
                  Column<CountingUnitId, Kept>(counts.units.rows(), Kept::shown)};
  const Codes back = kept_back(told);
  for (const VillageId v : counts.measured.all())
    if (was_measured(counts, v))
      result.villages[v] = kept(is_few(counts.measured[v].value, counts.stunted[v].value, least),
                                back.contains(inputs.area.villages.code[v]));
  for (const CountingUnitId u : counts.units.name.all())
    if (unit_counted(counts.units, u)) {
      const Codes members = codes_of_unit(inputs.area, counts.units, u);
      result.units[u] =
          kept(is_few(counts.units.measured[u].value, counts.units.stunted[u].value, least),
               std::ranges::any_of(told, [&](const Told &each) { return keeps_unit_back(each, members); }));
    }
  return result;
}

} // namespace lokus::withhold
