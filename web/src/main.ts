import type { Frozen, PageData } from './contract';
import { budgetCurve, districtShown, prevalenceCurve } from './charts';
import { make, renew } from './element';
import { head, tabTitles, type Tab } from './head';
import { knownTab } from './known';
import { language, say, speak, type Language } from './language';
import { leverPanel } from './lever_panel';
import { MapView } from './map';
import { outlines, type Outlines } from './outlines';
import { keptPlans } from './outgoing_page';
import { fillPaper } from './paper';
import { plansTab } from './plans';
import { sentence } from './sentence';
import { Store } from './store';
import { VillageTable } from './table';
import { blockOf, canUnpack, unpackText } from './unpack';
import { villageCard } from './village_card';
import { villageSheet } from './village_sheet';

// Reads the page's data, builds the page, starts the engine once the first picture stands.

let store: Store;
let land: Outlines;
let tab: Tab = 'plan';

function charts(): HTMLElement {
  const box = (title: () => string, draw: (width: number, height: number) => SVGSVGElement): HTMLElement => {
    const heading = make('h2');
    const at = make('div', { class: 'at' });
    const show = (): void => {
      renew(heading, title());
      if (at.clientWidth > 40) renew(at, draw(at.clientWidth, Math.max(100, at.clientHeight)));
    };
    store.on(['answer', 'village'], show);
    new ResizeObserver(show).observe(at);
    return make('figure', {}, heading, at);
  };
  const many = store.data.districts.code.length > 1;
  return make(
    'section',
    { class: 'charts', 'aria-label': say('Grafik', 'Charts') },
    box(
      () => say('Balita terhindar menurut pagu setahun', 'Children fewer by budget a year'),
      (w, h) => budgetCurve(store, w, h),
    ),
    box(
      () =>
        many
          ? `${say('Prevalensi', 'Prevalence of')} ${store.data.districts.name[districtShown(store)] ?? ''}, %`
          : say('Prevalensi kabupaten/kota, %', 'Prevalence of the regency, %'),
      (w, h) => prevalenceCurve(store, w, h),
    ),
  );
}

function panel(of: Tab, ...children: HTMLElement[]): HTMLElement {
  return make(
    'div',
    { class: `panel ${of}`, id: `panel-${of}`, role: 'tabpanel', 'aria-labelledby': `tab-${of}`, hidden: of !== tab },
    ...children,
  );
}

// What is not seen at first is made when it is first gone to.
const later: Record<Tab, (() => HTMLElement) | null> = {
  plan: null,
  village: () => villageSheet(store),
  compare: () => plansTab(store),
  known: () => knownTab(store),
};

function fillPanel(of: Tab): void {
  const at = document.getElementById(`panel-${of}`)!;
  if (!at.firstChild && later[of]) at.append(later[of]!());
}

function go(to: Tab): void {
  tab = to;
  fillPanel(to);
  for (const [one] of tabTitles(store)) document.getElementById(`panel-${one}`)!.hidden = one !== to;
  for (const [one] of tabTitles(store))
    document.getElementById(`tab-${one}`)?.setAttribute('aria-selected', String(one === to));
  for (const [one] of tabTitles(store))
    document.getElementById(`tab-${one}`)?.setAttribute('tabindex', one === to ? '0' : '-1');
}

function build(): void {
  store.forgetListeners();
  document.documentElement.lang = language();
  document.title = `${store.data.title} · lokus ${store.data.year}`;
  const top = head(store, () => tab, { tab: go, print, speak: change });
  const map = new MapView(store, land);
  renew(
    document.getElementById('page')!,
    make('a', { class: 'skip', href: '#search' }, say('Ke pencarian desa', 'To the search of villages')),
    top,
    make(
      'main',
      {},
      panel(
        'plan',
        sentence(store),
        make(
          'div',
          { class: 'columns' },
          leverPanel(store),
          make('div', { class: 'middle' }, map.root, charts()),
          make(
            'div',
            { class: 'right' },
            villageCard(store, () => go('village')),
            new VillageTable(store, () => go('village')).root,
          ),
        ),
      ),
      panel('village'),
      panel('compare'),
      panel('known'),
    ),
  );
  fillPanel(tab);
}

function change(to: Language): void {
  speak(to);
  build();
  document.querySelector<HTMLElement>(`.languages [lang="${to}"]`)?.focus();
}

function print(): void {
  fillPaper(store, document.getElementById('paper')!);
  window.print();
}

function keys(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (event.key === '/' && !typing) {
    event.preventDefault();
    go('plan');
    document.getElementById('search')?.focus();
  } else if ((event.ctrlKey || event.metaKey) && !typing && event.key === 'z') store.undo();
  else if ((event.ctrlKey || event.metaKey) && !typing && event.key === 'y') store.redo();
}

function without(why: string): void {
  renew(
    document.getElementById('page')!,
    make('main', { class: 'without' }, make('h1', {}, 'lokus'), make('p', {}, why)),
  );
}

async function open(): Promise<void> {
  performance.mark('lokus-script');
  if (!canUnpack())
    return without(
      'Peramban ini terlalu lama untuk membuka halaman ini; pakai Chrome, Edge, atau Firefox dari 2023 atau sesudahnya. This browser is too old for this page; use Chrome, Edge or Firefox of 2023 or later.',
    );
  let data: PageData;
  try {
    data = JSON.parse(await unpackText(blockOf('data'))) as PageData;
    if (data.frozen) data.frozen.inputs = JSON.parse(blockOf('files')) as Frozen['inputs'];
  } catch {
    return without(
      'Data di dalam berkas ini rusak atau belum diisi; jalankan lagi lokus run. The data inside this file is damaged or missing; run lokus again.',
    );
  }
  performance.mark('lokus-data');
  speak(data.language);
  store = new Store(data);
  store.plans = keptPlans(blockOf('kept'), data);
  land = outlines(data);
  performance.mark('lokus-outlines');
  build();
  document.addEventListener('keydown', keys);
  window.addEventListener('beforeprint', () => fillPaper(store, document.getElementById('paper')!));
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      performance.mark('lokus-first-picture');
      window.setTimeout(() => store.engine.start(), 0);
    }),
  );
}

void open();
