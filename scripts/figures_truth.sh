# What stays true outside its own assumptions: estimates, forecast, effects. Sourced by scripts/figures.sh.

source scripts/figures_truth_register.sh
source scripts/figures_truth_forecast.sh
scripts/figures_truth_effects.sh
source scripts/figures_truth_times.sh
