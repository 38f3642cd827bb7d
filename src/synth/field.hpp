#pragma once
#include "core/lonlat.hpp"
#include "core/random.hpp"
#include <vector>

namespace lokus::synth {

// A place in kilometres east and north of the middle of the made-up country.
struct Km {
  double x = 0;
  double y = 0;
};

// Kilometres on a fixed grid over the archipelago, so that an area alone has the field of the whole.
Km on_the_grid(LonLat place);

// A smooth random surface with mean 0, variance about 1 and correlation exp(-d^2 / (2 length^2)):
// a sum of random cosine waves (Rahimi and Recht 2007, NIPS 20, "Random features for large-scale
// kernel machines", algorithm 1). A pure function of the key and the place.
class Field {
public:
  Field(const RandomKey &key, double length_km);
  double at(Km p) const;

private:
  struct Wave {
    double x, y, phase;
  };
  std::vector<Wave> waves_;
};

} // namespace lokus::synth
