import { scale, ticks, type Scale } from './axis';
import { draw } from './element';

// What charts share: scales, a picture, lines and bands in it.

export interface Frame {
  svg: SVGSVGElement;
  x: Scale;
  y: Scale;
  width: number;
  height: number;
  bottom: number;
}

export function frame(
  width: number,
  height: number,
  xs: [number, number],
  ys: [number, number],
  title: string,
): Frame {
  const bottom = height - 22;
  const svg = draw('svg', {
    class: 'chart',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': title,
  });
  return { svg, x: scale(xs[0], xs[1], 38, width - 16), y: scale(ys[0], ys[1], bottom, 12), width, height, bottom };
}

export function line(points: [number, number][]): string {
  return points.map(([x, y], i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

export function band(f: Frame, at: number[], low: number[], high: number[]): string {
  const up = at.map((one, i) => [f.x(one), f.y(high[i]!)] as [number, number]);
  const down = at.map((one, i) => [f.x(one), f.y(low[i]!)] as [number, number]).reverse();
  return line([...up, ...down]) + 'Z';
}

export function left(f: Frame, show: (value: number) => string, many: number): void {
  for (const tick of ticks(f.y.from, f.y.to, many))
    f.svg.append(
      draw('path', { d: `M36 ${f.y(tick)}H${f.width - 16}`, class: 'grid' }),
      draw('text', { x: 31, y: f.y(tick) + 3.5, 'text-anchor': 'end' }, show(tick)),
    );
}
