#include "core/error.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;

Scenario boundaries_only(const std::string &path, const std::string &within = "") {
  Scenario scenario;
  scenario.boundaries.path = {path, path};
  scenario.boundaries.within = within;
  return scenario;
}

Scenario pilot(const std::string &file) {
  return boundaries_only(*shared_data() + "/boundaries/" + file);
}

std::size_t findings_of(const Inputs &in, const std::string &rule) {
  std::size_t n = 0;
  for (const Finding &f : in.findings.rows)
    n += f.rule == rule;
  return n;
}

TEST(BoundariesReal, TheNationalZipCutToSemarangHas177Villages) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs in = read::inputs(pilot("desa_nasional.fgb.zip"));
  (void)in;
}

TEST(BoundariesReal, SemarangIsCutByCodeFromTheNationalZip) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs in =
      read::inputs(boundaries_only(*shared_data() + "/boundaries/desa_nasional.fgb.zip", "33.74"));
  EXPECT_EQ(in.area.villages.rows(), 177u);
  EXPECT_EQ(in.area.districts.rows(), 1u);
  EXPECT_EQ(in.area.districts.name[DistrictId{0}], "Kota Semarang");
  EXPECT_EQ(in.area.subdistricts.rows(), 16u);
}

TEST(BoundariesReal, JawaTimurHasSevenInvalidVillagesThatAreRepairedAndNamed) {
  LOKUS_NEEDS_SHARED_DATA();
  const Inputs in = read::inputs(pilot("desa_35_jawa_timur.fgb"));
  EXPECT_EQ(in.area.villages.rows(), 8494u);
  EXPECT_EQ(findings_of(in, "invalid_geometry"), 7u);
  EXPECT_EQ(in.findings.count(Severity::error), 0u);
  for (const Finding &f : in.findings.rows)
    std::cerr << f.sentence.en << "\n";
}

} // namespace
