import type { Scale } from './axis';
import { chanceWords, step } from './certainty';
import { draw, make, name } from './element';
import { number, percent } from './formats';
import { say } from './language';
import type { Store } from './store';
import type { Column, Wanted } from './table_rows';

// One row of the table of villages, and its head.

export const rowHeight = 36;

export function gap(rows: number): HTMLElement | null {
  if (rows <= 0) return null;
  const cell = make('td', { colspan: 5 });
  cell.style.height = `${rows * rowHeight}px`;
  return make('tr', { class: 'gap', 'aria-hidden': 'true' }, cell);
}

export function headings(wanted: Wanted, sort: (column: Column) => void): HTMLElement[] {
  const titles: [Column, string, string][] = [
    ['place', say('No', 'No'), 'number'],
    ['name', say('Desa', 'Village'), ''],
    ['mean', say('Taksiran', 'Estimate'), ''],
    ['children', say('Balita', 'Under 5'), 'number'],
    ['inTop', say('Masuk?', 'In?'), ''],
  ];
  return titles.map(([column, title, cls]) => {
    const on = wanted.column === column;
    return make(
      'th',
      { class: cls || null, scope: 'col', 'aria-sort': on ? (wanted.down ? 'descending' : 'ascending') : null },
      make(
        'button',
        { type: 'button', 'data-on': on, onclick: () => sort(column) },
        title,
        on ? (wanted.down ? ' ▾' : ' ▴') : '',
      ),
    );
  });
}

function rangeBar(store: Store, village: number, x: Scale): SVGSVGElement {
  const v = store.data.villages;
  const [low, mean, high] = [v.low[village], v.mean[village], v.high[village]];
  const svg = draw('svg', { width: 90, height: 12, viewBox: '0 0 90 12', 'aria-hidden': 'true' });
  if (low === null || low === undefined || high === null || high === undefined || mean === null || mean === undefined)
    return svg;
  svg.append(
    draw('rect', { x: x(low), y: 4.5, width: Math.max(1, x(high) - x(low)), height: 3, rx: 1.5, fill: '#b9b2a4' }),
    draw('circle', { cx: x(mean), cy: 6, r: 3.8, fill: '#8f2f1d' }),
  );
  return svg;
}

export function tableRow(
  store: Store,
  village: number,
  at: number,
  x: Scale,
  active: boolean,
  choose: () => void,
): HTMLElement {
  const { villages: v, subdistricts, certainty } = store.data;
  const place = store.place.get(village);
  const inTop = v.inTop[village];
  const known = inTop !== null && inTop !== undefined;
  return make(
    'tr',
    {
      'aria-rowindex': at + 2,
      tabindex: active ? 0 : -1,
      'aria-selected': String(village === store.village),
      class: place ? 'on' : null,
      onclick: choose,
    },
    make('td', { class: 'number' }, place ? make('b', {}, place) : store.rank(village) || '–'),
    make(
      'td',
      { class: 'name' },
      name(v.name[village]!),
      make('small', {}, name(subdistricts.name[v.subdistrict[village]!] ?? '')),
    ),
    make(
      'td',
      { class: 'bar' },
      rangeBar(store, village, x),
      make(
        'small',
        {},
        make('b', {}, percent(v.mean[village])),
        ` ${number((v.low[village] ?? NaN) * 100)}–${number((v.high[village] ?? NaN) * 100)}`,
      ),
    ),
    make('td', { class: 'number' }, number(v.children[village])),
    make(
      'td',
      {},
      known ? make('span', { class: `chip step${step(inTop, certainty)}` }, chanceWords(inTop, certainty)) : '–',
    ),
  );
}
