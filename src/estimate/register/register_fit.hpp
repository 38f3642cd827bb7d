#pragma once
#include "estimate/bym2/newton.hpp"
#include "estimate/register/register_model.hpp"
#include <optional>

namespace lokus::estimate {

// Where the random parts stand: x, and of every subject's rounds u with w = K u, and eta. K is the covariance
// of w, squares / scale W.
struct RegisterState {
  std::vector<double> x, u, eta;
};

// The Laplace approximation at fixed variances and scales: the mode of everything else, and the Gaussian with
// the curvature there. Blocks stand subject by subject, round by round.
struct RegisterFit {
  RegisterVariances at;
  RegisterState mode;
  std::vector<double> curvature,
      slope;                   // of the log likelihood by eta: minus the second, the first derivative
  std::vector<double> through; // (I + H K)^-1, H the curvature
  std::vector<double> told;    // (H^-1 + K)^-1: the precision with which A x is told
  double log_likelihood = 0;   // log p(y | variances, scales), Laplace, without the binomial constants
  SparseFactor factor;
  SumToZero constraint;
};

// Newton's method with step halving; w is eliminated in closed form in every step. Empty when no finite mode
// was found.
std::optional<RegisterFit> register_fit(const RegisterModel &model, const RegisterVariances &at,
                                        const TailScales &tails, const RegisterState *start = nullptr);

// Covariance of a subject's eta, of its A x, and of x at its local columns, in the Gaussian of the fit.
struct SubjectSpread {
  std::vector<double> eta, seen; // rounds x rounds
  std::vector<double> local;     // local x local, of x at RegisterModel::local_row
};
class RegisterSpreads {
public:
  RegisterSpreads(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails);
  SubjectSpread of(std::size_t subject) const;
  std::vector<double> of_unit(std::size_t unit) const; // covariance of u, rounds x rounds

private:
  void set_local(std::size_t subject, SubjectSpread &spread) const;
  void set_seen(std::size_t subject, SubjectSpread &spread) const;
  void set_eta(std::size_t subject, SubjectSpread &spread) const;

  const RegisterModel &model_;
  const RegisterFit &fit_;
  const TailScales &tails_;
  std::vector<double> inverse_;
};

// The means that make the Gaussian nearest to the posterior, its covariance kept (as corrected_means of
// bym2/newton.hpp): x, and of every subject's rounds the residual r with E w = K r at that x.
RegisterState corrected_state(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails,
                              std::span<const double> sd);

// Scales of heavy tails: one unit, one subject in twenty varies by four times as much as the others (a
// contaminated normal: Tukey 1960); every scale is its expectation given where its unit or subject stands in
// the fit, so that one that cannot be true does not draw the others.
inline constexpr double share_in_tail = 0.05, width_of_tail = 4;
TailScales scales_at(const RegisterModel &model, const RegisterFit &fit, const TailScales &tails);

TailScales no_tails(const RegisterModel &model);

} // namespace lokus::estimate
