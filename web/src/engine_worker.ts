// Runs in a Worker: holds the engine's instance, puts in what it asks for, hands back what it says.
import { unpackBytes } from './unpack';

interface Face {
  memory: WebAssembly.Memory;
  _initialize(): void;
  room(bytes: number): number;
  carry(): void;
  begin(): void;
  step(): number; // 0: the answer stands; else what is next of it
  share(): number;
  said(): number;
  said_bytes(): number;
}
type Word =
  | { kind: 'carry'; engine: string; inputs: string }
  | { kind: 'ask'; id: number; request: string }
  | { kind: 'leave'; id: number }; // a newer question waits

const parts = ['', 'weighing', 'planning', 'following'];
const atOnce = 40; // ms between two looks at what else was said

class Ended extends Error {}

let module: WebAssembly.Module;
let inputs: Uint8Array;
let face: Face;
const tell = (word: unknown): void => (self as unknown as Worker).postMessage(word);

function outside(name: string): (...given: number[]) => number | void {
  const view = (): DataView => new DataView(face.memory.buffer);
  if (name === 'proc_exit')
    return () => {
      throw new Ended(name);
    };
  if (name === 'clock_time_get')
    return (_clock, _precision, place) => {
      view().setBigUint64(Number(place), BigInt(Math.round(performance.now() * 1e6)), true);
      return 0;
    };
  if (name === 'environ_sizes_get' || name === 'args_sizes_get')
    return (count, size) => {
      view().setUint32(count!, 0, true);
      view().setUint32(size!, 0, true);
      return 0;
    };
  if (name === 'environ_get' || name === 'args_get' || name === 'fd_close') return () => 0;
  if (name === 'fd_write')
    return (_file, parts, count, written) => {
      let bytes = 0;
      for (let i = 0; i < count!; ++i) bytes += view().getUint32(parts! + 8 * i + 4, true);
      view().setUint32(written!, bytes, true);
      return 0;
    };
  return () => 52; // not there
}

function imports(): WebAssembly.Imports {
  const all: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const one of WebAssembly.Module.imports(module))
    if (one.kind === 'function')
      (all[one.module] ??= {})[one.name] =
        one.module === 'page'
          ? () => {
              throw new Ended(one.name);
            }
          : outside(one.name);
  return all;
}

function start(): void {
  face = new WebAssembly.Instance(module, imports()).exports as unknown as Face;
  face._initialize();
  put(inputs);
  face.carry();
}

function put(bytes: Uint8Array): void {
  const place = face.room(bytes.length);
  new Uint8Array(face.memory.buffer, place, bytes.length).set(bytes);
}

function heard(): unknown {
  const bytes = new Uint8Array(face.memory.buffer, face.said(), face.said_bytes());
  return bytes.length ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

function ended(error: unknown): unknown {
  try {
    const said = heard();
    if (said) return said;
  } catch {
    /* nothing was said: its own words below */
  }
  return { ended: [String(error), String(error)] };
}

// What it says to `act`; where that ends the engine, its last words, and it starts anew.
function guarded<T>(act: () => T): T | { ended: unknown } {
  try {
    return act();
  } catch (error) {
    const said = ended(error) as { ended: unknown };
    start();
    return said;
  }
}

let asked = 0; // the question that is being answered

function begin(id: number, request: string): void {
  const begun = performance.now();
  asked = id;
  const ended = guarded(() => {
    put(new TextEncoder().encode(request));
    face.begin();
  });
  if (ended) tell({ kind: 'answer', id, answer: ended, ms: performance.now() - begun });
  else further(id, begun);
}

function further(id: number, begun: number): void {
  if (id !== asked) return tell({ kind: 'left', id });
  const until = performance.now() + atOnce;
  const next = guarded(() => {
    let part = face.step();
    while (part !== 0 && performance.now() < until) part = face.step();
    return part === 0 ? heard() : { part: parts[part], share: face.share() };
  }) as { part?: string; share?: number };
  if (!next.part) return tell({ kind: 'answer', id, answer: next, ms: performance.now() - begun });
  tell({ kind: 'progress', id, part: next.part, share: next.share });
  setTimeout(() => further(id, begun), 0);
}

async function carry(engine: string, block: string): Promise<void> {
  const begun = performance.now();
  try {
    const [code, data] = await Promise.all([unpackBytes(engine), unpackBytes(block)]);
    module = await WebAssembly.compile(code);
    inputs = data;
    start();
    const said = heard() as { refused?: unknown; ended?: unknown } | null;
    if (said && (said.refused || said.ended)) tell({ kind: 'failed', why: JSON.stringify(said) });
    else tell({ kind: 'ready', ms: performance.now() - begun });
  } catch (error) {
    tell({ kind: 'failed', why: String(error) });
  }
}

self.onmessage = (event: MessageEvent<Word>) => {
  const word = event.data;
  if (word.kind === 'carry') void carry(word.engine, word.inputs);
  else if (word.kind === 'ask') begin(word.id, word.request);
  else if (word.id === asked) asked = 0;
};
