// A straight scale and round ticks.

export interface Scale {
  (value: number): number;
  from: number;
  to: number;
}

export function scale(from: number, to: number, start: number, end: number): Scale {
  const width = to - from || 1;
  return Object.assign((value: number) => start + ((value - from) / width) * (end - start), { from, to });
}

export function ticks(from: number, to: number, many: number): number[] {
  const rough = (to - from) / Math.max(1, many);
  if (!(rough > 0)) return [from];
  const unit = 10 ** Math.floor(Math.log10(rough));
  const step = unit * ([1, 2, 2.5, 5, 10].find((one) => one * unit >= rough) ?? 10);
  const found: number[] = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; ++i)
    found.push(Number((i * step).toPrecision(12)));
  return found;
}
