import type { Answer, Request } from './contract';
import { blockOf } from './unpack';

// One question at a time goes to the Worker. A live question takes the place of one that still waits or is being
// answered; quiet ones (a search for the cheapest change) wait until no live one does.

export interface Heard {
  answer: Answer;
  ms: number;
}
interface Waiting {
  request: Request;
  done: (heard: Heard | null) => void;
}
// What of the question asked is being done, and how much of that is done, 0..1.
export interface Progress {
  part: 'weighing' | 'planning' | 'following';
  share: number;
}
export type EngineState = 'none' | 'starting' | 'ready' | 'failed';

export class Engine {
  state: EngineState = 'none';
  why = '';
  carried = 0; // ms
  progress: Progress | null = null;
  onstate: () => void = () => {};
  onprogress: () => void = () => {};
  private worker: Worker | null = null;
  private asked: Waiting | null = null;
  private live: Waiting | null = null;
  private asksLive = false; // and the question asked is a live one
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
      this.leave();
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

  // Nobody waits any more for the live question that is being answered.
  leave(): void {
    if (this.asked && this.asksLive) this.worker?.postMessage({ kind: 'leave', id: this.count });
  }

  private next(): void {
    if (this.state !== 'ready' || this.asked) return;
    this.progress = null;
    this.asksLive = this.live !== null;
    this.asked = this.live ?? this.quiet.shift() ?? null;
    this.live = null;
    if (this.asked) this.worker?.postMessage({ kind: 'ask', id: ++this.count, request: this.asked.request });
  }

  private hear(
    word: { kind: string; id?: number; answer?: Answer; ms?: number; why?: string } & Partial<Progress>,
  ): void {
    if (word.kind === 'failed') return this.stop(word.why ?? '');
    if (word.kind === 'ready') {
      this.carried = word.ms ?? 0;
      this.turn('ready');
    } else if (word.id !== this.count) {
      return;
    } else if (word.kind === 'progress') {
      this.progress = { part: word.part!, share: word.share! };
      if (this.asksLive) this.onprogress();
      return;
    } else {
      const asked = this.asked;
      this.asked = this.progress = null;
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
