import { scale } from './axis';
import { draw, make } from './element';
import { number, rupiah, rupiahShort } from './formats';
import { say, told } from './language';
import type { Store } from './store';

// Who spends what in which year, and how many villages get what.

interface Bar {
  title: string;
  parts: { value: number; cls: string; text: string }[];
}

function bars(rows: Bar[], width: number, title: string, show: (value: number) => string): SVGSVGElement {
  const most = Math.max(1, ...rows.flatMap((row) => row.parts.map((one) => one.value)));
  const x = scale(0, most, 8, width - 80);
  const step = rows.map((row) => 20 + row.parts.length * 15 + 6);
  const height = step.reduce((sum, one) => sum + one, 0) + 4;
  const svg = draw('svg', {
    class: 'chart',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': title,
  });
  let y = 0;
  rows.forEach((row, i) => {
    svg.append(draw('text', { x: 8, y: y + 13, class: 'strong' }, row.title.slice(0, 60)));
    row.parts.forEach((part, k) => {
      const top = y + 19 + k * 15;
      svg.append(
        draw('rect', { x: 8, y: top, width: Math.max(1, x(part.value) - 8), height: 11, class: part.cls }),
        draw('text', { x: Math.max(9, x(part.value)) + 6, y: top + 9.5 }, `${show(part.value)}${part.text}`),
      );
    });
    y += step[i]!;
  });
  return svg;
}

export function moneyChart(store: Store, width: number): HTMLElement | null {
  const rows = store.shown.money.filter((one) => one.byYear.some((money) => money > 0));
  if (!rows.length) return null;
  const of = rows.map((one) => ({
    title: one.fund ? `${one.opd} · ${one.fund}` : one.opd,
    parts: one.byYear.map((money, i) => ({
      value: money,
      cls: i % 2 ? 'bar later' : 'bar',
      text: say(` · tahun ${i + 1}`, ` · year ${i + 1}`),
    })),
  }));
  const title = say('Uang menurut OPD, sumber dana, dan tahun', 'Money by office, fund and year');
  return make(
    'figure',
    { class: 'part' },
    make('h3', {}, title),
    bars(of, width, title, rupiahShort),
    make('p', { class: 'note' }, say('Semua tahun: ', 'All years: '), rupiah(store.shown.total)),
  );
}

export function programmeChart(store: Store, width: number): HTMLElement | null {
  const many = store.data.interventions.map(
    (_, k) => store.shown.packages.filter((one) => one.members.includes(k)).length,
  );
  const rows = store.data.interventions.map((one, k) => ({
    title: told(one.name),
    parts: [{ value: many[k]!, cls: 'bar', text: say(' desa', ' villages') }],
  }));
  if (!rows.length) return null;
  const title = say('Desa menurut kegiatan', 'Villages by activity');
  return make(
    'figure',
    { class: 'part' },
    make('h3', {}, title),
    bars(rows, width, title, (value) => number(value)),
  );
}
