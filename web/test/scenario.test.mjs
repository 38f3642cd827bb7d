import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { page } from './load.mjs';
import { madeUp } from './made_up.mjs';

const { levers: l, scenario: s, scenario_back: back, outgoing_csv: csv } = page;

const written = `name = "rekaan"
lokus.chosen_by = "rank"  # siapa yang memilih
lokus.villages = 8  # panjang daftar
# plan.objective = "stunted"  # tujuan
plan.budget_rupiah = 1000000000  # pagu
# plan.opd_budgets = []  # pagu tiap OPD
# plan.keep_last_year = false  # lokus tahun lalu
rank.methods = ["traffic_light", "saw"]  # cara
# rank.weights = []  # bobot

[[survey]]
name = "Survei # satu"

[[interventions]]
file = "interventions/konseling.toml"  # berkas
coverage_percent = [40, 80]  # cakupan
# unit_cost_rupiah =   # biaya

[[interventions]]
file = "interventions/jamban.toml"
coverage_percent = [40, 80]
`;
const data = madeUp({ scenario: written });
const run = l.leversOfRun(data);
const changed = (change) => ({ ...l.copied(run), ...change });

describe('scenario', () => {
  it('unchanged is the text itself', () => assert.equal(s.scenarioOf(run, run, data), written));
  it('changes only the keys that were changed', () => {
    const lines = s.scenarioOf(changed({ budget: 5e8 }), run, data).split('\n');
    const before = written.split('\n');
    assert.deepEqual(
      lines.filter((line, i) => line !== before[i]),
      ['plan.budget_rupiah = 500000000'],
    );
  });
  it('sets a key that was a comment', () =>
    assert.match(s.scenarioOf(changed({ keepLastYear: true }), run, data), /^plan\.keep_last_year = true$/m));
  it('writes a key that is not there before the first table', () => {
    const text = s.scenarioOf(changed({ least: 1 }), run, data);
    assert.ok(text.indexOf('plan.least_per_subdistrict = 1') < text.indexOf('[[survey]]'));
  });
  it('takes out the table of what is off, and only that', () => {
    const text = s.scenarioOf(changed({ off: [true, false] }), run, data);
    assert.ok(!text.includes('konseling.toml') && text.includes('jamban.toml') && text.includes('Survei # satu'));
  });
  it('writes cost and goals into the right table', () => {
    const text = s.scenarioOf(changed({ unitCost: [40000, 62000], goal: [0.8, 0.4] }), run, data);
    const [first, second] = text.split('[[interventions]]').slice(1);
    assert.match(first, /^unit_cost_rupiah = 40000$/m);
    assert.match(first, /coverage_percent = \[40, 80\]/);
    assert.match(second, /^coverage_percent = \[20, 40\]$/m);
  });
  it('writes villages by hand with any reason', () => {
    const hand = [{ village: 2, into: false, reason: 'kata "camat" \\ # ]]' }];
    const text = s.scenarioOf(changed({ hand }), run, data);
    assert.match(
      text,
      /\[\[by_hand\]\]\ncode = "99\.01\.01\.2003"\nchange = "out"\nreason = "kata \\"camat\\" \\\\ # \]\]"/,
    );
    assert.deepEqual(back.leversFrom(text, run, data).hand, hand);
  });
  it('is read back as the same levers', () => {
    const all = changed({
      budget: 7e8,
      places: 5,
      chosenBy: 'plan',
      method: 'saw',
      weights: [2, 1],
      objective: 'need',
      least: 1,
      keepLastYear: true,
      wholePackages: true,
      opds: [{ name: 'Dinas = A', rupiah: 3e8 }],
      hand: [{ village: 4, into: true, reason: 'x' }],
      off: [false, true],
      unitCost: [40000, 62000],
      goal: [0.5, 0.8],
    });
    assert.deepEqual(back.leversFrom(s.scenarioOf(all, run, data), run, data), all);
  });
  it('reads values before their comments', () => {
    assert.equal(back.literal('1_200_000  # x'), 1200000);
    assert.equal(back.literal('"a # b" # c'), 'a # b');
    assert.deepEqual(back.literal('["a", "b # c",] # d'), ['a', 'b # c']);
  });
});

describe('plan as a table', () => {
  it('has a row for every package', () => {
    const lines = csv.planTable(data.run.answer, data).trim().split('\r\n');
    assert.equal(lines[0], 'kode_desa,desa,paket');
    assert.equal(lines.length, 1 + data.run.answer.packages.length);
    assert.ok(lines[1].endsWith(',konseling+jamban'));
  });
  it('quotes names', () => {
    const odd = { ...data, villages: { ...data.villages, name: data.villages.name.map(() => 'a,"b"') } };
    assert.ok(csv.planTable(data.run.answer, odd).includes('"a,""b"""'));
  });
});
