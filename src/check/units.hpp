#pragma once
#include "tables/inputs/measurements.hpp"
#include "tables/quality.hpp"
#include <optional>

namespace lokus::check {

// Whether a height or a weight was taken; an export may also list children who were not measured.
bool was_taken(const Measurements &measurements, MeasurementId row);

// The units whose measurements are judged together, with their rows: every named puskesmas, every kecamatan
// and every regency that has measurements, in this order. A row belongs to up to one of each; one in which
// nothing was taken to none.
struct Units {
  Column<UnitId, UnitKind> kind;
  Column<UnitId, std::string> code; // empty for a puskesmas
  Column<UnitId, std::string> name;
  Lists<UnitId, MeasurementId> rows;
  Lists<UnitId, VillageId> villages;                   // of a puskesmas: those with most of their rows there
  Column<VillageId, std::optional<UnitId>> of_village; // its puskesmas, else its kecamatan; none without rows
  std::size_t count() const { return kind.rows(); }
};

Units units_of(const Area &area, const Measurements &measurements);

// "puskesmas Sukamaju: " or "kecamatan 63.06.01 Hulu: " and what is said of it.
Phrase sentence_of(const Units &units, UnitId unit, const Phrase &what);

} // namespace lokus::check
