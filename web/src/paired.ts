import type { Maybe, Plan } from './contract';

// Two plans in the same worlds: what one averts more than the other, draw by draw, so that what is uncertain in both
// alike does not widen the range.

export interface Paired {
  mean: number;
  low: number;
  high: number;
  better: number; // share of the draws in which the first averts more
}

// Type 7 of Hyndman and Fan (1996), as the program's own.
export function quantile(sorted: number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}

const draws = (plan: Plan): number[] => plan.followed?.averted.draws ?? [];

// Null where one of them is not followed, or not known.
export function paired(one: Plan, other: Plan, interval: number): Paired | null {
  const [a, b] = [draws(one), draws(other)];
  if (a.length === 0 || a.length !== b.length) return null;
  const more = a.map((value, d) => value - b[d]!);
  const sorted = [...more].sort((x, y) => x - y);
  return {
    mean: more.reduce((sum, value) => sum + value, 0) / more.length,
    low: quantile(sorted, (1 - interval) / 2),
    high: quantile(sorted, (1 + interval) / 2),
    better: more.filter((value) => value > 0).length / more.length,
  };
}

export function meanAverted(plan: Plan): Maybe {
  return plan.followed?.averted.mean ?? plan.averted;
}
