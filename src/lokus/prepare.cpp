#include "lokus/prepare.hpp"
#include "audit/audit.hpp"
#include "check/check.hpp"
#include "check/doubts/believed_counts.hpp"
#include "check/doubts/repeated_rounds.hpp"
#include "cluster/cluster.hpp"
#include "core/error.hpp"
#include "estimate/effective_counts.hpp"
#include "estimate/estimate.hpp"
#include "estimate/register_steps.hpp"
#include "estimate/trend/trend.hpp"
#include "lokus/audit_findings.hpp"
#include "lokus/forecast.hpp"
#include "lokus/lokus.hpp"
#include "lokus/reach.hpp"
#include "lokus/stages.hpp"
#include "read/read.hpp"
#include "settings/indicators.hpp"
#include "space/space.hpp"

// prepare: what was read and checked becomes space, estimates, hot spots and the audit. No budget in it.

namespace lokus {
namespace {

void require_no_errors(const Findings &findings) {
  if (const std::size_t errors = findings.count(Severity::error); errors > 0)
    throw Error(ErrorKind::data, phrase("{} kesalahan pada data; lihat temuan.csv",
                                        "{} errors in the data; see findings (temuan.csv)", errors));
}

// Children become counts of villages here, and are forgotten.
void count_children(Checked &checked, const Scenario &scenario, Watch &watch) {
  Inputs &in = checked.inputs;
  check::FromChildren children =
      stage(watch, "children", {"menilai pengukuran anak", "judging the measurements of children"},
            [&] { return check::children(in, scenario.children.month, scenario.estimate.interval.value); });
  in.counts = std::move(children.counts);
  in.findings.add(children.findings);
  in.measurements = {};
  in.height_scores = std::move(children.height_scores);
  checked.quality = std::move(children.quality);
  checked.heights = std::move(children.heights);
}

// Where the estimate is to start from counts, heights do not judge them either.
const Heights &asked(const Heights &heights, const Scenario &scenario) {
  static const Heights none;
  return scenario.children.evidence == "counts" ? none : heights;
}

// Where heights are asked for, a regency with counts and without a curve is not estimated from them in
// silence.
void choose_evidence(Prepared &p, const Scenario &scenario) {
  const std::string &evidence = scenario.children.evidence;
  if (evidence == "counts")
    p.heights.are_evidence = Column<DistrictId, std::uint8_t>(p.heights.are_evidence.rows(), 0);
  if (evidence != "heights")
    return;
  const Districts &districts = p.inputs.area.districts;
  for (const VillageId v : p.inputs.area.villages.code.all()) {
    const DistrictId d = p.inputs.area.villages.district[v];
    if (was_measured(p.inputs.counts, v) && (!p.heights.given() || p.heights.are_evidence[d] == 0))
      throw Error(
          ErrorKind::request,
          phrase("{0}: tinggi badan per anak di {1} terlalu sedikit untuk menaksir dari tinggi badan; "
                 "isi children.path dengan ekspor per anak, atau children.evidence = \"auto\"",
                 "{0}: too few heights of single children in {1} to estimate from heights; name an "
                 "export of single children with children.path, or set children.evidence = \"auto\"",
                 scenario.place("children.evidence"), districts.name[d]));
  }
}

Trends trends_from_figures(const Inputs &in, const Scenario &scenario, Watch &watch) {
  const double years = (in.timeline.lead + scenario.project.months) / 12.0;
  if (!scenario.history.path.given())
    return estimate::published_trends(in.area.districts, years);
  return stage(watch, "trend", {"menaksir tren dari riwayat survei", "estimating the trend"},
               [&] { return estimate::trends(in.history, in.area.districts, scenario.estimate, years); });
}

// What the scenario says of its own wins: the trend, the noise of a survey's figure.
Trends trends_of(const Inputs &in, const Scenario &scenario, Watch &watch) {
  const Trends from_figures = trends_from_figures(in, scenario, watch);
  Trends trends =
      names_a_trend(scenario.project) ? scenario_trends(scenario.project, in.area.districts) : from_figures;
  const double noise = scenario.estimate.survey_noise_sd;
  trends.noise = is_missing(noise) ? from_figures.noise : noise * noise;
  trends.province_noise = is_missing(noise) ? from_figures.province_noise : noise * noise;
  trends.assumptions.push_back(estimate::noise_sentence(trends));
  return trends;
}

Estimates estimates_with(const Prepared &p, const Counts &counts, const Scenario &scenario,
                         const Trends &trends) {
  const Inputs &in = p.inputs;
  return estimate::prevalence({in.area, counts, in.surveys, p.neighbours, in.covariates, trends, in.timeline,
                               p.heights, p.reporting_units},
                              scenario.estimate, static_cast<std::uint64_t>(scenario.seed));
}

void find_hot_spots(Prepared &p, const Scenario &scenario, Watch &watch) {
  if (settings::by_indicators_alone(scenario))
    return;
  stage(watch, "hot_spots", {"mencari kantong stunting", "looking for hot spots"}, [&] {
    const HotSpotSettings &settings = scenario.hot_spots;
    const Neighbours neighbours = space::neighbours_asked(p.inputs.area.villages, p.neighbours, settings);
    p.hot_spots = cluster::hot_spots(p.inputs.area, p.estimates, neighbours, settings);
    // A puskesmas that pushes heights over the line would be a low cluster of its own making.
    const Counts &counts = p.inputs.counts;
    p.register_clusters =
        cluster::register_clusters(p.inputs.area, estimate::with_heights(p.inputs.area, counts, p.heights),
                                   neighbours, settings, static_cast<std::uint64_t>(scenario.seed));
    if (settings.statistics)
      p.statistics = cluster::spatial_statistics(counts, neighbours);
  });
}

void sum_up_audit(Prepared &p, const Scenario &scenario, Watch &watch) {
  p.audit = stage(watch, "audit", {"merangkum audit kasus", "summarising case audits"}, [&] {
    return audit::cases(p.inputs.audit, p.inputs.area, day_of_audit(scenario, watch),
                        p.inputs.puskesmas_given);
  });
}

} // namespace

void dissolve_outlines(Prepared &p, Metres tolerance) {
  const Area &area = p.inputs.area;
  p.subdistrict_outlines = space::subdistrict_outlines(area, tolerance);
  p.district_outlines = space::district_outlines(area, p.subdistrict_outlines, tolerance);
}

void require_counts(const Scenario &scenario) {
  if (settings::by_indicators_alone(scenario))
    throw Error(
        ErrorKind::request,
        phrase("{}: tidak ada jumlah balita (counts.path atau children.path), jadi tidak ada yang dapat "
               "ditaksir, diproyeksikan, atau direncanakan; lokus run dan lokus rank memeringkat desa "
               "menurut indikator",
               "{}: there are no counts (counts.path or children.path), so nothing can be estimated, "
               "projected or planned; lokus run and lokus rank order villages by indicators",
               scenario.file));
}

Checked inspect(const Scenario &scenario, Watch &watch) {
  Checked checked;
  try {
    checked.inputs =
        stage(watch, "read", {"membaca data", "reading data"}, [&] { return read::inputs(scenario); });
  } catch (const Error &error) {
    if (error.kind() != ErrorKind::failure)
      throw;
    checked.findings.add({Severity::error, "unreadable_file", "", 0, "", error.sentence()});
    return checked;
  }
  if (checked.inputs.measurements.rows() > 0)
    count_children(checked, scenario, watch);
  checked.inputs.timeline = timeline_of(checked.inputs.counts.month, scenario);
  place_facilities(checked, scenario);
  place_counting_units(checked);
  checked.inputs.counts.believed =
      check::believed_counts(checked.inputs.area, checked.inputs.counts, asked(checked.heights, scenario));
  checked.inputs.counts.unchanged_since = check::unchanged_since(checked.inputs.area, checked.inputs.counts);
  checked.findings = stage(watch, "check", {"memeriksa data", "checking data"},
                           [&] { return check::inputs(checked.inputs); });
  checked.findings.add(findings_beside_list(checked.inputs.audit, checked.inputs.area, scenario, watch));
  return checked;
}

Checked inspect_audit(const Scenario &scenario, Watch &watch) {
  Checked checked;
  try {
    checked.inputs =
        stage(watch, "read", {"membaca data", "reading data"}, [&] { return read::audit_inputs(scenario); });
  } catch (const Error &error) {
    if (error.kind() != ErrorKind::failure)
      throw;
    checked.findings.add({Severity::error, "unreadable_file", "", 0, "", error.sentence()});
    return checked;
  }
  checked.findings = checked.inputs.findings;
  checked.findings.add(findings_of_audit(checked.inputs.audit, checked.inputs.area, scenario, watch));
  return checked;
}

Prepared prepare_audit(Checked checked, const Scenario &scenario, Watch &watch) {
  require_no_errors(checked.findings);
  Prepared p;
  p.inputs = std::move(checked.inputs);
  p.findings = std::move(checked.findings);
  sum_up_audit(p, scenario, watch);
  return p;
}

Prepared prepare(Checked checked, const Scenario &scenario, Watch &watch) {
  require_no_errors(checked.findings);
  if (!scenario.counts.path.given() && !scenario.children.path.given() && scenario.indicators.empty())
    throw Error(
        ErrorKind::request,
        phrase("{}: counts.path tidak ada; isi dengan berkas jumlah balita per desa, atau children.path "
               "dengan ekspor per anak",
               "{}: counts.path is missing; name the file of counts per village, or the export of single "
               "children with children.path",
               scenario.file));
  Prepared p;
  p.inputs = std::move(checked.inputs);
  p.findings = std::move(checked.findings);
  p.quality = std::move(checked.quality);
  p.heights = checked.heights.given()
                  ? std::move(checked.heights)
                  : check::heights(p.inputs.height_scores, p.inputs.area, scenario.estimate.interval.value);
  choose_evidence(p, scenario);
  p.facilities = std::move(checked.facilities);
  const Area &area = p.inputs.area;
  require_room_for_worlds(area, scenario);
  p.inputs.counts.believed = check::believed_counts(area, p.inputs.counts, asked(p.heights, scenario));
  p.neighbours = stage(watch, "neighbours", {"mencari desa bertetangga", "finding neighbours"},
                       [&] { return space::neighbours(area.villages, scenario.space); });
  p.reporting_units = space::reporting_units(area, {p.inputs.counts.units, p.inputs.puskesmas_given,
                                                    p.inputs.height_scores, p.inputs.counts.puskesmas});
  measure_travel(p, scenario, watch);
  stage(watch, "outlines", {"menyatukan batas kecamatan", "dissolving kecamatan"},
        [&] { dissolve_outlines(p, scenario.space.tolerance); });
  Trends trends = trends_of(p.inputs, scenario, watch);
  p.estimates = stage(watch, "estimate", {"menaksir prevalensi", "estimating prevalence"},
                      [&] { return estimates_with(p, p.inputs.counts, scenario, trends); });
  p.estimates.trends = std::move(trends);
  p.register_steps =
      estimate::register_steps({area, p.inputs.counts, p.inputs.height_scores, p.heights, p.estimates});
  find_work_areas(p, watch);
  if (scenario.regions.count > 0)
    p.work_areas = stage(watch, "work_areas", {"membentuk wilayah kerja", "making work areas"}, [&] {
      return space::work_areas(area, p.neighbours, p.estimates, scenario.regions);
    });
  find_hot_spots(p, scenario, watch);
  sum_up_audit(p, scenario, watch);
  return p;
}

Estimates estimate_again(const Prepared &p, const Scenario &scenario) {
  Counts counts = p.inputs.counts;
  counts.believed = check::believed_counts(p.inputs.area, counts, asked(p.heights, scenario));
  Estimates again = estimates_with(p, counts, scenario, p.estimates.trends);
  again.trends = p.estimates.trends;
  return again;
}

Prepared judged(const Checked &checked, const Scenario &scenario) {
  Prepared p;
  p.inputs.area = checked.inputs.area;
  p.inputs.context = checked.inputs.context;
  p.inputs.intake = checked.inputs.intake;
  p.inputs.review = checked.inputs.review;
  p.findings = checked.findings;
  p.quality = checked.quality;
  p.heights = checked.heights;
  dissolve_outlines(p, scenario.space.tolerance);
  return p;
}

} // namespace lokus
