#include "core/odds.hpp"
#include "write/outputs.hpp"
#include "write/tables/job_tables.hpp"

namespace lokus::write {
namespace {

const char *level_name(HistoryLevel level) {
  switch (level) {
  case HistoryLevel::nation:
    return "nation";
  case HistoryLevel::province:
    return "province";
  case HistoryLevel::district:
    return "district";
  }
  return "";
}

const char *confidence_name(Confidence confidence) {
  switch (confidence) {
  case Confidence::high:
    return "high";
  case Confidence::medium:
    return "medium";
  case Confidence::low:
    return "low";
  }
  return "";
}

constexpr const char *earlier_years = "earlier_years", *other_provinces = "other_provinces";

Field learnt_from() {
  return text(
      "learnt_from",
      "asal ragam: earlier_years (tahun-tahun sebelumnya), atau other_provinces (provinsi lain, dari satu "
      "angka: seperti skenario tanpa riwayat survei)",
      "where spreads are from: earlier_years, or other_provinces (from one figure: as a scenario without "
      "survey history)");
}

struct Line {
  const char *learnt = ""; // where from
  const HindcastPair *pair = nullptr;
  const char *forecaster = "";
  const Forecast *forecast = nullptr;
};

std::vector<Line> summary_lines(const Hindcast &hindcast) {
  std::vector<Line> lines;
  for (const HindcastPair &pair : hindcast.pairs) {
    lines.push_back({earlier_years, &pair, "lokus", &pair.trend});
    lines.push_back({earlier_years, &pair, "persistence", &pair.persistence});
    if (pair.line)
      lines.push_back({earlier_years, &pair, "line", &*pair.line});
  }
  for (const HindcastPair &pair : hindcast.by_default.pairs) {
    lines.push_back({other_provinces, &pair, "lokus", &pair.trend});
    lines.push_back({other_provinces, &pair, "persistence", &pair.persistence});
  }
  return lines;
}

bool covers_figure(const Interval &interval, double value) {
  return interval.low <= value && value <= interval.high;
}

void add_forecasts(Table &t, const SurveyHistory &h, const std::vector<Line> &lines) {
  const auto forecast = [&](std::size_t r) -> const Forecast & { return *lines[r].forecast; };
  const auto seen = [&](std::size_t r) { return h.prevalence[lines[r].pair->figure]; };
  t.add(text("forecaster", "lokus, persistence (angka terakhir), atau line (garis lurus)",
             "lokus, persistence (the last figure), or line (straight line)"),
        [&](std::size_t r) { return std::string(lines[r].forecaster); });
  t.add(share("median", "median ramalan", "median of the forecast"),
        [&](std::size_t r) { return expit(forecast(r).mean); });
  t.add(share("low_50", "batas bawah kisaran 50 %", "lower end of the 50 % interval"),
        [&](std::size_t r) { return forecast(r).half.low; });
  t.add(share("high_50", "batas atas kisaran 50 %", "upper end of the 50 % interval"),
        [&](std::size_t r) { return forecast(r).half.high; });
  t.add(share("low_90", "batas bawah kisaran 90 %", "lower end of the 90 % interval"),
        [&](std::size_t r) { return forecast(r).ninety.low; });
  t.add(share("high_90", "batas atas kisaran 90 %", "upper end of the 90 % interval"),
        [&](std::size_t r) { return forecast(r).ninety.high; });
  t.add(flag("in_50", "kisaran 50 % memuat angka survei", "the 50 % interval holds the survey's figure"),
        [&](std::size_t r) { return covers_figure(forecast(r).half, seen(r)) ? 1.0 : 0.0; });
  t.add(flag("in_90", "kisaran 90 % memuat angka survei", "the 90 % interval holds the survey's figure"),
        [&](std::size_t r) { return covers_figure(forecast(r).ninety, seen(r)) ? 1.0 : 0.0; });
  t.add(number("crps_points", "percentage points", "skor CRPS ramalan; makin kecil makin baik",
               "CRPS of the forecast; the smaller the better"),
        [&](std::size_t r) { return forecast(r).crps; });
}

void add_assumed(Table &t, const Hindcast &hindcast) {
  t.add(number("assumed_sample", "children", "anak per kabupaten/kota yang dianggap disurvei (asumsi)",
               "children assumed surveyed per district (an assumption)"),
        [&](std::size_t) { return hindcast.assumed_sample; });
  t.add(number("assumed_design_effect", "", "efek rancangan yang dianggap (asumsi)",
               "design effect assumed (an assumption)"),
        [&](std::size_t) { return hindcast.assumed_design_effect; });
}

struct Scored {
  const char *learnt = ""; // where from
  const HindcastRow *row = nullptr;
  const char *forecaster = "";
  const HindcastScore *score = nullptr;
};

std::vector<Scored> scored(const Hindcast &hindcast) {
  std::vector<Scored> lines;
  for (const HindcastRow &row : hindcast.rows) {
    lines.push_back({earlier_years, &row, "lokus", &row.trend});
    lines.push_back({earlier_years, &row, "persistence", &row.persistence});
    if (row.line.pairs > 0)
      lines.push_back({earlier_years, &row, "line", &row.line});
  }
  for (const HindcastRow &row : hindcast.by_default.rows) {
    lines.push_back({other_provinces, &row, "lokus", &row.trend});
    lines.push_back({other_provinces, &row, "persistence", &row.persistence});
  }
  return lines;
}

} // namespace

Table hindcast_table(const Hindcast &hindcast) {
  const SurveyHistory &h = hindcast.history;
  const std::vector<Line> lines = summary_lines(hindcast);
  const auto figure = [&](std::size_t r) { return lines[r].pair->figure; };
  Table t = table_for("hindcast", lines.size());
  t.add(text("level", "district atau province", "district or province"),
        [&](std::size_t r) { return std::string(level_name(h.level[figure(r)])); });
  t.add(code("code", "kode wilayah", "code of the area"), [&](std::size_t r) { return h.code[figure(r)]; });
  t.add(text("name", "nama wilayah", "name of the area"), [&](std::size_t r) { return h.name[figure(r)]; });
  t.add(whole("from_year", "", "tahun angka terakhir yang diketahui", "year of the last figure known"),
        [&](std::size_t r) { return lines[r].pair->from_year; });
  t.add(whole("earlier", "", "banyak angka sebelumnya", "number of earlier figures"),
        [&](std::size_t r) { return lines[r].pair->earlier; });
  t.add(whole("year", "", "tahun yang diramalkan", "year predicted"),
        [&](std::size_t r) { return h.year[figure(r)]; });
  t.add(text("survey", "survei", "survey"), [&](std::size_t r) { return h.survey[figure(r)]; });
  t.add(text("confidence", "keyakinan sumber angka: high, medium, low", "confidence in the figure's source"),
        [&](std::size_t r) { return std::string(confidence_name(h.confidence[figure(r)])); });
  t.add(share("observed", "angka survei", "the survey's figure"),
        [&](std::size_t r) { return h.prevalence[figure(r)]; });
  t.add(learnt_from(), [&](std::size_t r) { return std::string(lines[r].learnt); });
  add_forecasts(t, h, lines);
  add_assumed(t, hindcast);
  return t;
}

Table hindcast_score_table(const Hindcast &hindcast) {
  const std::vector<Scored> lines = scored(hindcast);
  const auto score = [&](std::size_t r) -> const HindcastScore & { return *lines[r].score; };
  Table t = table_for("ringkasan_hindcast", lines.size());
  t.add(text("level", "district, province, atau all", "district, province, or all"), [&](std::size_t r) {
    return std::string(lines[r].row->level ? level_name(*lines[r].row->level) : "all");
  });
  t.add(whole("year", "", "tahun yang diramalkan; kosong: semua", "year predicted; empty: all"),
        [&](std::size_t r) { return lines[r].row->year == 0 ? nan() : lines[r].row->year; });
  t.add(learnt_from(), [&](std::size_t r) { return std::string(lines[r].learnt); });
  t.add(whole("years_ahead", "", "tahun antara angka yang diketahui dan yang diramalkan; kosong: semua",
              "years between the figure known and the one predicted; empty: all"),
        [&](std::size_t r) { return lines[r].row->ahead == 0 ? nan() : lines[r].row->ahead; });
  t.add(flag("with_line", "hanya pasangan yang punya garis lurus", "only pairs that have a straight line"),
        [&](std::size_t r) { return lines[r].row->with_line ? 1.0 : 0.0; });
  t.add(text("forecaster", "lokus, persistence, atau line", "lokus, persistence, or line"),
        [&](std::size_t r) { return std::string(lines[r].forecaster); });
  t.add(whole("pairs", "", "banyak pasangan", "number of pairs"),
        [&](std::size_t r) { return static_cast<double>(score(r).pairs); });
  t.add(share("cover_50", "bagian angka di dalam kisaran 50 %", "share of figures inside the 50 % interval"),
        [&](std::size_t r) { return score(r).in_half; });
  t.add(share("cover_50_error", "galat bakunya (binomial)", "its standard error (binomial)"),
        [&](std::size_t r) { return score(r).in_half_error; });
  t.add(share("cover_90", "bagian angka di dalam kisaran 90 %", "share of figures inside the 90 % interval"),
        [&](std::size_t r) { return score(r).in_ninety; });
  t.add(share("cover_90_error", "galat bakunya (binomial)", "its standard error (binomial)"),
        [&](std::size_t r) { return score(r).in_ninety_error; });
  t.add(number("crps_points", "percentage points", "rata-rata CRPS", "mean CRPS"),
        [&](std::size_t r) { return score(r).crps; });
  add_assumed(t, hindcast);
  return t;
}

} // namespace lokus::write
