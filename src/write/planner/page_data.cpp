#include "write/planner/page_data.hpp"
#include "core/certainty.hpp"
#include "settings/page.hpp"
#include "settings/text.hpp"
#include "tables/frozen/frozen.hpp"
#include "tables/plan/targets.hpp"
#include "write/planner/json_text.hpp"
#include "write/planner/plan_json.hpp"
#include "write/report/blocks.hpp"
#include "write/tables/today.hpp"

namespace lokus::write {
namespace {

std::string district_courses(const Projection &p) {
  return page_list(ids<DistrictId>(p.district_prevalence.rows()),
                   [&](DistrictId d) { return page_course(p, d); });
}

std::string stunted_today(const Estimates &e) {
  const ChildrenToday now = children_today(e);
  return fmt::format(R"({{"children":{},"stunted":{},"low":{},"high":{}}})", page_rounded(now.children, 7),
                     page_rounded(now.stunted.mean, 6), page_rounded(now.stunted.low, 6),
                     page_rounded(now.stunted.high, 6));
}

std::string districts(const Publication &from) {
  const Districts &list = from.prepared.inputs.area.districts;
  const Estimates &e = from.prepared.estimates;
  const auto numbers = [&](const auto &column) {
    return page_list(list.code.all(), [&](DistrictId d) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(column)>, Column<DistrictId, People>>)
        return page_number(column.empty() ? nan() : column[d].value);
      else
        return page_rounded(column.empty() ? nan() : column[d], 6);
    });
  };
  return fmt::format(
      R"({{"code":{},"name":{},"children":{},"registerPrevalence":{},"survey":{},"surveyPrevalence":{},"surveyError":{},"without":{},"withPlan":{}}})",
      page_list(list.code, page_text), page_list(list.name, page_text), numbers(e.children_in),
      numbers(e.register_prevalence),
      page_list(list.code.all(),
                [&](DistrictId d) { return page_text(e.survey.empty() ? "" : e.survey[d]); }),
      numbers(e.survey_prevalence), numbers(e.survey_error), district_courses(from.decision.none),
      district_courses(from.decision.planned));
}

std::string subdistricts(const Area &area) {
  return fmt::format(
      R"({{"code":{},"name":{},"district":{}}})", page_list(area.subdistricts.code, page_text),
      page_list(area.subdistricts.name, page_text),
      page_list(area.subdistricts.district, [](DistrictId d) { return fmt::format("{}", d.row()); }));
}

std::string interventions_json(const Interventions &list) {
  return page_list(list.code.all(), [&](InterventionId k) {
    return fmt::format(
        R"({{"code":{},"name":{},"opd":{},"fund":{},"unitCost":{},"once":{},"people":{},"goal":{},"projected":{},"assumed":{},"note":{}}})",
        page_text(list.code[k]), page_phrase(list.name[k]), page_text(list.opd[k]),
        page_text(fund_of(list, k)), page_number(list.unit_cost[k]), list.is_investment(k),
        page_phrase(words_of(list.group[k])), page_list(list.goal[k], page_number), !list.effects[k].empty(),
        !list.cost_assumed.empty() && list.cost_assumed[k] != 0, page_phrase(list.note[k]));
  });
}

std::string methods(const std::vector<Ranking> &rankings) {
  return page_list(rankings, [](const Ranking &ranking) {
    return fmt::format(R"({{"name":{},"title":{}}})", page_text(ranking.method), page_phrase(ranking.title));
  });
}

std::string certainty() {
  return page_list(all_certainties, [](Certainty step) {
    return fmt::format(R"({{"least":{},"words":{}}})", least_chance(step),
                       page_phrase(membership_words(step)));
  });
}

// What a plan can be best for without looking at single worlds, which the page has in steps alone.
std::string objectives_offered() {
  std::vector<Objective> offered;
  for (const Objective &objective : objectives)
    if (!objective.chance)
      offered.push_back(objective);
  return page_list(offered, [](const Objective &objective) {
    return fmt::format(R"({{"name":{},"title":{}}})", page_text(std::string(objective.name)),
                       page_phrase(objective.unit()));
  });
}

