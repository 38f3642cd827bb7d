#include "write/tables/facilities.hpp"
#include "write/tables/result_tables.hpp"

namespace lokus::write {
namespace {

struct ListRow {
  VillageId village;
  const char *status;
  std::string reason;
  std::uint32_t rank;
  Phrase without_money;
};

std::vector<ListRow> list_entries(const Decision &decision) {
  std::vector<ListRow> rows;
  for (const LokusList::Place &place : decision.lokus.places)
    rows.push_back({place.village, name_of(place.why), place.reason, place.rank, place.without_money});
  for (const LokusList::Dropped &dropped : decision.lokus.dropped)
    rows.push_back(
        {dropped.village, dropped.was_in ? "dropped" : "dropped_unlisted", dropped.reason, dropped.rank, {}});
  for (VillageId v : decision.lokus.displaced)
    rows.push_back({v, "displaced", "", decision.rankings.front().rank[v], {}});
  return rows;
}

} // namespace

Table list_table(const Prepared &prepared, const Decision &decision) {
  const std::vector<ListRow> rows = list_entries(decision);
  const std::size_t places = decision.lokus.places.size();
  Table t = table_for("daftar_lokus", rows.size());
  t.add(whole("number", "", "nomor urut dalam daftar; kosong: tidak di daftar",
              "number on the list; empty: not on it"),
        [&](std::size_t r) { return r < places ? static_cast<double>(r + 1) : nan(); });
  add_village(t, prepared.inputs.area, [&](std::size_t r) { return rows[r].village; });
  t.add(
      text(
          "status",
          "by_rank: menurut peringkat; by_plan: dipilih rencana; kept: lokus tahun lalu; by_hand: dimasukkan "
          "dengan alasan; by_subdistrict: agar kecamatannya punya paling sedikit sekian lokus; dropped: "
          "dikeluarkan dengan alasan; dropped_unlisted: dikeluarkan, tetapi memang tidak akan masuk; "
          "displaced: N teratas yang tempatnya dipakai desa lain",
          "by_rank; by_plan: chosen by the plan; kept: lokus of last year; by_hand: put in with a reason; "
          "by_subdistrict: for its kecamatan to have the least number of lokus; dropped: taken out with a "
          "reason; "
          "dropped_unlisted: taken out but would not have been in; displaced: of the top N, its place went "
          "to another"),
      [&](std::size_t r) { return rows[r].status; });
  t.add(text("reason", "alasan keputusan manual", "reason of the manual decision"),
        [&](std::size_t r) { return rows[r].reason; });
  t.from(Origin::ranking);
  t.add(whole("rank", "", "peringkat menurut cara pertama; kosong: tidak diperingkat",
              "rank by the first method; empty: unranked"),
        [&](std::size_t r) { return rows[r].rank == 0 ? nan() : rows[r].rank; });
  t.add(from(Origin::counts,
             flag("counted", "1: ada balita yang diukur di desa ini; 0: taksirannya dari desa lain",
                  "1: under-fives of this village were measured; 0: estimated from others")),
        [&](std::size_t r) { return was_measured(prepared.inputs.counts, rows[r].village) ? 1 : 0; });
  t.from(Origin::plan);
  const bool planned = !decision.plan.chosen.empty();
  t.add(flag("package", "1: mendapat paket dalam rencana; kosong: tidak ada rencana",
             "1: gets a package in the plan; empty: there is no plan"),
        [&](std::size_t r) {
          return planned ? static_cast<double>(decision.plan.chosen[rows[r].village].has_value()) : nan();
        });
  t.add(text("without_money_id", "mengapa desa di daftar tidak mendapat paket, Bahasa Indonesia",
             "why a village of the list gets no package, Indonesian"),
        [&](std::size_t r) { return rows[r].without_money.id; });
  t.add(text("without_money_en", "mengapa desa di daftar tidak mendapat paket, bahasa Inggris",
             "why a village of the list gets no package, English"),
        [&](std::size_t r) { return rows[r].without_money.en; });
  return t;
}

// For people to paste under a decree: the headings are those of the annex, not machine names.
Table annex_table(const Prepared &prepared, const Decision &decision) {
  const Area &area = prepared.inputs.area;
  const std::vector<LokusList::Place> &places = decision.lokus.places;
  Table t = table_for("lampiran_sk", places.size());
  t.add(whole("No", "", "nomor urut", "number"), [](std::size_t r) { return static_cast<double>(r + 1); });
  t.from(Origin::boundaries);
  t.add(text("Kecamatan", "nama kecamatan", "kecamatan"),
        [&](std::size_t r) { return area.subdistricts.name[area.villages.subdistrict[places[r].village]]; });
  t.add(text("Desa/Kelurahan", "nama desa/kelurahan", "village"),
        [&](std::size_t r) { return area.villages.name[places[r].village]; });
  t.add(code("Kode", "kode desa/kelurahan (Kemendagri)", "village code (Kemendagri)"),
        [&](std::size_t r) { return area.villages.code[places[r].village]; });
  t.from(Origin::facilities);
  t.add(text("Puskesmas",
             "puskesmas yang melayani; kosong: wilayah kerja tidak diketahui, atau yang terdekat ada di "
             "kecamatan lain",
             "puskesmas that serves it; empty: its working area is not known, or the nearest is of another "
             "kecamatan"),
        [&](std::size_t r) { return puskesmas_for_decree(prepared, places[r].village); });
  return t;
}

} // namespace lokus::write
