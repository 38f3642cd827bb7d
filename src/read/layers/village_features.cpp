#include "read/layers/village_features.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/village_lookup.hpp"
#include "read/layers/left_out.hpp"
#include "read/layers/shape_order.hpp"
#include <algorithm>
#include <map>

namespace lokus::read {
namespace {

constexpr std::size_t most_errors = 20; // of one kind; beyond it the layer is another one altogether

std::string within_of(const Scenario &scenario) {
  return dotted_code(scenario.boundaries.within).value_or("");
}

std::string digits_in(const std::string &text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), is_digit);
  return digits;
}

using VillageRows = std::map<std::string, std::vector<std::size_t>>; // by code

// What the rows that have a code tell of those that have none.
struct KnownNames {
  std::map<std::string, int> subdistricts, districts; // as join_name

  KnownNames(const BoundaryLayer &b, const VillageRows &villages) {
    for (const auto &[code, rows] : villages) {
      subdistricts[join_name(b.subdistrict[rows.front()])];
      districts[join_name(b.district[rows.front()])];
    }
    subdistricts.erase("");
    districts.erase("");
  }
};

// A feature whose code is none of a village.
class Doubtful {
public:
  Doubtful(const Scenario &scenario, const BoundaryLayer &b, const KnownNames &known)
      : scenario_(scenario),
        b_(b),
        known_(known),
        within_(within_of(scenario)) {}

  // Whether the row belongs to the area by what its code begins with, or by the name of its kabupaten.
  bool is_here(std::size_t row) const {
    return within_.empty() || digits_in(b_.code[row]).starts_with(digits_in(within_)) ||
           known_.districts.contains(join_name(b_.district[row]));
  }
  // Whether its names are those of a village, and not of a kecamatan or of land and water.
  bool names_a_village(std::size_t row) const {
    const std::string village = join_name(b_.village[row]), subdistrict = join_name(b_.subdistrict[row]);
    return !village.empty() && !subdistrict.empty() && village != subdistrict && !is_land_or_water(village);
  }
  bool in_known_subdistrict(std::size_t row) const {
    return known_.subdistricts.contains(join_name(b_.subdistrict[row]));
  }

private:
  const Scenario &scenario_;
  const BoundaryLayer &b_;
  const KnownNames &known_;
  std::string within_;
};

Finding no_village_code(const Scenario &scenario, const BoundaryLayer &b, std::size_t row) {
  const std::string &file = scenario.boundaries.path.written;
  if (is_blank_code(b.code[row]))
    return boundary_finding(
        Severity::error, "village_without_code", scenario, b.village[row],
        phrase("{0}: fitur FID {1}: desa {2}, kecamatan {3}, tanpa kode di kolom \"{4}\"; isi kodenya, atau "
               "sisihkan fiturnya dengan boundaries.only",
               "{0}: feature FID {1}: village {2}, kecamatan {3}, has no code in the field \"{4}\"; fill it "
               "in, or "
               "leave the feature out with boundaries.only",
               file, b.layer.id[row], b.village[row], b.subdistrict[row], b.code_field));
  const std::string name = b.village[row].empty() ? "" : " (" + b.village[row] + ")";
  return boundary_finding(
      Severity::error, "unknown_code", scenario, b.code[row],
      phrase("{0}: fitur FID {1}{3}: \"{2}\" bukan kode desa; diharapkan 10 angka, misalnya 63.06.05.1001",
             "{0}: feature FID {1}{3}: \"{2}\" is no village code; expected 10 digits, for example "
             "63.06.05.1001",
             file, b.layer.id[row], b.code[row], name));
}

// An error, or the kind of feature that is left out.
void settle_doubtful(const Scenario &scenario, const BoundaryLayer &b, const Doubtful &doubtful,
                     std::size_t row, FeaturesLeftOut &left_out, Findings &errors) {
  const auto code = dotted_code(b.code[row]);
  const bool blank = is_blank_code(b.code[row]), bps = code && looks_like_bps(*code);
  const bool other_level = code && !bps && !blank;
  const bool a_village =
      doubtful.is_here(row) && (blank ? doubtful.names_a_village(row) && doubtful.in_known_subdistrict(row)
                                : other_level ? doubtful.names_a_village(row)
                                              : true);
  if (a_village)
    errors.add(no_village_code(scenario, b, row));
  else
    left_out.add(blank         ? FeaturesLeftOut::without_code
                 : other_level ? FeaturesLeftOut::other_level
                               : FeaturesLeftOut::damaged_code,
                 b.village[row].empty() ? b.code[row] : b.village[row]);
}

void add_errors(const Scenario &scenario, Findings errors, Findings &findings) {
  const std::size_t all = errors.rows.size();
  if (all > most_errors) {
    errors.rows.resize(most_errors);
    errors.add(boundary_finding(
        Severity::error, "unknown_code", scenario, "",
        phrase(
            "{0}: dan {1} fitur lagi yang kodenya bukan kode desa; periksa kolom kodenya (boundaries.code)",
            "{0}: and {1} more features whose code is no village code; check the field of the code "
            "(boundaries.code)",
            scenario.boundaries.path.written, all - most_errors)));
  }
  findings.add(errors);
}

