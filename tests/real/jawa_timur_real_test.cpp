#include "lokus/lokus.hpp"
#include "sanitized.hpp"
#include "scenario_files.hpp"
#include "synth/synth.hpp"
#include "synthetic_surveys.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_files;

TEST(JawaTimurReal, AWholeProvinceRunsFromStartToFinish) {
  const auto shared = shared_folder();
  if (!shared)
    GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
  if (is_sanitized)
    GTEST_SKIP() << "regencies run under sanitizers; a province takes minutes there";
  const TemporaryFolder folder;
  Watch watch;
  Scenario boundaries;
  const std::string layer = *shared + "/data/boundaries/desa_35_jawa_timur.fgb";
  boundaries.boundaries.path = {layer, layer};
  const SyntheticRegion region = synth::on(inspect(boundaries, watch).inputs.area, {});
  publish_synthetic(region, {}, {folder / "rekaan", false, {}, Language::id}, watch);
  const std::string path = scenario_from_template("jawa_timur.toml", *shared, folder);
  std::string text = text_of_file(path) + survey_text(region);
  replace_all(text, "@COUNTS@", folder / "rekaan");
  std::ofstream(path) << text;

  const Scenario scenario = load(path, {});
  Checked checked = inspect(scenario, watch);
  ASSERT_EQ(checked.findings.count(Severity::error), 0u);
  std::size_t repaired = 0;
  for (const Finding &finding : checked.findings.rows)
    repaired += finding.rule == "invalid_geometry";
  EXPECT_EQ(repaired, 7u);
  const Prepared prepared = prepare(std::move(checked), scenario, watch);
  ASSERT_EQ(prepared.inputs.area.villages.rows(), 8494u);
  ASSERT_EQ(prepared.inputs.area.districts.rows(), 38u);
  const Decision decision = decide(prepared, scenario, watch);
  EXPECT_LE(decision.plan.gap, 2e-5);
  publish(prepared, decision, scenario, {folder / "hasil", false, {2026, 11, 21}, Language::id}, watch);
  EXPECT_TRUE(fs::exists(folder / "hasil/run.json"));
}

} // namespace
} // namespace lokus
