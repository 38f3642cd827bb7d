#pragma once
#include "read/toml.hpp"
#include "tables/scenario.hpp"
#include <map>
#include <optional>

namespace lokus::read {

// Takes settings out of one TOML table, as the visitor of each_setting. Every setting that is there is
// checked for type and range, put into its field, and its place is noted. Error(request) with the place
// when the value is of the wrong type or out of range.
class SettingsTaker {
public:
  // `prefix` stands before keys in `places`, e.g. "survey[1]."; relative paths begin at `folder`.
  SettingsTaker(const TomlValue &table, std::string prefix, std::string folder,
                std::map<std::string, std::string> &places)
      : table_(table),
        prefix_(std::move(prefix)),
        folder_(std::move(folder)),
        places_(places) {}

  template <class Field>
  void operator()(const Setting &setting, Field &field) {
    known_.push_back(setting.key);
    if (const TomlValue *value = found(setting.key)) {
      places_[prefix_ + setting.key] = value->place;
      take(*value, setting, field);
    }
  }
  // Keys that were asked for, whether there or not.
  const std::vector<std::string> &known() const { return known_; }
  // Error(request) when none of these keys was given.
  void require(const std::vector<std::string> &keys) const;

private:
  const TomlValue *found(const std::string &dotted_key) const;
  void take(const TomlValue &value, const Setting &setting, std::string &field) const;
  void take(const TomlValue &value, const Setting &setting, FilePath &field) const;
  void take(const TomlValue &value, const Setting &setting, int &field) const;
  void take(const TomlValue &value, const Setting &setting, std::int64_t &field) const;
  void take(const TomlValue &value, const Setting &setting, bool &field) const;
  void take(const TomlValue &value, const Setting &setting, double &field) const;
  void take(const TomlValue &value, const Setting &setting, Share &field) const;
  void take(const TomlValue &value, const Setting &setting, Rupiah &field) const;
  void take(const TomlValue &value, const Setting &setting, Metres &field) const;
  void take(const TomlValue &value, const Setting &setting, std::vector<double> &field) const;
  void take(const TomlValue &value, const Setting &setting, std::vector<int> &field) const;
  void take(const TomlValue &value, const Setting &setting, std::vector<std::string> &field) const;

  const TomlValue &table_;
  std::string prefix_, folder_;
  std::map<std::string, std::string> &places_;
  std::vector<std::string> known_;
};

// Error(request) for the first key of `table`, in the order of the file, that is neither in `known`
// (dotted, relative to the table) nor a table on the way to one; names the nearest known key.
void refuse_unknown_keys(const TomlValue &table, const std::vector<std::string> &known);

// The known key that was most likely meant: nearest spelling, or the same word with more after it
// ("buget" -> "plan.budget_rupiah").
std::optional<std::string> meant_key(const std::string &dotted_key, const std::vector<std::string> &known);

// Error(request) where `path` was given and no such file exists. Database connections ("PG:...") pass.
void require_file(const FilePath &path, const std::string &place);

} // namespace lokus::read
