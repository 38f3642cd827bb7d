import { make, renew } from './element';
import { language, say } from './language';
import { menu } from './outgoing';
import type { Store } from './store';

// The bar at the top: whose plan it is, the tabs, and what can be done with it.

export type Tab = 'plan' | 'village' | 'compare' | 'known';
export interface HeadActs {
  tab: (tab: Tab) => void;
  speak: (language: 'id' | 'en') => void;
  print: () => void;
}

export function tabTitles(store: Store): [Tab, string][] {
  const kept = store.plans.length ? ` (${store.plans.length})` : '';
  return [
    ['plan', say('Rencana', 'Plan')],
    ['village', say('Desa', 'Village')],
    ['compare', say('Bandingkan', 'Compare') + kept],
    ['known', say('Cara kami tahu', 'How we know')],
  ];
}

export function head(store: Store, now: () => Tab, acts: HeadActs): HTMLElement {
  const tabs = make('div', { class: 'tabs', role: 'tablist', 'aria-label': say('Bagian', 'Parts') });
  const show = (): void =>
    renew(
      tabs,
      ...tabTitles(store).map(([tab, title]) =>
        make(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${tab}`,
            'aria-controls': `panel-${tab}`,
            'aria-selected': String(tab === now()),
            tabindex: tab === now() ? 0 : -1,
            onclick: () => {
              acts.tab(tab);
              show();
            },
          },
          title,
        ),
      ),
    );
  tabs.addEventListener('keydown', (event) => {
    const names = tabTitles(store).map(([tab]) => tab);
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    acts.tab(names[(names.indexOf(now()) + by + names.length) % names.length]!);
    show();
    tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  });
  store.on(['plans'], show);
  show();
  return make(
    'header',
    { class: 'head' },
    make('h1', { title: store.data.title }, make('bdi', {}, store.data.title)),
    make('span', { class: 'year' }, `lokus ${store.data.year}`),
    store.data.synthetic && make('span', { class: 'badge' }, say('DATA BUATAN', 'SYNTHETIC DATA')),
    store.data.audience === 'public' && make('span', { class: 'badge public' }, say('EDISI UMUM', 'PUBLIC EDITION')),
    tabs,
    undoButtons(store),
    menu(store),
    make('button', { type: 'button', onclick: acts.print }, say('Cetak', 'Print')),
    languages(acts),
  );
}

function undoButtons(store: Store): HTMLElement {
  const undo = make(
    'button',
    { type: 'button', onclick: () => store.undo(), title: `${say('Urung', 'Undo')} (Ctrl+Z)` },
    '↶',
    make('span', { class: 'word' }, ' ' + say('Urung', 'Undo')),
  );
  const redo = make(
    'button',
    { type: 'button', onclick: () => store.redo(), title: 'Ctrl+Y', 'aria-label': say('Ulangi', 'Redo') },
    '↷',
  );
  const show = (): void => {
    undo.disabled = !store.canUndo;
    redo.disabled = !store.canRedo;
  };
  store.on(['levers'], show);
  show();
  return make('div', { class: 'undo' }, undo, redo);
}

function languages(acts: HeadActs): HTMLElement {
  const button = (of: 'id' | 'en', title: string): HTMLElement =>
    make(
      'button',
      { type: 'button', lang: of, 'aria-pressed': String(language() === of), title, onclick: () => acts.speak(of) },
      of.toUpperCase(),
    );
  return make(
    'div',
    { class: 'languages', role: 'group', 'aria-label': say('Bahasa', 'Language') },
    button('id', 'Bahasa Indonesia'),
    button('en', 'English'),
  );
}
