#include "read/cells/dates.hpp"
#include "read/children/child_cells.hpp"
#include "read/children/erase.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace lokus;
using namespace lokus::read;

TEST(ChildCells, SexAndPositionAreWordsOrLetters) {
  EXPECT_EQ(sex_of(" Laki-laki "), Sex::male);
  EXPECT_EQ(sex_of("P"), Sex::female);
  EXPECT_EQ(sex_of("1"), Sex::unknown);
  EXPECT_EQ(sex_of(""), Sex::unknown);
  EXPECT_EQ(position_of("TERLENTANG"), Position::lying);
  EXPECT_EQ(position_of("H"), Position::standing);
  EXPECT_EQ(position_of("duduk"), Position::unknown);
}

TEST(ChildCells, AMeasureHasOneDecimalMarkOfEitherKind) {
  EXPECT_EQ(measured_of("82,5", Quantity::height, 38, 150).value, 82.5);
  EXPECT_EQ(measured_of("82.5", Quantity::height, 38, 150).value, 82.5);
  EXPECT_EQ(measured_of("10.199999999999999", Quantity::weight, 0.9, 58).value, 10.2);
  for (const char *cell : {"1.234,5", "8e1", "-80", "80,", ",80", "8 0", "80x", "0x50", "inf", "nan"})
    EXPECT_EQ(measured_of(cell, Quantity::height, 38, 150).fault, CellFault::unreadable) << cell;
  for (const char *cell : {"", " ", "-", "NA", "null"})
    EXPECT_EQ(measured_of(cell, Quantity::height, 38, 150).fault, CellFault::missing) << cell;
  EXPECT_EQ(measured_of("0.0", Quantity::height, 38, 150).fault, CellFault::zero);
  EXPECT_EQ(measured_of("150.1", Quantity::height, 38, 150).fault, CellFault::out_of_range);
}

TEST(ChildCells, AMeasureIsReadByTheUnitItNames) {
  for (const char *cell : {"82,5", "82,5 cm", "825 mm", "0,825 M", "82.5CM"})
    EXPECT_EQ(measured_of(cell, Quantity::height, 38, 150).value, 82.5) << cell;
  for (const char *cell : {"7.9", "7,9 kg", "7900 gram", "7900gr", "7900 G"})
    EXPECT_EQ(measured_of(cell, Quantity::weight, 0.9, 58).value, 7.9) << cell;
  for (const char *cell : {"112g", "112 gram", "80 kg"})
    EXPECT_EQ(measured_of(cell, Quantity::height, 38, 150).fault, CellFault::unreadable) << cell;
  for (const char *cell : {"7 cm", "7 m", "7mm"})
    EXPECT_EQ(measured_of(cell, Quantity::weight, 0.9, 58).fault, CellFault::unreadable) << cell;
  EXPECT_EQ(measured_of("100 mm", Quantity::height, 38, 150).fault, CellFault::out_of_range);
  EXPECT_EQ(measured_of("45 g", Quantity::weight, 0.9, 58).fault, CellFault::out_of_range);
}

TEST(ChildCells, ANikHasSixteenDigitsThatTellChildrenApart) {
  EXPECT_EQ(nik_of("'3374 0101 0124 0001"), "3374010101240001");
  for (const char *cell : {"3.374E+15", "337401010124000", "0000000000000000", "1111111111111111",
                           "3374010101240000", "0374010101240001", "TEMP-33740101240"})
    EXPECT_EQ(nik_of(cell), "") << cell;
}

TEST(ChildCells, ADateIsReadInEveryOrderItAllows) {
  using Kind = DateReading::Kind;
  EXPECT_EQ(date_reading("05/03/2024").kind, Kind::in_doubt);
  EXPECT_EQ(date_reading("05/03/2024").month_before_day, (Date{2024, 5, 3}));
  EXPECT_EQ(date_reading("25/03/2024").kind, Kind::day_first);
  EXPECT_EQ(date_reading("03/25/2024").kind, Kind::month_first);
  EXPECT_EQ(date_reading("04/04/2024").kind, Kind::exact);
  EXPECT_EQ(date_reading("2024/03/05 00:00:00").date, (Date{2024, 3, 5}));
  EXPECT_EQ(date_reading("2024-03-05T07:30").date, (Date{2024, 3, 5}));
  for (const char *cell : {"", "-", "0", "0000-00-00", "00/00/0000", "1899/12/30", "1900-01-00"})
    EXPECT_EQ(date_reading(cell).kind, Kind::missing) << cell;
  for (const char *cell : {"05/03/24", "31/02/2024", "2 Tahun", "32/13/2024", "12:30", "2024-03"})
    EXPECT_EQ(date_reading(cell).kind, Kind::unreadable) << cell;
}

TEST(Erase, LeavesNothingOfTheText) {
  std::string text = "a name of more than sixteen letters";
  const char *bytes = text.data();
  const std::size_t size = text.size();
  erase(text);
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(std::string(bytes, size), std::string(size, '\0')); // still the text's own memory
}

} // namespace
