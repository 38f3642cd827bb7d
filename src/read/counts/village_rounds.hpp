#pragma once
#include "read/counts/count_columns.hpp"
#include "read/counts/latest_round.hpp"
#include "tables/inputs/counts.hpp"
#include <map>
#include <optional>

namespace lokus::read {

// Gathers what the tables of all months give for the villages. A row that names no village is left alone, and
// of several of one village in a month all but the first; nothing is told of either, as the table of the
// latest month is read by itself. With one month nothing is kept. Of months side by side
// whose registered are those of the latest, they are kept of that alone: one column for all months is no
// register that never moves.
class RoundsReader {
public:
  RoundsReader(const std::vector<CountTable> &tables, const VillageLookup &lookup);
  void add(const CountedTable &counted, const TableOfMonth &part); // of villages; no month: the latest
  VillageRounds finish();

private:
  struct Round {
    Column<VillageId, People> registered, measured, stunted;
    Column<VillageId, std::uint8_t> seen;
    bool side_by_side = true; // all of it
  };
  YearMonth latest_;
  std::optional<VillageLookup> lookup_; // a copy, which counts no row as moved in the name of a file
  std::map<YearMonth, Round, std::greater<>> rounds_;
};

} // namespace lokus::read
