import type { Plan } from './contract';
import { make, name, renew, type Child } from './element';
import { number, percent, rupiah } from './formats';
import { say, told } from './language';
import type { Levers } from './levers';
import { moneyChart, programmeChart } from './money';
import { shareOut } from './outgoing_csv';
import type { Kept, Store } from './store';

// Plans kept side by side: at most four, the one shown beside them.

const most = 4;

export function plansTab(store: Store): HTMLElement {
  const root = make('div', { class: 'plans' });
  const show = (): void => renew(root, keeper(store), comparison(store), store.plans.length > 0 && differences(store), make('div', { class: 'parts' }, moneyChart(store, 400), programmeChart(store, 400)));
  store.on(['plans', 'answer'], show);
  show();
  return root;
}

function keeper(store: Store): HTMLElement {
  const field = make('input', { type: 'text', maxlength: 60, 'aria-label': say('Nama rencana', 'Name of the plan'), placeholder: say('Nama rencana', 'Name of the plan') });
  const full = store.plans.length >= most;
  return make('form', { class: 'keeper', onsubmit: (event) => {
    event.preventDefault();
    keep(store, field.value.trim() || say('Rencana ', 'Plan ') + (store.plans.length + 1));
  } }, make('h2', {}, say('Rencana berdampingan', 'Plans side by side')), field, make('button', { type: 'submit', class: 'main', disabled: full }, say('Simpan yang sekarang', 'Keep the present one')),
  make('p', { class: 'note' }, full ? say('Paling banyak empat; hapus satu dahulu.', 'At most four; remove one first.') : say('Tersimpan di halaman ini sampai ditutup; agar tetap ada, unduh salinan halaman lewat Simpan.', 'Kept in this page until it is closed; to keep them longer download a copy of the page by Save.')));
}

export function keep(store: Store, title: string): void {
  if (store.plans.length >= most) return;
  store.plans = [...store.plans, { name: title, levers: store.shownLevers, answer: store.shown }];
  store.tell('plans');
}

function columns(store: Store): Kept[] {
  return [{ name: say('Yang sekarang', 'The present one'), levers: store.shownLevers, answer: store.shown }, ...store.plans];
}

function averted(plan: Plan): string {
  const followed = plan.followed?.averted;
  if (followed && followed.mean !== null) return `${number(followed.mean)} (${number(followed.low)}–${number(followed.high)})`;
  return number(plan.averted);
}

function apart(plan: Plan, other: Plan): string {
  const own = new Set(plan.places.map((one) => one.village));
  const gone = other.places.filter((one) => !own.has(one.village)).length;
  const others = new Set(other.places.map((one) => one.village));
  const added = plan.places.filter((one) => !others.has(one.village)).length;
  return added + gone === 0 ? say('sama', 'the same') : `+${added} / −${gone}`;
}

function difference(plan: Plan, other: Plan): string {
  const [a, b] = [plan.followed?.averted.mean ?? plan.averted, other.followed?.averted.mean ?? other.averted];
  return a === null || b === null ? '–' : (a >= b ? '+' : '−') + number(Math.abs(a - b));
}

function comparison(store: Store): HTMLElement {
  const all = columns(store);
  const now = all[0]!;
  const rows: [string, (kept: Kept) => Child][] = [
    [say('Pagu setahun', 'Budget a year'), (one) => rupiah(one.levers.budget)],
    [say('Terpakai, tahun termahal', 'Spent, dearest year'), (one) => rupiah(one.answer.spend)],
    [say('Semua tahun', 'All years'), (one) => rupiah(one.answer.total)],
    [say('Desa lokus', 'Lokus villages'), (one) => number(one.answer.places.length)],
    [say('Desa dengan paket', 'Villages with a package'), (one) => number(one.answer.packages.length)],
    [say('Balita lebih sedikit stunting', 'Fewer children stunted'), (one) => averted(one.answer)],
    [say('Bukti', 'Proof'), (one) => (one.answer.gap === 0 ? say('terbukti terbaik', 'proven best') : one.answer.gap === null ? '–' : say(`celah ${percent(one.answer.gap, 2)}`, `gap ${percent(one.answer.gap, 2)}`))],
    [say('Yang diubah', 'What was changed'), (one) => make('ul', {}, ...changes(store, one.levers).map((text) => make('li', {}, text)))],
  ];
  if (all.length > 1) rows.splice(6, 0,
    [say('Desa, dibanding yang sekarang', 'Villages, against the present one'), (one) => (one === now ? '' : apart(one.answer, now.answer))],
    [say('Balita, dibanding yang sekarang', 'Children, against the present one'), (one) => (one === now ? '' : difference(one.answer, now.answer))]);
  return make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Perbandingan', 'Comparison') }, make('table', { class: 'comparison' },
    make('thead', {}, make('tr', {}, make('td'), ...all.map((one, i) => make('th', { scope: 'col' }, make('bdi', {}, one.name), i > 0 && planActs(store, i - 1))))),
    make('tbody', {}, ...rows.map(([title, cell]) => make('tr', {}, make('th', { scope: 'row' }, title), ...all.map((one) => make('td', {}, cell(one))))))));
}

