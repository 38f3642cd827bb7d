import { make, name, renew } from './element';
import { percent } from './formats';
import { say } from './language';
import { plainTable } from './plain_table';
import type { Store } from './store';
import { causesPart, course, estimate, listPart, measure, part, planPart, services } from './village_parts';

// Everything about one village on one sheet.

export function villageSheet(store: Store): HTMLElement {
  const root = make('div', { class: 'sheet' });
  const show = (): void => {
    const village = store.village;
    if (village === null)
      return renew(root, make('p', {}, say('Pilih desa di tab Rencana.', 'Choose a village in the tab Plan.')));
    renew(
      root,
      title(store, village),
      make(
        'div',
        { class: 'parts' },
        estimate(store, village),
        listPart(store, village),
        planPart(store, village),
        services(store, village),
        causesPart(store, village),
        course(store, village),
        measure(store, village),
        around(store, village),
      ),
    );
  };
  store.on(['village', 'answer', 'levers'], show);
  show();
  return root;
}

function title(store: Store, village: number): HTMLElement {
  const { villages: v, subdistricts, districts } = store.data;
  const row = v.subdistrict[village]!;
  const step = (by: number): void => store.choose((village + by + v.code.length) % v.code.length);
  return make(
    'header',
    {},
    make('h2', {}, name(v.name[village]!)),
    make(
      'p',
      {},
      say('Kecamatan ', 'Kecamatan '),
      name(subdistricts.name[row] ?? ''),
      ' · ',
      name(districts.name[subdistricts.district[row]!] ?? ''),
      ' · ',
      v.code[village]!,
    ),
    make(
      'nav',
      { 'aria-label': say('Desa lain', 'Other villages') },
      make('button', { type: 'button', onclick: () => step(-1) }, say('‹ sebelumnya', '‹ previous')),
      make('button', { type: 'button', onclick: () => step(1) }, say('berikutnya ›', 'next ›')),
    ),
  );
}

// The other villages of its subdistrict, worst first.
function around(store: Store, village: number): HTMLElement {
  const v = store.data.villages;
  const own = v.code
    .map((_, i) => i)
    .filter((i) => v.subdistrict[i] === v.subdistrict[village])
    .sort((a, b) => (v.mean[b] ?? -1) - (v.mean[a] ?? -1));
  const row = (i: number): HTMLElement =>
    make(
      'tr',
      { class: i === village ? 'this' : null },
      make(
        'td',
        {},
        i === village
          ? make('b', {}, name(v.name[i]!))
          : make('button', { type: 'button', class: 'link', onclick: () => store.choose(i) }, name(v.name[i]!)),
      ),
      make('td', { class: 'number' }, percent(v.mean[i])),
      make('td', { class: 'number' }, store.rank(i) || '–'),
      make('td', { class: 'number' }, store.place.get(i) ?? '–'),
    );
  return part(
    say('Desa sekecamatan', 'Villages of the same kecamatan'),
    plainTable(
      [
        say('Desa', 'Village'),
        { title: say('Taksiran', 'Estimate'), number: true },
        { title: say('Peringkat', 'Rank'), number: true },
        { title: say('Daftar', 'List'), number: true },
      ],
      own.slice(0, 30).map(row),
      { region: say('Desa sekecamatan', 'Villages of the same kecamatan') },
    ),
  );
}
