#include "settings/toml.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "settings/catalogue.hpp"
#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <toml++/toml.h>

namespace lokus::settings {
namespace {

std::string toml_place(const std::string &file, const toml::source_region &region) {
  return fmt::format("{}:{}:{}", file, region.begin.line, region.begin.column);
}

template <class Written>
std::string as_written(const Written &value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

TomlValue toml_of_table(const std::string &file, const toml::table &table);

TomlValue from_node(const std::string &file, const toml::node &node) {
  TomlValue value;
  if (const auto *table = node.as_table())
    value = toml_of_table(file, *table);
  else if (const auto *array = node.as_array()) {
    value.kind = TomlKind::list;
    for (const toml::node &element : *array)
      value.list.push_back(from_node(file, element));
  } else if (const auto *text = node.as_string()) {
    value.kind = TomlKind::text;
    value.text = text->get();
  } else if (const auto *whole = node.as_integer()) {
    value.kind = TomlKind::whole;
    value.whole = whole->get();
    value.number = static_cast<double>(whole->get());
  } else if (const auto *number = node.as_floating_point()) {
    value.kind = TomlKind::number;
    value.number = number->get();
  } else if (const auto *truth = node.as_boolean()) {
    value.kind = TomlKind::truth;
    value.truth = truth->get();
  } else {
    value.kind = TomlKind::text;
    node.visit([&](const auto &other) { value.text = as_written(other); });
  }
  value.place = toml_place(file, node.source());
  return value;
}

TomlValue toml_of_table(const std::string &file, const toml::table &table) {
  TomlValue value;
  for (const auto &[key, node] : table) {
    value.table.push_back({std::string(key.str()), from_node(file, node)});
    value.table.back().value.place = toml_place(file, key.source());
    value.table.back().value.line = key.source().begin.line;
  }
  const auto above = [](const TomlEntry &a, const TomlEntry &b) { return a.value.line < b.value.line; };
  std::stable_sort(value.table.begin(), value.table.end(), above);
  return value;
}

// "survey[2]" -> "survey" and 2; without brackets the number is 0.
std::pair<std::string, std::size_t> key_and_number(const std::string &part) {
  const std::size_t open = part.find('[');
  if (open == std::string::npos || part.back() != ']')
    return {part, 0};
  std::size_t number = 0;
  std::from_chars(part.data() + open + 1, part.data() + part.size() - 1, number);
  return {part.substr(0, open), number};
}

TomlValue typed_value(const std::string &written) {
  TomlValue value;
  try {
    const toml::table parsed = toml::parse("value = " + written);
    value = from_node("", *parsed.get("value"));
    if (value.kind != TomlKind::text)
      value.text = written;
  } catch (const toml::parse_error &) {
    value.kind = TomlKind::text;
    value.text = written;
  }
  return value;
}

} // namespace

TomlValue *TomlValue::find(const std::string &key) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const TomlEntry &e) { return e.key == key; });
  return found == table.end() ? nullptr : &found->value;
}

const TomlValue *TomlValue::find(const std::string &key) const {
  return const_cast<TomlValue *>(this)->find(key);
}

namespace {

std::string bytes_of(const std::string &path) {
  if (const auto carried = carried_text(path))
    return std::string(*carried);
  std::ifstream in(path, std::ios::binary);
  in.peek(); // a folder opens, but cannot be read
  if (!in.is_open() || in.bad())
    throw Error(ErrorKind::failure, phrase("berkas {0} tidak dapat dibaca; periksa nama dan izinnya",
                                           "file {0} cannot be read; check its name and permissions", path));
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

} // namespace

TomlValue toml_file(const std::string &path) {
  const std::string bytes = bytes_of(path);
  if (trim(bytes).empty())
    throw Error(ErrorKind::request, phrase("berkas {0} kosong; mungkin salinannya gagal, salin lagi",
                                           "file {0} is empty; perhaps copying failed, copy it again", path));
  try {
    const toml::table parsed = toml::parse(bytes, path);
    if (parsed.empty())
      throw Error(ErrorKind::request,
                  phrase("berkas {0} tidak berisi apa pun selain komentar; isi paling sedikit satu setelan",
                         "file {0} holds nothing but comments; write at least one setting", path));
    TomlValue root = toml_of_table(path, parsed);
    root.place = path;
    return root;
  } catch (const toml::parse_error &error) {
    throw Error(ErrorKind::request,
                phrase("{0}: bukan TOML yang benar: {1}", "{0}: not valid TOML: {1}",
                       toml_place(path, error.source()), std::string(error.description())));
  }
}

void override_value(TomlValue &root, const std::string &assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string::npos || equals == 0)
    throw Error(ErrorKind::request,
                phrase("--set {0}: diharapkan kunci=nilai, misalnya --set plan.budget_rupiah=2e9",
                       "--set {0}: expected key=value, for example --set plan.budget_rupiah=2e9",
                       assignment));
  TomlValue *at = &root;
  for (const std::string &part : split(trim(assignment.substr(0, equals)), '.')) {
    if (at->kind != TomlKind::table)
      throw Error(ErrorKind::request, phrase("--set {0}: tidak ada kunci {1} di situ",
                                             "--set {0}: there is no key {1} there", assignment, part));
    const auto [key, number] = key_and_number(part);
    TomlValue *next = at->find(key);
    if (next == nullptr) {
      at->table.push_back({key, {}});
      next = &at->table.back().value;
      next->place = "--set " + assignment;
    }
    if (number > 0) {
      if (number > next->list.size())
        throw Error(ErrorKind::request,
                    phrase("--set {0}: {1} hanya punya {2} isi", "--set {0}: {1} has only {2} entries",
                           assignment, key, next->list.size()));
      next = &next->list[number - 1];
    }
    at = next;
  }
  *at = typed_value(std::string(trim(assignment.substr(equals + 1))));
  at->from_command_line = true;
  at->place = "--set " + assignment;
}

} // namespace lokus::settings
