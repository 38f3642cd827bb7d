#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {
namespace {

using ChildRows = std::vector<ChildCalibrationRow>;

void add_scores(Table &t, const ChildRows &rows, ChildEvidenceScore ChildCalibrationRow::*evidence,
                const std::string &suffix, const Phrase &from) {
  const auto add = [&](const char *name, double ChildEvidenceScore::*figure, const char *id, const char *en) {
    Field field = share(name + suffix, id, en);
    field.meaning = {field.meaning.id + ", " + from.id, field.meaning.en + ", " + from.en};
    t.add(std::move(field), [&](std::size_t r) { return (rows[r].*evidence).*figure; });
  };
  add("regency_bias", &ChildEvidenceScore::regency_bias, "galat rata-rata kabupaten",
      "mean error of the regency");
  add("regency_error", &ChildEvidenceScore::regency_error, "galat mutlak rata-rata kabupaten",
      "mean absolute error of the regency");
  add("rmse", &ChildEvidenceScore::rmse, "akar rata-rata kuadrat galat desa",
      "root mean square error of villages");
  add("cover_95", &ChildEvidenceScore::cover_95, "bagian desa yang kisaran 95 %-nya memuat kebenaran",
      "share of villages whose 95 % interval holds the truth");
  add("level_95", &ChildEvidenceScore::level_95,
      "bagian dunia yang kisaran 95 % kabupatennya memuat kebenaran",
      "share of worlds whose 95 % interval of the regency holds the truth");
  Field ranks = number("rank_correlation", "", "korelasi peringkat desa dengan kebenaran",
                       "rank correlation of villages with the truth");
  ranks.name += suffix;
  ranks.meaning = {ranks.meaning.id + ", " + from.id, ranks.meaning.en + ", " + from.en};
  t.add(std::move(ranks), [&](std::size_t r) { return (rows[r].*evidence).rank_correlation; });
}

} // namespace

Table calibration_table(const Calibration &calibration) {
  const std::vector<CalibrationRow> &rows = calibration.rows;
  Table t = table_for("kalibrasi", rows.size());
  const auto add_share = [&](const char *name, double CalibrationRow::*figure, const char *id,
                             const char *en) {
    t.add(share(name, id, en), [&](std::size_t r) { return rows[r].*figure; });
  };
  t.add(text("under_count", "luput register: regency (sama sekabupaten) atau village (juga per desa)",
             "what the register misses: regency (the same in all villages) or village (of its own in each)"),
        [&](std::size_t r) { return rows[r].under_count; });
  t.add(number("register_sd", "log odds", "simpangan baku luput register yang dianggap taksiran",
               "standard deviation of the under-count that the estimate assumes"),
        [&](std::size_t r) { return rows[r].register_sd; });
  t.add(text("method", "cara menaksir", "method of estimation"),
        [&](std::size_t r) { return rows[r].method; });
  add_share("cover_50", &CalibrationRow::cover_50, "bagian desa yang kisaran 50 %-nya memuat kebenaran",
            "share of villages whose 50 % interval holds the truth");
  add_share("cover_80", &CalibrationRow::cover_80, "sama, kisaran 80 %", "the same, 80 % interval");
  add_share("cover_95", &CalibrationRow::cover_95, "sama, kisaran 95 %", "the same, 95 % interval");
  add_share("level_80", &CalibrationRow::level_80, "bagian kabupaten yang kisaran 80 %-nya memuat kebenaran",
            "share of regencies whose 80 % interval holds the truth");
  add_share("pattern_80", &CalibrationRow::pattern_80,
            "bagian desa yang kisaran 80 % odds-nya terhadap kabupaten memuat kebenaran",
            "share of villages whose 80 % interval of the odds against the regency holds the truth");
  add_share("width_80", &CalibrationRow::width_80, "lebar rata-rata kisaran 80 %",
            "mean width of the 80 % interval");
  add_share("rmse", &CalibrationRow::rmse, "akar rata-rata kuadrat galat", "root mean square error");
  add_share("top_found", &CalibrationRow::top_found, "bagian sepersepuluh desa tertinggi yang ditemukan",
            "share of the truly highest tenth of villages that is found");
  t.add(whole("replicates", "", "banyak ulangan", "replicates"),
        [&](std::size_t) { return static_cast<double>(calibration.replicates); });
  t.add(whole("villages", "villages", "banyak desa", "villages"),
        [&](std::size_t) { return static_cast<double>(calibration.villages); });
  return t;
}

Table child_calibration_table(const ChildCalibration &calibration) {
  const ChildRows &rows = calibration.rows;
  Table t = table_for("kalibrasi_anak", rows.size());
  const auto add = [&](Field field, double ChildCalibrationRow::*figure) {
    t.add(std::move(field), [&](std::size_t r) { return rows[r].*figure; });
  };
  t.add(text("world", "jenis dunia rekaan: cara tinggi badan diukur dan dicatat",
             "kind of made-up world: how heights are measured and written down"),
        [&](std::size_t r) { return rows[r].world; });
  add(share("bending_called", "bagian puskesmas yang menggeser tinggi dan dinyatakan begitu",
            "share called bending of the puskesmas that push heights"),
      &ChildCalibrationRow::bending_called);
  add(share("others_called", "bagian yang dinyatakan begitu dari puskesmas lain",
            "share called bending of the other puskesmas"),
      &ChildCalibrationRow::others_called);
  add(share("copying_named", "bagian puskesmas penyalin yang disebut",
            "share named of the puskesmas that copy"),
      &ChildCalibrationRow::copying_named);
  add(share("others_named", "bagian yang disebut dari puskesmas lain", "share named of the other puskesmas"),
      &ChildCalibrationRow::others_named);
  add(number("moved", "children", "anak yang digeser melewati batas, per puskesmas",
             "children moved over the line, a puskesmas"),
      &ChildCalibrationRow::moved);
  add(number("moved_estimated", "children", "sama, menurut taksiran", "the same as estimated"),
      &ChildCalibrationRow::moved_estimated);
  add(share("moved_95", "bagian puskesmas yang kisaran 95 %-nya memuat kebenaran",
            "share of puskesmas whose 95 % interval holds the truth"),
      &ChildCalibrationRow::moved_95);
  add(share("rmse_counted", "akar rata-rata kuadrat galat desa, stunting per diukur apa adanya",
            "root mean square error of villages, stunted over measured alone"),
      &ChildCalibrationRow::rmse_counted);
  add_scores(t, rows, &ChildCalibrationRow::counts, "_counts", {"dari hitungan", "from counts"});
  add_scores(t, rows, &ChildCalibrationRow::heights, "_heights", {"dari tinggi badan", "from heights"});
  t.add(whole("replicates", "", "banyak ulangan", "replicates"),
        [&](std::size_t) { return static_cast<double>(calibration.replicates); });
  return t;
}

} // namespace lokus::write
