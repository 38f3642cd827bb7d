import { decided } from './decision';
import { make, renew } from './element';
import { give } from './give';
import { readBack } from './incoming';
import { say } from './language';
import { fileName, shareOut } from './outgoing_csv';
import { mapPng } from './outgoing_map';
import { pageCopy } from './outgoing_page';
import { mapSvg } from './outgoing_svg';
import { scenarioOf } from './scenario';
import type { Store } from './store';

// What can be taken out of the page, and brought back.

type Entry = [title: string, note: string, act: () => void];

function entries(store: Store): Entry[] {
  const name = (ending: string): string => fileName(`${store.data.title} ${store.data.year}`, ending);
  const all: Entry[] = [
    [
      say('Rencana (CSV)', 'Plan (CSV)'),
      say('untuk lokus evaluate, atau Excel', 'for lokus evaluate, or Excel'),
      () => shareOut(store, store.shown, store.data.title),
    ],
    [
      say('Peta (PNG)', 'Map (PNG)'),
      say('untuk salindia', 'for slides'),
      () => void mapPng(store).then((blob) => blob && give(name('.png'), blob, 'image/png')),
    ],
    [
      say('Peta (SVG)', 'Map (SVG)'),
      say('untuk cetak', 'for print'),
      () => give(name('.svg'), mapSvg(store), 'image/svg+xml'),
    ],
    [
      say('Salinan halaman ini', 'A copy of this page'),
      say('dengan rencana yang disimpan di dalamnya', 'with the plans kept inside'),
      () => give(name('.html'), pageCopy(store), 'text/html'),
    ],
  ];
  if (store.data.frozen)
    all.splice(1, 0, [
      say('Keputusan (JSON dan TOML)', 'Decision (JSON and TOML)'),
      say(
        'dua berkas ke folder skenario semula; lokus verify memeriksanya',
        'two files into the folder of the first scenario; lokus verify checks them',
      ),
      () => giveDecision(store, name),
    ]);
  if (store.data.scenario)
    all.unshift([
      say('Skenario (TOML)', 'Scenario (TOML)'),
      say(
        'taruh di folder skenario semula; lokus run memberi rencana yang sama',
        'put it into the folder of the first scenario; lokus run gives the same plan',
      ),
      () => give(name('.toml'), scenarioOf(store.levers, store.run, store.data), 'application/toml'),
    ]);
  return all;
}

// Of the plan that is seen, whatever the levers stand at meanwhile.
function giveDecision(store: Store, name: (ending: string) => string): void {
  const today = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  const made = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  const toml = name('_keputusan.toml');
  const { scenario, decision } = decided(store.shown, store.shownLevers, store.run, store.data, toml, made);
  give(toml, scenario, 'application/toml');
  give(name('_keputusan.json'), decision, 'application/json');
}

export function menu(store: Store): HTMLElement {
  const word = make('p', { class: 'note', role: 'status' });
  const file = make('input', {
    type: 'file',
    accept: '.toml,.html,.json,.csv',
    id: 'file',
    class: 'hidden-file',
    onchange: () => {
      const chosen = file.files?.[0];
      if (chosen)
        void readBack(store, chosen).then((said) => {
          renew(word, said);
        });
      file.value = '';
    },
  });
  const box = make(
    'div',
    { class: 'menu', hidden: true },
    ...entries(store).map(([title, note, act]) =>
      make(
        'button',
        {
          type: 'button',
          onclick: () => {
            close();
            act();
          },
        },
        make('b', {}, title),
        make('small', {}, note),
      ),
    ),
    make(
      'label',
      { class: 'file', for: 'file' },
      make('b', {}, say('Buka skenario, keputusan, rencana, atau salinan …', 'Open a scenario, decision, plan or copy …')),
      make('small', {}, '.toml, .json, .csv, .html'),
    ),
    file,
    word,
  );
  const button = make(
    'button',
    { type: 'button', 'aria-expanded': 'false', onclick: () => toggle(box.hidden) },
    say('Simpan ▾', 'Save ▾'),
  );
  const toggle = (open: boolean): void => {
    box.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) box.querySelector<HTMLElement>('button')?.focus();
  };
  const close = (): void => {
    toggle(false);
    button.focus();
  };
  const root = make('div', { class: 'save' }, button, box);
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  root.addEventListener('focusout', (event) => {
    if (event.relatedTarget && !root.contains(event.relatedTarget as Node)) toggle(false);
  });
  return root;
}
