// The engine of a planner's page under Node.
//   unpack PAGE FOLDER      engine.wasm, data and inputs of the page
//   requests FOLDER COUNT   random requests of every lever, parted by lines of one dot
//   answer FOLDER           answers to the requests of standard input, a line each
//   levers FOLDER KIND COUNT   requests of one kind of lever: plain, limits, activities
//   times FOLDER            milliseconds of every answer to the requests of standard input
//   longest FOLDER          milliseconds of the longest step while options are weighed anew and the plan is followed: for so
//                           long a newer question waits
//   compare NATIVE PAGE COUNT   ends with 1 where two answers differ by more than the last digits of a gain
import { readFileSync, writeFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const [, , what, folder, more] = process.argv;

function unpack(page, into) {
  const text = readFileSync(page, 'utf8');
  for (const [id, name] of [['engine', 'engine.wasm'], ['data', 'data'], ['inputs', 'inputs']]) {
    const block = new RegExp(`id="${id}">([^<]*)<`).exec(text)[1];
    writeFileSync(`${into}/${name}`, inflateRawSync(Buffer.from(block, 'base64')));
  }
}

// Small, seeded, and good enough to shake levers.
function dice(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function request(data, roll) {
  const villages = data.villages.code.length;
  const lines = [];
  const perhaps = (odds, make) => roll(odds) === 0 && lines.push(make());
  const some = (count, make) => Array.from({ length: count }, make);
  perhaps(2, () => `budget\t${roll(2400) * 1000000 + roll(1000000)}`);
  perhaps(2, () => `places\t${1 + roll(60)}`);
  perhaps(3, () => 'chosen_by\tplan');
  perhaps(4, () => `least_per_subdistrict\t${roll(3)}`);
  perhaps(5, () => 'whole_packages\t1');
  perhaps(5, () => `method\t${data.methods[roll(data.methods.length)].name}`);
  perhaps(6, () => data.criteria.map((c) => `weight\t${c.name}\t${1 + roll(9)}`).join('\n'));
  perhaps(12, () => `objective\t${data.objectives[roll(data.objectives.length)].name}`);
  perhaps(4, () => {
    const opds = [...new Set(data.interventions.map((k) => k.opd))].filter(() => roll(2) === 0);
    return [`opds\t${opds.length}`, ...opds.map((opd) => `opd\t${opd}\t${roll(900) * 1000000}`)].join('\n');
  });
  perhaps(8, () => `off\t${roll(data.interventions.length)}`);
  perhaps(8, () => {
    const k = roll(data.interventions.length);
    return `unit_cost\t${k}\t${Math.round(data.interventions[k].unitCost * (0.5 + roll(100) / 100))}`;
  });
  perhaps(12, () => `goal\t${roll(data.interventions.length)}\t${(50 + roll(45)) / 100}`);
  perhaps(4, () => {
    const rows = [...new Set(some(1 + roll(4), () => roll(villages)))];
    return [`by_hand\t${rows.length}`, ...rows.map((v) => `${roll(2) ? 'in' : 'out'}\t${v}\tuji`)].join('\n');
  });
  return lines.join('\n') + '\n.\n';
}

// What a meeting asks: totals, places, villages; limits of OPDs and floors; an activity's goal or price.
function lever(data, kind, roll) {
  const villages = data.villages.code.length;
  const opd = data.interventions[roll(data.interventions.length)].opd;
  const k = roll(data.interventions.length);
  const asked = {
    plain: [
      () => `budget\t${(200 + roll(2200)) * 1000000}`,
      () => `places\t${5 + roll(60)}`,
      () => `by_hand\t1\n${roll(2) ? 'in' : 'out'}\t${roll(villages)}\tuji`,
    ],
    limits: [() => `chosen_by\tplan\nbudget\t${(200 + roll(2200)) * 1000000}\nopds\t1\nopd\t${opd}\t${(100 + roll(900)) * 1000000}`],
    activities: [() => `goal\t${k}\t${(50 + roll(45)) / 100}`, () => `unit_cost\t${k}\t${20000 + roll(400000)}`],
  }[kind];
  return `${asked[roll(asked.length)]()}\n.\n`;
}

async function engine(from) {
  const text = new TextDecoder();
  let wasm;
  const said = () =>
    text.decode(new Uint8Array(wasm.memory.buffer, wasm.said(), wasm.said_bytes()));
  const give = (bytes) => {
    const at = wasm.room(bytes.length); // may move the memory
    new Uint8Array(wasm.memory.buffer).set(bytes, at);
  };
  const module = await WebAssembly.compile(readFileSync(`${from}/engine.wasm`));
  const nothing = new Proxy({}, { get: () => () => 52 });
  class Ended extends Error {}
  const start = async () => {
    const page = { ended: () => { throw new Ended(said()); } };
    wasm = (await WebAssembly.instantiate(module, { page, wasi_snapshot_preview1: nothing })).exports;
    wasm._initialize();
    give(readFileSync(`${from}/inputs`));
    wasm.carry();
  };
  await start();
  return async (asked, longest = { ms: 0 }) => {
    const timed = (act) => {
      const begun = performance.now();
      const done = act();
      longest.ms = Math.max(longest.ms, performance.now() - begun);
      return done;
    };
    try {
      give(new TextEncoder().encode(asked));
      timed(() => wasm.begin());
      while (timed(() => wasm.step()) !== 0);
      return said();
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      await start();
      return error.message;
    }
  };
}

// Where two answers part: members of whole numbers, texts and marks must be equal, others to a billionth.
function parting(a, b, at = '') {
  if (typeof a === 'number' && typeof b === 'number' && !(Number.isInteger(a) && Number.isInteger(b)))
    return Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a)) ? null : `${at}: ${a} and ${b}`;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b ? null : `${at}: ${a} and ${b}`;
  if (Object.keys(a).length !== Object.keys(b).length) return `${at}: other members`;
  for (const key of Object.keys(a)) {
    const found = parting(a[key], b[key], `${at}.${key}`);
    if (found) return found;
  }
  return null;
}

