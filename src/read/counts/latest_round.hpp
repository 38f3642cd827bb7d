#pragma once
#include "read/counts/rounds.hpp"
#include "settings/scenario.hpp"
#include "tables/findings.hpp"

namespace lokus::read {

// One counts table of one month, with the settings of its own [[counts]] as `scenario.counts`.
struct CountTable {
  Scenario scenario;
  TableOfMonth part;
};

// Every [[counts]] of the scenario with all its months, in that order. Where a counts.month is given the
// parts of other months are left out; Error(request) naming those there are where none bears it.
std::vector<CountTable> count_tables(const Scenario &scenario, Findings &findings);

// Which of them are of the latest month, and that month. Tables that name no month are taken as of it. A
// finding says so wherever more than one month was there: `latest_round`, `counts_month_unknown`.
struct LatestRound {
  YearMonth month; // may be not given
  std::vector<bool> holds;
};
LatestRound latest_round(const std::vector<CountTable> &tables, Findings &findings);

} // namespace lokus::read
