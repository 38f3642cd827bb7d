import type { Maybe } from './contract';

// Classes of a map: class i holds breaks[i-1] <= value < breaks[i]; -1 is not known.

export function classOf(value: Maybe | undefined, breaks: number[]): number {
  if (value === null || value === undefined || !Number.isFinite(value)) return -1;
  let found = 0;
  while (found < breaks.length && value >= breaks[found]!) ++found;
  return found;
}

export function counts(classes: number[], many: number): number[] {
  const found = new Array<number>(many).fill(0);
  for (const one of classes) if (one >= 0) found[one]!++;
  return found;
}

const steps = [1, 2, 2.5, 5, 10];

// Of evenly spaced round numbers those that part the values into classes as equal as can be.
export function roundBreaks(values: Maybe[], classes: number): number[] {
  const known = values.filter((one): one is number => one !== null && Number.isFinite(one)).sort((a, b) => a - b);
  if (known.length === 0) return [];
  const rough = (known[Math.floor(known.length * 0.95)]! - known[Math.floor(known.length * 0.05)]!) / classes;
  if (!(rough > 0)) return [known[0]!];
  const unit = 10 ** Math.floor(Math.log10(rough));
  let best: { breaks: number[]; uneven: number } = { breaks: [], uneven: Infinity };
  for (const step of steps.map((one) => one * unit).filter((one) => one > rough / 2.5 && one < rough * 2.5))
    for (let first = Math.ceil(known[0]! / step) * step || step; first < known[known.length - 1]!; first += step) {
      const breaks = Array.from({ length: classes - 1 }, (_, i) => Number((first + i * step).toPrecision(8)));
      const uneven = counts(
        known.map((one) => classOf(one, breaks)),
        classes,
      ).reduce((sum, one) => sum + one * one, 0);
      if (uneven < best.uneven) best = { breaks, uneven };
    }
  return best.breaks;
}

// "10, 20, 30" as ascending breaks, or null.
export function readBreaks(text: string, read: (part: string) => number | null): number[] | null {
  const parts = text
    .split(/[;\s]+/)
    .filter((part) => part !== '')
    .map(read);
  if (parts.length === 0 || parts.length > 7 || parts.some((one) => one === null)) return null;
  const breaks = parts as number[];
  return breaks.every((one, i) => i === 0 || one > breaks[i - 1]!) ? breaks : null;
}
