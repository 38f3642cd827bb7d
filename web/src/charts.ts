import { ticks } from './axis';
import { band, frame, left, line, type Frame } from './chart_frame';
import type { Course } from './contract';
import { draw } from './element';
import { number, points, rupiahShort } from './formats';
import { say } from './language';
import type { Store } from './store';

// Charts as SVG: what a further rupiah brings, and prevalence over months with and without the plan.

export function budgetCurve(store: Store, width: number, height: number): SVGSVGElement {
  const known = store.data.budgets.filter((one) => !store.seen.some((other) => other.budget === one.budget));
  const ladder = [...known, ...store.seen].filter((one) => one.averted !== null).sort((a, b) => a.budget - b.budget);
  const now = { budget: store.shown.budget, averted: store.shown.followed?.averted.mean ?? store.shown.averted };
  const most = Math.max(1, ...ladder.map((one) => one.budget), now.budget) * 1.02;
  const top = Math.max(1, ...ladder.map((one) => one.high ?? one.averted!), now.averted ?? 0) * 1.08;
  const title = say(
    `Balita terhindar menurut pagu; sekarang ${number(now.averted)}`,
    `Children fewer by budget; now ${number(now.averted)}`,
  );
  const f = frame(width, height, [0, most], [0, top], title);
  left(f, (value) => number(value), 4);
  for (const tick of ticks(0, most, Math.max(2, Math.floor(width / 62))))
    f.svg.append(
      draw('text', { x: f.x(tick), y: f.height - 6, 'text-anchor': 'middle' }, tick ? rupiahShort(tick) : '0'),
    );
  const points = ladder[0]?.budget ? [{ budget: 0, averted: 0, low: 0, high: 0 }, ...ladder] : ladder;
  if (points.every((one) => one.low !== null && one.high !== null))
    f.svg.append(
      draw('path', {
        d: band(
          f,
          points.map((one) => one.budget),
          points.map((one) => one.low!),
          points.map((one) => one.high!),
        ),
        class: 'fan',
      }),
    );
  f.svg.append(draw('path', { d: line(points.map((one) => [f.x(one.budget), f.y(one.averted!)])), class: 'plan' }));
  for (const one of ladder)
    f.svg.append(draw('circle', { cx: f.x(one.budget), cy: f.y(one.averted!), r: 2.2, class: 'knot' }));
  if (!store.onlyBudget)
    f.svg.append(
      draw(
        'text',
        { x: width - 16, y: f.bottom - 6, 'text-anchor': 'end' },
        say('garis: rencana semula', 'line: the run’s plan'),
      ),
    );
  if (now.averted !== null)
    point(f, now.budget, now.averted, say(`${number(now.averted)} balita`, `${number(now.averted)} children`));
  return f.svg;
}

function point(f: Frame, x: number, y: number, text: string): void {
  const end = f.x(x) > f.width * 0.6;
  f.svg.append(
    draw('path', { d: `M${f.x(x)} ${f.y(y)}V${f.bottom}`, class: 'drop' }),
    draw('circle', { cx: f.x(x), cy: f.y(y), r: 5, class: 'now' }),
    draw(
      'text',
      {
        x: f.x(x) + (end ? -9 : 9),
        y: Math.max(11, f.y(y) - 8),
        'text-anchor': end ? 'end' : 'start',
        class: 'strong',
      },
      text,
    ),
  );
}

const short = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des',
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
};

// Month 1 is the one in which the plan starts; "2027-01" and 24: "Des 28".
export function monthName(start: string, month: number): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(start);
  if (!parts) return month === 0 ? say('kini', 'now') : say(`${month} bln`, `${month} mo`);
  const months = Number(parts[1]) * 12 + Number(parts[2]) - 2 + month;
  return `${say(short.id, short.en).split(' ')[months % 12]} ${String(Math.floor(months / 12) % 100).padStart(2, '0')}`;
}

