#pragma once
#include "tables/picture.hpp"
#include "tables/run.hpp"
#include "tables/texts/paper.hpp"

namespace lokus::draw {

// The map sheets of a run, each as PDF, SVG and PNG from one drawing: "peta_lokus" (estimated prevalence,
// the villages of the list hatched and numbered), "peta_proyeksi" (prevalence at the last horizon with the
// plan), "peta_perubahan" (how far the plan lowers it), "peta_ketidakpastian" (width of the interval) and,
// where the run has them, "peta_kantong" (hot spots), "peta_waktu_tempuh" (travel time to the nearest
// facility, facilities as points) and "peta_mutu" (quality of the measurements); and "register_ke_survei"
// (draw/steps_chart.hpp).
std::vector<Picture> sheets(const Prepared &prepared, const Decision &decision, const RunRecord &record);

// The plates: maps and charts as the report shows them, in letters that are read on its pages and, of those
// half as wide as a page, on a telephone. They stand in the report and are no files of the results. Each is
// one SVG, or a PNG where the SVG would be too large for a page that an old laptop scrolls. Those there are:
// "plat_lokus" (estimated prevalence, the list hatched and numbered; as wide as the page), "plat_perubahan",
// "plat_ketidakpastian", "plat_langkah" (register to survey), "plat_pagu" (children averted by budget) and
// "plat_prevalensi" (over the months of the plan; of one regency). A map on which every village is of the
// same class is not among them.
std::vector<Picture> plates(const Prepared &prepared, const Decision &decision, const RunRecord &record);

// "peta_mutu" alone, for `lokus check`: of `prepared` only inputs, outlines and quality are looked at.
std::vector<Picture> quality_sheets(const Prepared &prepared, const RunRecord &record);

// "peta_audit" alone: of `prepared` only the area, outlines and what is told of the audit are looked at.
std::vector<Picture> audit_maps(const Prepared &prepared, const RunRecord &record);

// The paper as one PDF of A4 pages with this name (without ending). What does not fit on a page goes on on
// the next, tables with their heads; a map is "peta_audit" on a page of its own, in a paper that lies.
Picture paper_pdf(const Paper &paper, const std::string &name, const Prepared &prepared,
                  const RunRecord &record);

} // namespace lokus::draw
