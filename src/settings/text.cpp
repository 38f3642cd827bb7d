#include "settings/text.hpp"
#include "core/password.hpp"
#include <charconv>

namespace lokus::settings {
namespace {

// A basic string of TOML.
std::string quoted(const std::string &text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      out += {'\\', c};
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (byte < 0x20 || byte == 0x7f)
      out += fmt::format("\\u{:04X}", byte);
    else
      out += c;
  }
  return out + "\"";
}

std::string number_text(double value) {
  return is_missing(value) ? "" : fmt::format("{}", value + 0.0); // a negative nought reads back as nought
}

// The shortest percentage that the reader turns into just this share again.
std::string percentage(Share share) {
  if (is_missing(share))
    return "";
  for (int digits = 1; digits < 17; ++digits) {
    const std::string text = fmt::format("{:.{}g}", 100 * share.value, digits);
    double percent = 0;
    std::from_chars(text.data(), text.data() + text.size(), percent);
    if (percent / 100 == share.value)
      return number_text(percent); // 30, not 3e+01
  }
  const double near = 100 * share.value;
  for (const double percent : {near, std::nextafter(near, 0), std::nextafter(near, 2 * near)})
    if (percent / 100 == share.value)
      return number_text(percent);
  return number_text(near);
}

struct Writer {
  std::string operator()(const std::string *text) const { return quoted(without_passwords(*text)); }
  std::string operator()(const FilePath *path) const { return quoted(path->written); }
  std::string operator()(const bool *truth) const { return *truth ? "true" : "false"; }
  std::string operator()(const int *whole) const { return std::to_string(*whole); }
  std::string operator()(const std::int64_t *whole) const { return std::to_string(*whole); }
  std::string operator()(const double *value) const { return number_text(*value); }
  std::string operator()(const Share *share) const { return percentage(*share); }
  std::string operator()(const Rupiah *money) const { return std::to_string(money->value); }
  std::string operator()(const Metres *length) const { return number_text(length->value); }
  template <class Element>
  std::string operator()(const std::vector<Element> *elements) const {
    std::string list;
    for (const Element &element : *elements) {
      const std::string text = (*this)(&element);
      list += (list.empty() ? "" : ", ") + (text.empty() ? std::string("nan") : text);
    }
    return "[" + list + "]";
  }
};

bool is_set_by_command(const std::string &place) {
  return place.starts_with("--set");
}

} // namespace

std::string value_text(const Field &field) {
  return std::visit(Writer{}, field);
}

Written every_setting_as_written(Scenario scenario) {
  Written written;
  for (auto &[key, setting] : every_setting(scenario)) {
    std::string text = value_text(setting.field);
    if (!text.empty() && text != "\"\"")
      written.emplace_back(key, std::move(text));
  }
  return written;
}

Written settings_as_written(const Scenario &scenario) {
  Written written = every_setting_as_written(scenario);
  std::erase_if(written, [&](const auto &entry) {
    return entry.first.find('[') != std::string::npos && !is_set_by_command(scenario.place(entry.first));
  });
  return written;
}

std::vector<std::string> set_by_command(const Scenario &scenario) {
  std::vector<std::string> keys;
  for (const auto &[key, place] : scenario.places)
    if (is_set_by_command(place) && !key.ends_with(']'))
      keys.push_back(key);
  return keys;
}

} // namespace lokus::settings
