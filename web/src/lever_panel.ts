import { make } from './element';
import { number, readNumber } from './formats';
import { say, told } from './language';
import { amount, budgetSlider, choice, slider, toggle } from './lever_fields';
import { handList } from './lever_hand';
import { limitBars } from './lever_limits';
import { activities } from './lever_activities';
import { copied } from './levers';
import { publicNote } from './public_note';
import type { Store } from './store';

// The levers at the left, in the order in which a meeting asks for them.

export function leverPanel(store: Store): HTMLElement {
  const { data } = store;
  const reset = make(
    'button',
    { type: 'button', class: 'link', onclick: () => store.goTo(copied(store.run)) },
    say('kembali ke rencana semula', 'back to the run’s plan'),
  );
  const mark = (): void => {
    reset.disabled = JSON.stringify(store.levers) === JSON.stringify(store.run);
  };
  store.on(['levers'], mark);
  mark();
  return make(
    'section',
    { class: 'levers', 'aria-label': say('Tuas rencana', 'Levers of the plan') },
    data.audience === 'public' && publicNote(store),
    budgetSlider(store, say('Pagu setahun', 'Budget a year')),
    places(store),
    chooser(store),
    limitBars(store),
    activities(store),
    handList(store),
    further(store),
    make('p', { class: 'reset' }, reset),
  );
}

function places(store: Store): HTMLElement {
  const many = store.data.villages.code.length;
  const word = told(store.data.word).split('/')[0]!;
  return slider(store, {
    id: 'places',
    title: say('Jumlah lokus', 'Number of lokus'),
    range: '',
    least: 1,
    most: Math.min(many, Math.max(50, 3 * store.run.places)),
    step: 1,
    big: true,
    get: () => store.levers.places,
    set: (value, goesOn) =>
      store.set((levers) => {
        levers.places = Math.min(many, Math.max(1, Math.round(value)));
      }, goesOn),
    show: (value) => `${number(value)} ${word}`,
    read: (text) => readNumber(text.replace(/[^\d.,]/g, '')),
    after: () => `${say('dari', 'of')} ${number(many)}`,
  });
}

function chooser(store: Store): HTMLElement {
  return make(
    'div',
    { class: 'lever' },
    choice(
      store,
      say('Daftar dipilih', 'List is chosen'),
      [
        { name: 'rank', title: say('menurut peringkat', 'by rank') },
        { name: 'plan', title: say('oleh rencana', 'by the plan') },
      ],
      () => store.levers.chosenBy,
      (name) =>
        store.set((levers) => {
          levers.chosenBy = name === 'plan' ? 'plan' : 'rank';
        }),
    ),
    store.data.methods.length > 1 &&
      choice(
        store,
        say('Cara peringkat', 'Way of ranking'),
        store.data.methods.map((one) => ({ name: one.name, title: told(one.title) })),
        () => store.levers.method,
        (name) =>
          store.set((levers) => {
            levers.method = name;
          }),
      ),
  );
}

function tall(choice: HTMLElement): HTMLElement {
  choice.classList.add('tall');
  return choice;
}

// Less often asked for: weights, objective, floors, last year's list.
function further(store: Store): HTMLElement {
  const { data } = store;
  return make(
    'details',
    { class: 'further' },
    make('summary', {}, say('Bobot, tujuan, pemerataan', 'Weights, objective, floors')),
    data.objectives.length > 1 &&
      tall(
        choice(
          store,
          say('Tujuan', 'Objective'),
          data.objectives.map((one) => ({ name: one.name, title: told(one.title) })),
          () => store.levers.objective,
          (name) =>
            store.set((levers) => {
              levers.objective = name;
            }),
        ),
      ),
    make(
      'label',
      { class: 'pair' },
      make('span', {}, say('Paling sedikit tiap kecamatan', 'At least per kecamatan')),
      amount(
        store,
        say('Paling sedikit tiap kecamatan', 'At least per kecamatan'),
        say('desa', 'villages'),
        () => store.levers.least,
        (value) =>
          store.set((levers) => {
            levers.least = Math.round(value);
          }),
      ),
    ),
    data.villages.lastYear.length > 0 &&
      toggle(
        store,
        say('Pertahankan lokus tahun lalu', 'Keep last year’s lokus'),
        () => store.levers.keepLastYear,
        (on) =>
          store.set((levers) => {
            levers.keepLastYear = on;
          }),
      ),
    toggle(
      store,
      say('Paket lengkap atau tidak sama sekali', 'Whole packages or none'),
      () => store.levers.wholePackages,
      (on) =>
        store.set((levers) => {
          levers.wholePackages = on;
        }),
    ),
    make('h2', {}, say('Bobot kriteria', 'Weights of criteria')),
    ...data.criteria.map((one, row) =>
      make(
        'label',
        { class: 'pair' },
        make('span', {}, told(one.title)),
        amount(
          store,
          told(one.title),
          say('bobot', 'weight'),
          () => store.levers.weights[row] ?? 0,
          (value) =>
            store.set((levers) => {
              levers.weights[row] = value;
            }),
        ),
      ),
    ),
  );
}
