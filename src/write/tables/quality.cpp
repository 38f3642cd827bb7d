#include "write/tables/evidence.hpp"
#include "write/tables/register/height_columns.hpp"
#include "write/tables/result_tables.hpp"
#include <array>

namespace lokus::write {
namespace {

std::string in_one_text(const std::vector<Phrase> &sentences, Language language) {
  std::string all;
  for (const Phrase &sentence : sentences)
    all += (all.empty() ? "" : "; ") + sentence.in(language);
  return all;
}

} // namespace

Table quality_table(const Prepared &prepared, Language language) {
  const Quality &quality = prepared.quality;
  constexpr std::array levels = {"puskesmas", "subdistrict", "district"};
  Table t = table_for("mutu", quality.rows());
  t.add(text("level", "puskesmas, subdistrict (kecamatan) atau district (kabupaten/kota)",
             "puskesmas, subdistrict or district"),
        [&](std::size_t r) { return levels[static_cast<std::size_t>(quality.kind[UnitId{r}])]; });
  t.add(code("code", "kode resmi; puskesmas tidak punya", "official code; a puskesmas has none"),
        [&](std::size_t r) { return quality.code[UnitId{r}]; });
  t.add(text("name", "nama", "name"), [&](std::size_t r) { return quality.name[UnitId{r}]; });
  t.add(whole("measurements", "", "pengukuran yang dipakai", "measurements used"),
        [&](std::size_t r) { return static_cast<double>(quality.measurements[UnitId{r}]); });
  t.add(text("verdict", "good, doubtful, poor; unknown: terlalu sedikit untuk dinilai",
             "good, doubtful, poor; unknown: too few to judge"),
        [&](std::size_t r) { return code_of(quality.verdict[UnitId{r}]); });
  t.add(number("score", "0..100", "nilai dari bagian yang dapat dinilai",
               "score of the parts that can be told"),
        [&](std::size_t r) { return quality.score[UnitId{r}]; });
  for (std::size_t p = 0; p < quality.parts.size(); ++p) {
    const Quality::Part &part = quality.parts[p];
    t.add(Field{part.name, Kind::number, part.unit, part.title},
          [&](std::size_t r) { return quality.value[p][UnitId{r}]; });
    t.add(number((part.name + "_points").c_str(), fmt::format("0..{}", part.points).c_str(),
                 ("nilai untuk: " + part.title.id).c_str(), ("points for: " + part.title.en).c_str()),
          [&](std::size_t r) { return quality.points[p][UnitId{r}]; });
  }
  add_unit_heights(t, prepared.heights);
  t.from(Origin::quality);
  t.add(text("sentences", "yang kurang baik, dengan kata biasa (bahasa keluaran)",
             "what is wrong in plain words (language of the run)"),
        [&](std::size_t r) { return in_one_text(quality.sentences[UnitId{r}], language); });
  return t;
}

Table intake_table(const Intake &intake, Language language) {
  Table t = table_for("masukan_anak", intake.rows_in == 0 ? 0 : intake.rejected.size() + 2);
  const std::size_t last = t.rows == 0 ? 0 : t.rows - 1;
  const auto reason = [&](std::size_t r) -> const Intake::Reason & { return intake.rejected[r - 1]; };
  t.add(text("what", "used dipakai; rows_in semua baris; selain itu alasan penolakan",
             "used; rows_in all rows; else the reason of rejection"),
        [&](std::size_t r) { return r == 0      ? "used"
                                    : r == last ? "rows_in"
                                                : reason(r).rule; });
  t.add(text("title", "artinya (bahasa keluaran)", "meaning (language of the run)"), [&](std::size_t r) {
    return (r == 0      ? Phrase{"dipakai", "used"}
            : r == last ? Phrase{"semua baris", "all rows"}
                        : reason(r).title)
        .in(language);
  });
  t.add(whole("rows", "", "banyaknya baris", "rows"), [&](std::size_t r) {
    return static_cast<double>(r == 0 ? intake.used : r == last ? intake.rows_in : reason(r).rows);
  });
  return t;
}

} // namespace lokus::write
