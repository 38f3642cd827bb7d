import type { Answer, Request } from './contract';
import { blockOf } from './unpack';

// One question at a time goes to the Worker. A live question takes the place of one that still waits; quiet
// ones (a search for the cheapest change) wait until no live one does.

export interface Heard {
  answer: Answer;
  ms: number;
}
interface Waiting {
  request: Request;
  done: (heard: Heard | null) => void;
}
export type EngineState = 'none' | 'starting' | 'ready' | 'failed';

export class Engine {
  state: EngineState = 'none';
  why = '';
  carried = 0; // ms
  onstate: () => void = () => {};
  private worker: Worker | null = null;
  private asked: Waiting | null = null;
  private live: Waiting | null = null;
  private quiet: Waiting[] = [];
  private count = 0;

  start(): void {
    const engine = blockOf('engine');
    const code = blockOf('worker');
    if (typeof WebAssembly !== 'object' || !engine || !code || !blockOf('inputs')) return this.stop('');
    this.turn('starting');
    try {
      this.worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    } catch (error) {
      return this.stop(String(error));
    }
    this.worker.onmessage = (event) => this.hear(event.data);
    this.worker.onerror = (event) => this.stop(event.message);
    this.worker.postMessage({ kind: 'carry', engine, inputs: blockOf('inputs') });
  }

  // null: a newer question came first, or there is no engine.
  ask(request: Request): Promise<Heard | null> {
    return new Promise((done) => {
      if (this.state === 'failed') return done(null);
      this.live?.done(null);
      this.live = { request, done };
      this.next();
    });
  }

  askQuietly(request: Request): Promise<Heard | null> {
    return new Promise((done) => {
      if (this.state === 'failed') return done(null);
      this.quiet.push({ request, done });
      this.next();
    });
  }

  get busy(): boolean {
    return this.asked !== null || this.live !== null;
  }

  private next(): void {
    if (this.state !== 'ready' || this.asked) return;
    this.asked = this.live ?? this.quiet.shift() ?? null;
    if (this.asked === this.live) this.live = null;
    if (this.asked) this.worker?.postMessage({ kind: 'ask', id: ++this.count, request: this.asked.request });
  }

  private hear(word: { kind: string; id?: number; answer?: Answer; ms?: number; why?: string }): void {
    if (word.kind === 'failed') return this.stop(word.why ?? '');
    if (word.kind === 'ready') {
      this.carried = word.ms ?? 0;
      this.turn('ready');
    } else if (word.kind === 'answer' && word.id === this.count) {
      const asked = this.asked;
      this.asked = null;
      asked?.done(word.answer ? { answer: word.answer, ms: word.ms ?? 0 } : null);
    }
    this.next();
  }

  private turn(state: EngineState): void {
    this.state = state;
    this.onstate();
  }

  private stop(why: string): void {
    this.why = why;
    this.turn('failed');
    for (const one of [this.asked, this.live, ...this.quiet]) one?.done(null);
    this.asked = this.live = null;
    this.quiet = [];
  }
}