std::string run(const Publication &from) {
  const Decision &d = from.decision;
  const std::vector<bool> none_out(from.prepared.inputs.interventions.rows(), false);
  const bool has_plan = !d.plan.chosen.empty();
  const std::string followed = has_plan && has_draws(d.planned)
                                   ? page_followed(d.none, d.planned, from.record.scenario.plan.horizon,
                                                   from.prepared.estimates.interval_share)
                                   : "null";
  return fmt::format(
      R"({{"request":{},"answer":{}}})", page_text(request_of_run(from)),
      page_plan({d, from.prepared.inputs.interventions, d.lokus, has_plan ? &d.plan : nullptr, none_out},
                followed));
}

std::string budgets(const Ladder &ladder) {
  std::string text = "[";
  for (const LadderStep &step : ladder.steps)
    if (step.possible)
      text += fmt::format(R"({}{{"budget":{},"averted":{},"low":{},"high":{},"villages":{},"spend":{}}})",
                          text.size() > 1 ? "," : "", step.plan.budget.value,
                          page_rounded(step.plan.expected.mean, 6), page_rounded(step.plan.expected.low, 6),
                          page_rounded(step.plan.expected.high, 6), step.plan.villages_chosen,
                          step.plan.spend.value);
  return text + "]";
}

// Of districts: of the true level and of the next survey's figure, without new action and with the plan.
std::string chances(const Publication &from) {
  const Prepared &p = from.prepared;
  const ProjectSettings &s = from.record.scenario.project;
  std::string text = "[";
  for (const TargetChance &c :
       target_chances(p.inputs.area, from.decision.none, from.decision.planned, s.target_percent,
                      next_survey(p.estimates, s, p.inputs.timeline.lead))) {
    if (c.village)
      continue;
    for (const bool plan : {false, true})
      text += fmt::format(R"({}{{"district":{},"target":{},"months":{},"plan":{},"level":{},"survey":{}}})",
                          text.size() > 1 ? "," : "", c.district.row(), page_rounded(100 * c.target, 6),
                          c.months, plan, page_rounded(plan ? c.planned : c.none, 4),
                          page_rounded(plan ? c.figure_planned : c.figure_none, 4));
  }
  return text + "]";
}

Phrase name_of_reading(const ReadingPlan &plan) {
  return plan.question.empty()
             ? Phrase{"semua bacaan bukti", "all readings of the evidence"}
             : Phrase{plan.question + ": " + plan.reading, plan.question + ": " + plan.reading};
}

std::string readings(const Publication &from) {
  const std::size_t count = from.prepared.inputs.interventions.rows();
  return page_list(from.decision.evidence_mix, [&](const ReadingPlan &plan) {
    std::vector<std::int64_t> money(count, 0);
    for (const MixedActivity &activity : plan.activities)
      money[activity.intervention.row()] = activity.rupiah.value;
    return fmt::format(R"({{"reading":{},"villagesKept":{},"money":{}}})", page_phrase(name_of_reading(plan)),
                       plan.villages_kept,
                       page_list(money, [](std::int64_t x) { return fmt::format("{}", x); }));
  });
}

std::string criteria_json(const std::vector<Ranking> &rankings) {
  if (rankings.empty())
    return "[]";
  std::string text = "[";
  for (std::size_t i = 0; i < rankings.front().criteria.size(); ++i)
    text += fmt::format(R"({}{{"name":{},"title":{},"weight":{}}})", i == 0 ? "" : ",",
                        page_text(rankings.front().criteria[i]),
                        page_phrase(criterion_title(rankings.front(), rankings.front().criteria[i])),
                        page_number(rankings.front().weights[i]));
  return text + "]";
}

std::string title(const Publication &from) {
  const Scenario &s = from.record.scenario;
  const Districts &districts = from.prepared.inputs.area.districts;
  if (districts.rows() == 1)
    return districts.name[DistrictId{0u}];
  return s.title.empty() ? s.name : s.title;
}

