#pragma once
#include "core/phrase.hpp"
#include "settings/settings.hpp"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lokus {

// Every setting of a run. Each field is described once, in describe_*.cpp: key, unit, meaning, range.
struct Scenario {
  std::string file; // path of the TOML file
  std::string name;
  std::string title;
  int year = 0;
  std::int64_t seed = 1;
  BoundariesSettings boundaries;
  CodesSettings codes;
  CountsSettings counts;
  std::vector<CountsSettings> further_counts; // [[further_counts]], or [[counts]] but the first
  ChildrenSettings children;
  std::vector<SurveyArea> survey;
  SurveysSettings surveys;
  CoverageSettings coverage;
  FacilitiesSettings facilities;
  CovariatesSettings covariates;
  std::vector<IndicatorSettings> indicators;
  HistorySettings history;
  ListsSettings lists;
  std::vector<ByHandSettings> by_hand;
  AuditSettings audit;
  std::vector<AuditRoundSettings> audit_rounds; // [[audit.round]]
  std::vector<AuditStageSettings> audit_stages; // [[audit.stage]]
  SecretsSettings secrets;
  std::vector<ContextSettings> context;
  SpaceSettings space;
  EstimateSettings estimate;
  std::vector<InterventionChoice> interventions;
  ProjectSettings project;
  LokusSettings lokus;
  PlanSettings plan;
  RankSettings rank;
  HotSpotSettings hot_spots;
  MeasureFirstSettings measure_first;
  RegionsSettings regions;
  DrawSettings draw;
  WriteSettings write;
  // key -> "file:line:column" of every key that was given, also from --set ("--set plan.budget=...").
  std::map<std::string, std::string> places;

  Scenario();
  Scenario(const Scenario &);
  Scenario(Scenario &&) noexcept;
  Scenario &operator=(const Scenario &);
  Scenario &operator=(Scenario &&) noexcept;
  ~Scenario();

  // Where a key was given, else the scenario's file: for messages about its value.
  std::string place(const std::string &key) const;
  bool given(const std::string &key) const { return places.contains(key); }
};

} // namespace lokus
