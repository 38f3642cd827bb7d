#pragma once
#include "estimate/register/register_fit.hpp"
#include "estimate/register/register_lasting.hpp"
#include "estimate/register/register_priors.hpp"

namespace lokus::estimate {

// The slope of a village's true log odds by what its own rounds say: the curvature there times the covariance
// of the two, both linear in the local columns of x and in w. In [0, 1].
class OwnWeight {
public:
  OwnWeight(const RegisterModel &model, const RegisterPriors &priors, const TailScales &tails,
            const RegisterPoint &at, const RegisterFit &fit);
  // Of a subject that is one village; `spread` is its RegisterSpreads::of.
  double of(std::size_t subject, const SubjectSpread &spread) const;

private:
  double variance(std::size_t subject) const;
  BlockView told(std::size_t subject) const;
  double shrunk(std::size_t subject, std::size_t r, std::size_t q) const; // an entry of K M
  std::vector<double> truth_by_columns(std::size_t subject) const;
  double with_own(std::size_t subject, std::size_t round) const;
  double with_columns(std::size_t subject, std::size_t round, const std::vector<double> &truth,
                      const std::vector<double> &x) const;

  const RegisterModel &model_;
  const TailScales &tails_;
  const RegisterFit &fit_;
  double f_, of_village_, of_unit_;
  LastingOfUnit unit_;
  std::vector<double> own_;
};

} // namespace lokus::estimate
