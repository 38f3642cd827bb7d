#include "check/rules.hpp"
#include "core/display.hpp"
#include "core/sum.hpp"

namespace lokus::check {
namespace {

constexpr std::size_t many = 20; // of a regency: from here on one finding a kecamatan
constexpr std::size_t examples = 3;

struct CountTotal {
  Sum measured, stunted;
  void add(const Counts &counts, VillageId v) {
    measured.add(counts.measured[v].value);
    stunted.add(counts.stunted[v].value);
  }
};

// What the believed villages of the regency have.
Phrase share_around(const Counts &counts, std::span<const VillageId> regency) {
  CountTotal around;
  for (const VillageId v : regency)
    if (was_measured(counts, v) && !doubted(counts, v))
      around.add(counts, v);
  return around.measured.value() > 0
             ? phrase("padahal di desa lain sekabupaten {}", "while other villages of the regency have {}",
                      show_percent(around.stunted.value() / around.measured.value(), 1))
             : Phrase{"padahal menurut tinggi badan jauh lebih banyak",
                      "while by heights there are far more"};
}

Phrase zero_of(const Counts &counts, VillageId v) {
  return phrase("{0:.0f} dari {1:.0f} balita", "{0:.0f} of {1:.0f} children", counts.stunted[v].value,
                counts.measured[v].value);
}

Finding of_one(const Inputs &inputs, VillageId v, const Phrase &around) {
  const Villages &villages = inputs.area.villages;
  return {Severity::warning,
          "hardly_counted",
          counts_file_of(inputs, v),
          inputs.counts.row[v],
          villages.code[v],
          phrase("desa {0} {1}: {2} stunting, {3}; taksirannya tidak mengikuti jumlah itu. "
                 "Periksa pencatatannya, lalu ukur ulang",
                 "village {0} {1}: {2} stunted, {3}; the estimate does not follow that count. "
                 "Check how it was written down, then measure again",
                 villages.code[v], villages.name[v], zero_of(inputs.counts, v), around)};
}

Finding of_subdistrict(const Inputs &inputs, SubdistrictId s, const std::vector<VillageId> &named,
                       const Phrase &around) {
  const Area &area = inputs.area;
  CountTotal total;
  Phrase first;
  for (std::size_t i = 0; i < named.size(); ++i) {
    total.add(inputs.counts, named[i]);
    if (i < examples)
      first = first + (i == 0 ? Phrase{} : Phrase{", ", ", "}) +
              phrase("{0} {1}", "{0} {1}", area.villages.name[named[i]], zero_of(inputs.counts, named[i]));
  }
  return {Severity::warning,
          "hardly_counted",
          inputs.counts_file,
          0,
          area.subdistricts.code[s],
          phrase("kecamatan {0} {1}: {2} desa dengan {3:.0f} stunting dari {4:.0f} balita ({5}{6}), {7}; "
                 "taksirannya tidak mengikuti jumlah itu. Periksa pencatatannya, lalu "
                 "ukur ulang",
                 "kecamatan {0} {1}: {2} villages with {3:.0f} stunted of {4:.0f} children ({5}{6}), {7}; "
                 "their estimates do not follow these counts. Check how they were written "
                 "down, then measure again",
                 area.subdistricts.code[s], area.subdistricts.name[s], named.size(), total.stunted.value(),
                 total.measured.value(), first, named.size() > examples ? ", ..." : "", around)};
}

} // namespace

Findings hardly_counted(const Inputs &inputs) {
  Findings findings;
  const Counts &counts = inputs.counts;
  if (counts.believed.empty())
    return findings;
  const Area &area = inputs.area;
  const Lists<DistrictId, VillageId> regencies = villages_by_district(area);
  for (const DistrictId d : regencies.all()) {
    std::vector<VillageId> named;
    Column<SubdistrictId, std::vector<VillageId>> by_subdistrict(area.subdistricts.rows());
    for (const VillageId v : regencies[d])
      if (doubted(counts, v)) {
        named.push_back(v);
        by_subdistrict[area.villages.subdistrict[v]].push_back(v);
      }
    const Phrase around = share_around(counts, regencies[d]);
    if (named.size() < many)
      for (const VillageId v : named)
        findings.add(of_one(inputs, v, around));
    else
      for (const SubdistrictId s : by_subdistrict.all())
        if (!by_subdistrict[s].empty())
          findings.add(of_subdistrict(inputs, s, by_subdistrict[s], around));
  }
  return findings;
}

} // namespace lokus::check
