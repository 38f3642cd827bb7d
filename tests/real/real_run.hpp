#pragma once
#include "lokus/lokus.hpp"
#include "scenario_files.hpp"
#include <gtest/gtest.h>
#include <utility>

namespace lokus::testing_files {

// A scenario on real data, run once for all tests of its suite, which begins it with run_once() in its
// SetUpTestSuite. Without LOKUS_SHARED its tests are skipped.
class RealRun : public ::testing::Test {
protected:
  // tests/real/TEMPLATE, run into folder_ / "hasil".
  static void run_once(const char *scenario_template, Language language) {
    const auto shared = shared_folder();
    if (!shared)
      return;
    folder_ = new TemporaryFolder();
    scenario_ = new Scenario(load(scenario_from_template(scenario_template, *shared, *folder_), {}));
    Watch watch;
    prepared_ = new Prepared(prepare(inspect(*scenario_, watch), *scenario_, watch));
    decision_ = new Decision(decide(*prepared_, *scenario_, watch));
    publish(*prepared_, *decision_, *scenario_, {*folder_ / "hasil", false, {2026, 11, 21}, language}, watch);
  }
  static void TearDownTestSuite() {
    delete std::exchange(decision_, nullptr);
    delete std::exchange(prepared_, nullptr);
    delete std::exchange(scenario_, nullptr);
    delete std::exchange(folder_, nullptr);
  }
  void SetUp() override {
    if (prepared_ == nullptr)
      GTEST_SKIP() << "LOKUS_SHARED does not name the shared data";
  }
  static inline TemporaryFolder *folder_ = nullptr;
  static inline Scenario *scenario_ = nullptr;
  static inline Prepared *prepared_ = nullptr;
  static inline Decision *decision_ = nullptr;
};

} // namespace lokus::testing_files
