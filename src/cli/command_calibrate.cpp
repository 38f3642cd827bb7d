#include "cli/commands.hpp"
#include "cli/lines/register_calibration_lines.hpp"
#include "cli/session.hpp"
#include "cli/signals.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "jobs/calibrate.hpp"
#include "jobs/calibrate_children.hpp"
#include "jobs/calibrate_register.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

CalibrationRequest calibration_request(const Arguments &arguments, Area area) {
  CalibrationRequest request;
  request.area = std::move(area);
  if (arguments.replicates > 0)
    request.replicates = static_cast<std::size_t>(arguments.replicates);
  request.methods = arguments.methods;
  if (!arguments.seed.empty())
    request.seed = static_cast<std::uint64_t>(parse_number(arguments.seed).value_or(1));
  return request;
}

constexpr const char *calibration_line =
    "{:<16} {:>5} {:<15} {:>6} {:>6} {:>6} {:>8} {:>8} {:>8} {:>6} {:>10}";

std::string in_percent(double share, int digits = 1) {
  return fmt::format("{:.{}f}", 100 * share, digits);
}

void print_calibration(const Calibration &calibration, Language language) {
  const auto say = [&](const Phrase &text) { std::puts(text.in(language).c_str()); };
  say(phrase("{} desa di {} kabupaten/kota, {} ulangan; semua angka dalam persen, sb dalam log odds",
             "{} villages in {} districts, {} replicates; all figures in percent, sd in log odds",
             calibration.villages, calibration.districts, calibration.replicates));
  say({fmt::format(calibration_line, "luput register", "sb", "cara", "50 %", "80 %", "95 %", "tingkat",
                   "pola", "lebar80", "RMSE", "10% atas"),
       fmt::format(calibration_line, "under-count", "sd", "method", "50 %", "80 %", "95 %", "level80",
                   "pattern", "width80", "RMSE", "top tenth")});
  for (const CalibrationRow &r : calibration.rows) {
    const Phrase kind = r.under_count == "regency" ? Phrase{"sama sekabupaten", "per regency"}
                                                   : Phrase{"juga per desa", "per village too"};
    std::puts(fmt::format(calibration_line, kind.in(language), fmt::format("{:.1f}", r.register_sd), r.method,
                          in_percent(r.cover_50), in_percent(r.cover_80), in_percent(r.cover_95),
                          in_percent(r.level_80), in_percent(r.pattern_80), in_percent(r.width_80, 2),
                          in_percent(r.rmse, 2), in_percent(r.top_found))
                  .c_str());
  }
}

constexpr const char *child_line =
    "{:<34} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6}";

std::string in_percent_or_line(double share) {
  return is_missing(share) ? "-" : in_percent(share, 0);
}

void print_child_row(const ChildCalibrationRow &r, Language language) {
  const ChildEvidenceScore &c = r.counts, &h = r.heights;
  const auto children = [](double n) { return is_missing(n) ? "-" : fmt::format("{:.0f}", n); };
  std::puts(fmt::format(child_line, r.title.in(language), in_percent_or_line(r.bending_called),
                        in_percent_or_line(r.others_called), children(r.moved), children(r.moved_estimated),
                        in_percent_or_line(r.copying_named), in_percent_or_line(r.others_named),
                        in_percent(c.regency_error, 2), in_percent(h.regency_error, 2), in_percent(c.rmse, 2),
                        in_percent(h.rmse, 2), fmt::format("{:.2f}", h.rmse / c.rmse), in_percent(c.cover_95),
                        in_percent(h.cover_95), in_percent(h.level_95),
                        fmt::format("{:.3f}", c.rank_correlation), fmt::format("{:.3f}", h.rank_correlation))
                .c_str());
}

