#pragma once
#include "prevalence_at.hpp"
#include "write/write.hpp"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

// A made-up kabupaten of three villages in two kecamatan, small enough to know every number.
//
//   A A B     A 99.01.01.1001 Awan   (kecamatan Utara)   20 measured, 6 stunted
//   A A B     B 99.01.01.1002 Batu   (kecamatan Utara)   nobody measured: missing
//   C C C     C 99.01.02.1001 Cahaya (kecamatan Selatan) 10 measured, 1 stunted
//
// A gets package 1 (pmt) for 1,000,000 rupiah, which averts 2.5 children.

namespace tiny {

using namespace lokus;

inline void square(Outlines &outlines, double west, double south, double east, double north) {
  const LonLat ring[] = {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
  outlines.add_ring(ring, 0);
  outlines.end_shape();
}

template <class Id, class T>
Column<Id, T> column(std::vector<T> values) {
  return Column<Id, T>(std::move(values));
}

inline Column<VillageId, People> people(std::vector<double> values) {
  Column<VillageId, People> out;
  for (double value : values)
    out.push_back(People(value));
  return out;
}

inline Area area() {
  Area a;
  a.districts.code = column<DistrictId, std::string>({"99.01"});
  a.districts.name = column<DistrictId, std::string>({"Kabupaten Contoh"});
  a.subdistricts.code = column<SubdistrictId, std::string>({"99.01.01", "99.01.02"});
  a.subdistricts.name = column<SubdistrictId, std::string>({"Utara", "Selatan"});
  a.subdistricts.district = Column<SubdistrictId, DistrictId>(2);
  Villages &v = a.villages;
  v.code = column<VillageId, std::string>({"99.01.01.1001", "99.01.01.1002", "99.01.02.1001"});
  v.name = column<VillageId, std::string>({"Awan", "Batu", "Cahaya"});
  v.subdistrict = column<VillageId, SubdistrictId>({SubdistrictId{0}, SubdistrictId{0}, SubdistrictId{1}});
  v.district = Column<VillageId, DistrictId>(3);
  v.centre = column<VillageId, LonLat>({{110.01, -6.99}, {110.025, -6.99}, {110.015, -7.005}});
  v.area_km2 = column<VillageId, double>({4.9, 2.4, 3.7});
  square(v.outline, 110.0, -7.0, 110.02, -6.98);
  square(v.outline, 110.02, -7.0, 110.03, -6.98);
  square(v.outline, 110.0, -7.01, 110.03, -7.0);
  return a;
}

inline Interventions interventions() {
  Interventions list;
  list.code.push_back("pmt");
  list.name.push_back({"PMT balita", "Feeding of under-fives"});
  list.effects.push_back({});
  list.note.push_back({"Catatan katalog.", "A note of the catalogue."});
  list.effects_none.push_back({"tanpa dampak terbit", "no published effect"});
  list.counted_as.push_back(CountedPeople::under_fives);
  list.group.push_back(TargetGroup::under_five);
  list.target_share.push_back(1);
  list.ramp_months.push_back(6);
  list.delay_months.push_back(0);
  list.saturation.push_back(1);
  list.opd.push_back("Dinas Kesehatan");
  list.curve.push_back(CostCurve::linear);
  list.unit_cost.push_back(100000);
  list.fixed_cost.push_back(0);
  list.cost_assumed.push_back(1);
  list.cost_source.push_back({"asumsi", "assumption"});
  list.effect_assumed.push_back(0);
  list.goal.push_back(std::vector<double>{0.5, 0.9});
  return list;
}

inline Estimates estimates() {
  Estimates e;
  e.method = "empirical_bayes";
  e.direct = column<VillageId, double>({0.3, nan(), 0.1});
  e.register_mean = column<VillageId, double>({0.28, 0.2, 0.12});
  e.mean = column<VillageId, double>({0.4, 0.3, 0.2});
  e.low = column<VillageId, double>({0.3, 0.1, 0.15});
  e.high = column<VillageId, double>({0.5, 0.5, 0.25});
  e.own_weight = column<VillageId, double>({0.8, 0, 0.7});
  e.draws = Grid<VillageId, DrawId, double>(3, 4, 0.3);
  e.children = people({25, 15, 10});
  e.children_from = column<VillageId, ChildrenSource>(
      {ChildrenSource::registered, ChildrenSource::district_median, ChildrenSource::registered});
  e.register_prevalence = column<DistrictId, double>({7.0 / 30.0});
  e.measured = Column<DistrictId, People>(1, People(30));
  e.stunted = Column<DistrictId, People>(1, People(7));
  e.children_in = Column<DistrictId, People>(1, People(50));
  e.mean_of = column<DistrictId, double>({0.33});
  e.level_at_counts = column<DistrictId, double>({0.33});
  e.survey = e.survey_area = Column<DistrictId, std::string>(1);
  e.survey[DistrictId{0}] = "SSGI 2022";
  e.survey_area[DistrictId{0}] = "99.01";
  e.survey_prevalence = column<DistrictId, double>({0.33});
  e.survey_error = column<DistrictId, double>({0.02});
  e.error_assumed = column<DistrictId, std::uint8_t>({1});
  e.factor = column<DistrictId, double>({0.33 * 30 / 7});
  return e;
}

inline Prepared prepared() {
  Prepared p;
  Inputs &in = p.inputs;
  in.area = area();
  in.counts = missing_counts(3);
  in.counts.registered = people({25, nan(), 10});
  in.counts.measured = people({20, 0, 10});
  in.counts.stunted = people({6, nan(), 1});
  in.surveys.district.push_back(DistrictId{0});
  in.surveys.name.push_back("SSGI 2022");
  in.surveys.prevalence.push_back(0.33);
  in.surveys.standard_error.push_back(0.02);
  in.surveys.error_assumed.push_back(1);
  in.interventions = interventions();
  in.coverage.baseline = Grid<VillageId, InterventionId, double>(3, 1, 0.1);
  in.coverage.assumed = Grid<VillageId, InterventionId, std::uint8_t>(3, 1, 0);
  in.coverage.assumed(VillageId{0}, InterventionId{0}) = 1;
  in.files.push_back({"balita.csv", std::string(64, 'a'), 123});
  in.review.rows.push_back(
      {"balita.csv", 9, "99.01.09.9999", "", "Hilang", {"kode tidak dikenal", "unknown code"}, ""});
  p.findings.add({Severity::warning,
                  "zero_measured",
                  "balita.csv",
                  3,
                  "99.01.01.1002",
                  {"Batu: tidak ada balita diukur", "Batu: nobody was measured"}});
  p.estimates = estimates();
  square(p.subdistrict_outlines, 110.0, -7.0, 110.03, -6.98);
  square(p.subdistrict_outlines, 110.0, -7.01, 110.03, -7.0);
  square(p.district_outlines, 110.0, -7.01, 110.03, -6.98);
  return p;
}

inline Audit audit() {
  Audit a;
  a.causes.push_back({"tidak ASI eksklusif", {0, 0, 0, 6, 1}, 7, "A14", 2, "person"});
  a.causes.push_back({"diare", {0, 0, 0, 4, 0}, 4, "A20", 0, "person"});
  a.causes.push_back({"sebab sendiri", {1, 0, 0, 0, 0}, 1, "", 0});
  a.village_causes = Column<VillageId, std::vector<std::pair<std::string, int>>>(3);
  a.village_causes[VillageId{0}] = {{"tidak ASI eksklusif", 2}, {"diare", 1}};
  a.subdistrict_causes = Column<SubdistrictId, std::vector<std::pair<std::string, int>>>(2);
  a.subdistrict_causes[SubdistrictId{0}] = {{"tidak ASI eksklusif", 6}, {"diare", 4}};
  a.subdistrict_causes[SubdistrictId{1}] = {{"tidak ASI eksklusif", 1}};
  using Counts = std::vector<ToldCounts::Count>;
  const Counts all = {{"diare", "A20", 0, Told::hidden}, {"tidak ASI eksklusif", "A14", 7, Told::number}};
  const Counts some = {{"diare", "A20", 0, Told::hidden}, {"tidak ASI eksklusif", "A14", 6, Told::number}};
  a.told.push_back({"2026-1",
                    {{CountedPlace::area, "", "", 8, true, all},
                     {CountedPlace::subdistrict, "99.01.01", "Utara", 7, true, some},
                     {CountedPlace::subdistrict, "99.01.02", "Selatan", 1, true, {}}},
                    {}});
  a.list = {{"A14", "tidak ASI eksklusif", "person", {"pmt"}}, {"A20", "diare", "person", {}}};
  a.changes[1][0] = 2;
  a.total = {8, 11, 1};
  a.subdistrict_total = Column<SubdistrictId, Audit::Total>(2);
  a.subdistrict_total[SubdistrictId{0}] = {7, 10, 0};
  a.subdistrict_total[SubdistrictId{1}] = {1, 1, 1};
  a.actions.push_back({"diare", "air bersih", "Dinas PU", 1, 0, 1, 0, 0});
  Audit::Task task;
  task.id = "T01";
  task.ref = "K-1";
  task.round = "2026-1";
  task.village = VillageId{0};
  task.group = AuditGroup::baduta;
  task.causes = "diare";
  task.opd = "Dinas PU";
  task.recommendation = "- air bersih";
  task.due = {2026, 6, 30};
  task.state = TaskState::overdue;
  task.in_last_round = true;
  task.status_before = "pendek";
  a.tasks.push_back(task);
  return a;
}

// Twelve months; A falls from 10 stunted to 7.5 with the plan, all else stays.
inline Projection projection(double stunted_in_a) {
  Projection p;
  p.months = 12;
  p.horizons = {6, 12};
  p.drawn = 12;
  const double stunted[] = {10, 4.5, 2}, children[] = {25, 15, 10};
  p.children = p.stunted = p.new_cases = p.recovered = Grid<VillageId, MonthId, double>(3, 13, 0.0);
  p.prevalence = p.low = p.high = Grid<VillageId, HorizonId, double>(3, 2, 0.0);
  for (VillageId v : ids<VillageId>(3)) {
    for (MonthId m : ids<MonthId>(13)) {
      const double part = static_cast<double>(m.row()) / 12;
      p.children(v, m) = children[v.row()];
      p.stunted(v, m) = v.row() == 0 ? 10 + part * (stunted_in_a - 10) : stunted[v.row()];
      p.new_cases(v, m) = m.row() == 0 ? 0 : 0.25;
    }
    for (HorizonId h : ids<HorizonId>(2)) {
      p.prevalence(v, h) = prevalence_at(p, v, MonthId{6 * (h.row() + 1)});
      p.low(v, h) = p.prevalence(v, h) - 0.05;
      p.high(v, h) = p.prevalence(v, h) + 0.05;
    }
  }
  p.district_prevalence = p.district_mean = p.district_low = p.district_high =
      Grid<DistrictId, MonthId, double>(1, 13, 0.33);
  p.district_stunted.assign(2, Grid<DistrictId, DrawId, double>(1, 4, 6.5 + stunted_in_a));
  return p;
}

inline Ranking ranking() {
  Ranking r;
  r.method = "traffic_light";
  r.title = {"Lampu lalu lintas", "Traffic light"};
  r.order = {VillageId{0}, VillageId{2}};
  r.rank = column<VillageId, std::uint32_t>({1, 0, 2});
  r.score = column<VillageId, double>({0.75, nan(), 0.25});
  r.part_names = {"prevalence"};
  r.part_titles = {{"Prevalensi stunting", "Stunting prevalence"}};
  r.parts = {column<VillageId, double>({0.3, nan(), 0.1})};
  r.rank_low = column<VillageId, std::uint32_t>({1, 0, 1});
  r.rank_high = column<VillageId, std::uint32_t>({2, 0, 2});
  r.in_top = column<VillageId, double>({0.95, 0, 0.05});
  r.top = 1;
  return r;
}

inline Plan plan(const PlanRule &rule, double gain) {
  Plan p;
  p.rule = rule;
  p.chosen = Column<VillageId, std::optional<OptionId>>(3);
  p.chosen[VillageId{0}] = OptionId{0};
  p.package = Column<VillageId, PackageId>(3);
  p.package[VillageId{0}] = PackageId{1};
  p.budget = Rupiah(2'000'000);
  p.spend = p.total = Rupiah(1'000'000);
  p.by_year.push_back(p.spend);
  p.gain = gain;
  p.upper_bound = 2.5;
  p.gap = (2.5 - gain) / 2.5;
  p.villages_chosen = 1;
  p.most_villages = 1;
  return p;
}

inline Decision decision() {
  Decision d;
  d.packages.members.push_back({});
  d.packages.members.push_back(std::vector<InterventionId>{InterventionId{0}});
  for (VillageId v : ids<VillageId>(3)) {
    d.options.village.push_back(v);
    d.options.package.push_back(PackageId{1});
    d.options.cost.push_back(Rupiah(1'000'000));
    d.options.total.push_back(Rupiah(1'000'000));
    d.options.first.push_back(v.row() + 1);
  }
  d.options.price.push_back(Grid<VillageId, InterventionId, Rupiah>(3, 1, Rupiah(1'000'000)));
  d.gains.averted = column<OptionId, double>({2.5, 1.0, 0.5});
  d.plan = plan({"optimal", {"optimal", "optimal"}, true, {}}, 2.5);
  d.others = {plan({"equal_share", {"bagi rata", "equal share"}, false, {}}, 1.0)};
  d.none = projection(10);
  d.planned = projection(7.5);
  d.rankings = {ranking()};
  d.lokus.top = 1;
  d.lokus.places = {{VillageId{0}, Listed::by_rank, "", 1, {}}};
  return d;
}

inline RunRecord record() {
  RunRecord r;
  r.version = "0.1.0";
  r.scenario.name = "contoh";
  r.scenario.title = "Lokus Kabupaten Contoh";
  r.scenario.year = 2027;
  r.scenario.plan.horizon = 12;
  r.scenario.plan.budget = Rupiah(2'000'000);
  r.scenario.write.synthetic = true;
  r.files.push_back({"balita.csv", std::string(64, 'a'), 123});
  r.assumptions.push_back(
      {"run_1", Origin::unknown, {"Biaya PMT adalah asumsi.", "The cost of feeding is an assumption."}, {}});
  r.stages.push_back({"read", 0.5});
  r.made = {2026, 11, 21};
  return r;
}

// A folder of its own for each test, gone afterwards.
class Folder : public ::testing::Test {
protected:
  Folder() {
    const auto *test = ::testing::UnitTest::GetInstance()->current_test_info();
    root = std::filesystem::path(::testing::TempDir()) /
           (std::string("lokus_write_") + test->test_suite_name() + "_" + test->name());
    std::filesystem::remove_all(root);
    std::filesystem::create_directories(root);
  }
  ~Folder() override { std::filesystem::remove_all(root); }

  std::string path(const std::string &name) const { return (root / name).string(); }
  std::string content(const std::string &name) const {
    std::ifstream in(root / name, std::ios::binary);
    EXPECT_TRUE(in) << name;
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
  }
  void put(const std::string &name, const std::string &bytes) const {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream(root / name, std::ios::binary) << bytes;
  }
  std::size_t entries() const {
    std::size_t n = 0;
    for ([[maybe_unused]] const auto &entry : std::filesystem::directory_iterator(root))
      ++n;
    return n;
  }

  std::filesystem::path root;
};

} // namespace tiny
