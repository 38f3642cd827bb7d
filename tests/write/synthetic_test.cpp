#include "tables/inputs/synthetic.hpp"
#include "write/tiny.hpp"
#include <gdal/gdal.h>
#include <gdal/ogr_api.h>

using namespace lokus;

namespace {

SyntheticRegion region() {
  SyntheticRegion r;
  r.area = tiny::area();
  const Prepared p = tiny::prepared();
  r.counts = p.inputs.counts;
  r.counts.measured[VillageId{1}] = missing_people(); // Batu has nothing at all
  r.surveys = p.inputs.surveys;
  r.surveys.error_assumed[SurveyId{0}] = 0;
  r.coverage_codes = {"pmt", "asi"};
  r.coverage = Grid<VillageId, InterventionId, double>(3, 2, 0.125);
  AuditCases &a = r.audit_cases;
  a.ref.push_back("K-1");
  a.round.push_back("2026-1");
  a.village.push_back(VillageId{0});
  a.group.push_back(AuditGroup::bumil);
  a.factors.push_back({{"KEK", "", false}, {"anemia", "", false}});
  a.recommendation.push_back("PMT");
  a.opd.push_back("Dinas Kesehatan");
  a.due.push_back({2026, 12, 31});
  a.done.push_back({});
  a.status_before.push_back("");
  a.status_after.push_back("");
  return r;
}

class Synthetic : public tiny::Folder {
protected:
  void write_to(const std::string &name) const {
    write::OutputFolder folder(path(name), false);
    write::synthetic(folder, region());
    folder.finish();
  }
};

TEST_F(Synthetic, TablesAreInputFilesAndSayThatTheyAreMadeUp) {
  write_to("hasil");
  EXPECT_EQ(content("hasil/balita.csv"), "kode_desa,desa,kecamatan,balita_terdaftar,diukur,stunting,"
                                         "sangat_pendek,keluarga_berisiko,catatan\n"
                                         "99.01.01.1001,Awan,Utara,25,20,6,,,data buatan\n"
                                         "99.01.02.1001,Cahaya,Selatan,10,10,1,,,data buatan\n");
  EXPECT_EQ(content("hasil/cakupan.csv"), "kode_desa,pmt,asi,catatan\n"
                                          "99.01.01.1001,12.5,12.5,data buatan\n"
                                          "99.01.01.1002,12.5,12.5,data buatan\n"
                                          "99.01.02.1001,12.5,12.5,data buatan\n");
  EXPECT_EQ(content("hasil/survei.csv"), "kode_kab,survei,prevalensi_persen,galat_baku_persen,catatan\n"
                                         "99.01,SSGI 2022,33.00,2.00,data buatan\n");
  EXPECT_EQ(content("hasil/audit.csv"),
            "kasus,putaran,kode_desa,kelompok,faktor_risiko,rekomendasi,opd,tenggat,selesai,status_sebelum,"
            "status_sesudah,catatan\n"
            "K-1,2026-1,99.01.01.1001,bumil,KEK|anemia,PMT,Dinas Kesehatan,2026-12-31,,,,data buatan\n");
  EXPECT_TRUE(content("hasil/BACA_SAYA.txt").starts_with("DATA BUATAN oleh lokus"));
}

TEST_F(Synthetic, OutlinesReadBack) {
  write_to("hasil");
  GDALAllRegister();
  const GDALDatasetH file =
      GDALOpenEx(path("hasil/batas_desa.gpkg").c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr);
  ASSERT_NE(file, nullptr);
  const OGRLayerH layer = GDALDatasetGetLayer(file, 0);
  EXPECT_EQ(OGR_L_GetFeatureCount(layer, TRUE), 3);
  const OGRFeatureH first = OGR_L_GetNextFeature(layer);
  const auto field = [&](const char *name) {
    return std::string(OGR_F_GetFieldAsString(first, OGR_F_GetFieldIndex(first, name)));
  };
  EXPECT_EQ(field("kode_desa"), "99.01.01.1001");
  EXPECT_EQ(field("kec"), "Utara");
  EXPECT_EQ(field("status"), "data buatan");
  OGR_F_Destroy(first);
  GDALClose(file);
}

TEST_F(Synthetic, TheSameRegionGivesTheSameBytes) {
  write_to("satu");
  write_to("dua");
  for (const auto &entry : std::filesystem::directory_iterator(path("satu"))) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(content("satu/" + name) == content("dua/" + name)) << name;
  }
}

TEST_F(Synthetic, ForceMayReplaceAMadeUpRegion) {
  write_to("hasil");
  EXPECT_NO_THROW(write::OutputFolder(path("hasil"), true));
}

} // namespace
