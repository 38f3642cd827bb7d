#pragma once
#include "settings/scenario.hpp"
#include "tables/findings.hpp"
#include "tables/inputs/survey_history.hpp"

namespace lokus::read {

// Survey figures of earlier years: columns kode, tahun, stunting_pct (percent; also prevalensi), and where
// there are such, nama, survei, keyakinan (tinggi, sedang, rendah; without the column all are high). Codes:
// "00" the nation, "63" a province, "63.06" a district. Every line below the header is used or has a warning
// that says why not: bad_history_code, bad_history_year, bad_history_figure (outside 1..99 %),
// duplicate_history (of two figures of an area and year the surer one counts, of equals the first), or
// read_table's. unknown_confidence: taken as low. Error finding history_as_share. Error(request) when code,
// year or prevalence has no column.
SurveyHistory survey_history(const FilePath &path, Findings &findings);

} // namespace lokus::read
