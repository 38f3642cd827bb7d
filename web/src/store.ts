import type { Answer, Maybe, PageData, Phrase, Plan } from './contract';
import { Engine } from './engine';
import { copied, leversOfRun, type Levers } from './levers';
import { requestOf, sameLevers } from './request';

// All that the page knows now. Its parts listen for what they show.

export type Topic = 'levers' | 'answer' | 'village' | 'layer' | 'plans' | 'engine' | 'progress' | 'hover';
export interface Kept {
  name: string;
  levers: Levers;
  answer: Plan;
}

export interface Rung {
  budget: number;
  averted: Maybe;
  low: Maybe;
  high: Maybe;
}

const rest = 120; // ms without a question before a plan is followed

export class Store {
  readonly run: Levers;
  levers: Levers;
  shown: Plan;
  shownLevers: Levers;
  ms: number | null = null;
  refused: Phrase | null = null;
  village: number | null = null;
  hover: number | null = null;
  layer = 'prevalence';
  breaks: Record<string, number[]> = {};
  opacity = 1;
  plans: Kept[] = [];
  seen: Rung[] = []; // answers that differ from the run in the budget alone
  place = new Map<number, number>(); // number on the list by village
  pack = new Map<number, number>(); // row of packages by village
  coverage: Uint8Array | null = null; // unpacked when it is first looked at
  readonly engine = new Engine();
  private past: Levers[] = [];
  private future: Levers[] = [];
  private listeners = new Map<Topic, (() => void)[]>();
  private following = 0;
  private turns = 0;
  private shownTurn = 0;

  constructor(readonly data: PageData) {
    this.run = leversOfRun(data);
    this.levers = this.run;
    this.shownLevers = this.run;
    this.shown = data.run.answer;
    this.show(data.run.answer, null, this.run);
    this.village = this.shown.places[0]?.village ?? (data.villages.code.length ? 0 : null);
    this.engine.onstate = () => this.tell('engine');
    this.engine.onprogress = () => this.tell('progress');
  }

  on(topics: Topic[], heard: () => void): void {
    for (const topic of topics) this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), heard]);
  }
  forgetListeners(): void {
    this.listeners.clear();
  }
  tell(topic: Topic): void {
    for (const heard of this.listeners.get(topic) ?? []) heard();
  }

  // A row of changes by one hand (dragging a slider) is undone as one: `goesOn` after the first.
  set(change: (levers: Levers) => void, goesOn = false): void {
    const next = copied(this.levers);
    change(next);
    if (sameLevers(next, this.levers)) return;
    if (!goesOn) this.past.push(this.levers);
    this.future = [];
    this.turn(next);
  }
  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.levers);
    this.turn(before);
  }
  redo(): void {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.levers);
    this.turn(after);
  }
  // What is being asked is let go; the levers are again those of the plan that is seen.
  cancel(): void {
    this.engine.leave();
    this.past.pop();
    this.levers = this.shownLevers;
    this.tell('levers');
  }
  get canUndo(): boolean {
    return this.past.length > 0;
  }
  get canRedo(): boolean {
    return this.future.length > 0;
  }

  choose(village: number | null): void {
    this.village = village;
    this.tell('village');
  }
  point(village: number | null): void {
    if (village === this.hover) return;
    this.hover = village;
    this.tell('hover');
  }
  lookAt(layer: string): void {
    this.layer = layer;
    this.tell('layer');
  }

  // Prevalence of a village at the horizon with the plan shown; null while it is not yet followed.
  withPlan(village: number): Maybe {
    if (this.shown.followed) return this.shown.followed.villages[village] ?? null;
    return this.shown === this.data.run.answer ? (this.data.villages.withPlan[village] ?? null) : null;
  }
  rank(village: number): number {
    return (this.shown.ranks ?? this.data.villages.rank)[village] ?? 0;
  }
  get ofRun(): boolean {
    return sameLevers(this.shownLevers, this.run);
  }

  private turn(levers: Levers): void {
    this.levers = levers;
    this.tell('levers');
    void this.ask(levers);
  }

  private async ask(levers: Levers): Promise<void> {
    window.clearTimeout(this.following);
    const turn = ++this.turns;
    if (sameLevers(levers, this.run)) {
      this.engine.leave();
      return this.answered(this.data.run.answer, null, levers, turn);
    }
    const heard = await this.engine.ask(requestOf(levers, this.run, this.data));
    if (!heard) return this.tell('engine');
    this.answered(heard.answer, heard.ms, levers, turn);
    if (levers === this.levers) this.following = window.setTimeout(() => void this.follow(levers), rest);
  }

  private async follow(levers: Levers): Promise<void> {
    const heard = await this.engine.ask(requestOf(levers, this.run, this.data, true));
    if (heard && levers === this.levers) this.answered(heard.answer, this.ms, levers, this.turns);
  }

  // An answer to an older question than the one shown is let go.
  private answered(answer: Answer, ms: number | null, levers: Levers, turn: number): void {
    if (turn < this.shownTurn) return;
    this.shownTurn = turn;
    if ('refused' in answer) this.refused = answer.refused;
    else if ('ended' in answer) this.refused = answer.ended;
    else this.show(answer, ms, levers);
    this.tell('answer');
  }

  show(answer: Plan, ms: number | null, levers: Levers): void {
    this.refused = null;
    this.shown = answer;
    this.shownLevers = levers;
    this.ms = ms;
    this.see(answer);
    this.place = new Map(answer.places.map((one, i) => [one.village, i + 1]));
    this.pack = new Map(answer.packages.map((one, i) => [one.village, i]));
  }

  // The run's levers but for the budget.
  get onlyBudget(): boolean {
    return sameLevers({ ...this.shownLevers, budget: this.run.budget }, this.run);
  }
  private see(answer: Plan): void {
    const found = answer.followed?.averted;
    if (!found || !this.onlyBudget || this.ofRun) return;
    this.seen = [
      ...this.seen.filter((one) => one.budget !== answer.budget),
      { budget: answer.budget, averted: found.mean, low: found.low, high: found.high },
    ];
  }

  // A plan kept earlier, or read from a file.
  goTo(levers: Levers): void {
    this.past.push(this.levers);
    this.future = [];
    this.turn(copied(levers));
  }
}
