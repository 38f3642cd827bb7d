#pragma once
#include "read/files/ogr.hpp"
#include "tables/findings.hpp"

namespace lokus::read {

// The boundary layer with its texts by meaning; columns without a field are empty. Shapes are read of the
// features that may be villages within boundaries.within and that boundaries.only asks for.
struct BoundaryLayer {
  Layer layer;
  std::vector<std::string> code, village, subdistrict, district; // [row]
  std::vector<bool> asked;                                       // [row] by boundaries.only
  std::string code_field;                                        // its name in the file
  std::size_t rows() const { return layer.rows(); }
};

// Without boundaries.layer the first layer with village codes. Warnings: layer_chosen, crs_assumed,
// letters_assumed. Error(request) when no field holds codes, naming fields and layers, or a field that a
// setting names is missing; Error(failure) when the layer cannot be read.
BoundaryLayer boundary_layer(const Scenario &scenario, Findings &findings);

// Number of the field among `fields` that is called so, else by the first of the names that is there.
std::optional<std::size_t> field_called(const std::vector<std::string> &fields,
                                        const std::vector<std::string> &names);

// A finding about the boundaries. Features have no line; sentences name their id (FID) instead.
Finding boundary_finding(Severity severity, const char *rule, const Scenario &scenario,
                         const std::string &subject, const Phrase &sentence);

} // namespace lokus::read
