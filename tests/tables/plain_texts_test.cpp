#include "tables/texts/plain_texts.hpp"
#include <gtest/gtest.h>

namespace lokus {
namespace {

TEST(PlainTexts, NameNoSettingsButFiles) {
  const std::pair<const char *, const char *> sentences[] = {
      {"Terlalu sempit (estimate.register_sd).", "Terlalu sempit."},
      {"Biaya asumsi (measure_first.rupiah_per_child, measure_first.rupiah_per_village).", "Biaya asumsi."},
      {"Tabel cakupan, coverage.path, kosong.", "Tabel cakupan, kosong."},
      {"Yang lain (peringkat.csv), lihat laporan.", "Yang lain (peringkat.csv), lihat laporan."},
      {"Harga Rp 16.500 (Dinkes 2025, seputaran.id).", "Harga Rp 16.500 (Dinkes 2025, seputaran.id)."}};
  for (const auto &[given, said] : sentences) {
    EXPECT_EQ(without_settings(given), said);
    EXPECT_EQ(without_codes(given), said);
  }
}

TEST(PlainTexts, LeaveCodesRowsAndPagesOfTheDocumentationToOthers) {
  EXPECT_EQ(without_codes("desa 99.01.05.2009 Sumber Raharja tidak ada di tabel"),
            "desa Sumber Raharja tidak ada di tabel");
  EXPECT_EQ(without_codes("kecamatan 99.01.05 Rambai kosong"), "kecamatan Rambai kosong");
  EXPECT_EQ(without_codes("kode 99.01.05.2009 tidak dikenal"), "kode 99.01.05.2009 tidak dikenal")
      << "without a name behind it the code is all there is";
  EXPECT_EQ(without_codes("1526 baris tidak dipakai (baris 25, 27, …)"), "1526 baris tidak dipakai");
  EXPECT_EQ(without_codes("1 row (row 8), twice"), "1 row, twice");
  EXPECT_EQ(without_codes("sekitarnya (docs/methods/register-doubts.md)."), "sekitarnya.");
}

} // namespace
} // namespace lokus
