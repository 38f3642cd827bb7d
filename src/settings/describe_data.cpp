#include "settings/description.hpp"

namespace lokus::settings {

Settings of_data(Scenario &s) {
  Settings all = {
      {"name",
       &s.name,
       "",
       "nama pendek skenario, tanpa spasi",
       "short name of the scenario, no blanks",
       {},
       true},
      {"title", &s.title, "", "judul untuk manusia", "title for people"},
      {"year",
       &s.year,
       "",
       "tahun daftar lokus yang disusun; rencananya mulai 1 Januari",
       "year the list is made for; its plan starts on 1 January",
       {2015, 2100},
       true},
      {"seed", &s.seed, "", "benih bilangan acak", "seed of the random numbers", {0}},
      {"boundaries.path",
       &s.boundaries.path,
       "",
       "batas desa: GeoPackage, FlatGeobuf, GeoJSON, Shapefile, KML, GML, MapInfo; PG:... untuk PostGIS",
       "village boundaries: GeoPackage, FlatGeobuf, GeoJSON, Shapefile, KML, GML, MapInfo; PG:... for "
       "PostGIS",
       {},
       true},
      {"boundaries.layer", &s.boundaries.layer, "", "lapisan di dalam berkas; kosong: yang memuat kode desa",
       "layer in the file; empty: the one with village codes"},
      {"boundaries.within", &s.boundaries.within, "", "hanya desa yang kodenya berawal ini, misalnya 33.74",
       "only villages whose code begins with this, e.g. 33.74"},
      {"boundaries.only", &s.boundaries.only, "", "hanya fitur dengan kolom=nilai ini",
       "only features with these column=value"},
      {"boundaries.crs", &s.boundaries.crs, "",
       "sistem koordinat bila berkas tidak menyebutnya atau keliru, misalnya EPSG:32749",
       "coordinate system where the file names none or a wrong one, e.g. EPSG:32749"},
      {"boundaries.axes", &s.boundaries.axes, "", "urutan sumbu x dan y", "order of the axes x and y"},
      {"boundaries.code", &s.boundaries.code, "", "kolom kode desa", "field of the village code"},
      {"boundaries.codes", &s.boundaries.codes, "",
       "tabel kode_desa, kecamatan, desa, bila lapisan tidak punya kode",
       "table of kode_desa, kecamatan, desa, where the layer has no codes"},
      {"boundaries.name", &s.boundaries.name, "", "kolom nama desa", "field of the village name"},
      {"boundaries.subdistrict_name", &s.boundaries.subdistrict_name, "", "kolom nama kecamatan",
       "field of the kecamatan name"},
      {"boundaries.district_name", &s.boundaries.district_name, "", "kolom nama kabupaten/kota",
       "field of the kabupaten/kota name"},
  };
  const Settings counts = of_counts(s.counts);
  all.insert(all.end(), counts.begin(), counts.end());
  const Settings children = {
      {"children.path", &s.children.path, "", "ekspor e-PPGBM/SIGIZI per anak: CSV atau XLSX",
       "e-PPGBM/SIGIZI export, a row per child: CSV or XLSX"},
      {"children.sheet", &s.children.sheet, "", "lembar kerja XLSX; kosong: yang pertama",
       "sheet of the XLSX; empty: the first"},
      {"children.month", &s.children.month, "",
       "bulan pengukuran yang dipakai, TTTT-BB; kosong: yang terakhir tiap anak",
       "month of the measurements that count, YYYY-MM; empty: each child's last"},
      {"children.evidence", &s.children.evidence, "",
       "yang menjadi dasar taksiran desa: tinggi badan di luar batas, atau jumlah pendek menurut register",
       "what the estimate of a village starts from: heights away from the line, or the register's counts"},
      {"children.century",
       &s.children.century,
       "",
       "tahun pertama abad dari tahun dua angka, misalnya 2000; 0: seratus tahun sampai bulan pengukuran "
       "atau year",
       "first year of the century of years of two digits, e.g. 2000; 0: the hundred years up to the month of "
       "measurement or year",
       {0, 2100}},
      {"children.boys", &s.children.boys, "",
       "yang tertulis untuk laki-laki di kolom jenis kelamin selain L, misalnya 1",
       "what stands for boys in the column of sex beside L, e.g. 1"},
      {"children.girls", &s.children.girls, "",
       "yang tertulis untuk perempuan di kolom jenis kelamin selain P, misalnya 2",
       "what stands for girls in the column of sex beside P, e.g. 2"},
      {"children.name_map", &s.children.name_map, "", "daftar tinjauan yang sudah diisi (tinjauan.csv)",
       "the review table, filled in (tinjauan.csv)"},
      {"children.key", &s.children.key, "",
       "berkas kunci rahasia untuk mengenali anak yang sama; jangan disimpan di hasil",
       "file with the secret by which the same child is known; never kept with the results"},
  };
  all.insert(all.end(), children.begin(), children.end());
  return all;
}

} // namespace lokus::settings
