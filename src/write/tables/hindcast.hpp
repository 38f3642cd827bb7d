#pragma once
#include "tables/hindcast.hpp"
#include "write/write.hpp"

namespace lokus::write {

// hindcast.csv: a row per pair and forecaster; ringkasan_hindcast.csv: their scores; asumsi_hindcast.txt.
void hindcast(const OutputFolder &folder, const Hindcast &hindcast, const EstimateSettings &assumed,
              const WriteSettings &settings);

} // namespace lokus::write
