#include "settings/former_keys.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace lokus::settings {
namespace {

struct FormerKey {
  const char *table, *name;
  const char *present_table, *present_name;

  std::string key() const { return fmt::format("{}.{}", table, name); }
  std::string present() const { return fmt::format("{}.{}", present_table, present_name); }
};

constexpr std::array former_keys = {FormerKey{"plan", "villages", "lokus", "villages"},
                                    FormerKey{"rank", "top", "lokus", "villages"}};

[[noreturn]] void refuse_two(const std::string &first, const std::string &second,
                             const std::string &present) {
  throw Error(ErrorKind::request,
              phrase("{0} dan {1} tidak sama, padahal keduanya panjang daftar lokus; tulis {2} saja, sekali",
                     "{0} and {1} differ, but both are the length of the list; write {2} alone, once", first,
                     second, present));
}

// What stood under the key, which is no longer there.
std::optional<TomlValue> taken(TomlValue &root, const char *table, const char *name) {
  TomlValue *holder = root.find(table);
  if (holder == nullptr)
    return std::nullopt;
  const auto found = std::ranges::find(holder->table, name, &TomlEntry::key);
  if (found == holder->table.end())
    return std::nullopt;
  TomlValue value = std::move(found->value);
  holder->table.erase(found);
  return value;
}

bool says_the_same(const TomlValue &a, const TomlValue &b) {
  return a.kind == b.kind && a.number == b.number && a.text == b.text;
}

} // namespace

void take_former_keys(TomlValue &root) {
  for (const FormerKey &former : former_keys) {
    std::optional<TomlValue> value = taken(root, former.table, former.name);
    if (!value)
      continue;
    if (root.find(former.present_table) == nullptr) {
      root.table.push_back({former.present_table, {}});
      root.table.back().value.place = value->place;
    }
    TomlValue &holder = *root.find(former.present_table);
    if (const TomlValue *present = holder.find(former.present_name)) {
      if (!says_the_same(*present, *value))
        refuse_two(present->place, fmt::format("{} ({})", value->place, former.key()), former.present());
      continue;
    }
    holder.table.push_back({former.present_name, *std::move(value)});
  }
}

std::vector<std::string> in_present_keys(const std::vector<std::string> &overrides) {
  std::map<std::string, std::pair<std::string, std::string>> said; // present key: assignment and value
  std::vector<std::string> result;
  for (const std::string &assignment : overrides) {
    const std::size_t equals = std::min(assignment.find('='), assignment.size());
    std::string key(trim(std::string_view(assignment).substr(0, equals)));
    const auto former = std::ranges::find(former_keys, key, &FormerKey::key);
    if (former != former_keys.end()) {
      const std::string value(trim(std::string_view(assignment).substr(equals)));
      const auto [before, is_first] = said.try_emplace(former->present(), assignment, value);
      if (!is_first && before->second.second != value)
        refuse_two("--set " + before->second.first, "--set " + assignment, former->present());
      key = former->present();
    }
    result.push_back(key + assignment.substr(equals));
  }
  return result;
}

} // namespace lokus::settings
