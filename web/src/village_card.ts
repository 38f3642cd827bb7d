import { cheapestChange, type Change } from './cheapest';
import { aboveWords, dotPlot } from './dots';
import { make, name, renew } from './element';
import { number, rupiah } from './formats';
import { fill, say } from './language';
import type { Store } from './store';
import { betweenWords, packageWords, placeWords, whyWords } from './village_words';

// One village in short, above the table.

export function villageCard(store: Store, open: () => void): HTMLElement {
  const root = make('section', {
    class: 'card',
    'aria-live': 'polite',
    'aria-label': say('Desa yang dipilih', 'The village chosen'),
  });
  const show = (): void => {
    const village = store.village;
    if (village === null)
      return renew(
        root,
        make('p', {}, say('Pilih desa di peta atau tabel.', 'Choose a village on the map or in the table.')),
      );
    renew(
      root,
      head(store, village),
      dotPlot(store.data, village, 352, 86),
      words(store, village),
      acts(store, village, open),
    );
  };
  store.on(['village', 'answer', 'levers'], show);
  show();
  return root;
}

function head(store: Store, village: number): HTMLElement {
  const { villages, subdistricts } = store.data;
  const place = store.place.get(village);
  return make(
    'header',
    {},
    make('h2', {}, place ? `${place}. ` : '', name(villages.name[village]!)),
    make(
      'p',
      {},
      say('Kec. ', 'Kec. '),
      name(subdistricts.name[villages.subdistrict[village]!] ?? ''),
      ' · ',
      number(villages.children[village]),
      say(' balita', ' children'),
    ),
  );
}

function words(store: Store, village: number): HTMLElement {
  const between = betweenWords(store, village);
  return make(
    'p',
    { class: 'words' },
    between && make('span', {}, between[0], make('b', {}, between[1]), between[2]),
    aboveWords(store.data, village),
    ' ',
    placeWords(store, village),
    ' ',
    whyWords(store, village),
    ' ',
    make('b', {}, say('Paket: ', 'Package: ')),
    packageWords(store, village),
  );
}

// By hand, with its reason; and the search for the cheapest change.
export function acts(store: Store, village: number, open?: () => void): HTMLElement {
  const hand = store.levers.hand.find((one) => one.village === village);
  const on = store.place.has(village);
  const result = make('p', { class: 'found', role: 'status' });
  const more = open && make('button', { type: 'button', onclick: open }, say('Selengkapnya', 'All about it'));
  if (hand)
    return make(
      'div',
      { class: 'acts' },
      make(
        'button',
        { type: 'button', onclick: () => undo(store, village) },
        hand.into ? say('Batal memasukkan', 'Undo putting in') : say('Batal mengeluarkan', 'Undo taking out'),
      ),
      more,
      result,
    );
  return make(
    'div',
    { class: 'acts' },
    make(
      'button',
      { type: 'button', onclick: () => ask(store, village, !on, result) },
      on ? say('Keluarkan …', 'Take out …') : say('Masukkan …', 'Put in …'),
    ),
    make(
      'button',
      { type: 'button', onclick: () => void search(store, village, result) },
      on ? say('Termurah keluar?', 'Cheapest way out?') : say('Termurah masuk?', 'Cheapest way in?'),
    ),
    more,
    result,
  );
}

function undo(store: Store, village: number): void {
  store.set((levers) => {
    levers.hand = levers.hand.filter((one) => one.village !== village);
  });
}

function ask(store: Store, village: number, into: boolean, at: HTMLElement): void {
  const reason = make('input', {
    type: 'text',
    maxlength: 200,
    'aria-label': say('Alasan', 'Reason'),
    placeholder: say('Alasan (wajib)', 'Reason (needed)'),
  });
  const form = make(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        const text = reason.value.trim();
        if (!text) return reason.focus();
        store.set((levers) => {
          levers.hand.push({ village, into, reason: text });
        });
      },
    },
    reason,
    make('button', { type: 'submit' }, into ? say('Masukkan', 'Put in') : say('Keluarkan', 'Take out')),
  );
  renew(at, form);
  reason.focus();
}

async function search(store: Store, village: number, at: HTMLElement): Promise<void> {
  renew(at, say('Mencari …', 'Searching …'));
  const found = await cheapestChange(store, village);
  renew(at, found.length ? found.map(changeWords).join(' ') : none(store, village));
}

function none(store: Store, village: number): string {
  if (store.engine.state !== 'ready') return say('Mesin hitung belum siap.', 'The engine is not ready.');
  return store.place.has(village)
    ? say(
        'Jumlah lokus saja tidak mengeluarkannya; hanya dengan tangan.',
        'The number of lokus alone does not take it out; only by hand.',
      )
    : say(
        'Jumlah lokus saja tidak memasukkannya; hanya dengan tangan.',
        'The number of lokus alone does not put it in; only by hand.',
      );
}

export function changeWords(change: Change): string {
  const verb = change.into ? say('Masuk', 'In') : say('Keluar', 'Out');
  if (change.lever === 'budget')
    return fill(
      say('{0} bila pagu setahun {1} (kini {2}).', '{0} with {1} a year (now {2}).'),
      verb,
      rupiah(change.to),
      rupiah(change.from),
    );
  return fill(
    say('{0} bila daftarnya {1} desa (kini {2}).', '{0} with a list of {1} villages (now {2}).'),
    verb,
    number(change.to),
    number(change.from),
  );
}
