#pragma once
#include "tables/access.hpp"
#include "tables/estimates.hpp"
#include "tables/hot_spots.hpp"
#include "tables/inputs.hpp"
#include "tables/inputs/reporting_units.hpp"
#include "tables/neighbours.hpp"
#include "tables/quality.hpp"
#include "tables/regions.hpp"
#include "tables/register/register_clusters.hpp"
#include "tables/register/register_steps.hpp"
#include "tables/spatial_statistics.hpp"

namespace lokus {

// Inputs and what follows from them without a budget. Made once, then only read.
struct Prepared {
  Inputs inputs;
  Findings findings; // of reading and checking together
  Neighbours neighbours;
  ReportingUnits reporting_units;
  Facilities facilities;              // empty: not given
  Access access;                      // empty: neither facilities nor working areas given
  Outlines subdistrict_outlines;      // shape = SubdistrictId row, dissolved from the villages
  Outlines district_outlines;         // shape = DistrictId row
  Quality quality;                    // empty without measurements
  Heights heights;                    // likewise
  HotSpots hot_spots;                 // empty: nothing was estimated
  RegisterClusters register_clusters; // empty: not looked for
  SpatialStatistics statistics;       // empty: not asked for
  Regions work_areas;                 // empty: not asked for
  Estimates estimates;
  RegisterSteps register_steps; // empty: no heights were given
  Audit audit;

  Prepared();
  Prepared(const Prepared &);
  Prepared(Prepared &&) noexcept;
  Prepared &operator=(const Prepared &);
  Prepared &operator=(Prepared &&) noexcept;
  ~Prepared();
};

} // namespace lokus