std::string page_head(const Publication &from) {
  const RunRecord &record = from.record;
  const Scenario &s = record.scenario;
  const Timeline &timeline = from.prepared.inputs.timeline;
  const auto day = fmt::format("{:04}-{:02}-{:02}", record.made.year, record.made.month, record.made.day);
  return fmt::format(
      R"("version":{},"made":"{}","language":"{}","title":{},"year":{},"synthetic":{},"audience":{},"word":{},"months":{},"start":{},"when":{},"interval":{},"targets":{})",
      page_text(record.version), day, record.language == Language::en ? "en" : "id", page_text(title(from)),
      s.year, s.write.synthetic, page_text(s.write.audience),
      page_phrase(unit_of_villages(from.prepared.inputs.area.villages)), s.plan.horizon,
      page_text(written_month(timeline.start)), page_phrase(when(timeline, s.plan.horizon)),
      from.prepared.estimates.interval_share, page_list(s.project.target_percent, page_number));
}

// What a decision out of the page says of the run besides list and plan; null for the public.
std::string frozen(const Publication &from) {
  const Scenario &s = from.record.scenario;
  if (s.write.audience == "public")
    return "null";
  const FrozenMonths m = frozen_months(from.prepared, from.decision);
  const auto settings = page_list(settings::settings_as_written(s), [](const auto &entry) {
    return "[" + page_text(entry.first) + "," + page_text(entry.second) + "]";
  });
  return fmt::format(
      R"({{"title":{},"seed":{},"months":{{"counts":{},"start":{},"lead":{},"horizon":{},"horizon_month":{},"interval_share":{}}},"scenario":{},"settings":{}}})",
      page_text(s.title), s.seed, page_text(m.counts), page_text(m.start), m.lead, m.horizon,
      page_text(m.horizon_month), page_number(m.interval_share),
      page_text(from.record.files.empty() ? "" : from.record.files.front().written), settings);
}

} // namespace

std::string page_files(const Publication &from) {
  if (from.record.scenario.write.audience == "public")
    return "[]";
  std::string files = page_list(from.record.files, [](const InputFile &file) {
    return fmt::format(R"({{"file":{},"bytes":{},"sha256":{}}})", page_text(file.written), file.bytes,
                       page_text(file.sha256));
  });
  for (std::size_t at = files.find('<'); at != std::string::npos; at = files.find('<', at))
    files.replace(at, 1, R"(\u003c)");
  return files;
}

std::string page_data(const Publication &from) {
  const Decision &d = from.decision;
  std::string text = "{" + page_head(from);
  const auto add = [&](const char *name, const std::string &json) {
    text += fmt::format(",\"{}\":{}", name, json);
  };
  add("assumptions", page_list(from.record.assumptions, [](const Assumption &assumption) {
        return page_phrase(assumption.sentence);
      }));
  add("draws", fmt::format("{}", from.prepared.estimates.draw_count()));
  add("today", stunted_today(from.prepared.estimates));
  add("districts", districts(from));
  add("subdistricts", subdistricts(from.prepared.inputs.area));
  add("villages", page_villages(from));
  add("map", page_map(from));
  add("coverage", page_coverage(from));
  add("quality", page_quality(from));
  add("causes", page_causes(from));
  add("origins", page_origins());
  add("interventions", interventions_json(from.prepared.inputs.interventions));
  add("methods", methods(d.rankings));
  add("criteria", criteria_json(d.rankings));
  add("certainty", certainty());
  add("objectives", objectives_offered());
  add("run", run(from));
  add("budgets", budgets(d.ladder));
  add("chances", chances(from));
  add("readings", readings(from));
  add("frozen", frozen(from));
  const bool internal = from.record.scenario.write.audience != "public";
  add("scenario", page_text(internal ? settings::scenario_page(from.record.scenario, {}, from.record.language)
                                     : std::string()));
  return text + "}";
}

} // namespace lokus::write
