// Decisions out of the page against `lokus verify`: those that the engine's answers give stand, on the inputs as they
// were; one that was changed, sealed again or not, does not.
// usage: decision_out.mjs LOKUS ENGINE_NATIVE SOURCE_DIR WORK
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';

const [, , lokus, native, source, work] = process.argv;
const { page } = await import(pathToFileURL(`${source}/web/test/load.mjs`));
const { decision, levers: l, request: r, sha256 } = page;

mkdirSync(work, { recursive: true });
cpSync(`${source}/scenarios`, `${work}/skenario`, { recursive: true });
symlinkSync(`${source}/geodata`, `${work}/geodata`);
const quick = ['--set', 'estimate.draws=20', '--set', 'write.formats=["planner"]'];
execFileSync(lokus, ['run', `${work}/skenario/demo.toml`, '--out', `${work}/hasil`, ...quick], { stdio: 'pipe' });
const html = readFileSync(`${work}/hasil/perencana.html`, 'utf8');
const block = (id) => inflateRawSync(Buffer.from(new RegExp(`id="${id}">([^<]*)<`).exec(html)[1], 'base64'));
const data = JSON.parse(block('data').toString());
data.frozen.inputs = JSON.parse(/id="files">([^<]*)</.exec(html)[1]);
writeFileSync(`${work}/inputs`, block('inputs'));
const run = l.leversOfRun(data);

function answer(levers) {
  const asked = `${r.requestOf(levers, run, data)}.\n`;
  return JSON.parse(execFileSync(native, [`${work}/inputs`], { input: asked, maxBuffer: 1 << 28 }).toString());
}
function verified(name, text) {
  writeFileSync(`${work}/skenario/${name}.json`, text);
  return spawnSync(lokus, ['verify', `${work}/skenario/${name}.json`], { encoding: 'utf8' });
}
const sealed = (text) => {
  const open = text.replace(/[0-9a-f]{64}(?="\n}\n$)/, '0'.repeat(64));
  return open.replace(/0{64}(?="\n}\n$)/, sha256.sha256(new TextEncoder().encode(open)));
};

let faults = 0;
function expect(what, holds, said) {
  if (said.status === (holds ? 0 : 1)) return;
  ++faults;
  console.log(`${what}: expected to ${holds ? 'stand' : 'be refused'}\n${said.stdout}${said.stderr}`);
}

const changes = {
  as_run: (x) => x,
  budget_and_places: (x) => ({ ...x, budget: 700000000, places: 12 }),
  by_plan_with_limits: (x) => ({ ...x, chosenBy: 'plan', least: 1, opds: [{ name: data.interventions[0].opd, rupiah: 300000000 }] }),
  weights: (x) => ({ ...x, method: 'saw', weights: x.weights.map((_, i) => i + 1) }),
  by_hand: (x) => ({ ...x, hand: [
    { village: 150, into: true, reason: 'jalan "putus" di Ćilik' },
    { village: data.run.answer.places[1].village, into: false, reason: 'sudah ada CSR' },
  ].sort((a, b) => a.village - b.village) }),
  activities: (x) => ({ ...x, off: x.off.map((_, i) => i === 1), goal: x.goal.map((g, i) => (i === 0 ? 0.6 : g)),
    unitCost: x.unitCost.map((c, i) => (i === 2 ? 90000 : c)) }),
};
for (const [name, change] of Object.entries(changes)) {
  const levers = change(l.copied(run));
  const plan = answer(levers);
  if (!plan.places) throw new Error(`${name}: ${JSON.stringify(plan)}`);
  const made = decision.decided(plan, levers, run, data, `${name}.toml`, '2026-11-30');
  writeFileSync(`${work}/skenario/${name}.toml`, made.scenario);
  expect(name, true, verified(name, made.decision));
  if (name !== 'by_hand') continue;
  const first = plan.places[0].village;
  const other = made.decision.replace(`"code": "${data.villages.code[first]}"`, `"code": "${data.villages.code[199]}"`);
  expect('a village changed', false, verified('changed', other));
  expect('a village changed and sealed again', false, verified('resealed', sealed(other)));
  const dearer = made.decision.replace(/"total_rupiah": (\d+)/, (_, rupiah) => `"total_rupiah": ${Number(rupiah) + 1}`);
  expect('a rupiah added and sealed again', false, verified('dearer', sealed(dearer)));
  const reworded = made.decision.replace('sudah ada CSR', 'ditolak camat');
  expect('a reason changed and sealed again', false, verified('reworded', sealed(reworded)));
  writeFileSync(`${work}/skenario/${name}.toml`, made.scenario.replace(/plan\.budget_rupiah = \d+/, 'plan.budget_rupiah = 5'));
  expect('another scenario', false, verified(name, made.decision));
}
console.log(`${Object.keys(changes).length} decisions, ${faults} faults`);
process.exit(faults ? 1 : 0);
