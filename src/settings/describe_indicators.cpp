#include "settings/description.hpp"

namespace lokus::settings {

Settings of_indicators(IndicatorSettings &i) {
  return {
      {"path",
       &i.path,
       "",
       "tabel angka per desa milik kantor: KRS, kemiskinan, air, jamban, IDM, skor sendiri",
       "the office's own table of figures by village: families at risk, poverty, water, latrines, scores",
       {},
       true},
      {"sheet", &i.sheet, "", "lembar kerja XLSX", "sheet of the XLSX"},
      {"only", &i.only, "", "baris yang dipakai: \"kolom=nilai\", misalnya \"bulan=4\"",
       "rows that are used: \"column=value\", for example \"bulan=4\""},
      {"columns",
       &i.columns,
       "",
       "kolom yang menjadi indikator; \"a+b\" menjumlahkan, \"a/b\" membagi (bagian)",
       "columns that become indicators; \"a+b\" adds, \"a/b\" divides (a share)",
       {},
       true},
      {"names", &i.names, "",
       "namanya dalam rank.criteria dan keluaran, satu tiap kolom; kosong: nama kolomnya, huruf kecil dan _",
       "their names in rank.criteria and outputs, one a column; empty: the column's, in small letters and _"},
      {"low_is_worse", &i.low_is_worse, "",
       "nama indikator yang buruk bila rendah; yang lain buruk bila tinggi",
       "names of the indicators of which low is worse; of the others high is worse"},
      {"words", &i.words, "", "angka bagi kata dalam sel: \"Tertinggal=4\"",
       "numbers for words in cells: \"Tertinggal=4\""},
  };
}

} // namespace lokus::settings
