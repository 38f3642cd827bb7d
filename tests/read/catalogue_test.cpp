#include "core/text.hpp"
#include "read/read.hpp"
#include "read/temporary_files.hpp"
#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
namespace fs = std::filesystem;

std::vector<fs::path> catalogue_files() {
  std::vector<fs::path> files;
  for (const auto &entry : fs::directory_iterator(LOKUS_SOURCE_DIR "/scenarios/interventions"))
    if (entry.path().extension() == ".toml")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

Interventions read_alone(const fs::path &file) {
  Scenario scenario;
  InterventionChoice choice;
  choice.file = {file.filename().string(), file.string()};
  choice.coverage_percent = {50};
  scenario.interventions = {choice};
  return read::interventions(scenario);
}

// Whether the words about a source say that nobody published the figure or looked it up.
bool admits_an_assumption(const std::string &source) {
  const std::string plain = lower(source);
  const auto says = [&](const char *words) { return plain.find(words) != std::string::npos; };
  return plain.empty() || says("no source") || says("no price") || says("placeholder") || says("recalled") ||
         says("assum") || says("taken as no effect") || says("tidak ada sumber") || says("dari ingatan") ||
         says("asumsi") || says("dianggap");
}

TEST(CatalogueAdmissions, AreSeenInTheWordsOfTheSource) {
  EXPECT_TRUE(admits_an_assumption("Wolf et al. 2022 (recalled, not verified)"));
  EXPECT_TRUE(admits_an_assumption("No source found."));
  EXPECT_TRUE(admits_an_assumption(""));
  EXPECT_FALSE(admits_an_assumption("Tam et al. 2020 Nutrients 12:289"));
}

TEST(CatalogueFiles, AreAtLeastEightAndEveryOneLoadsAlone) {
  EXPECT_GE(catalogue_files().size(), 8u);
  for (const fs::path &file : catalogue_files())
    EXPECT_EQ(error_of([&] { EXPECT_EQ(read_alone(file).code[InterventionId{0}], file.stem()); }), "")
        << file;
}

TEST(CatalogueFiles, ACostWithoutPublishedSourceIsMarkedAsAnAssumption) {
  std::size_t admitted = 0;
  for (const fs::path &file : catalogue_files()) {
    const Interventions all = read_alone(file);
    const Phrase &source = all.cost_source[InterventionId{0}];
    if (is_missing(all.unit_cost[InterventionId{0}]) ||
        (!admits_an_assumption(source.en) && !admits_an_assumption(source.id)))
      continue;
    ++admitted;
    EXPECT_TRUE(all.cost_assumed[InterventionId{0}]) << file << ": " << source.en;
  }
  EXPECT_GT(admitted, 0u);
}

// Whether the words about a source say that there is none at all.
bool admits_no_price(const std::string &source) {
  const std::string plain = lower(source);
  const auto begins = [&](const char *words) { return plain.find(words) == 0; };
  return plain.find("placeholder") != std::string::npos || plain.find("sementara") != std::string::npos ||
         begins("no source") || begins("no price found:") || begins("tidak ada sumber") ||
         begins("harga tidak ditemukan");
}

TEST(CatalogueFiles, HaveNoPriceWhereNoneWasFoundAndADerivationWhereThereIsOne) {
  std::size_t unpriced = 0;
  for (const fs::path &file : catalogue_files()) {
    const Interventions all = read_alone(file);
    const Phrase &source = all.cost_source[InterventionId{0}];
    const bool missing = is_missing(all.unit_cost[InterventionId{0}]);
    unpriced += missing;
    EXPECT_EQ(admits_no_price(source.en), missing) << file << ": " << source.en;
    EXPECT_EQ(admits_no_price(source.id), missing) << file << ": " << source.id;
    const auto digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    EXPECT_EQ(std::any_of(source.en.begin(), source.en.end(), digit), !missing) << file << ": " << source.en;
  }
  EXPECT_EQ(unpriced, 35u);
}

TEST(CatalogueFiles, ARecalledOrAssumedEffectIsMarkedAsAnAssumption) {
  std::size_t admitted = 0;
  for (const fs::path &file : catalogue_files()) {
    const Interventions all = read_alone(file);
    for (const Effect &effect : all.effects[InterventionId{0}]) {
      const bool indonesian = !effect.source_id.empty() && admits_an_assumption(effect.source_id);
      if (!indonesian && !admits_an_assumption(effect.source))
        continue;
      ++admitted;
      EXPECT_TRUE(effect.assumption) << file << ": " << effect.source;
    }
  }
  EXPECT_GT(admitted, 0u);
}

TEST(CatalogueFiles, WhatIsAnAssumptionIsExplainedInIndonesianToo) {
  for (const fs::path &file : catalogue_files()) {
    const Interventions all = read_alone(file);
    const Phrase &source = all.cost_source[InterventionId{0}];
    EXPECT_TRUE(!all.cost_assumed[InterventionId{0}] || source.id != source.en) << file;
    for (const Effect &effect : all.effects[InterventionId{0}])
      EXPECT_TRUE(!effect.assumption || !effect.source_id.empty()) << file;
  }
}

constexpr const char *example =
    "name_id = \"Seng\"\nname_en = \"Zinc\"\nopd = \"Dinkes\"\ntarget_group = \"balita\"\n"
    "[cost]\nunit_rupiah = 450000\nassumption = true\nsource = \"price list\"\n";
constexpr const char *example_effect =
    "[[effects]]\nmechanism = \"odds\"\nbands = [2]\nestimate = [0.88]\ntype = \"odds_ratio\"\n"
    "design = \"trial\"\nwhere_measured = \"w\"\nassumption = true\nsource = \"trial\"\n";

TEST(CatalogueSources, AreTakenInBothLanguages) {
  const TemporaryFolder folder;
  const Interventions all =
      read_alone(folder.write("seng.toml", std::string(example) + "source_id = \"daftar harga\"\n" +
                                               example_effect + "source_id = \"uji coba\"\n"));
  EXPECT_EQ(all.cost_source[InterventionId{0}], (Phrase{"daftar harga", "price list"}));
  EXPECT_EQ(all.effects[InterventionId{0}][0].source, "trial");
  EXPECT_EQ(all.effects[InterventionId{0}][0].source_id, "uji coba");
}

TEST(CatalogueSources, WithoutIndonesianTheSourceStandsForBoth) {
  const TemporaryFolder folder;
  const Interventions all = read_alone(folder.write("seng.toml", std::string(example) + example_effect));
  EXPECT_EQ(all.cost_source[InterventionId{0}], (Phrase{"price list", "price list"}));
  EXPECT_TRUE(all.effects[InterventionId{0}][0].source_id.empty());
}

} // namespace
