import type { Plan } from './contract';
import { make, renew, type Child } from './element';
import { about, number, percent, rounded, rupiah } from './formats';
import { say, told } from './language';
import type { Store } from './store';
import { when } from './today';

// One sentence for a regent, and at its right how sure the plan is to be the best.

export function sentence(store: Store): HTMLElement {
  const words = make('p', { class: 'say', role: 'status' });
  const proof = make('div', { class: 'proof', role: 'status' });
  const show = (): void => {
    renew(words, ...first(store), ...second(store));
    words.classList.toggle('long', words.textContent!.length > 172);
    renew(proof, ...proofOf(store));
    const waiting = store.engine.busy || (store.engine.state === 'starting' && store.levers !== store.run);
    proof.classList.toggle('waiting', waiting);
  };
  store.on(['answer', 'levers', 'engine'], show);
  show();
  return make(
    'section',
    { class: 'sentence', 'aria-label': say('Ringkasan', 'Summary') },
    words,
    make('div', { class: 'sure' }, proof, progress(store)),
  );
}

// How far the engine is with what takes long; what changes the plan can be let go.
function progress(store: Store): HTMLElement {
  const bar = make('progress', { max: 1 });
  const what = make('span');
  const stop = make('button', { type: 'button', class: 'link', onclick: () => store.cancel() }, say('batal', 'cancel'));
  const root = make('div', { class: 'progress', hidden: true }, make('label', {}, what, ' ', bar), stop);
  const show = (): void => {
    const now = store.engine.progress;
    root.hidden = now === null;
    if (now === null) return;
    const title = {
      weighing: say('menimbang kegiatan', 'weighing activities'),
      planning: say('menyusun rencana', 'making the plan'),
      following: say('menghitung kisaran', 'working out ranges'),
    }[now.part];
    if (what.textContent !== title) renew(what, title);
    bar.value = now.share;
    stop.hidden = now.part === 'following';
  };
  store.on(['progress', 'answer', 'engine', 'levers'], show);
  show();
  return root;
}

function first(store: Store): Child[] {
  const now = store.data.today;
  const sure =
    now.low === null || now.high === null
      ? ''
      : say(
          ` (${number(rounded(now.low, 2))} sampai ${number(rounded(now.high, 2))})`,
          ` (${number(rounded(now.low, 2))} to ${number(rounded(now.high, 2))})`,
        );
  return [
    say('Sekitar ', 'About '),
    make('b', { class: 'now' }, about(now.stunted)),
    say(
      ` dari ${about(now.children, 3)} balita diperkirakan stunting${sure}. `,
      ` of ${about(now.children, 3)} children are estimated to be stunted${sure}. `,
    ),
  ];
}

function second(store: Store): Child[] {
  const plan = store.shown;
  const money = make('b', { class: 'plan' }, rupiah(plan.spend));
  const where = make('b', { class: 'plan' }, `${number(plan.places.length)} ${told(store.data.word).split('/')[0]}`);
  const said: Child[] = [say('Dengan ', 'With '), money, say(' setahun di ', ' a year in '), where];
  return [...said, ...unspent(store, plan), ...gains(store, plan)];
}

// More money would not help where the villages are full.
function unspent(store: Store, plan: Plan): Child[] {
  const left = store.levers.budget - plan.spend;
  return store.engine.busy || left <= 0.05 * store.levers.budget
    ? []
    : [say(` (${rupiah(left)} dari pagu tidak terpakai)`, ` (${rupiah(left)} of the budget not used)`)];
}

function gains(store: Store, plan: Plan): Child[] {
  const followed = plan.followed?.averted;
  const mean = followed?.mean ?? plan.averted;
  if (mean === null || mean === undefined)
    return [say(', hasilnya belum dapat diproyeksikan.', ', what it brings cannot be projected.')];
  const range =
    followed && followed.low !== null && followed.high !== null
      ? say(
          ` (kisaran ${about(followed.low, 3)} sampai ${about(followed.high, 3)})`,
          ` (range ${about(followed.low, 3)} to ${about(followed.high, 3)})`,
        )
      : say(' (kisaran sedang dihitung)', ' (range being computed)');
  return [
    say(', diperkirakan ', ', '),
    make('b', { class: 'plan' }, about(mean, 3), say(' lebih sedikit', ' fewer')),
    say(' daripada tanpa rencana', ' than without the plan'),
    ` ${when(store)}${range}.`,
  ];
}

// Without the engine the run's ladder of budgets answers as far as it goes.
function ladderWords(store: Store): string {
  const rung = [...store.data.budgets].reverse().find((one) => one.budget <= store.levers.budget);
  if (!rung || store.levers.budget === store.run.budget)
    return say('yang terlihat rencana semula', 'what is seen is the run’s plan');
  return say(
    `yang terlihat rencana semula; dengan ${rupiah(rung.budget)} di ${rung.villages} desa: ${about(rung.averted, 3)} lebih sedikit (${about(rung.low, 3)} sampai ${about(rung.high, 3)})`,
    `what is seen is the run’s plan; with ${rupiah(rung.budget)} in ${rung.villages} villages: ${about(rung.averted, 3)} fewer (${about(rung.low, 3)} to ${about(rung.high, 3)})`,
  );
}

function proofOf(store: Store): Child[] {
  if (store.refused)
    return [
      make('strong', { class: 'bad' }, say('Tidak dapat dihitung', 'Cannot be computed')),
      make('span', {}, told(store.refused)),
    ];
  if (store.engine.state === 'failed' && store.levers !== store.run)
    return [
      make(
        'strong',
        { class: 'bad' },
        say('Mesin hitung tidak berjalan di peramban ini', 'The engine does not run in this browser'),
      ),
      make('span', {}, ladderWords(store)),
    ];
  const { gap, keepsLimits } = store.shown;
  const time = store.engine.busy
    ? say('menghitung …', 'computing …')
    : store.ms === null
      ? say('dihitung lokus run', 'computed by lokus run')
      : `${number(Math.max(1, store.ms))} ms`;
  if (!keepsLimits)
    return [
      make('strong', { class: 'bad' }, say('Batas tidak dapat dipenuhi semua', 'Not all limits can be kept')),
      make('span', {}, told(store.shown.proof), ' · ', time),
    ];
  if (store.data.audience === 'public' && !store.ofRun)
    return [
      make('strong', {}, say('Percobaan, bukan yang ditetapkan', 'A trial, not what was decided')),
      make(
        'span',
        {},
        gap === 0
          ? say('menurut model tidak ada rencana yang lebih baik', 'by the model no plan is better')
          : told(store.shown.proof),
        ' · ',
        time,
      ),
    ];
  if (gap === 0)
    return [
      make(
        'strong',
        { class: 'good' },
        say('✓ Terbukti: tidak ada rencana yang lebih baik', '✓ Proven: no plan is better'),
      ),
      make(
        'span',
        {},
        say(
          'menurut model, untuk pagu, banyak desa, dan batas ini',
          'by the model, for this budget, number of villages and limits',
        ),
        ' · ',
        time,
      ),
    ];
  return [
    make(
      'strong',
      {},
      gap === null
        ? say('Belum terbukti', 'Not proven')
        : say(
            `Paling jauh ${percent(gap, gap < 0.01 ? 2 : 1)} dari yang terbaik`,
            `At most ${percent(gap, gap < 0.01 ? 2 : 1)} from the best`,
          ),
    ),
    make('span', {}, told(store.shown.proof) || '', ' · ', time),
  ];
}
