import { budgetCurve, prevalenceCurve } from './charts';
import { make, name, renew } from './element';
import { number, percent, rupiah } from './formats';
import { say, told } from './language';
import { headline, mapCanvas } from './outgoing_map';
import { moneyChart, programmeChart } from './money';
import { changes } from './changes';
import { plainTable } from './plain_table';
import { sentence } from './sentence';
import type { Store } from './store';
import { packageNames } from './village_words';

// What is printed: A4 sheets of the plan shown.

export function fillPaper(store: Store, paper: HTMLElement): void {
  renew(paper, cover(store), list(store), basis(store));
}

function page(store: Store, heading: string, ...children: Node[]): HTMLElement {
  return make(
    'section',
    { class: 'a4' },
    make('header', {}, make('b', {}, headline(store)), make('h2', {}, heading)),
    ...children,
  );
}

function cover(store: Store): HTMLElement {
  const map = mapCanvas(store, 900, 640, 2, false);
  map.className = 'map-print';
  return page(
    store,
    say('Rencana', 'Plan'),
    sentence(store),
    map,
    make(
      'div',
      { class: 'pair-print' },
      make(
        'figure',
        {},
        make('figcaption', {}, say('Balita terhindar menurut pagu', 'Children fewer by budget')),
        budgetCurve(store, 330, 180),
      ),
      make(
        'figure',
        {},
        make('figcaption', {}, say('Prevalensi, %', 'Prevalence, %')),
        prevalenceCurve(store, 330, 180),
      ),
    ),
  );
}

function list(store: Store): HTMLElement {
  const { villages: v, subdistricts } = store.data;
  const rows = store.shown.places.map((one, i) => {
    const row = store.pack.get(one.village);
    const pack = row === undefined ? null : store.shown.packages[row]!;
    const i0 = one.village;
    return make(
      'tr',
      {},
      make('td', {}, i + 1),
      make('td', {}, name(v.name[i0]!)),
      make('td', {}, name(subdistricts.name[v.subdistrict[i0]!] ?? '')),
      make('td', { class: 'number' }, number(v.children[i0])),
      make(
        'td',
        { class: 'number' },
        `${percent(v.mean[i0])} (${number((v.low[i0] ?? NaN) * 100)}–${number((v.high[i0] ?? NaN) * 100)})`,
      ),
      make('td', {}, pack ? packageNames(store, pack.members) : one.withoutMoney ? told(one.withoutMoney) : '–'),
      make('td', { class: 'number' }, pack ? rupiah(pack.rupiah) : '–'),
    );
  });
  const titles = [
    'No',
    say('Desa', 'Village'),
    'Kecamatan',
    say('Balita', 'Children'),
    say('Taksiran', 'Estimate'),
    say('Paket', 'Package'),
    say('Biaya', 'Cost'),
  ];
  return page(store, say('Daftar lokus', 'List of lokus'), plainTable(titles, rows));
}

function basis(store: Store): HTMLElement {
  return page(
    store,
    say('Uang, dan dasarnya', 'Money, and what it rests on'),
    make('div', { class: 'pair-print' }, moneyChart(store, 330) ?? '', programmeChart(store, 330) ?? ''),
    make('h3', {}, say('Yang diubah dari rencana semula', 'Changed from the run’s plan')),
    make('ul', {}, ...changes(store, store.shownLevers).map((one) => make('li', {}, one))),
    make('h3', {}, say('Yang diandaikan', 'What is assumed')),
    make('ul', {}, ...store.data.assumptions.map((one) => make('li', {}, told(one)))),
    make('p', {}, `lokus ${store.data.version} · ${store.data.made}`),
  );
}
