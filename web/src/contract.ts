// What `lokus run` puts into the page (src/write/planner/page_data.cpp) and what the engine is asked and says
// (web/engine). Rows are row numbers, from 0; shares are 0..1; null is not known, never nought.

export type Phrase = [id: string, en: string];
export type Maybe = number | null;

export interface PageData {
  version: string; // of lokus
  made: string; // "2026-11-30"
  language: 'id' | 'en';
  title: string; // "Kabupaten Contoh"
  year: number; // of the list
  synthetic: boolean; // made-up data: say so on every screen
  audience: 'internal' | 'public';
  word: Phrase; // "desa", "kelurahan" or "desa/kelurahan"
  months: number; // the plan's horizon, months
  start: string; // month in which the plan starts, "2027-01"; may be empty
  when: Phrase; // "pada Desember 2028"
  interval: number; // share that every low..high holds
  targets: number[]; // prevalences to get under, percent
  draws: number; // that stand behind every chance and interval
  today: { children: number; stunted: Maybe; low: Maybe; high: Maybe }; // of all villages with an estimate
  assumptions: Phrase[];
  districts: Districts;
  subdistricts: { code: string[]; name: string[]; district: number[] };
  villages: Villages;
  map: Topology;
  coverage: string; // base64, a byte a village, intervention after intervention: hundredths of the target reached
  // today, 128 more where that is assumed; 127: not known
  quality: {
    villages: number[]; // of measuring: 0 not known, 1 good, 2 doubtful, 3 poor; empty: no measurements
    units: { name: string; score: Maybe; verdict: number; sentences: Phrase[] }[]; // puskesmas, kecamatan
  };
  causes: Cause[]; // of audited cases, as others than the audit team are told
  origins: Record<string, [title: Phrase, how: Phrase][]>; // by cell of a village's sheet: its making, then what that rests on
  interventions: Intervention[];
  methods: { name: string; title: Phrase }[]; // ways of ranking that the engine knows; the run's first
  criteria: { name: string; title: Phrase; weight: number }[];
  certainty: { least: number; words: Phrase }[]; // the four words for a chance, strongest first
  objectives: { name: string; title: Phrase }[];
  run: { request: string; answer: Plan }; // what the run itself asked and got
  budgets: { budget: number; averted: Maybe; low: Maybe; high: Maybe; villages: number; spend: number }[];
  chances: { district: number; target: number; months: number; plan: boolean; level: Maybe; survey: Maybe }[];
  readings: { reading: Phrase; villagesKept: Maybe; money: number[] }[]; // rupiah by intervention
  frozen: Frozen | null; // what a decision says besides list and plan; null for the public
  scenario: string; // TOML of the run as `lokus scenario show` writes it; empty for the public
}

export interface Cause {
  subdistrict: Maybe; // null: the whole area
  cause: string;
  cases: Maybe; // null: some, how many is hidden
  of: Maybe; // cases of the place; null: not told
  answeredBy: number[]; // interventions
}

export interface Frozen {
  title: string; // of the scenario
  seed: number;
  months: Record<string, string | number>; // as in keputusan.json
  scenario: string; // name of its file, the first of the inputs
  inputs: { file: string; bytes: number; sha256: string }[]; // in a block of their own, as plain JSON
  settings: [key: string, value: string][]; // every one, as TOML
}

export interface Districts {
  code: string[];
  name: string[];
  children: Maybe[];
  registerPrevalence: Maybe[];
  survey: string[]; // its name; empty: none
  surveyPrevalence: Maybe[];
  surveyError: Maybe[];
  without: Course[]; // by district: no new action
  withPlan: Course[]; // the run's plan; empty where there is none
}
export interface Course { middle: number[]; low: number[]; high: number[] } // prevalence by month 0..months