function compare(native, page, count) {
  const [here, there] = [native, page].map((file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)));
  if (here.length !== count || there.length !== count) throw new Error(`${here.length} and ${there.length} answers of ${count}`);
  const partings = here.map((answer, i) => parting(answer, there[i], `request ${i + 1}`)).filter(Boolean);
  const of = (mark) => here.filter(mark).length;
  console.log(`${count} requests, ${of((a) => 'refused' in a)} refused, ${of((a) => 'ended' in a)} of no sense, ` +
    `${of((a) => a.gap === 0)} proved to gap 0; ${partings.length} answered otherwise`);
  for (const one of partings.slice(0, 5)) console.log(one);
  if (partings.length || of((a) => a.gap === 0) < count / 3) process.exit(1);
}

if (what === 'compare') {
  compare(folder, more, Number(process.argv[5]));
} else if (what === 'unpack') {
  unpack(folder, more);
} else if (what === 'requests') {
  const data = JSON.parse(readFileSync(`${folder}/data`, 'utf8'));
  const roll = dice(20261130);
  process.stdout.write(Array.from({ length: Number(more) }, () => request(data, roll)).join(''));
} else if (what === 'levers') {
  const data = JSON.parse(readFileSync(`${folder}/data`, 'utf8'));
  const roll = dice(18);
  process.stdout.write(Array.from({ length: Number(process.argv[5]) }, () => lever(data, more, roll)).join(''));
} else if (what === 'longest') {
  const ask = await engine(folder);
  const longest = { ms: 0 };
  await ask('goal\t0\t0.77\nfollow\t1\n', longest);
  console.log(longest.ms.toFixed(0));
} else if (what === 'times') {
  const ask = await engine(folder);
  for (const one of readFileSync(0, 'utf8').split('\n.\n').slice(0, -1)) {
    const begun = performance.now();
    await ask(one + '\n');
    console.log((performance.now() - begun).toFixed(3));
  }
} else {
  const ask = await engine(folder);
  const asked = readFileSync(0, 'utf8').split('\n.\n');
  for (const one of asked.slice(0, -1)) process.stdout.write((await ask(one + '\n')) + '\n');
}
