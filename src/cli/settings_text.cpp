#include "cli/settings_text.hpp"
#include <cmath>
#include <type_traits>

namespace lokus::cli {
namespace {

std::string quoted(const std::string &text) {
  return "\"" + text + "\"";
}
std::string text_of(const FilePath &value) {
  return quoted(value.written);
}
std::string text_of(const std::string &value) {
  return quoted(value);
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
  return fmt::format("{}", value);
}
std::string text_of(Share value) {
  return fmt::format("{:.12g}", 100 * value.value);
}
std::string text_of(Metres value) {
  return fmt::format("{}", value.value);
}
std::string text_of(Rupiah value) {
  return std::to_string(value.value);
}
template <class T>
std::string text_of(const std::vector<T> &values) {
  std::string out;
  for (const T &value : values)
    out += (out.empty() ? "" : ", ") + text_of(value);
  return "[" + out + "]";
}

bool is_unset(double value) {
  return std::isnan(value);
}
bool is_unset(Share value) {
  return is_missing(value);
}
template <class T>
bool is_unset(const T &) {
  return false;
}

class Printer {
public:
  Printer(const Scenario &scenario, Language language) : scenario_(scenario), language_(language) {}

  template <class T>
  void line(const std::string &prefix, const Setting &setting, const T &value, const T &standard) {
    const std::string key = setting.key;
    const std::string full = prefix + key;
    const bool given = scenario_.places.contains(full);
    const char *meaning = language_ == Language::en ? setting.en : setting.id;
    const std::string unit = *setting.unit ? fmt::format(" [{}]", setting.unit) : "";
    const std::string shown = is_unset(value) ? std::string() : text_of(value);
    const std::string usual = is_unset(standard) ? std::string("-") : text_of(standard);
    out_ += fmt::format("{}{} = {}  # {}{}; {} {}\n", given ? "" : "# ", key, shown, meaning, unit,
                        language_ == Language::en ? "default" : "bawaan", usual);
  }
  void heading(const std::string &text) { out_ += "\n" + text + "\n"; }
  std::string take() { return std::move(out_); }

private:
  const Scenario &scenario_;
  Language language_;
  std::string out_;
};

// Walks a value and a default-made one side by side: the defaults live in the field initialisers only.
template <class T>
void print_entry(Printer &printer, const std::string &prefix, const T &entry) {
  T value = entry;
  T standard{};
  std::vector<const void *> defaults;
  each_setting(standard, [&](const Setting &, auto &field) { defaults.push_back(&field); });
  std::size_t i = 0;
  each_setting(value, [&](const Setting &setting, auto &field) {
    using Field = std::remove_cvref_t<decltype(field)>;
    printer.line(prefix, setting, field, *static_cast<const Field *>(defaults[i++]));
  });
}

template <class T>
void print_entries(Printer &printer, const std::string &name, const std::vector<T> &entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    printer.heading("[[" + name + "]]");
    print_entry(printer, fmt::format("{}[{}].", name, i), entries[i]);
  }
}

} // namespace

std::string settings_text(const Scenario &scenario, Language language) {
  Printer printer(scenario, language);
  print_entry(printer, "", scenario);
  print_entries(printer, "survey", scenario.survey);
  print_entries(printer, "interventions", scenario.interventions);
  print_entries(printer, "context", scenario.context);
  return printer.take();
}

} // namespace lokus::cli
