#include "tables/inputs/counts.hpp"
#include "core/text.hpp"
#include <set>

namespace lokus {

Counts missing_counts(std::size_t villages) {
  Counts counts;
  counts.registered = Column<VillageId, People>(villages, missing_people());
  counts.measured = counts.registered;
  counts.stunted = counts.registered;
  counts.severely_stunted = counts.registered;
  counts.families_at_risk = counts.registered;
  counts.row = Column<VillageId, std::size_t>(villages, 0);
  counts.file = Column<VillageId, std::string>(villages);
  return counts;
}

std::string files_of(const Counts &counts) {
  std::set<std::string> files;
  for (const CountsRound &round : counts.rounds)
    if (round.used)
      files.insert(round.file);
  return joined(files, ", ");
}

namespace {

constexpr std::array<std::string_view, 5> people_names = {"balita", "keluarga", "bumil", "catin",
                                                          "tanpa_jamban"};

} // namespace

std::optional<CountedPeople> counted_people(std::string_view name) {
  for (std::size_t i = 0; i < people_names.size(); ++i)
    if (people_names[i] == name)
      return static_cast<CountedPeople>(i);
  return std::nullopt;
}

std::string_view name_of(CountedPeople people) {
  return people_names[static_cast<std::size_t>(people)];
}

bool was_measured(const Counts &counts, VillageId village) {
  const bool withheld = !counts.withheld.empty() && counts.withheld[village] != 0;
  return withheld || (counts.measured[village].value > 0 && !is_missing(counts.stunted[village]));
}

bool counted_in_unit(const Counts &counts, VillageId village) {
  const CountingUnits &units = counts.units;
  if (was_measured(counts, village) || !units.hold(village))
    return false;
  const CountingUnitId unit = *units.of[village];
  return unit_counted(units, unit) || (!units.withheld.empty() && units.withheld[unit] != 0);
}

bool doubted(const Counts &counts, VillageId village) {
  return !counts.believed.empty() && counts.believed[village] < 1;
}

double register_prevalence(const Counts &counts, VillageId village) {
  return was_measured(counts, village) ? counts.stunted[village].value / counts.measured[village].value
                                       : nan();
}

} // namespace lokus