[[noreturn]] void no_village(const Scenario &scenario, const BoundaryLayer &b,
                             const FeaturesLeftOut &left_out) {
  const std::string &file = scenario.boundaries.path.written;
  const auto filled = std::ranges::find_if_not(b.code, is_blank_code);
  if (b.rows() > 0 && filled == b.code.end())
    throw Error(
        ErrorKind::request,
        phrase("{0}: kolom \"{1}\" di {2} kosong di semua {3} fitur; tanpa kode desa tidak dapat "
               "dicocokkan. Sebut kolom lain dengan boundaries.code, isi kodenya, atau beri tabel kode_desa, "
               "kecamatan, desa "
               "dengan boundaries.codes",
               "{0}: the field \"{1}\" of {2} is empty in all {3} features; without codes no village can "
               "be joined. Name another field with boundaries.code, fill the codes in, or give a table of "
               "kode_desa, "
               "kecamatan, desa with boundaries.codes",
               scenario.place("boundaries.path"), b.code_field, file, b.rows()));
  if (left_out.count(FeaturesLeftOut::not_asked) > 0 && left_out.count(FeaturesLeftOut::elsewhere) == 0)
    throw Error(ErrorKind::request, phrase("{0}: tidak ada desa di {1} yang memenuhi boundaries.only",
                                           "{0}: no village in {1} fulfils boundaries.only",
                                           scenario.place("boundaries.only"), file));
  if (!scenario.boundaries.within.empty())
    throw Error(ErrorKind::request,
                phrase("{0}: tidak ada desa di {1} yang kodenya berawal \"{2}\"",
                       "{0}: no village in {1} has a code that begins with \"{2}\"",
                       scenario.place("boundaries.within"), file, scenario.boundaries.within));
  throw Error(
      ErrorKind::request,
      phrase("{0}: kolom \"{1}\" di {2} tidak memuat kode desa (10 angka, misalnya 63.06.05.1001); "
             "yang pertama: \"{3}\"",
             "{0}: no village code in the field \"{1}\" of {2} (10 digits, for example 63.06.05.1001); the "
             "first: \"{3}\"",
             scenario.place("boundaries.path"), b.code_field, file,
             filled == b.code.end() ? std::string() : *filled));
}

std::string feature_ids(const BoundaryLayer &b, const std::vector<std::size_t> &rows, const char *last) {
  std::vector<std::int64_t> ids;
  for (const std::size_t row : rows)
    ids.push_back(b.layer.id[row]);
  std::ranges::sort(ids);
  std::string list;
  for (std::size_t i = 0; i < ids.size(); ++i)
    list += fmt::format("{}{}", i == 0 ? "" : i + 1 == ids.size() ? last : ", ", ids[i]);
  return list;
}

// Features of one code: parts of one village where they bear one name.
void settle_parts(const Scenario &scenario, const BoundaryLayer &b, const std::string &code,
                  std::vector<std::size_t> &rows, Findings &findings) {
  const std::string &file = scenario.boundaries.path.written, &name = b.village[rows.front()];
  const auto same_name = [&](std::size_t row) { return join_name(b.village[row]) == join_name(name); };
  const std::string in_id = feature_ids(b, rows, " dan "), in_en = feature_ids(b, rows, " and ");
  if (!join_name(name).empty() && std::ranges::all_of(rows, same_name)) {
    findings.add(boundary_finding(
        Severity::warning, "village_in_parts", scenario, code,
        {fmt::format("{}: desa {} {} terbagi dalam {} fitur, FID {}; disatukan", file, code, name,
                     rows.size(), in_id),
         fmt::format("{}: village {} {} is given in {} features, FID {}; joined as one village", file, code,
                     name, rows.size(), in_en)}));
    return;
  }
  findings.add(boundary_finding(
      Severity::error, "duplicate_code", scenario, code,
      {fmt::format(
           "{}: kode {} ada di fitur FID {}, dengan nama yang berbeda atau tanpa nama; perbaiki kode yang "
           "salah, atau gabungkan fiturnya bila memang satu desa",
           file, code, in_id),
       fmt::format(
           "{}: the code {} stands at features FID {}, with different names or none; correct the code that "
           "is wrong, or merge the features where they are one village",
           file, code, in_en)}));
  rows.resize(1);
}

} // namespace

std::vector<std::vector<std::size_t>> village_features(const Scenario &scenario, BoundaryLayer &b,
                                                       Findings &findings) {
  const std::string within = within_of(scenario);
  VillageRows villages;
  std::vector<std::size_t> doubtful_rows;
  FeaturesLeftOut left_out;
  for (std::size_t row = 0; row < b.rows(); ++row) {
    const auto code = dotted_code(b.code[row]);
    if (!b.asked[row]) {
      left_out.add(FeaturesLeftOut::not_asked, b.village[row]);
    } else if (!code || code->size() != 13 || looks_like_bps(*code)) {
      doubtful_rows.push_back(row);
    } else if (!within.empty() && !code->starts_with(within + ".")) {
      left_out.add(FeaturesLeftOut::elsewhere, b.village[row]);
    } else {
      b.code[row] = *code;
      villages[*code].push_back(row);
    }
  }
  const KnownNames known(b, villages);
  const Doubtful doubtful(scenario, b, known);
  Findings errors;
  for (const std::size_t row : doubtful_rows)
    settle_doubtful(scenario, b, doubtful, row, left_out, errors);
  if (villages.empty())
    no_village(scenario, b, left_out);
  add_errors(scenario, std::move(errors), findings);
  left_out.say(scenario, findings);
  std::vector<std::vector<std::size_t>> rows_of;
  for (auto &[code, rows] : villages) {
    order_by_content(b.layer, rows);
    if (rows.size() > 1)
      settle_parts(scenario, b, code, rows, findings);
    rows_of.push_back(std::move(rows));
  }
  return rows_of;
}

} // namespace lokus::read
