#pragma once

namespace lokus {

// What a number of the outputs was made by: something that was read, or a step of the run.
enum class Origin {
  unknown, // of a field until its table says
  scenario,
  boundaries,
  counts,
  surveys,
  indicators,
  covariates,
  trend,
  facilities,
  interventions,
  coverage,
  lists,
  audit,
  quality,
  heights,
  estimate,
  register_steps,
  hot_spots,
  register_clusters,
  work_areas,
  costs,
  gains,
  baseline, // the projection without new action
  plan,
  ladder,
  projection,
  uncertainty,
  targets,         // with the plan
  targets_without, // without new action
  ranking,
  lokus_list,
  measure_first,
  check,
  assumptions
};

} // namespace lokus
