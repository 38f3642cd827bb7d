#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {
namespace {

using Row = RegisterCalibrationRow;

// A figure and its Monte Carlo error beside it.
void add_with_error(Table &t, const std::vector<Row> &rows, const Field &field, OverWorlds Row::*figure) {
  t.add(field, [&rows, figure](std::size_t r) { return (rows[r].*figure).value; });
  Field error = field;
  error.name += "_error";
  error.meaning = {field.meaning.id + ": galat baku antar dunia",
                   field.meaning.en + ": standard error between worlds"};
  t.add(std::move(error), [&rows, figure](std::size_t r) { return (rows[r].*figure).error; });
}

void add_habits(Table &t, const std::vector<Row> &rows) {
  const auto add = [&](Field field, double Row::*figure) {
    t.add(std::move(field), [&rows, figure](std::size_t r) { return rows[r].*figure; });
  };
  t.add(text("world", "jenis dunia rekaan", "kind of made-up world"),
        [&](std::size_t r) { return rows[r].world; });
  t.add(text("truth", "bagaimana prevalensi sebenarnya berbeda", "how the true prevalence differs"),
        [&](std::size_t r) { return rows[r].truth; });
  add(number("unit_sd", "log odds", "simpangan baku luput register per satuan pelapor",
             "standard deviation of what the register misses by reporting unit"),
      &Row::unit_sd);
  add(number("village_sd", "log odds", "sama, per desa", "the same by village"), &Row::village_sd);
  add(share("lasting", "bagian ragam yang tetap di semua putaran",
            "share of the variance that is the same in all rounds"),
      &Row::lasting);
  add(share("wide_units", "bagian satuan yang luputnya empat kali lebih lebar",
            "share of the units whose distortion is four times as wide"),
      &Row::wide_units);
  add(number("slope", "", "kemiringan luput terhadap prevalensi sebenarnya",
             "slope of what is missed on the true prevalence"),
      &Row::slope);
  t.add(whole("rounds", "", "banyak putaran", "rounds"),
        [&](std::size_t r) { return static_cast<double>(rows[r].rounds); });
}

} // namespace

Table register_calibration_table(const RegisterCalibration &calibration) {
  const std::vector<Row> &rows = calibration.rows;
  Table t = table_for("kalibrasi_register", rows.size());
  add_habits(t, rows);
  t.add(text("method", "cara menaksir", "method of estimation"),
        [&](std::size_t) { return calibration.method; });
  add_with_error(t, rows,
                 share("cover_95", "bagian desa yang kisaran 95 %-nya memuat kebenaran",
                       "share of villages whose 95 % interval holds the truth"),
                 &Row::cover_95);
  add_with_error(t, rows, share("cover_80", "sama, kisaran 80 %", "the same, 80 % interval"), &Row::cover_80);
  add_with_error(t, rows, share("rmse", "akar rata-rata kuadrat galat", "root mean square error"),
                 &Row::rmse);
  add_with_error(t, rows,
                 number("over_oracle", "", "galat dibagi galat bym2 di dunia yang sama",
                        "error over that of bym2 in the same worlds"),
                 &Row::over_oracle);
  add_with_error(t, rows,
                 number("over_one_round", "", "galat dibagi galat jenis yang sama dengan satu putaran",
                        "error over that of the same kind with one round"),
                 &Row::over_one_round);
  add_with_error(t, rows,
                 number("top_off", "",
                        "P(N teratas) kurang bagian yang terjadi, di kelas yang paling jauh berbeda",
                        "P(top N) less the share that came true, of the bin furthest off"),
                 &Row::top_off);
  t.add(share("top_most", "P(N teratas) terbesar", "largest P(top N)"),
        [&](std::size_t r) { return rows[r].top_most; });
  add_with_error(t, rows,
                 share("spot_worlds", "bagian dunia yang kantongnya ada yang disebut",
                       "share of worlds in which a hot spot is named"),
                 &Row::spot_worlds);
  add_with_error(t, rows,
                 share("false_spots", "bagian yang keliru dari desa yang disebut kantong",
                       "share of the villages named as hot spots that are none"),
                 &Row::false_spots);
  t.add(whole("worlds", "", "banyak dunia", "worlds"),
        [&](std::size_t r) { return static_cast<double>(rows[r].worlds); });
  t.add(whole("villages", "villages", "banyak desa", "villages"),
        [&](std::size_t) { return static_cast<double>(calibration.villages); });
  return t;
}

Table calibration_bound_table(const RegisterCalibration &calibration) {
  const std::vector<CalibrationBound> &bounds = calibration.bounds;
  Table t = table_for("batas_kalibrasi", bounds.size());
  const auto add = [&](const char *name, const char *id, const char *en, auto figure) {
    t.add(number(name, "", id, en), [&bounds, figure](std::size_t r) { return figure(bounds[r]); });
  };
  t.add(text("world", "jenis dunia rekaan", "kind of made-up world"),
        [&](std::size_t r) { return bounds[r].world; });
  t.add(text("figure", "kolom kalibrasi_register", "column of kalibrasi_register"),
        [&](std::size_t r) { return bounds[r].figure; });
  add("value", "angka yang didapat", "figure found", [](const CalibrationBound &b) { return b.found.value; });
  add("error", "galat baku antar dunia", "standard error between worlds",
      [](const CalibrationBound &b) { return b.found.error; });
  add("least", "paling kecil", "at least", [](const CalibrationBound &b) { return b.least; });
  add("most", "paling besar", "at most", [](const CalibrationBound &b) { return b.most; });
  t.add(flag("holds", "1: di dalam batas", "1: within the limits"),
        [&](std::size_t r) { return bounds[r].holds ? 1.0 : 0.0; });
  return t;
}

} // namespace lokus::write
