#pragma once
#include "core/units.hpp"
#include <limits>
#include <string>
#include <vector>

// What a scenario can set, table by table, with its defaults; key, unit, meaning and range of every field
// stand in describe_*.cpp.

namespace lokus {

// A file named in the scenario. `written` is the text of the scenario, passwords masked, and is what is
// shown; `path` is where it lies, after resolving it against the scenario's folder. Empty: not given.
struct FilePath {
  std::string written;
  std::string path;
  bool given() const { return !written.empty(); }
};

struct BoundariesSettings {
  FilePath path;
  std::string layer;
  std::string within;
  FilePath codes;                // kode_desa, kecamatan, desa: for layers without codes
  std::vector<std::string> only; // "column=value"
  std::string crs;               // "EPSG:32749"; empty: as the file says
  std::string axes = "keep";     // "swap": x and y stand in each other's place
  std::string code, name, subdistrict_name, district_name; // empty: found by the usual names
};

// Codes of earlier editions of kode_wilayah and what they are today.
struct CodesSettings {
  FilePath path;
  std::string sheet;
};

struct CountsSettings {
  FilePath path;
  std::string sheet;
  std::vector<std::string> only;   // "column=value"
  std::string unit = "by_columns"; // what a row counts: village, puskesmas, subdistrict
  std::string code, subdistrict, village, puskesmas;
  std::string registered, measured, stunted, severely_stunted, families_at_risk;
  std::string families, pregnant, brides, families_without_latrine;
  std::string month;       // "2022-12"
  Share least_joined{0.8}; // of the rows, and of a kabupaten's villages, below which nothing is estimated
};

// The register's export, one row per child and measurement.
struct ChildrenSettings {
  FilePath path;
  std::string sheet;
  std::string month; // "2026-08": measurements of this month make the counts; empty: each child's last
  FilePath name_map; // review table filled in by a person
  int century =
      0; // first year of the century of years of two digits; 0: the hundred years up to month or year
  std::string boys, girls;       // what stands for them in the column of sex, beside L and P
  std::string evidence = "auto"; // what the estimate starts from: heights, counts
  FilePath key;                  // secret of the keyed hash; empty: one for this run alone, forgotten with it
};

// Many survey figures from a table, beside or instead of [[survey]].
struct SurveysSettings {
  FilePath path;
  std::string sheet;
};

struct SurveyArea {     // one [[survey]]
  std::string district; // "63.06"; also a kecamatan "63.06.05", a province "63", a group "63.05+63.06"
  std::string name;
  Share prevalence{nan()};
  Share standard_error{nan()};
  double sample = 0;
  double design_effect = 0;
  std::string month; // "2022-10"; empty: as of the counts
};

struct CoverageSettings {
  FilePath path;
  std::string sheet;
};

// Survey figures of earlier years: district and province, year, prevalence, confidence.
struct HistorySettings {
  FilePath path;
};

struct ByHandSettings { // one [[by_hand]]: a village put into the list or taken out of it
  std::string code;     // of the village, dotted once checked
  std::string change;   // "in", "out"
  std::string reason;   // never empty
};

// What decides with a reason: villages put in or taken out by hand, last year's list, a plan made by hand.
struct ListsSettings {
  FilePath by_hand;              // code; masuk/keluar; reason
  FilePath last_year;            // codes of last year's list
  FilePath last_year_indicators; // the criteria a year earlier, for methods that score change
  FilePath plan;                 // code; interventions: a plan made by hand
};

// Where children are cared for, and how one gets there.
struct FacilitiesSettings {
  FilePath path;        // points: name, latitude, longitude; kind, capacity, what checks the position
  FilePath work_areas;  // village code; name of its puskesmas
  FilePath roads;       // line layer
  std::string kind;     // which points count; empty: all, or puskesmas where the file tells kinds
  std::string capacity; // column: children under five served in villages with a package
  double assumed_capacity = nan(); // of a facility without one; nan: no limit
  double road_kmh = 30;            // where a road says nothing else
  double off_road_kmh = 4;         // to the road, and without one
  double neighbour_kmh = 20;       // from village to village where there are no roads
  double farthest_minutes = 120;   // beyond it a place counts as out of reach
  double rupiah_per_hour = 0;      // added to the fixed cost of every intervention of a village, each year
};

struct IndicatorSettings { // one [[indicators]]
  FilePath path;
  std::string sheet;
  std::vector<std::string> only;         // "column=value"
  std::vector<std::string> columns;      // "krs", "krs_air+krs_jamban", "krs/keluarga"
  std::vector<std::string> names;        // one a column; empty: made of the columns (indicators.hpp)
  std::vector<std::string> low_is_worse; // of the names
  std::vector<std::string> words;        // "Tertinggal=4"
};

// Figures by village that explain prevalence (estimate.covariates).
struct CovariatesSettings {
  FilePath path;
  std::string sheet;
};

struct AuditSettings {
  FilePath cases; // short for one [[audit.round]], as is last_round
  FilePath last_round;
  std::string today; // "2026-11-21": what is overdue; empty: the day of the run
  FilePath cause_list;
  std::string separators = ";|,"; // between the causes of a cell
  FilePath worksheet_rules;
  int least_cases = 2;  // of each target group in a round
  int remind_days = 14; // before its due date a task is in the reminder
};

// One stage of a round of audits.
struct AuditStageSettings {
  std::string round; // "2026-1"; empty: this round
  int number = 0;
  std::string name;
  std::string planned, done; // "2026-03-31"
};

// One file of a round of audits; several files may be of one round.
struct AuditRoundSettings {
  FilePath path;
  std::string name;                // "2026-1"; empty: as its column says
  std::vector<std::string> sheets; // names or numbers; empty: all
  std::string case_number, village_code, village, subdistrict, group, recommendation, opd, due, done;
  std::string status_before, status_after;
  std::vector<std::string> causes; // columns; the others by their usual names where they are empty
};

struct SecretsSettings {
  FilePath key_file; // by which the same person is known in several rounds
};

struct ContextSettings { // one [[context]]
  FilePath path;
  std::string layer;
  std::string use = "neighbours";
};

struct SpaceSettings {
  Metres tolerance{10};
  bool join_islands = false;
};

struct EstimateSettings {
  std::string method = "register";
  int draws = 200;
  Share interval{0.9};
  double assumed_sample = 690;
  double assumed_design_effect = 2;
  // Standard deviation of the log odds of one survey figure beyond its sampling error; nan: from survey
  // figures.
  double survey_noise_sd = nan();
  double measurement_design_effect = 1;
  // How far villages differ in what their register misses: standard deviation of the log odds, an assumption.
  double register_sd = 0;
  // Of a child not measured against one measured: odds of being stunted, standard deviation of their log.
  double unweighed_odds = 1, unweighed_spread = 0.35;
  std::string survey_smoothing = "none"; // none, fay_herriot
  std::vector<std::string> covariates;   // columns of covariates.path, bym2 and register
};

struct HotSpotSettings {
  double odds_ratio = 1.25;             // of surroundings to their regency: more than this is much
  Share false_discovery{0.1};           // of those named
  Share least_probability{0.8};         // of each one named
  int permutations = 999;               // of the register's clusters
  std::string neighbours = "tolerance"; // tolerance, queen, rook, nearest
  int nearest = 6;                      // with "nearest": how many
  bool statistics = false;
};

// What measuring a village's children again would be like. Cost and design effect are assumptions.
struct MeasureFirstSettings {
  int children = 100; // of a village, or all there are
  double design_effect = 1.5;
  Rupiah rupiah_per_child{25000};
  Rupiah rupiah_per_village{1000000};
};

struct RegionsSettings {
  int count = 0;
  double least_children = 0;
};

struct InterventionChoice { // one [[interventions]]
  FilePath file;
  std::vector<double> coverage_percent; // by year; nan = straight line between given years
  Share baseline{nan()};
  std::string target_group; // empty: the catalogue's
  double target_share = nan();
  std::string target_column; // empty: the group's own, where the counts have one
  double unit_cost = nan();
  double fixed_cost = nan();
};

struct ProjectSettings {
  int months = 24;
  std::vector<int> horizons = {12, 24};
  int drawn = 0; // plan.horizon, once checked: the horizon that villages' draws are kept of; 0: the last
  std::vector<double> age_profile = {0.117, 0.117, 0.137, 0.224, 0.23};
  double age_profile_sd = 0.1; // of the log odds of each band, by district
  std::vector<double> or_previous = {45, 362, 175, 175};
  double or_previous_sd = 0.5; // of their logs, all together
  std::vector<double> retention = {1, 1, 1, 1};
  double trend = nan();    // log odds a year without new action; nan, as its sd: from survey figures
  double trend_sd = nan(); // of the trend
  double next_survey_sample = 690;
  double next_survey_design_effect = 2;
  double rise_reached = 1;    // share of the planned rise of coverage that is reached, median
  double rise_reached_sd = 0; // of its log odds
  std::vector<double> birth_outcome_shares = {0.70, 0.17, 0.10, 0.03};
  double birth_outcome_shares_sd = 0.2; // of the log of each but the first, by district
  std::vector<double> birth_outcome_odds_ratios = {1, 2.43, 1.93, 4.51};
  std::vector<double> birth_outcome_odds_ratios_sd = {0, 0.046, 0.062, 0.14}; // of their logs
  std::vector<double> diarrhoea_episodes = {0.0833, 0.1167, 0.1833, 0.1667, 0.1};
  double diarrhoea_episodes_sd = 0.3; // of their logs, all together, by district
  double diarrhoea_odds_ratio = 1.0247;
  double diarrhoea_odds_ratio_sd = 0.0054;          // of its log
  std::string associations_hold = "where_measured"; // where_measured, as_peers
  double height_sd = 1.2;     // of height for age among children, in standard deviations of the standard
  double height_sd_sd = 0.08; // of its log
  std::vector<double> births_factor;          // by year, last held; empty: 1
  std::vector<double> feeding_correct;        // share fed correctly by band; empty: not modelled
  std::vector<double> feeding_diarrhoea_risk; // relative risk of diarrhoea, incorrect v correct, by band
  std::vector<double> feeding_odds_ratio = {1, 1, 1, 1, 1}; // of stunting, correct v incorrect
  double short_interval_share = nan();                      // of births; nan: not modelled
  std::vector<double> short_interval_risks;        // relative risk of each outcome but the first, short v not
  std::vector<double> target_percent = {14, 18.8}; // prevalences to get under
};

struct PlanSettings {
  std::string rule = "optimal";
  std::string objective = "stunted"; // stunted, new_cases, child_months, chance, need
  double tail_percent = 100;         // the plan is best in the mean of this share of worlds, the worst
  double target_percent = 14;        // of the objective chance: prevalence to get under
  int worlds = 50; // in which gains are known one by one, where the objective or the tail asks for it
  Rupiah budget{0};
  int horizon = 24;
  std::string start;                     // "2027-01": first month of the plan; empty: January of `year`
  std::vector<std::string> opd_budgets;  // "Dinkes=2500000000"
  std::vector<std::string> fund_budgets; // "DAK=1e9"; "Dana Desa=50e6": a village
  int least_per_subdistrict = 0;
  bool keep_last_year = false; // last year's lokus stay a second year
  bool whole_packages = false; // a village gets a largest package or nothing
  std::vector<double> ladder_percent = {50, 75, 100, 125, 150};
};

// The list for next year, and who goes first: the ranks, and the plan spends within it; or the plan, and its
// villages are the list.
struct LokusSettings {
  std::string chosen_by = "rank"; // rank, plan
  int villages = 10;
};

struct RankSettings {
  std::vector<std::string> methods = {"traffic_light"};
  std::vector<std::string> criteria = {"families_at_risk", "stunted", "prevalence", "coverage"};
  std::vector<double> weights;    // empty: equal
  std::vector<double> references; // empty: mean of the villages
  std::vector<double> pairwise;   // AHP: the comparison matrix of the criteria, row by row
  std::vector<double> targets;    // KPI scores: target of each criterion; empty: the regency's own figure
  std::vector<std::string> class_limits; // class scoring: "stunted=5,10,20"
  std::vector<std::string> preference;   // PROMETHEE: "stunted=2,10"; none: any difference counts
};

struct DrawSettings {
  std::string office;
  std::string title;
  std::string source;
  std::vector<double> class_percent = {14, 20, 30, 40};
};

struct WriteSettings {
  std::vector<std::string> formats = {"gpkg", "geojson", "csv", "html", "planner"};
  std::string csv = "plain";
  bool synthetic = false;
  std::string audience = "internal";
  int suppress_below = 5;
  bool public_plan = true;
  std::string export_log;
};

} // namespace lokus
