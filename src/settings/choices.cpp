#include "settings/choices.hpp"

namespace lokus::settings {

const std::vector<Choice> &own_choices() {
  static const std::vector<Choice> choices = {
      {"boundaries.axes", "keep", {"seperti di berkas", "as in the file"}},
      {"boundaries.axes", "swap", {"x dan y tertukar di berkas", "x and y are exchanged in the file"}},
      {"children.evidence",
       "auto",
       {"tinggi badan di kabupaten dengan cukup tinggi badan, selain itu jumlah",
        "heights in regencies with enough of them, else counts"}},
      {"children.evidence",
       "heights",
       {"tinggi badan; tanpa cukup tinggi badan berhenti", "heights; stops where there are not enough"}},
      {"children.evidence", "counts", {"jumlah pendek menurut register", "the register's counts"}},
      {"context.use", "neighbours", {"wilayah sekitar", "areas beside the region"}},
      {"context.use", "inset", {"peta letak", "locator map"}},
      {"counts.unit",
       "by_columns",
       {"desa bila ada kolom desa, kalau tidak puskesmas, kalau tidak kecamatan",
        "villages where there is a column of them, else puskesmas, else kecamatan"}},
      {"counts.unit", "village", {"satu baris satu desa", "a row is a village"}},
      {"counts.unit",
       "puskesmas",
       {"satu baris satu puskesmas: jumlah desa-desanya", "a row is a puskesmas: the sum of its villages"}},
      {"counts.unit",
       "subdistrict",
       {"satu baris satu kecamatan: jumlah desa-desanya", "a row is a kecamatan: the sum of its villages"}},
      {"further_counts.unit",
       "by_columns",
       {"desa bila ada kolom desa, kalau tidak puskesmas, kalau tidak kecamatan",
        "villages where there is a column of them, else puskesmas, else kecamatan"}},
      {"further_counts.unit", "village", {"satu baris satu desa", "a row is a village"}},
      {"further_counts.unit",
       "puskesmas",
       {"satu baris satu puskesmas: jumlah desa-desanya", "a row is a puskesmas: the sum of its villages"}},
      {"further_counts.unit",
       "subdistrict",
       {"satu baris satu kecamatan: jumlah desa-desanya", "a row is a kecamatan: the sum of its villages"}},
      {"estimate.survey_smoothing",
       "none",
       {"angka survei kabupaten dipakai apa adanya", "district figures are used as they are"}},
      {"estimate.survey_smoothing",
       "fay_herriot",
       {"angka survei kabupaten dihaluskan dengan register sebagai penjelas",
        "district figures smoothed with the register as covariate"}},
      {"lokus.chosen_by",
       "rank",
       {"peringkat membuat daftar, rencana membelanjakan di dalamnya",
        "the ranks make the list, the plan spends within it"}},
      {"lokus.chosen_by",
       "plan",
       {"rencana memilih desa di dalam semua batas, dan desa itulah daftarnya",
        "the plan chooses the villages within all limits, and they are the list"}},
      {"project.associations_hold",
       "where_measured",
       {"hasil kelahiran pada tiap umur seperti pada 12-60 bulan, diare pada 24 bulan",
        "birth outcomes at every age as at 12-60 months, diarrhoea at 24 months"}},
      {"project.associations_hold",
       "as_peers",
       {"hasil kelahiran saat lahir saja, diare pada tiap peralihan umur (bacaan model pembanding)",
        "birth outcomes at birth alone, diarrhoea at every crossing (the peers' reading)"}},
      {"write.csv", "plain", {"koma dan titik desimal", "commas and decimal points"}},
      {"write.csv", "id", {"untuk Excel Indonesia", "for Indonesian Excel"}},
      {"write.audience", "internal", {"semua angka", "every number"}},
      {"write.audience", "public", {"angka kecil ditutup", "small counts are suppressed"}},
  };
  return choices;
}

std::vector<std::string> choice_names(const std::vector<Choice> &choices, const std::string &setting) {
  std::vector<std::string> names;
  for (const Choice &choice : choices)
    if (choice.setting == setting)
      names.push_back(choice.name);
  return names;
}

} // namespace lokus::settings
