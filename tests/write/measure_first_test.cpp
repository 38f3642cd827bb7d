#include "column.hpp"
#include "write/report/report.hpp"
#include "write/tables/measure_first.hpp"
#include "write/tables/result_tables.hpp"
#include "write/tiny.hpp"
#include <gmock/gmock.h>

namespace {

using namespace lokus;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr VillageId A{0u}, B{1u}, C{2u};

// A has the place, C would take it; B has no estimate.
Prepared without_b() {
  Prepared p = tiny::prepared();
  p.estimates.mean[B] = nan();
  return p;
}

Decision with_values() {
  Decision d = tiny::decision();
  MeasureFirst &first = d.measure_first;
  first.children = tiny::column<VillageId, double>({25, nan(), 10});
  first.cost = tiny::column<VillageId, Rupiah>({Rupiah{1625000}, Rupiah{0}, Rupiah{1250000}});
  first.value = tiny::column<VillageId, double>({0.65, nan(), 0});
  first.list_changes = tiny::column<VillageId, double>({0.3, nan(), 0});
  first.turning_point = tiny::column<VillageId, double>({0.24, nan(), nan()});
  first.rival = Column<VillageId, std::optional<VillageId>>(3);
  first.rival[A] = C;
  first.order = {A, C, B};
  return d;
}

TEST(MeasureFirstTable, HasAllVillagesInTheirOrderWithWhatIsKnown) {
  const write::Table t = write::measure_first_table(without_b(), with_values(), Language::id);
  EXPECT_THAT(column(t, "name").texts, ElementsAre("Awan", "Cahaya", "Batu"));
  EXPECT_THAT(column(t, "reason").texts, ElementsAre("measured", "measured", "no_estimate"));
  EXPECT_EQ(column(t, "value_per_million").numbers[0], 0.4);
  EXPECT_EQ(column(t, "cost_rupiah").numbers[1], 1250000);
  EXPECT_TRUE(is_missing(column(t, "value").numbers[2]) && is_missing(column(t, "cost_rupiah").numbers[2]));
  EXPECT_THAT(column(t, "rival").texts, ElementsAre("99.01.02.1001", "", ""));
  EXPECT_EQ(column(t, "why").texts[2], "");
}

TEST(WhyMeasure, SaysWhatAFindingWouldChange) {
  const std::string why = write::why_measure(without_b(), with_values(), A).id;
  EXPECT_THAT(why, HasSubstr("Taksiran 40 % (kisaran 30 % sampai 50 %); kini di daftar"));
  EXPECT_THAT(why,
              HasSubstr("Bila dari 25 balitanya didapati kurang dari 24 % stunting, ia keluar dan Cahaya "
                        "masuk."));
  EXPECT_THAT(why, HasSubstr("Daftar berubah pada 30 %"));
  EXPECT_THAT(why, HasSubstr("0,7 balita stunting lebih banyak"));
  EXPECT_THAT(write::why_measure(without_b(), with_values(), C).en,
              HasSubstr("No finding that is to be expected changes the list."));
}

TEST(WhyMeasure, APlaceGivenByHandIsNotAtStake) {
  Decision d = with_values();
  d.lokus.places[0].why = Listed::by_hand;
  EXPECT_THAT(write::why_measure(without_b(), d, A).id, HasSubstr("ditetapkan oleh hal lain"));
}

TEST(ReportMeasureFirst, NamesTheFirstAndIsLeftOutWhereNothingIsKnown) {
  const Prepared p = without_b();
  const RunRecord record = tiny::record();
  const std::vector<Picture> pictures;
  const Decision known = with_values(), unknown = tiny::decision();
  const std::string section =
      write::report_measure_first(write::Publication{p, known, pictures, record}).written();
  EXPECT_THAT(section, HasSubstr("Yang paling berguna menurut biayanya: Awan"));
  EXPECT_THAT(section, HasSubstr("Ukur dulu, yang paling berguna di atas"));
  EXPECT_TRUE(write::report_measure_first(write::Publication{p, unknown, pictures, record}).empty());
}

} // namespace
