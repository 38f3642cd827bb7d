#include "core/error.hpp"
#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using namespace testing_files;

// Ctrl-C while files are being written: the watch says so from then on.
TEST(Interrupt, WhileWritingLeavesNothingBehind) {
  const Scenario scenario =
      load(std::string(LOKUS_SOURCE_DIR) + "/scenarios/demo.toml", {"estimate.draws=5", "project.months=24"});
  const TemporaryFolder folder;
  bool writing = false;
  Watch watch;
  watch.writing = [&](bool now) { writing = now; };
  watch.interrupted = [&] { return writing; };
  const Prepared prepared = prepare(inspect(scenario, watch), scenario, watch);
  const Decision decision = decide(prepared, scenario, watch);
  try {
    publish(prepared, decision, scenario, {folder / "hasil", false, {2026, 11, 21}, Language::id}, watch);
    FAIL() << "was not interrupted";
  } catch (const Error &error) {
    EXPECT_EQ(error.kind(), ErrorKind::interrupted);
  }
  EXPECT_TRUE(fs::is_empty(folder.path()));
}

} // namespace
} // namespace lokus
