#include "read/children/child_columns.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "read/cells/usual_names.hpp"
#include <algorithm>
#include <array>
#include <set>

namespace lokus::read {
namespace {

constexpr std::array child_usuals = {
    Usual::child_nik,      Usual::child_name,        Usual::child_sex,      Usual::child_birth,
    Usual::child_measured, Usual::child_weight,      Usual::child_height,   Usual::child_position,
    Usual::child_oedema,   Usual::child_puskesmas,   Usual::child_district, Usual::child_subdistrict,
    Usual::child_village,  Usual::child_village_code};

// A register with one row per child and a block of columns per month names them MONTH_TANGGALUKUR.
bool has_month_blocks(const TextTable &table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const std::string &column) {
    const std::string plain = plain_name(column);
    return plain.size() > 12 && (plain.ends_with("tanggalukur") || plain.ends_with("tglukur"));
  });
}

[[noreturn]] void refuse_child_column(const Scenario &scenario, const TextTable &table, const char *id,
                                      const char *en) {
  const Phrase place = phrase("{0}: {1}: ", "{0}: {1}: ", scenario.place("children.path"), table.file);
  throw Error(ErrorKind::request, {place.id + id, place.en + en});
}

[[noreturn]] void refuse_missing(const Scenario &scenario, const TextTable &table,
                                 const std::vector<std::string> &missing) {
  std::string list;
  for (const std::string &name : missing)
    list += (list.empty() ? "" : ", ") + name;
  throw Error(ErrorKind::request,
              phrase("{0}: {1}:{2}: kolom yang diperlukan tidak ada: {3}. Ekspor ulang dari e-PPGBM/SIGIZI "
                     "dengan kepala tabelnya, atau beri kolom itu nama ini",
                     "{0}: {1}:{2}: columns that are needed are missing: {3}. Export again from "
                     "e-PPGBM/SIGIZI with the header, or give those columns these names",
                     scenario.place("children.path"), table.file, table.header_line, list));
}

} // namespace

std::vector<std::string> child_column_names() {
  std::vector<std::string> known;
  for (Usual column : child_usuals)
    for (std::string &name : usual_names(column))
      known.push_back(std::move(name));
  // Others of the export's own names: they tell the header from a line of titles.
  for (const char *name : {"nama_ortu", "prov", "posyandu", "rt", "rw", "alamat", "usia_saat_ukur", "lila",
                           "bb/u", "zs_bb/u", "tb/u", "zs_tb/u", "bb/tb", "zs_bb/tb", "bb_lahir", "tb_lahir"})
    known.emplace_back(name);
  return known;
}

ChildColumns child_columns(const Scenario &scenario, const TextTable &table, Findings &findings) {
  if (has_month_blocks(table))
    refuse_child_column(
        scenario, table,
        "satu baris per anak dengan kolom per bulan (…_TANGGALUKUR) belum didukung; ekspor daftar "
        "pengukuran: satu baris per anak dan tanggal ukur",
        "one row per child with columns for every month (…_TANGGALUKUR) is not supported; export the list "
        "of measurements: one row per child and day");
  if (table.header_matches < 4)
    refuse_child_column(
        scenario, table,
        "tidak ada baris kepala tabel di 30 baris pertama; kolom tidak ditebak dari urutannya. Ekspor "
        "ulang dengan baris judul kolom (Nama, JK, Tgl Lahir, Tanggal Pengukuran, Berat, Tinggi, …)",
        "no header line among the first 30; columns are not guessed from their order. Export again with "
        "the line of column names (Nama, JK, Tgl Lahir, Tanggal Pengukuran, Berat, Tinggi, …)");
  std::vector<std::string> missing;
  const auto optional = [&](Usual column) { return find_column(table, usual_names(column), findings); };
  const auto required = [&](Usual column, const char *name) {
    const auto found = optional(column);
    if (!found)
      missing.emplace_back(name);
    return found.value_or(0);
  };
  ChildColumns c;
  c.sex = required(Usual::child_sex, "JK");
  c.birth = required(Usual::child_birth, "Tgl Lahir");
  c.measured = required(Usual::child_measured, "Tanggal Pengukuran");
  c.height = required(Usual::child_height, "Tinggi");
  c.place = {optional(Usual::child_village_code), optional(Usual::child_subdistrict),
             optional(Usual::child_village)};
  if (!c.place.enough())
    missing.emplace_back(c.place.village ? "Kec" : "Kec + Desa/Kel");
  if (!missing.empty())
    refuse_missing(scenario, table, missing);
  c.weight = optional(Usual::child_weight);
  c.position = optional(Usual::child_position);
  c.oedema = optional(Usual::child_oedema);
  c.puskesmas = optional(Usual::child_puskesmas);
  c.district = optional(Usual::child_district);
  c.nik = optional(Usual::child_nik);
  c.name = optional(Usual::child_name);
  return c;
}

bool looks_like_children(const TextTable &table) {
  std::set<std::string> there;
  for (const std::string &column : table.columns)
    there.insert(plain_name(column));
  const auto any_of = [&](Usual usual) {
    const auto names = usual_names(usual);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string &name) { return there.contains(plain_name(name)); });
  };
  return any_of(Usual::child_nik) || any_of(Usual::child_birth);
}

} // namespace lokus::read
