#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "core/display.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "jobs/hindcast.hpp"
#include <cstdio>

namespace lokus::cli {
namespace {

constexpr const char *score_line = "{:<22} {:>4} {:<14} {:>9} {:>9} {:>7}";

std::string with_error(double share, double error) {
  return fmt::format("{:.0f} ({:.0f})", 100 * share, 100 * error);
}

Phrase row_title(const HindcastRow &row) {
  if (row.level && row.year == 0)
    return row.ahead == 0 ? Phrase{"kabupaten/kota, semua", "districts, all"}
                          : phrase("kabupaten/kota, {} tahun", "districts, {} year(s)", row.ahead);
  if (!row.level)
    return row.with_line ? Phrase{"semua yang bergaris", "all that have a line"} : Phrase{"semua", "all"};
  return *row.level == HistoryLevel::province ? phrase("provinsi {}", "provinces {}", row.year)
                                              : phrase("kabupaten/kota {}", "districts {}", row.year);
}

void print_score(const std::string &title, const Phrase &forecaster, const HindcastScore &s,
                 Language language) {
  if (s.pairs == 0)
    return;
  std::puts(fmt::format(score_line, title, s.pairs, forecaster.in(language),
                        with_error(s.in_half, s.in_half_error), with_error(s.in_ninety, s.in_ninety_error),
                        fmt::format("{:.3f}", s.crps))
                .c_str());
}

void print_hindcast(const Hindcast &hindcast, Language language) {
  const auto say = [&](const Phrase &text) { std::puts(text.in(language).c_str()); };
  say(phrase("{} dari {} baris riwayat dipakai; {} angka diramalkan dari tahun-tahun sebelumnya",
             "{} of {} rows of the history are used; {} figures predicted from the years before",
             hindcast.history.rows(), hindcast.history.lines, hindcast.pairs.size()));
  say({fmt::format(score_line, "diramalkan", "n", "cara", "50 % (gb)", "90 % (gb)", "CRPS"),
       fmt::format(score_line, "predicted", "n", "by", "50 % (se)", "90 % (se)", "CRPS")});
  for (const HindcastRow &row : hindcast.rows) {
    const std::string title = row_title(row).in(language);
    print_score(title, {"lokus", "lokus"}, row.trend, language);
    print_score("", {"angka terakhir", "last figure"}, row.persistence, language);
    print_score("", {"garis lurus", "straight line"}, row.line, language);
  }
  if (!hindcast.by_default.rows.empty())
    say({"tanpa riwayat kabupaten itu sendiri: dari satu angkanya, dengan yang dipelajari di provinsi lain",
         "without a history of the district's own: from one figure of it, with what other provinces teach"});
  for (const HindcastRow &row : hindcast.by_default.rows) {
    print_score(row_title(row).in(language), {"lokus", "lokus"}, row.trend, language);
    print_score("", {"angka terakhir", "last figure"}, row.persistence, language);
  }
  say({"50 % dan 90 %: persen angka di dalam kisaran itu (galat baku); CRPS dalam poin persen, makin kecil "
       "makin "
       "baik.",
       "50 % and 90 %: percent of figures inside that interval (standard error); CRPS in percentage points, "
       "the "
       "smaller the better."});
  for (const Phrase &line : hindcast.by_default.learnt)
    say(line);
  for (const Phrase &assumption : hindcast.assumptions)
    say(assumption);
}

} // namespace

int command_hindcast(const Arguments &arguments) {
  use_threads(arguments.threads);
  if (arguments.history.empty())
    throw Error(ErrorKind::request,
                {"sebutkan riwayat survei: lokus hindcast --history prevalensi_stunting.csv",
                 "name the survey history: lokus hindcast --history prevalensi_stunting.csv"});
  const Destination to = destination_if_asked(arguments);
  Watch watch = make_watch(arguments.language);
  const Hindcast result = hindcast({arguments.history, {}}, watch);
  for (const Finding &finding : result.findings.rows)
    std::fprintf(stderr, "%s\n", finding.sentence.in(arguments.language).c_str());
  print_hindcast(result, arguments.language);
  publish_if_asked(results_of(result), table_settings(arguments), to, watch);
  return 0;
}

} // namespace lokus::cli
