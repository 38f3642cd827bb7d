import { step, chanceWords } from './certainty';
import { scale, type Scale } from './axis';
import { draw, make, name, renew } from './element';
import { number, percent } from './formats';
import { say } from './language';
import type { Store } from './store';
import { everything, rowsOf, type Column, type Wanted } from './table_rows';
import { tableFilters } from './table_filters';

// The villages as a table: the accessible form of the map. Only the rows in sight are in the page.

const rowHeight = 36;

export function villageTable(store: Store, open: () => void): HTMLElement {
  let wanted: Wanted = { ...everything };
  let rows: number[] = [];
  let active = 0;
  const v = store.data.villages;
  const most = Math.max(0.1, ...v.high.map((one) => one ?? 0));
  const least = Math.min(most, ...v.low.map((one) => one ?? 1));
  const x = scale(least, most, 3, 87);
  const body = make('tbody');
  const count = make('p', { class: 'count', role: 'status' });
  const heads = make('tr', { 'aria-rowindex': 1 });
  const table = make('table', { role: 'grid', 'aria-label': say('Desa', 'Villages') }, make('thead', {}, heads), body);
  const frame = make('div', { class: 'rows', onscroll: () => window.requestAnimationFrame(paint) }, table);

  const choose = (at: number, focus: boolean): void => {
    active = Math.min(rows.length - 1, Math.max(0, at));
    if (rows[active] === undefined) return;
    const head = heads.offsetHeight;
    const [top, bottom] = [active * rowHeight, (active + 1) * rowHeight];
    if (top < frame.scrollTop) frame.scrollTop = top;
    else if (bottom > frame.scrollTop + frame.clientHeight - head) frame.scrollTop = bottom - frame.clientHeight + head;
    paint();
    if (focus) body.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => choose(active + 1, true), ArrowUp: () => choose(active - 1, true),
    PageDown: () => choose(active + 10, true), PageUp: () => choose(active - 10, true),
    Home: () => choose(0, true), End: () => choose(rows.length - 1, true),
    Enter: () => { store.choose(rows[active]!); open(); }, ' ': () => store.choose(rows[active]!),
  };
  body.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
    if (event.key.startsWith('Arrow')) store.choose(rows[active]!);
  });

  const paint = (): void => {
    const first = Math.max(0, Math.floor(frame.scrollTop / rowHeight) - 3);
    const last = Math.min(rows.length, first + Math.ceil((frame.clientHeight || 400) / rowHeight) + 6);
    const focused = body.contains(document.activeElement);
    renew(body, gap(first), ...rows.slice(first, last).map((village, i) => tableRow(store, village, first + i, first + i === active, x, (at) => { active = at; store.choose(rows[at]!); })), gap(rows.length - last));
    if (focused) body.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  };
  const inSight = (): boolean => active * rowHeight >= frame.scrollTop - rowHeight && active * rowHeight < frame.scrollTop + frame.clientHeight;
  const again = (): void => {
    const followed = inSight() && rows[active] === store.village;
    rows = rowsOf(store, wanted);
    active = Math.max(0, rows.indexOf(store.village ?? -1));
    table.setAttribute('aria-rowcount', String(rows.length + 1));
    renew(count, `${number(rows.length)} ${say('desa', 'villages')}`);
    if (followed) choose(active, false);
    else paint();
  };
  const sort = (column: Column): void => {
    wanted = { ...wanted, column, down: wanted.column === column ? !wanted.down : column === 'mean' || column === 'children' || column === 'inTop' };
    renew(heads, ...headings(wanted, sort));
    again();
    heads.querySelector<HTMLElement>('[data-on]')?.focus();
  };
  renew(heads, ...headings(wanted, sort));
  store.on(['answer'], again);
  store.on(['village'], () => {
    const at = rows.indexOf(store.village ?? -1);
    if (at >= 0) choose(at, false);
    else paint();
  });
  new ResizeObserver(paint).observe(frame);
  again();
  return make('section', { class: 'table', 'aria-label': say('Tabel desa', 'Table of villages') },
    tableFilters(store, (change) => { wanted = { ...wanted, ...change }; frame.scrollTop = 0; again(); }, count), frame);
}

function gap(rows: number): HTMLElement | null {
  if (rows <= 0) return null;
  const cell = make('td', { colspan: 5 });
  cell.style.height = `${rows * rowHeight}px`;
  return make('tr', { class: 'gap', 'aria-hidden': 'true' }, cell);
}

function headings(wanted: Wanted, sort: (column: Column) => void): HTMLElement[] {
  const titles: [Column, string, string][] = [
    ['place', say('No', 'No'), 'number'], ['name', say('Desa', 'Village'), ''], ['mean', say('Taksiran', 'Estimate'), ''],
    ['children', say('Balita', 'Under 5'), 'number'], ['inTop', say('Masuk?', 'In?'), ''],
  ];
  return titles.map(([column, title, cls]) => {
    const on = wanted.column === column;
    return make('th', { class: cls || null, scope: 'col', 'aria-sort': on ? (wanted.down ? 'descending' : 'ascending') : null },
      make('button', { type: 'button', 'data-on': on, onclick: () => sort(column) }, title, on ? (wanted.down ? ' ▾' : ' ▴') : ''));
  });
}

function rangeBar(store: Store, village: number, x: Scale): SVGSVGElement {
  const v = store.data.villages;
  const [low, mean, high] = [v.low[village], v.mean[village], v.high[village]];
  const svg = draw('svg', { width: 90, height: 12, viewBox: '0 0 90 12', 'aria-hidden': 'true' });
  if (low === null || low === undefined || high === null || high === undefined || mean === null || mean === undefined) return svg;
  svg.append(draw('rect', { x: x(low), y: 4.5, width: Math.max(1, x(high) - x(low)), height: 3, rx: 1.5, fill: '#b9b2a4' }),
    draw('circle', { cx: x(mean), cy: 6, r: 3.8, fill: '#8f2f1d' }));
  return svg;
}

function tableRow(store: Store, village: number, at: number, active: boolean, x: Scale, choose: (at: number) => void): HTMLElement {
  const { villages: v, subdistricts, certainty } = store.data;
  const place = store.place.get(village);
  const inTop = v.inTop[village];
  const known = inTop !== null && inTop !== undefined;
  return make('tr', { 'aria-rowindex': at + 2, tabindex: active ? 0 : -1, 'aria-selected': String(village === store.village), class: place ? 'on' : null, onclick: () => choose(at) },
    make('td', { class: 'number' }, place ? make('b', {}, place) : store.rank(village) || '–'),
    make('td', { class: 'name' }, name(v.name[village]!), make('small', {}, name(subdistricts.name[v.subdistrict[village]!] ?? ''))),
    make('td', { class: 'bar' }, rangeBar(store, village, x), make('small', {}, make('b', {}, percent(v.mean[village])), ` ${number((v.low[village] ?? NaN) * 100)}–${number((v.high[village] ?? NaN) * 100)}`)),
    make('td', { class: 'number' }, number(v.children[village])),
    make('td', {}, known ? make('span', { class: `chip step${step(inTop, certainty)}` }, chanceWords(inTop, certainty)) : '–'));
}
