#include "settings/taking.hpp"
#include "core/error.hpp"
#include "core/password.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <cmath>
#include <filesystem>

namespace lokus::settings {
namespace {

Phrase kind_in_words(TomlKind kind) {
  switch (kind) {
  case TomlKind::text:
    return {"teks", "a text"};
  case TomlKind::whole:
    return {"bilangan bulat", "a whole number"};
  case TomlKind::number:
    return {"bilangan", "a number"};
  case TomlKind::truth:
    return {"true/false", "true/false"};
  case TomlKind::list:
    return {"daftar [...]", "a list [...]"};
  case TomlKind::table:
    break;
  }
  return {"tabel", "a table"};
}

[[noreturn]] void refuse_type(const TomlValue &value, const Setting &setting, TomlKind expected) {
  const Phrase wanted = kind_in_words(expected), is = kind_in_words(value.kind);
  throw Error(ErrorKind::request, {fmt::format("{}: {} ({}) harus {}, tertulis {}", value.place, setting.key,
                                               setting.id, wanted.id, is.id),
                                   fmt::format("{}: {} ({}) must be {}, but {} is written", value.place,
                                               setting.key, setting.en, wanted.en, is.en)});
}

void require_range(const TomlValue &value, const Setting &setting, double number) {
  if (std::isfinite(number) && number >= setting.range.least && number <= setting.range.most)
    return;
  if (std::isnan(number) && setting.range.gaps)
    return;
  const std::string unit = *setting.unit == '\0' ? "" : fmt::format(" {}", setting.unit);
  throw Error(ErrorKind::request, phrase("{0}: {1} = {2}{5}, padahal harus antara {3} dan {4}{5}",
                                         "{0}: {1} = {2}{5}, but must be between {3} and {4}{5}", value.place,
                                         setting.key, number, setting.range.least, setting.range.most, unit));
}

double number_of(const TomlValue &value, const Setting &setting) {
  if (value.kind != TomlKind::number && value.kind != TomlKind::whole)
    refuse_type(value, setting, TomlKind::number);
  require_range(value, setting, value.number);
  return value.number;
}

std::int64_t whole_of(const TomlValue &value, const Setting &setting) {
  constexpr double beyond = 9223372036854775808.0; // 2^63
  const bool whole = value.kind == TomlKind::whole ||
                     (value.kind == TomlKind::number && value.number == std::floor(value.number) &&
                      std::fabs(value.number) < beyond);
  if (!whole)
    refuse_type(value, setting, TomlKind::whole);
  require_range(value, setting, value.number);
  return value.kind == TomlKind::whole ? value.whole : static_cast<std::int64_t>(value.number);
}

int small_whole_of(const TomlValue &value, const Setting &setting) {
  const std::int64_t whole = whole_of(value, setting);
  if (whole < std::numeric_limits<int>::min() || whole > std::numeric_limits<int>::max())
    refuse_type(value, setting, TomlKind::whole);
  return static_cast<int>(whole);
}

std::string text_of_value(const TomlValue &value, const Setting &setting) {
  if (value.kind == TomlKind::text || (value.from_command_line && value.kind != TomlKind::list))
    return value.text;
  refuse_type(value, setting, TomlKind::text);
}

// A list, or what was typed after --set as "a,b" or "a".
std::vector<TomlValue> list_of(const TomlValue &value, const Setting &setting) {
  if (value.kind == TomlKind::list) {
    std::vector<TomlValue> list = value.list;
    for (TomlValue &element : list)
      if (value.from_command_line)
        element.place = value.place;
    return list;
  }
  if (!value.from_command_line)
    refuse_type(value, setting, TomlKind::list);
  TomlValue list;
  for (const std::string &part : split(value.text, ',')) {
    TomlValue holder;
    override_value(holder, "x=" + part);
    list.list.push_back(holder.table.front().value);
    list.list.back().place = value.place;
  }
  return list.list;
}

// A short table has plain keys, which can all be named; those of the scenario fill a page.
Phrase where_keys_are(const std::vector<std::string> &known) {
  std::string names;
  for (const std::string &key : known) {
    if (key.find('.') != std::string::npos)
      return phrase("; lihat `lokus scenario show`", "; see `lokus scenario show`");
    names += (names.empty() ? "" : ", ") + key;
  }
  return phrase("; yang ada: {}", "; there are: {}", names);
}

void unknown_key(const std::string &key, const TomlValue &value, const std::vector<std::string> &known) {
  const std::optional<std::string> meant = meant_key(key, known);
  const Phrase advice = meant ? phrase("; mungkin maksudnya \"{0}\"?", "; did you mean \"{0}\"?", *meant)
                              : where_keys_are(known);
  throw Error(ErrorKind::request,
              {fmt::format("{}: kunci \"{}\" tidak dikenal{}", value.place, key, advice.id),
               fmt::format("{}: unknown key \"{}\"{}", value.place, key, advice.en)});
}

void refuse_unknown(const TomlValue &table, const std::string &prefix,
                    const std::vector<std::string> &known) {
  for (const TomlEntry &entry : table.table) {
    const std::string key = prefix + entry.key;
    if (std::find(known.begin(), known.end(), key) != known.end())
      continue;
    const auto below = [&](const std::string &k) { return k.starts_with(key + "."); };
    if (std::none_of(known.begin(), known.end(), below))
      unknown_key(key, entry.value, known);
    if (entry.value.kind != TomlKind::table)
      throw Error(ErrorKind::request,
                  phrase("{0}: {1} harus tabel, ditulis [{1}]", "{0}: {1} must be a table, written [{1}]",
                         entry.value.place, key));
    refuse_unknown(entry.value, key + ".", known);
  }
}

std::string last_part(const std::string &key) {
  return key.substr(key.rfind('.') + 1);
}

// Puts a TOML value into the field of a setting, whatever its type.
struct Taker {
  const TomlValue &value;
  const Setting &setting;
  const std::string &folder;