export interface Villages {
  code: string[];
  name: string[];
  subdistrict: number[];
  children: Maybe[];
  measured: Maybe[]; // in the register
  stunted: Maybe[];
  mean: Maybe[]; // estimate today
  low: Maybe[];
  high: Maybe[];
  dots: string; // base64, 20 bytes a village: equally likely prevalences, ascending, in steps of 0.4 %; 255: unknown
  rank: number[]; // 0: not ranked
  rankLow: number[];
  rankHigh: number[];
  inTop: Maybe[]; // chance to be among the first N
  score: Maybe[];
  hot: number[]; // 0 no, 1 hot spot, 2 unknown; empty: not worked out
  minutes: Maybe[]; // to care; empty: not worked out
  facility: string[]; // puskesmas; empty text: none known
  lastYear: number[]; // rows of villages on last year's list
  without: Maybe[]; // prevalence at the horizon without new action
  withPlan: Maybe[]; // and with the run's plan
  measureFirst: { place: number[]; value: Maybe[]; cost: Maybe[]; children: Maybe[]; changes: Maybe[] };
}

// As TopoJSON, but arcs are flat: x, y, then steps dx, dy, ..., in whole numbers that scale and translate make
// degrees; ~i is arc i backwards.
export interface Topology {
  scale: [number, number];
  translate: [number, number];
  arcs: number[][];
  villages: number[][][]; // by village: rings of arcs
}

export interface Intervention {
  code: string;
  name: Phrase;
  opd: string;
  fund: string;
  unitCost: number; // rupiah per person (and year, unless `once`)
  once: boolean; // paid once, when it is built
  people: Phrase; // who: "anak 6-23 bulan"
  goal: Maybe[]; // planned coverage by year, share
  projected: boolean; // false: what it does is not known to the projection
  assumed: boolean; // its price is an assumption
  note: Phrase;
}

export interface Plan {
  method: string; // of the ranks that were used
  chosenBy: 'rank' | 'plan';
  top: number; // places of the list
  places: { village: number; why: string; reason: string; rank: number; withoutMoney: Phrase | null }[]; // in order
  dropped: { village: number; reason: string; wasIn: boolean }[];
  rule: string;
  objective: string; // their names; empty without a plan
  packages: { village: number; members: number[]; rupiah: number; averted: Maybe }[]; // of all years
  budget: number; // a year
  spend: number; // dearest year
  total: number; // all years
  byYear: number[];
  money: { opd: string; fund: string; byYear: number[] }[];
  cash: [year: number, opd: string, fund: string, kind: string, rupiah: number][]; // as a decision freezes it
  averted: Maybe; // in the mean world
  gap: Maybe; // 0: proved that no plan within the limits does better
  proof: Phrase;
  keepsLimits: boolean;
  limits: { kind: 'budget' | 'villages' | 'opd' | 'fund' | 'subdistrict' | 'capacity'; name: string; limit: number; used: number; price: number }[];
  tie: Phrase | null;
  ranks: number[] | null; // of villages, where the request ranks otherwise than the run; else null
  followed: Followed | null;
}
export interface Followed { // the plan followed month by month in the draws
  averted: { mean: Maybe; low: Maybe; high: Maybe; draws: number[] }; // in draw order, the same worlds in every plan
  withPlan: Course[]; // by district
  villages: Maybe[]; // prevalence at the horizon
}

export type Answer = Plan | { refused: Phrase } | { ended: Phrase };

// A request is lines of fields parted by tabs; a line that is missing leaves the run's value:
//   budget RUPIAH · places N · chosen_by rank|plan · method NAME · weight CRITERION W · objective NAME
//   least_per_subdistrict N · keep_last_year 0|1 · whole_packages 0|1
//   opds N, then opd NAME RUPIAH (all that are limited) · funds N, then fund NAME RUPIAH
//   by_hand N, then in|out VILLAGE REASON (all of them)
//   off K · unit_cost K RUPIAH · goal K SHARE (last year's goal, the years before in proportion) · follow 0|1
export type Request = string;
