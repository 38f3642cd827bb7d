#pragma once
#include "draw/canvas.hpp"
#include "tables/classes.hpp"
#include "draw/ground.hpp"
#include "tables/run.hpp"
#include <string>
#include <vector>

namespace lokus::draw {

// What is written and coloured on one sheet, in one language.
struct Sheet {
  Language language = Language::id;
  std::string name; // of the files, without ending
  std::string office, title;
  std::string unit;        // "desa", "kelurahan", "desa/kel."
  std::string value_title; // what the colours show
  Classes classes;
  Column<VillageId, std::size_t> village_class; // no_data: without counts
  std::vector<VillageId> chosen;                // with a package in the plan, best ranked first
  std::vector<std::string> chosen_numbers; // rank in the first list, as on the markers; "–" without one
  std::vector<std::string> chosen_names;
  std::string list_title, list_order;
  std::string locator_title;
  std::string source;
  std::vector<std::string> assumptions;
  std::string made; // "Dibuat: 21 November 2026 · lokus 0.1.0"
  bool synthetic = false;
};

constexpr Extent a4{297, 210};
constexpr Rectangle map_frame{10, 9, 220, 203};
constexpr Rectangle panel_frame{223.5, 9, 290.5, 203};

// The two sheets of a run; the second only where there is a projection.
std::vector<Sheet> sheets_of(const Prepared &prepared, const Decision &decision, const RunRecord &record);

} // namespace lokus::draw
