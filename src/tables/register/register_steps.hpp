#pragma once
#include "tables/inputs/villages.hpp"
#include "tables/quality.hpp"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lokus {

using StepsId = Id<struct StepsTag>; // a regency, puskesmas, kecamatan or village on the way to the survey

enum class StepsOf : std::uint8_t { district, puskesmas, subdistrict, village };

// By how much the share of stunted children changes on a stretch of the way, with interval. NaN: not known,
// which is not nought.
struct StepChange {
  Column<StepsId, double> change, low, high;
};

// The steps from register to survey (docs/methods/register-steps.md): the register's share, and what each
// step adds to it. counted + heights + unweighed + rest = end, of the steps that are known. Made by estimate;
// empty where no heights were given.
struct RegisterSteps {
  double interval_share = 0.9; // what low..high hold
  Column<StepsId, StepsOf> kind;
  Column<StepsId, std::string> code, name; // a puskesmas has no code
  Column<StepsId, DistrictId> district;
  Column<StepsId, std::optional<VillageId>> village;
  Column<StepsId, std::optional<UnitId>> unit;  // of the quality sheet, with its heights; a village is none
  Column<StepsId, double> measured, registered; // children; registered of the villages that say both
  Column<StepsId, double> counted;              // stunted of the measured, as the register has them
  StepChange heights;                           // what heights outside the window say instead
  StepChange unweighed;                         // registered children who were not measured
  StepChange rest;                              // up to the end
  Column<StepsId, std::string> survey_area; // code of what its regency's survey describes; empty: no survey
  Column<StepsId, double> end, end_low, end_high; // regency: its survey; others: their estimate
  std::size_t rows() const { return kind.rows(); }
  // Share once the heights are put right: what is left begins here; the register's where there are none.
  double after_heights(StepsId row) const;
};

// Those of a kind whose heights are known, the largest step first; of equal ones as they stand.
std::vector<StepsId> moved_most(const RegisterSteps &steps, StepsOf kind);

} // namespace lokus