  void operator()(std::string *field) const { *field = text_of_value(value, setting); }
  void operator()(FilePath *field) const {
    const std::string text = text_of_value(value, setting);
    const bool elsewhere = text.starts_with("/") || text.starts_with("PG:") || text.empty() ||
                           text.find("://") != std::string::npos;
    field->written = without_passwords(text);
    field->path = elsewhere ? text : (std::filesystem::path(folder) / text).lexically_normal().string();
  }
  void operator()(bool *field) const {
    if (value.kind != TomlKind::truth)
      refuse_type(value, setting, TomlKind::truth);
    *field = value.truth;
  }
  void operator()(int *field) const { *field = small_whole_of(value, setting); }
  void operator()(std::int64_t *field) const { *field = whole_of(value, setting); }
  void operator()(double *field) const { *field = number_of(value, setting); }
  void operator()(Share *field) const { *field = Share(number_of(value, setting) / 100); }
  void operator()(Rupiah *field) const { *field = Rupiah(whole_of(value, setting)); }
  void operator()(Metres *field) const { *field = Metres(number_of(value, setting)); }
  void operator()(std::vector<std::string> *field) const { take_list(*field, text_of_value); }
  void operator()(std::vector<int> *field) const { take_list(*field, small_whole_of); }
  void operator()(std::vector<double> *field) const { take_list(*field, number_of); }

  template <class Element>
  void take_list(std::vector<Element> &field,
                 Element (*element_of)(const TomlValue &, const Setting &)) const {
    field.clear();
    for (const TomlValue &element : list_of(value, setting))
      field.push_back(element_of(element, setting));
  }
};

const TomlValue *found(const TomlValue &table, const std::string &dotted_key) {
  const TomlValue *at = &table;
  for (const std::string &part : split(dotted_key, '.'))
    if (at != nullptr)
      at = at->find(part);
  return at;
}

} // namespace

void take_settings(const TomlValue &table, const Settings &settings, const Standing &standing,
                   std::map<std::string, std::string> &places, const std::vector<std::string> &tables) {
  std::vector<std::string> known;
  for (const Setting &setting : settings) {
    known.emplace_back(setting.key);
    if (const TomlValue *value = found(table, setting.key)) {
      places[standing.prefix + setting.key] = value->place;
      std::visit(Taker{*value, setting, standing.folder}, setting.field);
    }
  }
  known.insert(known.end(), tables.begin(), tables.end());
  refuse_unknown(table, "", known);
  for (const Setting &setting : settings)
    if (setting.required && found(table, setting.key) == nullptr)
      throw Error(ErrorKind::request, phrase("{0}: {1}{2} wajib diisi", "{0}: {1}{2} is required",
                                             table.place, standing.prefix, setting.key));
}

std::optional<std::string> meant_key(const std::string &dotted_key, const std::vector<std::string> &known) {
  const std::string word = last_part(dotted_key);
  const std::string table = dotted_key.substr(0, dotted_key.size() - word.size());
  std::vector<std::string> here, first_words, leaves;
  for (const std::string &key : known) {
    leaves.push_back(last_part(key));
    if (!key.starts_with(table))
      continue;
    const std::string rest = key.substr(table.size());
    here.push_back(rest.substr(0, rest.find('.')));
    first_words.push_back(rest.substr(0, rest.find('_')));
  }
  const auto position = [](const std::vector<std::string> &list, const std::string &entry) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), entry) - list.begin());
  };
  if (const auto same = nearest_word(word, here))
    return table + *same;
  if (const auto first = nearest_word(word, first_words))
    return table + here[position(first_words, *first)];
  if (const auto leaf = nearest_word(word, leaves))
    return known[position(leaves, *leaf)];
  return std::nullopt;
}

} // namespace lokus::settings
