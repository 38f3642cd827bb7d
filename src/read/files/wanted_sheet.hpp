#pragma once
#include "core/date.hpp"
#include <string>
#include <utility>

namespace lokus::read {

// Columns as the scenario calls them; empty: by their usual names.
struct GivenColumns {
  std::string code, village, subdistrict;
};

// What is known of the sheet that is meant, of a table that may be a workbook.
struct WantedSheet {
  std::string name;     // empty: to be found
  std::string setting;  // the setting that names it, for messages; empty where there is none
  YearMonth month;      // what the table speaks of, where that is known
  GivenColumns columns; // of the area that a line speaks of

  WantedSheet(const char *sheet) : name(sheet) {}
  WantedSheet(std::string sheet, std::string named_by = "", YearMonth of_month = {}, GivenColumns given = {})
      : name(std::move(sheet)),
        setting(std::move(named_by)),
        month(of_month),
        columns(std::move(given)) {}
};

} // namespace lokus::read
