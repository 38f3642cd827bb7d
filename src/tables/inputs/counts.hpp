#pragma once
#include "core/date.hpp"
#include "core/phrase.hpp"
#include "tables/inputs/counting_units.hpp"
#include <array>
#include <optional>

namespace lokus {

// People counted by village whom activities are meant for. A target column says which; under_fives: none of
// them.
enum class CountedPeople : std::uint8_t { under_fives, families, pregnant, brides, families_without_latrine };
std::optional<CountedPeople>
counted_people(std::string_view name); // "balita", "keluarga", "bumil", "catin", "tanpa_jamban"
std::string_view name_of(CountedPeople people);

// One table of one month, read whole; only the latest month is estimated from.
struct CountsRound {
  YearMonth month; // month 0: none is named anywhere; year 0: not said
  std::string file;
  std::size_t rows = 0;
  double measured = 0, stunted = 0; // sums of what is known
  bool of_units = false;            // rows are puskesmas or kecamatan
  bool used = false;
};

// What each month gave for the villages, the latest first; missing where it tells nothing. Empty unless there
// are two or more.
struct VillageRounds {
  std::vector<YearMonth> month;
  std::vector<Column<VillageId, People>> registered, measured, stunted; // beside month
};

// The routine register (e-PPGBM), one row per village. Every count may be missing (NaN); missing is
// never 0. A village without a row in the counts file has all missing.
struct Counts {
  Column<VillageId, People> registered;       // children under five on the register
  Column<VillageId, People> measured;         // 0 measured: prevalence is missing, not 0
  Column<VillageId, People> stunted;          // pendek + sangat pendek, of the measured
  Column<VillageId, People> severely_stunted; // sangat pendek
  Column<VillageId, People> families_at_risk; // KRS
  // Other people counted there, by CountedPeople; empty where the file has no such column.
  std::array<Column<VillageId, People>, 5> people;
  const Column<VillageId, People> &of(CountedPeople who) const {
    return people[static_cast<std::size_t>(who)];
  }
  Column<VillageId, std::size_t> row;       // line in its file, 0 = none
  Column<VillageId, std::string> file;      // of that line, as in the scenario
  Column<VillageId, std::string> puskesmas; // that its row names; empty: no table has such a column
  // 1: measured, but the numbers are withheld from the public and stand as missing. Empty: nothing is
  // withheld.
  Column<VillageId, std::uint8_t> withheld;
  // What the estimate takes for the counts where some are known as a class alone; empty: the counts.
  struct AsEvidence {
    Column<VillageId, People> measured, stunted;
  } as_evidence;
  // Share of each village's count that the estimate takes as evidence, in (0, 1]
  // (docs/methods/register-doubts.md); empty: all of every one.
  Column<VillageId, double> believed;
  bool measured_are_weighed = false; // children weighed stand for the measured
  YearMonth month;                   // when counted; may be not given
  std::vector<CountsRound> rounds;   // all that were read, the latest first; used: those of `month`
  VillageRounds village_rounds;
  // Month of the earliest round whose counts the village's repeat, where its kecamatan is named for repeating
  // (docs/methods/register-doubts.md); not given: the counts are of `month`. Empty: all are.
  Column<VillageId, YearMonth> unchanged_since;
  ReportedUnits reported_units; // as read
  CountingUnits units;          // with their villages
  std::size_t rows() const { return registered.rows(); }
};

Counts missing_counts(std::size_t villages);

// The files of the tables that are used, each once: "a.csv, b.csv".
std::string files_of(const Counts &counts);

// Whether children of the village were measured: measured > 0 and stunted known, or withheld. What "has
// counts" means everywhere; a village that was not measured has no prevalence of its own.
bool was_measured(const Counts &counts, VillageId village);

// Whether children of the village were counted, but only as part of the sum of its counting unit.
bool counted_in_unit(const Counts &counts, VillageId village);

// Whether the village's count is believed in part only.
bool doubted(const Counts &counts, VillageId village);

// Share stunted of the measured; NaN when either is missing or nobody was measured.
double register_prevalence(const Counts &counts, VillageId village);

// Four fifths of the rows, and of a kabupaten's villages, are joined before anything is estimated.
inline constexpr double usual_least_joined = 0.8;

// Why a row was not joined. `elsewhere`: its code lies in no kabupaten of the area, so that it claims none of
// its villages; all others do.
enum class NotJoined : std::uint8_t {
  unknown_code,
  no_code,
  unknown_name,
  name_of_several,
  unnamed,
  elsewhere
};

// A row of an input table that could not be joined to a village, for a person to look at.
struct Review {
  struct Row {
    std::string file;
    std::size_t row = 0; // line in the file, 1 = first
    std::string code;    // as written; empty where the file has none
    std::string subdistrict;
    std::string village;
    Phrase reason;
    std::string suggestion; // nearest village in the boundaries: "code name", or empty
    std::size_t lines = 1;  // lines of the file this stands for; `row` is the first
    NotJoined why = NotJoined::unnamed;
    std::size_t column = 0; // of the cell that did not join, 1 = first; 0: the line
  };
  std::vector<Row> rows;
};

} // namespace lokus
