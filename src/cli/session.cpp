#include "cli/session.hpp"
#include "cli/lines/weighed_lines.hpp"
#include "cli/signals.hpp"
#include "core/error.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "tables/texts/list_texts.hpp"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>

namespace lokus::cli {
namespace {

Date today() {
  using namespace std::chrono;
  const year_month_day day{floor<days>(system_clock::now())};
  return {static_cast<int>(day.year()), static_cast<int>(unsigned{day.month()}),
          static_cast<int>(unsigned{day.day()})};
}

Date date_argument(const std::string &text) {
  if (text.empty())
    return today();
  const auto parts = split(text, '-');
  if (parts.size() == 3) {
    const auto y = parse_number(parts[0]), m = parse_number(parts[1]), d = parse_number(parts[2]);
    // std::chrono keeps a day in one byte: 277 would become 21 there.
    if (y && m && d && *y >= 1900 && *y <= 2200 && *m >= 1 && *m <= 12 && *d >= 1 && *d <= 31) {
      using namespace std::chrono;
      const year_month_day day{year(static_cast<int>(*y)), month(static_cast<unsigned>(*m)),
                               std::chrono::day(static_cast<unsigned>(*d))};
      if (day.ok())
        return {static_cast<int>(*y), static_cast<int>(*m), static_cast<int>(*d)};
    }
  }
  throw Error(ErrorKind::request,
              phrase("--date {}: bukan tanggal TTTT-BB-HH", "--date {}: not a date YYYY-MM-DD", text));
}

} // namespace

std::string from_scenario(const std::string &path, const std::string &scenario) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::absolute(scenario).lexically_normal().parent_path();
  return fs::path(path).is_absolute()
             ? path
             : fs::absolute(path).lexically_normal().lexically_proximate(folder).string();
}

Watch make_watch(Language language) {
  Watch watch;
  const auto start = std::chrono::steady_clock::now();
  watch.seconds = [start] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  watch.stage_begins = [language](const Phrase &title) {
    notice_after_two_seconds(title.in(language) + " …");
  };
  watch.stage_ends = cancel_notice;
  watch.writing = set_writing;
  watch.interrupted = interrupted;
  return watch;
}

Destination make_destination(const Arguments &arguments, const std::string &default_folder) {
  Destination to;
  to.folder = arguments.output.empty() ? default_folder : arguments.output;
  to.force = arguments.force;
  to.language = arguments.language;
  to.made = date_argument(arguments.date);
  for (const Phrase &said : clear_place(to))
    std::fprintf(stderr, "lokus: %s\n", said.in(to.language).c_str());
  require_free(to);
  for (const std::string &operand : arguments.operands)
    require_elsewhere(operand, to);
  return to;
}

Destination destination_if_asked(const Arguments &arguments) {
  return arguments.output.empty() ? Destination{} : make_destination(arguments, "");
}

void publish_if_asked(const Results &results, const WriteSettings &settings, const Destination &to,
                      Watch &watch) {
  if (to.folder.empty())
    return;
  publish_results(results, settings, to, watch);
  for (const write::Table &table : results.tables)
    std::puts(fmt::format("{}/{}.csv", to.folder, table.name).c_str());
}

WriteSettings table_settings(const Arguments &arguments) {
  WriteSettings settings;
  if (!arguments.csv_style.empty())
    settings.csv = arguments.csv_style;
  return settings;
}

Scenario load_scenario(const Arguments &arguments, const std::string &path) {
  std::vector<std::string> overrides = arguments.set;
  if (!arguments.seed.empty())
    overrides.push_back("seed=" + arguments.seed);
  if (!arguments.name_map.empty())
    overrides.push_back("children.name_map=" + from_scenario(arguments.name_map, path));
  if (!arguments.audience.empty())
    overrides.push_back("write.audience=" + arguments.audience);
  if (!arguments.csv_style.empty())
    overrides.push_back("write.csv=" + arguments.csv_style);
  return load(path, overrides);
}

namespace {

Session session_of(const Arguments &arguments) {
  if (arguments.operands.size() != 1)
    throw Error(ErrorKind::request,
                phrase("sebutkan satu berkas skenario: lokus {} skenario.toml",
                       "name one scenario file: lokus {} scenario.toml", arguments.command));
  use_threads(arguments.threads);
  Session session;
  session.scenario = load_scenario(arguments, arguments.operands.front());
  session.watch = make_watch(arguments.language);
  session.watch.today = date_argument(arguments.date);
  return session;
}

} // namespace

Session open_session(const Arguments &arguments, const std::string &ending) {
  Session session = session_of(arguments);
  session.to = make_destination(arguments, "hasil/" + session.scenario.name + ending);
  require_inputs_elsewhere(session.scenario, session.to);
  return session;
}

Session open_session_if_asked(const Arguments &arguments) {
  Session session = session_of(arguments);
  session.to = arguments.output.empty()
                   ? Destination{"", false, date_argument(arguments.date), arguments.language}
                   : make_destination(arguments, "");
  require_inputs_elsewhere(session.scenario, session.to);
  return session;
}

Area area_on(const Arguments &arguments, Watch &watch) {
  Scenario scenario;
  scenario.boundaries.path = {arguments.on, arguments.on};
  scenario.boundaries.within = arguments.within;
  Checked checked = inspect(scenario, watch);
  for (const Finding &finding : checked.findings.rows)
    if (finding.severity == Severity::error)
      throw Error(ErrorKind::request, finding.sentence);
  if (checked.inputs.area.villages.rows() == 0)
    throw Error(ErrorKind::request, phrase("--on {}: tidak ada desa", "--on {}: no villages", arguments.on));
  return std::move(checked.inputs.area);
}

Checked inspect_or_stop(Session &session) {
  return checked_or_stop(session, inspect(session.scenario, session.watch));
}

Checked checked_or_stop(Session &session, Checked checked) {
  const std::size_t errors = checked.findings.count(Severity::error);
  if (errors == 0)
    return checked;
  const auto first = std::ranges::find(checked.findings.rows, Severity::error, &Finding::severity);
  Phrase all = phrase("jalankan lokus check {}", "run lokus check {}", session.scenario.file);
  const bool to_public = session.scenario.write.audience == "public"; // findings are working papers
  if (!session.to.folder.empty() && !to_public) {
    publish_findings(checked, session.scenario, session.to, session.watch);
    all = phrase("{}/temuan.csv", "{}/temuan.csv", session.to.folder);
  }
  throw Error(ErrorKind::data, phrase("data ditolak: {} kesalahan. Yang pertama: {}. Selengkapnya: {}",
                                      "data rejected: {} errors. The first: {}. All of them: {}", errors,
                                      first->sentence, all));
}

int publish_up_to(Part part, const Arguments &arguments) {
  Session session = open_session(arguments, "");
  if (part == Part::estimates || part == Part::projection || part == Part::plan)
    require_counts(session.scenario);
  const Prepared prepared = prepare(inspect_or_stop(session), session.scenario, session.watch);
  const bool decides = part != Part::estimates;
  const Decision decision = decides ? decide(prepared, session.scenario, session.watch) : Decision{};
  publish_part(part, prepared, decision, session.scenario, session.to, session.watch);
  print_findings(with_list_findings(prepared.findings, decision), session.to);
  print_where(session.to);
  return 0;
}

void print_where(const Destination &to) {
  for (const FileToOpen &each : files_to_open(to.folder))
    std::puts(fmt::format("{:<18} {}", each.word.in(to.language), each.path).c_str());
}

} // namespace lokus::cli
