#pragma once
#include <string>
#include <vector>

// Names under which the columns of public Indonesian tables and layers usually go, best first. They
// compare without case, blanks, underscores and other signs (plain_name). A scenario may name others.

namespace lokus::read {

enum class Usual {
  village_code,
  village,
  subdistrict,
  district,
  puskesmas,
  subdistrict_code,
  area_code, // of coverage tables: village, kecamatan or district
  registered,
  measured,
  weighed, // stands for `measured` where a table has no such column
  stunted,
  stunted_not_severely,
  severely_stunted,
  normal_height, // with the next, the other classes of height for age
  tall,
  families_at_risk,
  families, // people that activities are meant for
  pregnant,
  brides,
  families_without_latrine,
  case_ref,
  round,
  group,
  factors,
  recommendation,
  opd,
  due,
  done,
  status_before,
  status_after,
  helpers,
  agreed,
  progress, // of a task, in words
  notes,
  evidence,
  evidence_number,
  evidence_by,
  evidence_date,
  verified_by,
  person,    // keyed, as lokus writes it
  child_nik, // columns of a child-level export
  child_name,
  child_sex,
  child_birth,
  child_measured,
  child_weight,
  child_height,
  child_position,
  child_oedema,
  child_puskesmas,
  child_district,
  child_subdistrict,
  child_village,
  child_village_code
};

std::vector<std::string> usual_names(Usual column);

// The name the scenario gives, alone; else the usual names.
std::vector<std::string> names_for(const std::string &given, Usual column);

} // namespace lokus::read
