#include "settings/page.hpp"
#include "core/password.hpp"
#include "settings/text.hpp"
#include <algorithm>
#include <cmath>

namespace lokus::settings {
namespace {

std::string choice_lines(const std::string &setting, const std::vector<Choice> &choices,
                         const std::string &margin, Language language) {
  std::size_t width = 0;
  for (const Choice &choice : choices)
    if (choice.setting == setting)
      width = std::max(width, choice.name.size());
  std::string lines;
  for (const Choice &choice : choices)
    if (choice.setting == setting)
      lines += fmt::format("{}{:<{}}  {}\n", margin, choice.name, width, choice.summary.in(language));
  return lines;
}

std::string range_text(const Range &range) {
  if (std::isinf(range.least) && std::isinf(range.most))
    return "";
  if (std::isinf(range.most))
    return fmt::format("; >= {}", range.least);
  return fmt::format("; {}..{}", range.least, range.most);
}

// One line of a setting, and what it may be.
class Page {
public:
  Page(const std::vector<Choice> &choices, Language language) : choices_(choices), language_(language) {}

  void line(const std::string &key, const Setting &setting, const Setting &usual, bool given) {
    const bool en = language_ == Language::en;
    const std::string unit = *setting.unit ? fmt::format(" [{}]", setting.unit) : "";
    const std::string standard = value_text(usual.field);
    text_ +=
        fmt::format("{}{} = {}  # {}{}; {} {}{}\n", given ? "" : "# ", setting.key, value_text(setting.field),
                    setting.meaning(language_), unit, en ? "default" : "bawaan",
                    standard.empty() ? "-" : standard, range_text(setting.range));
    if (given && holds_masked_password(value_text(setting.field)))
      text_ +=
          en ? "#     the password is masked here; fill it in, or leave it out and keep it in ~/.pgpass\n"
             : "#     kata sandinya ditutup di sini; isi lagi, atau hapus dan simpan di ~/.pgpass\n";
    text_ += choice_lines(without_row(key), choices_, "#     ", language_);
  }
  void heading(const RepeatedTable &table, bool given) {
    text_ += fmt::format("\n{}[[{}]]\n", given ? "" : "# ", table.name);
  }
  // What the catalogue files may choose.
  void catalogue() {
    const std::string lines = choice_lines("effects.mechanism", choices_, "#     ", language_);
    if (!lines.empty())
      text_ += fmt::format("\n# effects.mechanism {}\n{}",
                           language_ == Language::en ? "in the file of an intervention:"
                                                     : "di dalam berkas intervensi:",
                           lines);
  }
  std::string take() { return std::move(text_); }

private:
  const std::vector<Choice> &choices_;
  Language language_;
  std::string text_;
};

// The settings of a table beside those of one that is as by default.
void add_setting_lines(Page &page, const std::string &prefix, const Settings &settings, const Settings &usual,
                       const Scenario &scenario) {
  for (std::size_t i = 0; i < settings.size(); ++i) {
    const std::string key = prefix + settings[i].key;
    page.line(key, settings[i], usual[i], scenario.given(key));
  }
}

std::string page_of(Scenario scenario, const std::vector<Choice> &choices, Language language) {
  Page page(choices, language);
  Scenario untouched;
  add_setting_lines(page, "", settings_of(scenario), settings_of(untouched), scenario);
  for (const RepeatedTable &table : repeated_tables()) {
    table.add_row(untouched);
    for (std::size_t row = 0; row < table.rows(scenario); ++row) {
      page.heading(table, scenario.given(row_name(table, row)));
      add_setting_lines(page, row_name(table, row) + ".", table.settings(scenario, row),
                        table.settings(untouched, 0), scenario);
    }
  }
  page.catalogue();
  return page.take();
}

} // namespace

std::string scenario_page(const Scenario &scenario, const std::vector<Choice> &choices, Language language) {
  return page_of(scenario, choices, language);
}

std::string settings_page(const std::vector<Choice> &choices, Language language) {
  Scenario untouched;
  for (const RepeatedTable &table : repeated_tables())
    table.add_row(untouched);
  return page_of(untouched, choices, language);
}

std::string choices_page(const std::vector<std::string> &settings, const std::vector<Choice> &choices,
                         Language language) {
  std::string text;
  for (const std::string &setting : settings)
    text += fmt::format("{}{}\n{}", text.empty() ? "" : "\n", setting,
                        choice_lines(setting, choices, "    ", language));
  return text;
}

} // namespace lokus::settings
