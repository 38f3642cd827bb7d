#include "read/counts/village_rounds.hpp"
#include "core/error.hpp"
#include <set>

namespace lokus::read {

namespace {

bool known_alike(const Column<VillageId, People> &some, const Column<VillageId, People> &others) {
  for (const VillageId v : some.all())
    if (is_missing(some[v]) != is_missing(others[v]) || (!is_missing(some[v]) && some[v] != others[v]))
      return false;
  return true;
}

} // namespace

RoundsReader::RoundsReader(const std::vector<CountTable> &tables, const VillageLookup &lookup) {
  std::set<YearMonth> months;
  for (const CountTable &table : tables)
    if (table.part.month != YearMonth{})
      months.insert(table.part.month);
  if (months.size() < 2)
    return;
  latest_ = *months.rbegin();
  lookup_.emplace(lookup);
}

void RoundsReader::add(const CountedTable &counted, const TableOfMonth &part) {
  if (!lookup_)
    return;
  const auto &[scenario, table, columns] = counted;
  Findings unsaid;
  Review unjoined;
  VillageColumns where;
  try {
    where = count_village_columns(scenario, table, unsaid);
  } catch (const Error &) {
    return; // the latest round says so itself; an earlier one is not estimated from
  }
  Round &round = rounds_[part.month == YearMonth{} ? latest_ : part.month];
  round.side_by_side = round.side_by_side && part.side_by_side;
  if (round.seen.empty()) {
    const std::size_t villages = lookup_->area().villages.rows();
    round.registered = round.measured = round.stunted = Column<VillageId, People>(villages, missing_people());
    round.seen = Column<VillageId, std::uint8_t>(villages, 0);
  }
  for (std::size_t row = 0; row < table.rows(); ++row)
    if (const auto v = lookup_->find(table, where, row, unsaid, unjoined); v && round.seen[*v] == 0) {
      round.seen[*v] = 1;
      round.registered[*v] = People(columns.registered[row]);
      round.measured[*v] = People(columns.measured[row]);
      round.stunted[*v] = People(columns.stunted[row]);
    }
}

VillageRounds RoundsReader::finish() {
  VillageRounds all;
  if (rounds_.size() < 2)
    return all;
  const Round &latest = rounds_.begin()->second;
  const Column<VillageId, People> of_latest = latest.registered;
  const bool side_by_side = latest.side_by_side;
  for (auto &[month, round] : rounds_) {
    if (!all.month.empty() && side_by_side && round.side_by_side && known_alike(round.registered, of_latest))
      round.registered = Column<VillageId, People>(of_latest.rows(), missing_people());
    all.month.push_back(month);
    all.registered.push_back(std::move(round.registered));
    all.measured.push_back(std::move(round.measured));
    all.stunted.push_back(std::move(round.stunted));
  }
  return all;
}

} // namespace lokus::read
