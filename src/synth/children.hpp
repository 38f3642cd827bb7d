#pragma once
#include "synth/habits.hpp"
#include "synth/synth.hpp"
#include <string>

namespace lokus::synth {

// What makes exports of e-PPGBM/SIGIZI hard to read; all of them are seen in practice.
struct ExportTraps {
  bool titles = true;           // three lines above the header, a note at the end
  bool inserted_columns = true; // local columns in the middle
  bool misspelt = true;         // "Pukesmas"
  bool semicolon = true;        // ; with decimal comma in the weights and decimal point in the heights
  bool excel_dates = true;      // some days as Excel's numbers; else ISO
  bool damaged_nik = true;      // some as 9.90101E+15, some missing
  bool repeated = true;         // some children twice on one day, the wrong height without a position
  bool name_forms = true;       // DESA, KEL., capitals, hyphens, roman numerals
  bool blanks = true;           // weights blank or 0
  bool swapped_positions = true;
  bool heaped_digits = true;
  bool mixed_up_visits = true; // some children were taller the month before
};

// The register's export, one row per child and visit, of a made-up region: names, parents, addresses and
// numbers are invented, and every row says so. Whatever the traps and habits, WHO's rules give each village
// the measured, stunted and severely stunted children of region.counts in the month of the counts: where
// heights are pushed over a line, more stood below it before.
std::string child_export(const SyntheticRegion &region, std::uint64_t seed, const ExportTraps &traps,
                         const Habits &habits = {});

// What no register says of that export, a line a village: kode_desa, bends and copies (0 or 1), pushed
// (measured children whose height was pushed over the line), catatan: that it is made up.
std::string child_habits_csv(const SyntheticRegion &region, std::uint64_t seed, const Habits &habits);

} // namespace lokus::synth
