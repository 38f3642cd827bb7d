#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "cli/signals.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "jobs/calibrate.hpp"
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

} // namespace

int command_calibrate(const Arguments &arguments) {
  use_threads(arguments.threads);
  if (arguments.on.empty())
    throw Error(ErrorKind::request, {"sebutkan batas desa: lokus calibrate --on batas.gpkg",
                                     "name village boundaries: lokus calibrate --on boundaries.gpkg"});
  Watch watch = make_watch(arguments.language);
  const Destination to = destination_if_asked(arguments);
  watch.progress = [&](std::size_t made, std::size_t all) {
    show_progress(
        phrase("menguji kisaran: {} dari {} taksiran", "testing intervals: {} of {} estimates", made, all)
            .in(arguments.language));
  };
  const Calibration result = calibrate(calibration_request(arguments, area_on(arguments, watch)), watch);
  show_progress("");
  print_calibration(result, arguments.language);
  WriteSettings settings = table_settings(arguments);
  settings.synthetic = true;
  publish_if_asked(results_of(result), settings, to, watch);
  return 0;
}

} // namespace lokus::cli
