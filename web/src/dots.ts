import { scale, ticks } from './axis';
import type { PageData } from './contract';
import { draw } from './element';
import { number, percent, points } from './formats';
import { say } from './language';
import { bytesOf } from './unpack';

// Twenty equally likely prevalences of a village as dots: what is known is what is seen.

const many = 20;
let source = '';
let bytes = new Uint8Array();

export function dotsOf(dots: string, village: number): number[] {
  if (dots !== source) {
    source = dots;
    bytes = bytesOf(dots);
  }
  return [...bytes.subarray(village * many, (village + 1) * many)]
    .filter((one) => one !== 255)
    .map((one) => (one * 0.4) / 100);
}

export interface Stack {
  x: number;
  level: number;
  share: number;
}

// Dots of `size` share each, in columns one dot wide.
export function stacked(shares: number[], size: number): Stack[] {
  const levels = new Map<number, number>();
  return shares.map((share) => {
    const column = Math.round(share / size);
    const level = levels.get(column) ?? 0;
    levels.set(column, level + 1);
    return { x: column * size, level, share };
  });
}

function tallest(shares: number[], size: number): number {
  return 1 + Math.max(...stacked(shares, size).map((one) => one.level));
}

interface Ranges {
  from: number;
  to: number;
}

function reach(shares: number[], others: number[]): Ranges {
  const all = [...shares, ...others];
  const from = Math.max(0, Math.floor((Math.min(...all) - 0.02) * 20) / 20);
  return { from, to: Math.min(1, Math.max(from + 0.2, Math.ceil((Math.max(...all) + 0.02) * 20) / 20)) };
}

export function dotPlot(data: PageData, village: number, width: number, height: number): SVGSVGElement {
  const v = data.villages;
  const shares = dotsOf(v.dots, village);
  const measured = v.measured[village] ?? 0;
  const register = measured > 0 && v.stunted[village] !== null ? v.stunted[village]! / measured : null;
  const svg = draw('svg', {
    class: 'chart dots',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': spoken(data, village, register),
  });
  if (!shares.length) return svg;
  const { from, to } = reach(shares, register === null ? [] : [register]);
  const x = scale(from, to, 14, width - 14);
  const ground = height - 20;
  const size = Math.min(15, (ground - 14) / tallest(shares, 15 / (x(1) - x(0))));
  svg.append(draw('path', { d: `M8 ${ground}H${width - 8}`, class: 'axis' }));
  for (const tick of ticks(from * 100, to * 100, 6))
    svg.append(
      draw('path', { d: `M${x(tick / 100)} ${ground}v4`, class: 'axis' }),
      draw('text', { x: x(tick / 100), y: ground + 15, 'text-anchor': 'middle' }, number(tick)),
    );
  const high = (data.targets.length ? Math.max(...data.targets) : 20) / 100;
  for (const dot of stacked(shares, size / (x(1) - x(0))))
    svg.append(
      draw('circle', {
        cx: x(dot.x),
        cy: ground - size * (dot.level + 0.55),
        r: size / 2 - 0.5,
        class: dot.share > high ? 'dot high' : 'dot low',
      }),
    );
  if (register !== null) mark(svg, x(register), ground, `register ${percent(register)}`, x(register) > width * 0.7);
  return svg;
}

function mark(svg: SVGSVGElement, x: number, ground: number, text: string, left: boolean): void {
  svg.append(
    draw('path', { d: `M${x} ${ground + 4}V12`, class: 'mark' }),
    draw('text', { x: left ? x - 4 : x + 4, y: 11, class: 'mark', 'text-anchor': left ? 'end' : 'start' }, text),
  );
}

function spoken(data: PageData, village: number, register: number | null): string {
  const v = data.villages;
  return say(
    `Taksiran antara ${percent(v.low[village])} dan ${percent(v.high[village])}; register ${percent(register)}`,
    `Estimate between ${percent(v.low[village])} and ${percent(v.high[village])}; register ${percent(register)}`,
  );
}

// "15 of 20 dots are above 20 %" in the words of the page.
export function aboveWords(data: PageData, village: number): string {
  const shares = dotsOf(data.villages.dots, village);
  if (!shares.length || !data.targets.length) return '';
  const target = Math.max(...data.targets);
  const above = shares.filter((one) => one * 100 > target).length;
  return say(
    `${above} dari ${shares.length} titik di atas ${points(target)}.`,
    `${above} of ${shares.length} dots above ${points(target)}.`,
  );
}
