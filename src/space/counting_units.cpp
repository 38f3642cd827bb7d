#include "core/sum.hpp"
#include "space/space.hpp"
#include "space/unit_members.hpp"
#include <algorithm>

namespace lokus::space {
namespace {

using Members = std::vector<VillageId>;

std::vector<Members> members_by_unit(const UnitMembership &membership, const Area &area) {
  std::vector<Members> members(membership.units.rows());
  for (const VillageId v : membership.of.all())
    if (const auto u = membership.of[v])
      members[u->row()].push_back(v);
  for (Members &list : members)
    std::ranges::sort(list, {}, [&](VillageId v) -> const std::string & { return area.villages.code[v]; });
  return members;
}

// A kecamatan's sum holds those of its puskesmas: both would be counted twice.
void refuse_both_kinds(const ReportedUnits &units, const Area &area, Findings &findings) {
  for (const CountingUnitId whole : units.name.all())
    for (const CountingUnitId part : units.name.all())
      if (units.kind[whole] == CountingUnitKind::subdistrict &&
          units.kind[part] == CountingUnitKind::puskesmas && units.subdistrict[whole] &&
          units.subdistrict[whole] == units.subdistrict[part])
        findings.add(
            about_unit(units, part, Severity::error, "unit_counted_twice",
                       phrase("puskesmas di kecamatan {0}, yang jumlahnya juga diberikan; sisakan salah satu",
                              "a puskesmas in the kecamatan {0}, whose sum is given too; leave one of them",
                              area.subdistricts.name[*units.subdistrict[whole]])));
}

// A unit that became part of another's sum has its villages there.
void say_without_villages(const UnitMembership &membership, const std::vector<Members> &all, double least,
                          Findings &findings) {
  const ReportedUnits &units = membership.units;
  std::size_t placed = 0;
  for (const CountingUnitId u : units.name.all()) {
    const bool known = !all[u.row()].empty() || membership.from[u] == MembersFrom::subdistrict_together;
    placed += known;
    if (!known)
      findings.add(about_unit(
          units, u, Severity::warning, "unit_without_villages",
          {"tidak diketahui desa mana saja yang dihitungnya; jumlahnya tidak dipakai. Isi kecamatannya, "
           "facilities.work_areas, atau titiknya di facilities.path",
           "it is not known which villages it counts; its numbers are not used. Give its kecamatan, "
           "facilities.work_areas, or its point in facilities.path"}));
  }
  if (static_cast<double>(placed) < least * static_cast<double>(units.rows()))
    findings.add({Severity::error, "units_not_placed", files_of_units(units), 0, "",
                  phrase("{0}: hanya {1} dari {2} puskesmas atau kecamatan diketahui desanya; isi "
                         "kecamatannya, facilities.work_areas, atau titiknya di facilities.path",
                         "{0}: of only {1} of {2} puskesmas or kecamatan the villages are known; give their "
                         "kecamatan, facilities.work_areas, or their points in facilities.path",
                         files_of_units(units), placed, units.rows())});
}

// Part of a unit's number that is not its counted villages'; missing stays missing.
People rest_of(People whole, const Column<VillageId, People> &of_villages, const Members &counted) {
  Sum own;
  for (const VillageId v : counted)
    if (!is_missing(of_villages[v]))
      own.add(of_villages[v].value);
  return People(whole.value - own.value());
}

struct UnitNumbers {
  People registered, measured, stunted, severely_stunted;
};

UnitNumbers rest_of_unit(const ReportedUnits &units, CountingUnitId u, const Counts &counts,
                         const Members &counted) {
  const People registered = rest_of(units.registered[u], counts.registered, counted);
  const People stunted = rest_of(units.stunted[u], counts.stunted, counted);
  const People severe = rest_of(units.severely_stunted[u], counts.severely_stunted, counted);
  return {registered.value >= 0 ? registered : missing_people(),
          rest_of(units.measured[u], counts.measured, counted), stunted,
          severe.value >= 0 && severe.value <= stunted.value ? severe : missing_people()};
}

// Whether what is left of the unit after its counted villages can be.
bool rest_is_sound(const ReportedUnits &units, CountingUnitId u, const UnitNumbers &rest, bool nobody_left,
                   Findings &findings) {
  if (rest.measured.value < 0 || rest.stunted.value < 0 || rest.stunted.value > rest.measured.value) {
    findings.add(about_unit(
        units, u, nobody_left ? Severity::warning : Severity::error, "unit_less_than_its_villages",
        phrase(
            "{0} stunting dari {1} diukur tidak memuat jumlah desa-desanya sendiri; perbaiki salah satunya",
            "{0} stunted of {1} measured do not hold the counts of its own villages; correct one of them",
            units.stunted[u].value, units.measured[u].value)));
    return false;
  }
  if (nobody_left && (rest.measured.value > 0 || rest.stunted.value > 0))
    findings.add(about_unit(
        units, u, Severity::warning, "unit_and_villages_differ",
        phrase(
            "{0} diukur dan {1} stunting lebih daripada jumlah desa-desanya; dipakai angka desanya",
            "{0} measured and {1} stunted more than the sum of its villages; the villages' counts are used",
            rest.measured.value, rest.stunted.value)));
  return true;
}

bool across_districts(const Area &area, const Members &members) {
  return std::ranges::any_of(members, [&](VillageId v) {
    return area.villages.district[v] != area.villages.district[members.front()];
  });
}

void become_village(Counts &counts, VillageId v, const UnitNumbers &numbers, const ReportedUnits &units,
                    CountingUnitId u) {
  if (is_missing(counts.registered[v]))
    counts.registered[v] = numbers.registered;
  counts.measured[v] = numbers.measured;
  counts.stunted[v] = numbers.stunted;
  counts.severely_stunted[v] = numbers.severely_stunted;
  if (counts.row[v] == 0) {
    counts.row[v] = units.row[u];
    counts.file[v] = units.file[u];
  }
}

// Each member's share of the unit's children; whether they had to be taken as equal.
std::pair<std::vector<double>, bool> shares_of(const Counts &counts, const Members &members) {
  Sum registered;
  bool known = true;
  for (const VillageId v : members) {
    known = known && counts.registered[v].value > 0;
    registered.add(counts.registered[v].value);
  }
  std::vector<double> shares;
  for (const VillageId v : members)
    shares.push_back(known ? counts.registered[v].value / registered.value()
                           : 1 / static_cast<double>(members.size()));
  return {shares, !known};
}

void add_unit(Counts &counts, const UnitMembership &membership, CountingUnitId u, const Members &members,
              const UnitNumbers &numbers) {
  CountingUnits &units = counts.units;
  const auto [shares, equal] = shares_of(counts, members);
  const CountingUnitId added = units.name.push_back(membership.units.name[u]);
  units.kind.push_back(membership.units.kind[u]);
  units.members_from.push_back(membership.from[u]);
  units.registered.push_back(numbers.registered);
  units.measured.push_back(numbers.measured);
  units.stunted.push_back(numbers.stunted);
  units.severely_stunted.push_back(numbers.severely_stunted);
  units.row.push_back(membership.units.row[u]);
  units.file.push_back(membership.units.file[u]);
  units.members.push_back(members);
  units.share.push_back(shares);
  units.equal_shares.push_back(equal);
  for (const VillageId v : members)
    units.of[v] = added;
}

} // namespace

Counts with_counting_units(Counts counts, const Area &area, const Facilities &facilities,
                           const Column<VillageId, std::string> &given, double least, Findings &findings) {
  const ReportedUnits &reported = counts.reported_units;
  if (reported.rows() == 0)
    return counts;
  refuse_both_kinds(reported, area, findings);
  const UnitMembership membership = unit_membership(reported, area, facilities, given);
  const std::vector<Members> all = members_by_unit(membership, area);
  say_without_villages(membership, all, least, findings);
  counts.units.of = Column<VillageId, std::optional<CountingUnitId>>(area.villages.rows());
  for (const CountingUnitId u : membership.units.name.all()) {
    Members counted, left;
    for (const VillageId v : all[u.row()])
      (was_measured(counts, v) ? counted : left).push_back(v);
    if (counted.empty() && left.empty())
      continue;
    const UnitNumbers rest = rest_of_unit(membership.units, u, counts, counted);
    if (!rest_is_sound(membership.units, u, rest, left.empty(), findings) || left.empty())
      continue;
    if (across_districts(area, left))
      findings.add(about_unit(membership.units, u, Severity::error, "unit_across_districts",
                              {"desanya di beberapa kabupaten/kota; perbaiki wilayah kerjanya",
                               "its villages lie in several districts; correct its working area"}));
    else if (left.size() == 1)
      become_village(counts, left.front(), rest, membership.units, u);
    else
      add_unit(counts, membership, u, left, rest);
  }
  return counts;
}

} // namespace lokus::space
