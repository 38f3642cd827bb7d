#pragma once
#include "write/write.hpp"
#include <span>

namespace lokus::write {

// Everything a format may want to tell.
void csv_files(const OutputFolder &folder, const Publication &from);
// mutu.csv and masukan_anak.csv; nothing where there were no single children.
void quality_tables(const OutputFolder &folder, const Prepared &prepared, const RunRecord &record);
void geopackage(const OutputFolder &folder, const Publication &from);
void geojson(const OutputFolder &folder, const Publication &from);
void report_html(const OutputFolder &folder, const Publication &from);
// perencana.html (write/planner); nothing where no prevalence is estimated, or of more villages than a page
// holds.
void planner_html(const OutputFolder &folder, const Publication &from);

struct Format {
  std::string_view name; // as in write.formats
  const char *summary_id, *summary_en;
  void (*write)(const OutputFolder &, const Publication &);
};
std::span<const Format> layer_formats();

} // namespace lokus::write
