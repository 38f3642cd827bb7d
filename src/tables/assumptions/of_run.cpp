#include "tables/assumptions/of_run.hpp"
#include "core/display.hpp"
#include "core/text.hpp"
#include "settings/indicators.hpp"
#include "tables/assumptions/of_register.hpp"
#include "tables/inputs/evidence.hpp"
#include "tables/plan/projected.hpp"
#include <algorithm>
#include <set>

namespace lokus {
namespace {

using Sentences = std::vector<Phrase>;

// Surveys whose level is not of the month of the counts, or may not be.
void about_survey_months(const Inputs &inputs, const Trends &trends, Sentences &out) {
  std::set<YearMonth> months;
  for (SurveyId s : inputs.surveys.district.all())
    months.insert(month_held(inputs.surveys.month, s));
  for (AreaSurveyId s : inputs.surveys.areas.area.all())
    months.insert(month_held(inputs.surveys.areas.month, s));
  const YearMonth counts = inputs.timeline.counts;
  const bool still = !trends.moves();
  for (YearMonth month : months)
    if (!month.given())
      out.push_back(
          phrase("Survei tanpa bulan: tingkatnya dianggap berlaku pada {}, bulan pengukuran balita.",
                 "Surveys without a month: their level is taken as of {}, the month of the counts.",
                 show_month(counts)));
    else if (month != counts && still)
      out.push_back(
          phrase("Tingkat survei {} dipakai pada {}, bulan pengukuran balita, seolah tidak berubah di "
                 "antaranya (tanpa tren).",
                 "The level of the surveys of {} is used in {}, the month of the counts, as if it had not "
                 "moved in between (no trend).",
                 show_month(month), show_month(counts)));
    else if (month != counts)
      out.push_back(
          phrase("Tingkat survei {} dibawa ke {}, bulan pengukuran balita, dengan tren tanpa aksi baru "
                 "dan ketidakpastiannya.",
                 "The level of the surveys of {} is carried to {}, the month of the counts, with the "
                 "trend without new action and its doubt.",
                 show_month(month), show_month(counts)));
}

void about_larger_areas(const Inputs &inputs, Sentences &out) {
  const Districts &districts = inputs.area.districts;
  const auto with_own = surveyed_themselves(inputs.surveys, districts);
  for (const std::string &area : inputs.surveys.areas.area)
    if (const auto part = surveyed_part(area, districts, with_own); part && part->spread() > 0)
      out.push_back(phrase(
          "Survei wilayah {0} (provinsi atau gabungan) dipakai untuk kabupaten/kota di dalamnya: dianggap "
          "berbeda dengan simpangan baku {1} log odds, seperti antarkabupaten seprovinsi dalam SSGI 2022.",
          "The survey of the area {0} (a province or a group) is used for districts in it: they are taken to "
          "differ by a standard deviation of {1} log odds, as regencies of a province did in SSGI 2022.",
          area, show_number(part->spread(), 2)));
}

void about_surveys(const Inputs &inputs, const Scenario &scenario, const Trends &trends, Sentences &out) {
  if (inputs.timeline.given())
    about_survey_months(inputs, trends, out);
  about_larger_areas(inputs, out);
  for (SurveyId s : inputs.surveys.district.all())
    if (inputs.surveys.error_assumed[s]) {
      const std::string &district = inputs.area.districts.name[inputs.surveys.district[s]];
      const EstimateSettings &e = scenario.estimate;
      const double points = 100 * inputs.surveys.standard_error[s];
      out.push_back({fmt::format("Survei {} tanpa galat baku: dianggap {:.0f} anak dan efek rancangan {:g} "
                                 "(galat baku {} poin persen).",
                                 district, e.assumed_sample, e.assumed_design_effect,
                                 show_number(points, 2, Language::id)),
                     fmt::format("Survey of {} has no standard error: {:.0f} children and design effect {:g} "
                                 "are assumed (standard error {:.2f} points).",
                                 district, e.assumed_sample, e.assumed_design_effect, points)});
    }
  for (AreaSurveyId s : inputs.surveys.areas.area.all())
    if (inputs.surveys.areas.error_assumed[s] != 0)
      out.push_back(phrase("Survei wilayah {} tanpa galat baku: galat bakunya dianggap.",
                           "The survey of {} has no standard error: one is assumed.",
                           inputs.surveys.areas.area[s]));
  if (!inputs.covariates.name.empty())
    out.push_back(phrase("Prevalensi desa dianggap berkaitan lurus (pada log odds) dengan: {}.",
                         "Village prevalence is taken to go straight (in log odds) with: {}.",
                         joined(scenario.estimate.covariates, ", ")));
  if (scenario.estimate.survey_smoothing == "fay_herriot")
    out.push_back(
        {"Angka survei kabupaten/kota dihaluskan dalam provinsinya dengan register sebagai penjelas "
         "(Fay-Herriot).",
         "District survey figures are smoothed within their province with the register as covariate "
         "(Fay-Herriot)."});
  for (DistrictId d : inputs.area.districts.code.all()) {
    if (!district_surveyed(inputs.surveys, inputs.area.districts, d))
      out.push_back(phrase(
          "{} tidak punya angka survei: tingkat prevalensi dari register saja, yang lazimnya terlalu rendah.",
          "{} has no survey figure: the level comes from the register alone, which usually reads too low.",
          inputs.area.districts.name[d]));
  }
}

void about_indicators_alone(const Inputs &inputs, Sentences &out) {
  out.push_back(
      phrase("Tidak ada balita yang dihitung: prevalensi tidak ditaksir, dan urutan desa hanya menurut "
             "indikator kantor ({}), yang diterima apa adanya.",
             "No child was counted: no prevalence is estimated, and villages are ordered by the "
             "office's indicators alone ({}), which are taken as they are.",
             joined(inputs.indicators.name.values(), ", ")));
}

void about_children(const Counts &counts, const Estimates &estimates, Sentences &out) {
  if (counts.measured_are_weighed)
    out.push_back(
        {"Balita yang ditimbang dianggap diukur tingginya, karena tabel jumlah balita tidak memuat yang "
         "diukur; bila lebih banyak yang ditimbang, prevalensi dari register terlalu rendah.",
         "Children weighed are taken as measured for height, as the counts do not tell the measured; "
         "where more were weighed, prevalence from the register is too low."});
  std::size_t measured = 0, median = 0;
  for (ChildrenSource source : estimates.children_from) {
    measured += source == ChildrenSource::measured;
    median += source == ChildrenSource::district_median;
  }
  if (measured > 0)
    out.push_back(phrase("{} desa tanpa jumlah balita terdaftar: dipakai jumlah balita yang diukur.",
                         "{} villages without registered under-fives: the number measured is used.",
                         show_count(measured)));
  if (median > 0)
    out.push_back(
        phrase("{} desa tanpa jumlah balita: dipakai median desa sekabupaten.",
               "{} villages without any number of under-fives: the median of their district is used.",
               show_count(median)));
}

// Every ratio from which the people of a target are worked out.
void about_target(const Inputs &inputs, InterventionId k, Sentences &out) {
  const Interventions &list = inputs.interventions;
  const TargetGroup group = list.group[k];
  const bool guessed = group == TargetGroup::families || group == TargetGroup::brides ||
                       group == TargetGroup::adolescent_girls;
  const Phrase ratio = phrase(
      "{0} orang tiap balita x bagian {1} ({2})", "{0} people for every under-five x a share of {1} ({2})",
      show_number(people_per_under_five(group), 3), show_number(list.target_share[k], 3),
      guessed ? Phrase{"perbandingan yang diasumsikan", "an assumed ratio"}
              : Phrase{"kohort bulanan sama besar", "equal monthly cohorts"});
  if (list.counted.empty() || list.counted[k].empty()) {
    out.push_back(
        phrase("Sasaran {0} ({1}): {2}.", "Target of {0} ({1}): {2}.", list.name[k], words_of(group), ratio));
    return;
  }
  std::size_t without = 0;
  for (const People people : list.counted[k])
    without += is_missing(people);
  out.push_back(
      phrase("Sasaran {0} ({1}): dari kolom {2} yang dihitung tiap desa; {3} desa tanpa angka itu: {4}.",
             "Target of {0} ({1}): from the column {2} counted by village; {3} villages without that "
             "number: {4}.",
             list.name[k], words_of(group), name_of(list.counted_as[k]), show_count(without), ratio));
}

// How every question that the evidence leaves open is read, with the chance of each reading.
void about_readings(const Interventions &interventions, Sentences &out) {
  for (const Question &question : questions_of(interventions)) {
    std::vector<std::string> id, en;
    for (const Reading &reading : question.readings) {
      id.push_back(fmt::format("{} {}", reading.name, show_percent(reading.weight, 0, Language::id)));
      en.push_back(fmt::format("{} {}", reading.name, show_percent(reading.weight, 0, Language::en)));
    }
    out.push_back(
        {fmt::format("Bukti tentang \"{}\" dapat dibaca lebih dari satu cara; peluang tiap bacaan adalah "
                     "penilaian: {}.",
                     question.name, joined(id, ", ")),
         fmt::format("The evidence on \"{}\" can be read in more than one way; the chance of each reading "
                     "is a judgement: {}.",
                     question.name, joined(en, ", "))});
  }
}

void about_interventions(const Inputs &inputs, Sentences &out) {
  const Interventions &list = inputs.interventions;
  about_readings(list, out);
  for (InterventionId k : list.code.all()) {
    const Phrase &name = list.name[k];
    if (list.cost_assumed[k])
      out.push_back(
          {fmt::format("Biaya satuan {} adalah asumsi: {}.", name.id, list.cost_source[k].id),
           fmt::format("The unit cost of {} is an assumption: {}.", name.en, list.cost_source[k].en)});
    if (list.is_investment(k))
      out.push_back(phrase(
          "{0} dibayar pada tahun dibangun dan lagi setelah {1} tahun ({2}); yang sudah ada hari ini tidak "
          "dibangun lagi oleh rencana.",
          "{0} is paid in the year it is built and again after {1} years ({2}); what stands today is not "
          "built again by the plan.",
          name, list.lifetime_years[k], list.lifetime_source[k]));
    for (const Effect &effect : list.effects[k])
      if (effect.assumption)
        out.push_back({fmt::format("Pengaruh {} adalah asumsi: {}.", name.id,
                                   effect.source_id.empty() ? effect.source : effect.source_id),
                       fmt::format("The effect of {} is an assumption: {}.", name.en, effect.source)});
    std::size_t assumed = 0;
    for (VillageId v : inputs.area.villages.code.all())
      assumed += inputs.coverage.assumed(v, k);
    if (assumed > 0)
      out.push_back(phrase("Cakupan {} hari ini di {} desa dari skenario, bukan dari data.",
                           "Coverage of {} today in {} villages is from the scenario, not from data.", name,
                           show_count(assumed)));
    about_target(inputs, k, out);
    if (!list.effects_none[k].en.empty())
      out.push_back(is_projected(list, k)
                        ? phrase("{0} tanpa dampak sendiri: {1}.", "{0} has no effect of its own: {1}.", name,
                                 list.effects_none[k])
                        : phrase("{0} tidak diproyeksikan: {1}.", "{0} is not projected: {1}.", name,
                                 list.effects_none[k]));
    if (!list.note[k].en.empty())
      out.push_back(phrase("{0}: {1}", "{0}: {1}", name, list.note[k]));
  }
  if (list.rows() > 1)
    out.push_back(
        {"Pengaruh terbitan diukur satu per satu; bila beberapa intervensi digabung, hasilnya dapat terlalu "
         "tinggi.",
         "Published effects were measured one at a time; stacked together they may promise too much."});
}

bool uses(const Interventions &list, std::string_view mechanism) {
  for (InterventionId k : list.code.all())
    for (const Effect &effect : list.effects[k])
      if (effect.mechanism == mechanism)
        return true;
  return false;
}

void about_background(const Inputs &inputs, const Estimates &estimates, const Scenario &scenario,
                      Sentences &out) {
  if (inputs.interventions.rows() == 0)
    return;
  if (!scenario.places.contains("project.age_profile"))
    out.push_back(
        {"Pola umur stunting dari SSGI 2022 nasional (11,7; 13,7; 22,4; 23,0 %), bukan dari kabupaten ini.",
         "The age profile of stunting is national SSGI 2022 (11.7, 13.7, 22.4, 23.0 %), not this "
         "regency's."});
  if (uses(inputs.interventions, "birth_outcome") &&
      !scenario.places.contains("project.birth_outcome_shares"))
    out.push_back({"Bagian kelahiran kecil dan kurang bulan adalah asumsi (70, 17, 10, 3 %).",
                   "Shares of small and preterm births are an assumption (70, 17, 10, 3 %)."});
  if (uses(inputs.interventions, "diarrhoea") &&
      !scenario.places.contains("project.diarrhoea_episodes_per_month"))
    out.push_back(
        {"Jumlah episode diare per anak adalah asumsi; rasio odds per episode 1,0247 dari Checkley 2008.",
         "Diarrhoea episodes per child are an assumption; odds ratio per episode 1.0247 from Checkley "
         "2008."});
  const ProjectSettings &p = scenario.project;
  out.insert(out.end(), estimates.trends.assumptions.begin(), estimates.trends.assumptions.end());
  if (p.rise_reached == 1)
    out.push_back(
        {"Cakupan yang dituju dianggap tercapai persis; kisaran tidak memuat kemungkinan meleset "
         "(project.rise_reached).",
         "Coverage goals are taken to be reached exactly; intervals leave out the chance of missing "
         "them (project.rise_reached)."});
  else
    out.push_back(
        phrase("Kenaikan cakupan dianggap tercapai {:.0f} % (median; simpangan baku log odds {}) dari "
               "yang direncanakan, dengan biaya penuh: anggapan tanpa sumber.",
               "Coverage is taken to rise by {:.0f} % (median; sd of the log odds {}) of what is "
               "planned, at full cost: an assumption without a source.",
               100 * p.rise_reached, p.rise_reached_sd));
  out.push_back({"Rasio odds terbitan dianggap berlaku di sini seperti di tempat pengukurannya.",
                 "Published odds ratios are taken to hold here as they did where they were measured."});
  out.push_back({"Kaitan stunting antarkelompok umur (rasio odds 45, 362, 175, 175 bila tidak diubah) dari "
                 "data negara lain "
                 "(LiST 2017); yang terakhir diulang untuk 24-59 bulan.",
                 "Carry-over of stunting between age bands (odds ratios 45, 362, 175, 175 unless changed) is "
                 "from other "
                 "countries (LiST 2017); the last is repeated for 24-59 months."});
  out.push_back(
      {"Banyak bumil, bufas, dan baduta dihitung dari jumlah balita dengan kohort bulanan sama besar.",
       "Pregnant, postpartum and under-two numbers follow from under-fives with equal monthly cohorts."});
}

// How it is known which villages each unit's sum is of, and what of it each has.
void about_counting_units(const CountingUnits &units, Sentences &out) {
  if (units.rows() == 0)
    return;
  out.push_back(phrase(
      "Jumlah balita {0} desa hanya diketahui sebagai jumlah {1} puskesmas atau kecamatan (satuan.csv): "
      "kemungkinannya dihitung untuk jumlah itu; desa di dalamnya berbeda hanya menurut hal lain yang "
      "diketahui.",
      "The counts of {0} villages are known only as the sums of {1} puskesmas or kecamatan (satuan.csv): the "
      "likelihood is of those sums; villages within them differ only by what else is known.",
      units.members.total(), units.rows()));
  const auto from = [&](MembersFrom how) {
    return static_cast<std::size_t>(std::ranges::count(units.members_from, how));
  };
  if (const std::size_t n = from(MembersFrom::subdistrict))
    out.push_back(
        phrase("Desa dari {0} satuan dianggap semua desa kecamatannya: wilayah kerja tidak diberikan.",
               "The villages of {0} units are taken to be those of the kecamatan: no working areas "
               "are given.",
               n));
  if (const std::size_t n = from(MembersFrom::nearest_point))
    out.push_back(
        phrase("Desa dari {0} puskesmas dianggap yang terdekat dengan titiknya: wilayah kerja tidak "
               "diberikan.",
               "The villages of {0} puskesmas are taken to be those nearest to their points: no "
               "working areas are given.",
               n));
  if (const std::size_t n = from(MembersFrom::subdistrict_together))
    out.push_back(phrase("{0} satuan adalah jumlah beberapa puskesmas sekecamatan: tidak diketahui desa mana "
                         "milik yang mana.",
                         "{0} units are sums of several puskesmas of a kecamatan: which villages belong to "
                         "which is not known.",
                         n));
  const auto equal = std::ranges::count(units.equal_shares, std::uint8_t{1});
  if (equal > 0)
    out.push_back(
        phrase("Desa-desa di {0} satuan dianggap berbalita sama banyak: jumlah tiap desa tidak "
               "diketahui.",
               "The villages of {0} units are taken to have equally many under-fives: the number of "
               "each is not known.",
               equal));
}

void about_register(const Inputs &inputs, const Estimates &estimates, Sentences &out) {
  std::size_t unmeasured = 0;
  for (VillageId v : estimates.direct.all())
    unmeasured += !was_measured(inputs.counts, v) && !counted_in_unit(inputs.counts, v);
  if (unmeasured > 0 && unmeasured == estimates.direct.rows())
    out.push_back(
        {"Tidak satu desa pun punya data pengukuran: prevalensi desa, bila ada, hanya bertumpu pada angka "
         "survei kabupatennya, bukan hasil ukur.",
         "No village has measurements: the prevalence of villages, if any, stands on the survey figure "
         "of their regency alone, not on measurements."});
  else if (unmeasured > 0)
    out.push_back(phrase(
        "{} desa tanpa data pengukuran: prevalensinya ditaksir dari desa lain, bukan hasil ukur.",
        "{} villages without measurements: their prevalence is estimated from other villages, not measured.",
        unmeasured));
}

void about_heights(const Prepared &prepared, Sentences &out) {
  if (!prepared.inputs.height_scores.given())
    return;
  out.push_back(
      {"Tinggi badan yang jauh dari batas pendek (di luar -3,75 sampai -1,25 SD) dianggap tercatat jujur, "
       "dan bentuk "
       "sebarannya (kemiringan, ekor) sama di semua desa sekabupaten; letak dan lebarnya berbeda antardesa.",
       "Heights away from the line of stunting (outside -3.75 to -1.25 SD) are taken to be recorded "
       "honestly, and "
       "the shape of their distribution (skewness, tails) to be the same in all villages of a regency; its "
       "place "
       "and width differ between villages."});
  if (prepared.register_steps.rows() == 0)
    return;
  out.push_back({"Balita terdaftar yang tidak diukur dianggap stunting sama seperti yang diukur, lebih atau "
                 "kurang dengan "
                 "simpangan baku 0,4 log odds; mana yang benar tidak diketahui (register_ke_survei.csv).",
                 "Registered children who were not measured are taken to be stunted like the measured, more "
                 "or less by a "
                 "standard deviation of 0.4 log odds; which is true is not known (register_ke_survei.csv)."});
}

// The office's own figures are its own.
void about_measuring(const Scenario &scenario, Sentences &out) {
  const MeasureFirstSettings &s = scenario.measure_first;
  if (scenario.given("measure_first.rupiah_per_child") &&
      scenario.given("measure_first.rupiah_per_village") && scenario.given("measure_first.design_effect"))
    return;
  out.push_back(phrase("Mengukur ulang satu desa dianggap berbiaya {0} ditambah {1} tiap balita, dengan efek "
                       "rancangan {2} (measure_first.rupiah_per_village): anggapan tanpa sumber.",
                       "Measuring a village again is taken to cost {0} and {1} for each child, with a design "
                       "effect of {2} (measure_first.rupiah_per_village): an assumption without a source.",
                       show_rupiah_full(s.rupiah_per_village), show_rupiah_full(s.rupiah_per_child),
                       show_number(s.design_effect, 1)));
}

Assumptions numbered(Sentences said) {
  Assumptions all;
  for (Phrase &sentence : said)
    all.push_back({fmt::format("run_{}", all.size() + 1), Origin::unknown, std::move(sentence), {}});
  return all;
}

} // namespace

std::vector<Phrase> access_assumptions(const Access &access, const Facilities &facilities,
                                       const FacilitiesSettings &s) {
  std::vector<Phrase> said;
  if (!access.has_minutes())
    return said;
  if (access.over_roads)
    said.push_back(phrase("Waktu tempuh memakai kecepatan yang diasumsikan: {0} km/jam di jalan yang tidak "
                          "menyebut kecepatan, {1} km/jam di luar jalan.",
                          "Travel times use assumed speeds: {0} km/h on roads that state none, {1} km/h off "
                          "the road.",
                          s.road_kmh, s.off_road_kmh));
  else
    said.push_back(phrase("Waktu tempuh dihitung dari titik tengah desa ke desa bertetangga dengan kecepatan "
                          "{0} km/jam yang diasumsikan, bukan lewat jalan.",
                          "Travel times go from centre to centre of neighbouring villages at an assumed {0} "
                          "km/h, not along roads.",
                          s.neighbour_kmh));
  if (const std::size_t far = out_of_reach(access); far > 0)
    said.push_back(phrase(
        "{0} desa lebih dari {1} menit dari fasilitas mana pun, atau tidak terhubung: waktu "
        "tempuhnya kosong{2}.",
        "Villages more than {1} minutes from any facility, or not linked to one: {0}; "
        "their travel time is missing{2}.",
        far, s.farthest_minutes,
        s.rupiah_per_hour > 0
            ? Phrase{", biayanya dihitung seolah sejauh itu", ", their cost is worked out as if that far"}
            : Phrase{}));
  const Rupiah hourly{static_cast<std::int64_t>(s.rupiah_per_hour)};
  if (hourly.value > 0)
    said.push_back(
        phrase("Perjalanan menambah {} setahun pada biaya tetap tiap intervensi untuk tiap jam sekali jalan "
               "(asumsi).",
               "Travel adds {} a year to the fixed cost of every intervention for each hour one way (an "
               "assumption).",
               show_rupiah_full(hourly)));
  const auto assumed =
      std::count(facilities.capacity_assumed.begin(), facilities.capacity_assumed.end(), std::uint8_t{1});
  if (assumed > 0)
    said.push_back(phrase("Kapasitas {0} fasilitas adalah asumsi: {1} balita.",
                          "The capacity of {0} facilities is an assumption: {1} under-fives.", assumed,
                          s.assumed_capacity));
  const auto by_time = std::count(access.work_area.begin(), access.work_area.end(), WorkArea::assigned);
  if (by_time > 0)
    said.push_back(
        phrase("Wilayah kerja puskesmas {0} desa ditetapkan menurut waktu tempuh, bukan menurut "
               "keputusan daerah.",
               "The puskesmas of {0} villages is assigned by travel time, not by the regency's own "
               "decision.",
               by_time));
  return said;
}

Assumptions assumptions_of_run(const Prepared &prepared, const Scenario &scenario) {
  const Inputs &inputs = prepared.inputs;
  const Estimates &estimates = prepared.estimates;
  Sentences list;
  if (scenario.write.synthetic)
    list.push_back({"DATA BUATAN: angka dibuat komputer; bukan keadaan sebenarnya.",
                    "SYNTHETIC DATA: figures are computer-made; not the real situation."});
  if (scenario.write.audience == "public")
    list.push_back(phrase("Untuk umum: jumlah anak di bawah {0} dan pelengkapnya ditutup, dan semua angka "
                          "dihitung ulang seolah "
                          "hanya kelasnya diketahui; daftar lokus dan paketnya adalah keputusan dari angka "
                          "lengkap. Kosong berarti "
                          "ditutup, bukan nol.",
                          "For the public: counts of children below {0} and their complements are withheld, "
                          "and every figure is "
                          "worked out again as if only their class were known; the list of lokus and its "
                          "packages are the decision "
                          "made from all counts. Empty means withheld, not zero.",
                          scenario.write.suppress_below));
  if (settings::by_indicators_alone(scenario)) {
    about_indicators_alone(inputs, list);
  } else {
    about_surveys(inputs, scenario, estimates.trends, list);
    about_children(inputs.counts, estimates, list);
    about_heights(prepared, list);
    about_register(inputs, estimates, list);
    about_distortion(prepared, scenario.estimate, list);
    about_counting_units(inputs.counts.units, list);
  }
  about_interventions(inputs, list);
  about_background(inputs, estimates, scenario, list);
  for (Phrase &sentence : access_assumptions(prepared.access, prepared.facilities, scenario.facilities))
    list.push_back(std::move(sentence));
  if (!settings::by_indicators_alone(scenario))
    about_measuring(scenario, list);
  return numbered(std::move(list));
}

} // namespace lokus
