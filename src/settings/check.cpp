#include "settings/check.hpp"
#include "core/password.hpp"
#include "core/text.hpp"
#include "settings/catalogue.hpp"
#include "settings/check_parts.hpp"
#include "settings/indicators.hpp"
#include "settings/refusal.hpp"
#include "settings/setting.hpp"
#include "settings/whole_file.hpp"
#include <algorithm>
#include <array>
#include <filesystem>

namespace lokus::settings {
namespace {

void check_choice(const Scenario &s, const std::string &key, const std::string &value,
                  const std::vector<std::string> &names) {
  if (names.empty() || std::ranges::find(names, value) != names.end())
    return;
  require(false, s, key, unknown_choice(key, value, names));
}

void check_choices(Scenario &s, const std::vector<Choice> &choices) {
  for (const auto &[key, setting] : every_setting(s)) {
    const std::vector<std::string> names = choice_names(choices, without_row(key));
    if (const auto *text = std::get_if<std::string *>(&setting.field))
      check_choice(s, key, **text, names);
    if (const auto *texts = std::get_if<std::vector<std::string> *>(&setting.field))
      for (const std::string &text : **texts)
        check_choice(s, key, text, names);
  }
}

// Where a folder may stand for the layer that it holds.
bool is_of_a_layer(const std::string &key) {
  constexpr std::array layers = {"boundaries.path", "facilities.path", "facilities.roads", "context.path"};
  return std::ranges::find(layers, without_row(key)) != layers.end();
}

void check_files(Scenario &s) {
  for (const auto &[key, setting] : every_setting(s))
    if (const auto *path = std::get_if<FilePath *>(&setting.field))
      require_file(**path, s.place(key), is_of_a_layer(key));
}

Scenario completed(Scenario s) {
  for (SurveyArea &area : s.survey)
    area.district = *survey_area_code(area.district);
  for (ByHandSettings &change : s.by_hand)
    change.code = *dotted_code(change.code);
  if (by_indicators_alone(s) && !s.given("rank.criteria")) {
    s.rank.criteria.clear();
    for (const Choice &indicator : indicator_choices(s))
      s.rank.criteria.push_back(indicator.name);
  }
  std::vector<double> &targets = s.project.target_percent;
  if (s.plan.objective == "chance" && std::ranges::find(targets, s.plan.target_percent) == targets.end())
    targets.push_back(s.plan.target_percent); // its chance in the projection itself is told too
  std::vector<int> &horizons = s.project.horizons;
  horizons.push_back(s.plan.horizon);
  s.project.drawn = s.plan.horizon;
  std::ranges::sort(horizons);
  horizons.erase(std::unique(horizons.begin(), horizons.end()), horizons.end());
  return s;
}

} // namespace

Scenario checked(Scenario s, const std::vector<Choice> &own) {
  check_indicators(s, own);
  std::vector<Choice> choices = own;
  if (!choice_names(own, "rank.criteria").empty())
    for (Choice &indicator : indicator_choices(s))
      choices.push_back(std::move(indicator));
  check_lengths(s);
  check_file_names(s);
  check_texts(s);
  check_surveys(s);
  check_by_hand(s);
  require_catalogue_files(s);
  check_files(s);
  check_goals(s);
  check_choices(s, choices);
  check_horizons(s);
  check_aim(s);
  check_estimate(s);
  check_list(s);
  check_facilities(s);
  check_rise(s);
  check_classes(s);
  check_ranking(s);
  return completed(std::move(s));
}

void require_file(const FilePath &path, const std::string &place, bool or_folder) {
  if (path.path.starts_with("PG:") && holds_masked_password(path.path))
    throw Error(
        ErrorKind::request,
        phrase("{0}: {1}: kata sandinya tertutup (***), seperti lokus menuliskannya; isi kata sandi, atau "
               "hapus dan simpan di ~/.pgpass",
               "{0}: {1}: its password is masked (***), as lokus writes it; fill it in, or leave it out and "
               "keep it in ~/.pgpass",
               place, path.written));
  if (!path.given() || path.path.starts_with("PG:") || carried_text(path.path))
    return;
  std::string on_disk = path.path.starts_with("/vsizip/") ? path.path.substr(8) : path.path;
  if (const std::size_t zip = on_disk.find(".zip/"); zip != std::string::npos)
    on_disk.resize(zip + 4);
  std::error_code ignored;
  if (!std::filesystem::exists(on_disk, ignored))
    throw Error(ErrorKind::request,
                phrase("{0}: berkas \"{1}\" tidak ada (dicari di {2}); periksa nama dan foldernya",
                       "{0}: there is no file \"{1}\" (looked for {2}); check its name and folder", place,
                       path.written, on_disk));
  if (!(or_folder && std::filesystem::is_directory(on_disk, ignored)))
    require_regular({path.written, on_disk}, place);
}

} // namespace lokus::settings