void print_child_calibration(const ChildCalibration &calibration, Language language) {
  const auto say = [&](const Phrase &text) { std::puts(text.in(language).c_str()); };
  say(phrase(
      "{} desa di {} puskesmas, {} ulangan; dalam persen atau poin persen, h: hitungan, t: tinggi badan",
      "{} villages in {} puskesmas, {} replicates; in percent or points, c: counts, h: heights",
      calibration.villages, calibration.puskesmas, calibration.replicates));
  say({fmt::format(child_line, "dunia", "geser", "lain", "pindah", "taksir", "salin", "lain", "kab h",
                   "kab t", "RMSE h", "RMSE t", "t/h", "95% h", "95% t", "kab95t", "per h", "per t"),
       fmt::format(child_line, "world", "bends", "others", "moved", "estim.", "copies", "others", "reg c",
                   "reg h", "RMSE c", "RMSE h", "h/c", "95% c", "95% h", "reg95h", "rank c", "rank h")});
  for (const ChildCalibrationRow &r : calibration.rows)
    print_child_row(r, language);
}

Watch counting_watch(const Arguments &arguments) {
  Watch watch = make_watch(arguments.language);
  watch.progress = [language = arguments.language](std::size_t made, std::size_t all) {
    show_progress(
        phrase("menguji kisaran: {} dari {} taksiran", "testing intervals: {} of {} estimates", made, all)
            .in(language));
  };
  return watch;
}

void leave(const Results &results, const Arguments &arguments, const Destination &to, Watch &watch) {
  WriteSettings settings = table_settings(arguments);
  settings.synthetic = true;
  publish_if_asked(results, settings, to, watch);
}

int calibrate_with_children(const Arguments &arguments) {
  Watch watch = counting_watch(arguments);
  const Destination to = destination_if_asked(arguments);
  ChildCalibrationRequest request;
  if (arguments.replicates > 0)
    request.replicates = static_cast<std::size_t>(arguments.replicates);
  if (!arguments.seed.empty())
    request.seed = static_cast<std::uint64_t>(parse_number(arguments.seed).value_or(1));
  const ChildCalibration result = calibrate_children(std::move(request), watch);
  show_progress("");
  print_child_calibration(result, arguments.language);
  leave(results_of(result), arguments, to, watch);
  return 0;
}

RegisterCalibrationRequest register_request(const Arguments &arguments, Area area) {
  RegisterCalibrationRequest request;
  request.area = std::move(area);
  if (arguments.replicates > 0)
    request.replicates = static_cast<std::size_t>(arguments.replicates);
  if (!arguments.kinds.empty())
    request.kinds = split(arguments.kinds, ',');
  if (arguments.methods.size() > 1)
    throw Error(ErrorKind::request, {"--register menguji satu cara: sebut --method sekali",
                                     "--register judges one method: name --method once"});
  if (!arguments.methods.empty())
    request.estimate.method = arguments.methods.front();
  if (!arguments.seed.empty())
    request.seed = static_cast<std::uint64_t>(parse_number(arguments.seed).value_or(1));
  return request;
}

int calibrate_with_register(const Arguments &arguments) {
  Watch watch = counting_watch(arguments);
  const Destination to = destination_if_asked(arguments);
  const RegisterCalibration result =
      calibrate_register(register_request(arguments, area_on(arguments, watch)), watch);
  show_progress("");
  print_register_calibration(result, arguments.language);
  leave(results_of(result), arguments, to, watch);
  return 0;
}

} // namespace

int command_calibrate(const Arguments &arguments) {
  use_threads(arguments.threads);
  if (arguments.children)
    return calibrate_with_children(arguments);
  if (arguments.on.empty())
    throw Error(ErrorKind::request, {"sebutkan batas desa: lokus calibrate --on batas.gpkg",
                                     "name village boundaries: lokus calibrate --on boundaries.gpkg"});
  if (arguments.of_register)
    return calibrate_with_register(arguments);
  Watch watch = counting_watch(arguments);
  const Destination to = destination_if_asked(arguments);
  const Calibration result = calibrate(calibration_request(arguments, area_on(arguments, watch)), watch);
  show_progress("");
  print_calibration(result, arguments.language);
  leave(results_of(result), arguments, to, watch);
  return 0;
}

} // namespace lokus::cli
