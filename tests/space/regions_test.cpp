#include "core/error.hpp"
#include "deviation.hpp"
#include "reference_layers.hpp"
#include "space/regions.hpp"
#include "space/space.hpp"
#include "villages_drawn.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

using space::RegionSettings;
using space::VariableId;
using Values = Grid<VillageId, VariableId, double>;

Values one_variable(const std::vector<double> &values) {
  Values grid(values.size(), 1);
  for (VillageId v : ids<VillageId>(values.size()))
    grid(v, VariableId{0}) = values[v.row()];
  return grid;
}

Neighbours queen(const Area &area) {
  return space::contiguity(area.villages.outline, space::Contiguity::queen);
}

std::string letters(const Regions &regions) { // region of each village: a, b, c ...
  std::string text;
  for (VillageId v : regions.of.all())
    text += static_cast<char>('a' + static_cast<int>(regions.of[v].row()));
  return text;
}

const Column<VillageId, double> six_people(6, 10.0);

TEST(Regions, ARowIsCutWhereItJumps) {
  const Area area = draw_villages("ABCDEF\n");
  const auto values = one_variable({1, 2, 1, 9, 8, 9});
  EXPECT_EQ(letters(space::regions(queen(area), values, six_people, {2, 0})), "aaabbb");
}

TEST(Regions, SumsOfSquaresAddUp) {
  // z of 1,2,1,9,8,9: mean 5, squares 16+9+16+16+9+16 = 82; inside 2/3 + 2/3.
  const Area area = draw_villages("ABCDEF\n");
  const Regions r = space::regions(queen(area), one_variable({1, 2, 1, 9, 8, 9}), six_people, {2, 0});
  EXPECT_NEAR(r.total_ss, 5, 1e-12); // n - 1 per variable
  EXPECT_NEAR(r.ratio(), 1 - (4.0 / 3) / 82, 1e-12);
  EXPECT_EQ(r.population[RegionId{0}], 30);
}

TEST(Regions, NoCutLeavesLessThanTheFloor) {
  const Area area = draw_villages("ABCDEF\n");
  const auto values = one_variable({0, 9, 9, 9, 9, 9}); // A wants to be alone
  EXPECT_EQ(letters(space::regions(queen(area), values, six_people, {2, 0})), "abbbbb");
  const Regions r = space::regions(queen(area), values, six_people, {2, 20});
  EXPECT_EQ(letters(r), "aabbbb");
  EXPECT_TRUE(r.below_floor.empty());
  EXPECT_EQ(space::regions(queen(area), values, six_people, {6, 31}).rows(), 1u);
}

TEST(Regions, IslandsAreRegionsOfTheirOwn) {
  const Area area = draw_villages("AB.C\n"
                                  "DE.F\n");
  const Regions r = space::regions(queen(area), one_variable({1, 2, 3, 4, 5, 6}), six_people, {1, 25});
  EXPECT_EQ(letters(r), "aabaab"); // C and F hang together over the strait from the rest
  ASSERT_EQ(r.below_floor.size(), 1u);
  EXPECT_EQ(r.below_floor[0], RegionId{1});
  const Area alone = draw_villages("A.B.C.D.E.F\n");
  EXPECT_EQ(space::regions(queen(alone), one_variable({1, 2, 3, 4, 5, 6}), six_people, {2, 0}).rows(), 6u);
}

TEST(Regions, EqualVillagesAreNoTrouble) {
  const Area area = draw_villages("ABC\nDEF\n");
  const Regions r = space::regions(queen(area), one_variable({7, 7, 7, 7, 7, 7}), six_people, {3, 0});
  EXPECT_EQ(r.rows(), 3u);
  EXPECT_EQ(r.total_ss, 0);
}

TEST(Regions, MissingValuesAreRefused) {
  const Area area = draw_villages("ABCDEF\n");
  EXPECT_THROW(space::regions(queen(area), one_variable({1, 2, 1, nan(), 8, 9}), six_people, {2, 0}), Error);
  EXPECT_THROW(space::regions(queen(area), one_variable({1, 2, 1, 4, 8, 9}), six_people, {0, 0}), Error);
}

struct Case {
  const char *layer;
  std::vector<std::string> variables;
  const char *population;
  double floor;
};

class RegionsReal : public testing::TestWithParam<Case> {};

Values variables_of(const reference::Layer &layer, const std::vector<std::string> &names) {
  Values grid(layer.units(), names.size());
  for (VillageId v : ids<VillageId>(layer.units()))
    for (VariableId c : ids<VariableId>(names.size()))
      grid(v, c) = layer.number.at(names[c.row()])[v.row()];
  return grid;
}

// Labels number the regions in another order: they must be in one-to-one correspondence.
void expect_same_groups(const Regions &ours, const reference::TextTable &labels, const std::string &column) {
  std::map<std::string, RegionId> of_label;
  std::map<RegionId, std::string> of_region;
  for (VillageId v : ours.of.all()) {
    const std::string &label = labels[column][v.row()];
    EXPECT_EQ(of_label.emplace(label, ours.of[v]).first->second, ours.of[v]) << column << " " << v.row();
    EXPECT_EQ(of_region.emplace(ours.of[v], label).first->second, label) << column << " " << v.row();
  }
}

// Ratio to the 12 digits printed, and the same groups.
TEST_P(RegionsReal, SkaterIsThatOfLibgeoda) {
  SPATIAL_FOLDER_OR_SKIP(folder);
  const Case &c = GetParam();
  const auto layer = reference::read_layer(folder + c.layer + ".geojson");
  const auto summary = reference::read_table(folder + c.layer + "_regions_summary.csv");
  const auto labels = reference::read_table(folder + c.layer + "_regions_labels.csv");
  const Neighbours neighbours = space::contiguity(layer.outlines, space::Contiguity::queen);
  const Column<VillageId, double> population(layer.number.at(c.population));
  std::size_t checked = 0;
  for (std::size_t row = 0; row < summary.rows(); ++row) {
    const std::string &method = summary["method"][row];
    if (!method.starts_with("skater"))
      continue;
    const bool bounded = method == "skater_min_bound";
    const RegionSettings settings{static_cast<std::size_t>(summary.number("k", row)), bounded ? c.floor : 0};
    const Regions r = space::regions(neighbours, variables_of(layer, c.variables), population, settings);
    EXPECT_NEAR(r.total_ss, summary.number("total_ss", row), 1e-9);
    testing_reference::expect_within(r.ratio(), summary.number("ratio", row), 2e-12, method);
    EXPECT_EQ(static_cast<double>(r.rows()), summary.number("regions", row)) << method;
    expect_same_groups(r, labels, method + "_" + summary["k"][row]);
    ++checked;
  }
  EXPECT_GE(checked, 3u);
  testing_reference::record_deviation(std::string("skater ratio ") + c.layer,
                                      2e-12 * testing_reference::used_up(), 2e-12);
  testing_reference::used_up() = 0;
}

INSTANTIATE_TEST_SUITE_P(Layers, RegionsReal,
                         testing::Values(Case{"guerry",
                                              {"Crm_prs", "Crm_prp", "Litercy", "Donatns", "Infants",
                                               "Suicids"},
                                              "Pop1831",
                                              3236.666},
                                         Case{"nc_sids", {"SID74", "SID79", "NWBIR74"}, "BIR74", 26396.96}),
                         [](const auto &c) { return std::string(c.param.layer); });

} // namespace
} // namespace lokus