function planActs(store: Store, at: number): HTMLElement {
  const plan = store.plans[at]!;
  return make('div', {}, make('button', { type: 'button', class: 'link', onclick: () => store.goTo(plan.levers) }, say('pakai', 'use')),
    make('button', { type: 'button', class: 'link', 'aria-label': `CSV: ${plan.name}`, onclick: () => shareOut(store, plan.answer, plan.name) }, 'CSV'),
    make('button', { type: 'button', class: 'link', 'aria-label': `${say('Hapus', 'Remove')}: ${plan.name}`, onclick: () => { store.plans = store.plans.filter((_, i) => i !== at); store.tell('plans'); } }, say('hapus', 'remove')));
}

// What the levers say other than the run.
export function changes(store: Store, levers: Levers): string[] {
  const { run, data } = store;
  const found: string[] = [];
  if (levers.budget !== run.budget) found.push(`${say('pagu', 'budget')} ${rupiah(levers.budget)}`);
  if (levers.places !== run.places) found.push(`${number(levers.places)} lokus`);
  if (levers.chosenBy !== run.chosenBy) found.push(levers.chosenBy === 'plan' ? say('daftar dipilih rencana', 'list chosen by the plan') : say('daftar menurut peringkat', 'list by rank'));
  if (levers.method !== run.method) found.push(told(data.methods.find((one) => one.name === levers.method)?.title ?? [levers.method, levers.method]));
  if (levers.objective !== run.objective) found.push(told(data.objectives.find((one) => one.name === levers.objective)?.title ?? [levers.objective, levers.objective]));
  if (levers.least !== run.least) found.push(say(`paling sedikit ${levers.least} tiap kecamatan`, `at least ${levers.least} per kecamatan`));
  if (levers.keepLastYear !== run.keepLastYear) found.push(levers.keepLastYear ? say('lokus tahun lalu dipertahankan', 'last year’s lokus kept') : say('lokus tahun lalu tidak dipertahankan', 'last year’s lokus not kept'));
  if (levers.wholePackages !== run.wholePackages) found.push(levers.wholePackages ? say('paket lengkap saja', 'whole packages only') : say('paket boleh sebagian', 'packages may be parts'));
  levers.weights.forEach((weight, row) => { if (weight !== run.weights[row]) found.push(`${say('bobot', 'weight')} ${told(data.criteria[row]!.title)} ${number(weight, weight % 1 ? 2 : 0)}`); });
  for (const kind of ['opds', 'funds'] as const)
    if (JSON.stringify(levers[kind]) !== JSON.stringify(run[kind])) found.push(levers[kind].map((one) => `${one.name} ≤ ${rupiah(one.rupiah)}`).join(', ') || say('tanpa batas OPD', 'no limits of offices'));
  for (const one of levers.hand) if (!run.hand.some((other) => other.village === one.village)) found.push(`${one.into ? '+' : '−'} ${data.villages.name[one.village] ?? ''}: ${one.reason}`);
  levers.off.forEach((off, row) => { if (off !== run.off[row]) found.push(`${say('tanpa', 'without')} ${told(data.interventions[row]!.name)}`); });
  levers.unitCost.forEach((cost, row) => { if (cost !== run.unitCost[row]) found.push(`${told(data.interventions[row]!.name)}: ${rupiah(cost)}`); });
  levers.goal.forEach((goal, row) => { if (goal !== run.goal[row]) found.push(`${told(data.interventions[row]!.name)}: ${say('cakupan', 'goal')} ${percent(goal)}`); });
  return found.length ? found : [say('seperti rencana semula', 'as in the run’s plan')];
}

// Villages that are on some of the lists alone.
function differences(store: Store): HTMLElement | null {
  const all = columns(store);
  const sets = all.map((one) => new Set(one.answer.places.map((place) => place.village)));
  const rows = [...new Set(sets.flatMap((set) => [...set]))].filter((village) => sets.some((set) => !set.has(village)));
  if (!rows.length) return make('p', {}, say('Semua rencana ini memilih desa yang sama.', 'All these plans choose the same villages.'));
  const v = store.data.villages;
  rows.sort((a, b) => (v.mean[b] ?? 0) - (v.mean[a] ?? 0));
  return make('section', {}, make('h2', {}, say(`Yang berbeda: ${rows.length} desa`, `What differs: ${rows.length} villages`)),
    make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('Desa yang berbeda', 'Villages that differ') }, make('table', { class: 'comparison' },
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, say('Desa', 'Village')), make('th', { scope: 'col' }, say('Taksiran', 'Estimate')), ...all.map((one) => make('th', { scope: 'col' }, make('bdi', {}, one.name))))),
      make('tbody', {}, ...rows.slice(0, 200).map((village) => make('tr', {}, make('th', { scope: 'row' }, name(v.name[village]!)), make('td', {}, percent(v.mean[village])), ...sets.map((set) => make('td', {}, set.has(village) ? say('● masuk', '● in') : say('○ tidak', '○ out')))))))));
}
