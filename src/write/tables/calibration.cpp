#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {

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

} // namespace lokus::write