// The district of the village that is looked at; its plan as followed, else the run's.
export function districtShown(store: Store): number {
  const { villages, subdistricts } = store.data;
  return store.village === null ? 0 : (subdistricts.district[villages.subdistrict[store.village]!] ?? 0);
}

export function courses(store: Store, district: number): { without: Course | null; withPlan: Course | null } {
  const { districts } = store.data;
  const own = store.shown.followed?.withPlan ?? (store.shown === store.data.run.answer ? districts.withPlan : []);
  return { without: districts.without[district] ?? null, withPlan: own[district] ?? null };
}

export function prevalenceCurve(store: Store, width: number, height: number): SVGSVGElement {
  const district = districtShown(store);
  const { without, withPlan } = courses(store, district);
  const all = [without, withPlan].filter((one) => one !== null && one.middle.length > 0) as Course[];
  const f0 = say(
    `Prevalensi ${store.data.districts.name[district] ?? ''} menurut bulan`,
    `Prevalence of ${store.data.districts.name[district] ?? ''} by month`,
  );
  if (!all.length) return frame(width, height, [0, 1], [0, 1], f0).svg;
  const months = all[0]!.middle.length - 1;
  const targets = store.data.targets.filter((one) => one > 0);
  const low = Math.min(...all.flatMap((one) => one.low), ...targets.map((one) => one / 100)) * 100;
  const high = Math.max(...all.flatMap((one) => one.high)) * 100;
  const f = frame(
    width,
    height,
    [0, months],
    [Math.max(0, Math.floor(low / 2) * 2 - 2), Math.ceil(high / 2) * 2],
    f0,
  );
  left(f, (value) => number(value), 4);
  const at = Array.from({ length: months + 1 }, (_, i) => i);
  const every = months > 60 ? 24 : months > 30 ? 12 : months > 12 ? 6 : 3;
  for (const month of at.filter((one) => one % every === 0))
    f.svg.append(
      draw(
        'text',
        {
          x: month === months ? f.width - 2 : f.x(month),
          y: f.height - 6,
          'text-anchor': month === months ? 'end' : 'middle',
        },
        monthName(store.data.start, month),
      ),
    );
  for (const course of all)
    f.svg.append(
      draw('path', {
        d: band(
          f,
          at,
          course.low.map((one) => one * 100),
          course.high.map((one) => one * 100),
        ),
        class: course === withPlan ? 'fan' : 'fan before',
      }),
    );
  targetLines(f, targets);
  if (without)
    f.svg.append(
      draw('path', { d: line(at.map((i) => [f.x(i), f.y(without.middle[i]! * 100)])), class: 'before' }),
      named(f, without, say('tanpa rencana', 'without plan'), -7, 'before'),
    );
  if (withPlan)
    f.svg.append(
      draw('path', { d: line(at.map((i) => [f.x(i), f.y(withPlan.middle[i]! * 100)])), class: 'plan' }),
      named(f, withPlan, say('dengan rencana', 'with plan'), 15, 'planned'),
    );
  return f.svg;
}

function named(f: Frame, course: Course, text: string, below: number, cls: string): SVGTextElement {
  const last = course.middle.length - 1;
  return draw(
    'text',
    { x: f.width - 18, y: f.y(course.middle[last]! * 100) + below, 'text-anchor': 'end', class: `strong ${cls}` },
    text,
  );
}

// Names of targets that lie close together share a line.
function targetLines(f: Frame, targets: number[]): void {
  let above = -Infinity;
  for (const target of [...targets].sort((a, b) => b - a)) {
    const y = f.y(target);
    f.svg.append(draw('path', { d: `M36 ${y}H${f.width - 16}`, class: 'target' }));
    if (y - above < 12) continue;
    f.svg.append(draw('text', { x: 42, y: y - 4, class: 'target' }, `${say('sasaran', 'target')} ${points(target)}`));
    above = y;
  }
}
