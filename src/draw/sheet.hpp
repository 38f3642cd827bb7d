#pragma once
#include "draw/canvas.hpp"
#include "draw/ground.hpp"
#include "tables/classes.hpp"
#include "tables/run.hpp"
#include <string>
#include <vector>

namespace lokus::draw {

struct Shade { // one class of villages
  Rgb colour;
  std::string label;
};

// What is written and coloured on one sheet, in one language.
struct Sheet {
  Language language = Language::id;
  std::string name; // of the files, without ending
  std::string office, title;
  std::string unit;                             // "desa", "kelurahan", "desa/kel."
  std::string value_title;                      // what the colours show
  std::vector<Shade> shades;                    // least first; the legend begins with the last
  Column<VillageId, std::size_t> village_class; // row of shades; no_data: without counts
  std::string no_data_label;
  std::vector<std::string> shade_counts;   // beside each shade in the legend; empty: its villages
  std::vector<VillageId> chosen;           // hatched: the list of lokus, in its order, or another list
  std::vector<std::string> chosen_numbers; // on the list, as on the markers
  std::vector<std::string> chosen_names;
  std::string chosen_label;   // what they are, in the legend
  std::vector<LonLat> points; // marked on the map, such as facilities
  std::string points_label;
  std::string list_title, list_order;
  std::string locator_title;
  std::string source;
  std::vector<std::string> list_caveats; // how the list came about
  std::vector<std::string> assumptions;
  std::string made; // "Dibuat: 21 November 2026 · lokus 0.1.0"
  bool synthetic = false;
};

constexpr Extent a4{297, 210};
constexpr Rectangle map_frame{10, 9, 220, 203};
constexpr Rectangle panel_frame{223.5, 9, 290.5, 203};

// The sheets of a run: the estimate; the projection, the change by the plan, the uncertainty, the hot spots,
// what to measure first, the travel time and the quality of the measurements only where there are such.
std::vector<Sheet> sheets_of(const Prepared &prepared, const Decision &decision, const RunRecord &record);

// What all sheets of a run share. Each sheet begins as a copy of it.
Sheet shared_sheet(const Prepared &prepared, const Decision &decision, const RunRecord &record);
// How far the plan lowers the prevalence of every village at its horizon, in colours of its own.
Sheet change_sheet(Sheet sheet, const Prepared &prepared, const Decision &decision, const RunRecord &record);
Sheet uncertainty_sheet(Sheet sheet, const Prepared &prepared);
Sheet measure_first_sheet(Sheet sheet, const Prepared &prepared, const Decision &decision);
Sheet hot_spot_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record);
Sheet travel_sheet(Sheet sheet, const Prepared &prepared, const RunRecord &record);
Sheet quality_sheet(Sheet sheet, const Quality &quality);
// "peta_audit": the kecamatan by how many cases of this round were audited there.
Sheet audit_sheet(Sheet sheet, const Prepared &prepared);

// Villages that are hatched and listed, numbered from 1; two of one name are told apart by their kecamatan.
void list_villages(const std::vector<VillageId> &villages, const Area &area, Sheet &sheet);

// The same sheet without the list's villages, for maps that are not about it.
Sheet without_choice(Sheet sheet);

} // namespace lokus::draw
