#include "tables/decision_file.hpp"
#include <charconv>

namespace lokus {
namespace {

std::string text_of(const std::string &text) {
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\')
      quoted += '\\';
    if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else
      quoted += c;
  }
  return quoted + "\"";
}
std::string text_of(const FilePath &path) {
  return path.given() ? text_of(path.written) : "";
}
std::string text_of(bool value) {
  return value ? "true" : "false";
}
std::string text_of(int value) {
  return std::to_string(value);
}
std::string text_of(std::int64_t value) {
  return std::to_string(value);
}
std::string text_of(double value) {
  return is_missing(value) ? "" : fmt::format("{}", value);
}
std::string text_of(Rupiah value) {
  return std::to_string(value.value);
}
std::string text_of(Metres value) {
  return text_of(value.value);
}

// The shortest percentage that the reader turns into just this share again.
std::string text_of(Share value) {
  if (is_missing(value))
    return "";
  for (int digits = 1; digits < 17; ++digits) {
    const std::string text = fmt::format("{:.{}g}", 100 * value.value, digits);
    double percent = 0;
    std::from_chars(text.data(), text.data() + text.size(), percent);
    if (percent / 100 == value.value)
      return fmt::format("{}", percent); // 30, not 3e+01
  }
  return fmt::format("{:.17g}", 100 * value.value);
}

template <class T>
std::string text_of(const std::vector<T> &values) {
  std::string list;
  for (const T &value : values) {
    const std::string text = text_of(value);
    list += (list.empty() ? "" : ", ") + (text.empty() ? std::string("nan") : text);
  }
  return fmt::format("[{}]", list);
}

using Written = std::vector<std::pair<std::string, std::string>>;

void add_entry(Written &written, std::string key, std::string text) {
  if (!text.empty() && text != "\"\"")
    written.emplace_back(std::move(key), std::move(text));
}

template <class Row>
void add_rows(const char *table, std::vector<Row> rows, Written &written) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    each_setting(rows[i], [&](const Setting &setting, const auto &value) {
      add_entry(written, fmt::format("{}[{}].{}", table, i + 1, setting.key), text_of(value));
    });
}

} // namespace

Written every_setting_as_written(const Scenario &scenario) {
  Written written;
  each_setting(scenario, [&](const Setting &setting, const auto &value) {
    add_entry(written, setting.key, text_of(value));
  });
  add_rows("survey", scenario.survey, written);
  add_rows("context", scenario.context, written);
  add_rows("interventions", scenario.interventions, written);
  return written;
}

Written settings_as_written(const Scenario &scenario) {
  Written written = every_setting_as_written(scenario);
  std::erase_if(written, [&](const auto &entry) {
    return entry.first.find('[') != std::string::npos && !scenario.place(entry.first).starts_with("--set");
  });
  return written;
}

DecisionFile decision_file(const Area &area, const LokusList &list, const RunRecord &record) {
  const Scenario &scenario = record.scenario;
  DecisionFile file;
  file.version = record.version;
  file.made = record.made.given()
                  ? fmt::format("{:04}-{:02}-{:02}", record.made.year, record.made.month, record.made.day)
                  : "";
  file.scenario = scenario.file;
  file.title = scenario.title;
  file.year = scenario.year;
  file.seed = scenario.seed;
  file.method = list.method;
  file.top = list.top;
  const Villages &villages = area.villages;
  for (const LokusList::Place &place : list.places)
    file.list.push_back({villages.code[place.village], villages.name[place.village],
                         area.subdistricts.name[villages.subdistrict[place.village]], place.why, place.reason,
                         place.rank});
  for (const LokusList::Dropped &dropped : list.dropped)
    file.dropped.push_back({villages.code[dropped.village], villages.name[dropped.village], dropped.reason});
  file.inputs = record.files;
  file.settings = settings_as_written(scenario);
  return file;
}

} // namespace lokus
