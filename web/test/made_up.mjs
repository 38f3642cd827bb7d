// A made-up area for tests of the page: villages on a grid, borders shared, names as given.

function lcg(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

// Every border of the grid is one arc from node to node, with a point between.
function grid(columns, rows, random) {
  const at = (x, y) => [
    x * 100 + Math.round((jitter[y][x][0] - 0.5) * 50),
    y * 100 + Math.round((jitter[y][x][1] - 0.5) * 50),
  ];
  const jitter = Array.from({ length: rows + 1 }, () =>
    Array.from({ length: columns + 1 }, () => [random(), random()]),
  );
  const arcs = [];
  const between = (a, b) => {
    const middle = [
      Math.round((a[0] + b[0]) / 2 + (random() - 0.5) * 20),
      Math.round((a[1] + b[1]) / 2 + (random() - 0.5) * 20),
    ];
    arcs.push([...a, middle[0] - a[0], middle[1] - a[1], b[0] - middle[0], b[1] - middle[1]]);
    return arcs.length - 1;
  };
  const across = Array.from({ length: rows + 1 }, (_, y) =>
    Array.from({ length: columns }, (_, x) => between(at(x, y), at(x + 1, y))),
  );
  const down = Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns + 1 }, (_, x) => between(at(x, y), at(x, y + 1))),
  );
  const villages = [];
  for (let y = 0; y < rows; ++y)
    for (let x = 0; x < columns; ++x) villages.push([[across[y][x], down[y][x + 1], ~across[y + 1][x], ~down[y][x]]]);
  return { scale: [0.0002, 0.0002], translate: [110, -7], arcs, villages };
}

export const hostile = [
  '</script><script>document.title="lost"</script>',
  '<img src=x onerror="document.title=\'lost\'">',
  '\u202Eterbalik\u202C',
  'N'.repeat(200),
  '"><b>tebal</b>',
  "'; DROP TABLE desa; --",
  '{0}{1}',
  '&lt;b&gt;',
];

export function madeUp({
  columns = 10,
  rows = 8,
  names = [],
  language = 'id',
  audience = 'internal',
  scenario = '',
} = {}) {
  const random = lcg(7);
  const many = columns * rows;
  const blank = (value) => Array.from({ length: many }, value);
  const mean = blank((_, i) => (i % 37 === 36 ? null : 0.08 + 0.4 * random()));
  const range = (by) => mean.map((one) => (one === null ? null : Math.min(0.95, one * by)));
  const order = mean
    .map((one, i) => [one ?? -1, i])
    .filter(([one]) => one >= 0)
    .sort((a, b) => b[0] - a[0])
    .map(([, i]) => i);
  const rank = blank(() => 0);
  order.forEach((village, i) => {
    rank[village] = i + 1;
  });
  const places = Math.max(5, Math.round(many / 10));
  const list = order.slice(0, places);
  const dots = Buffer.alloc(many * 20, 255);
  mean.forEach((one, i) => {
    if (one !== null)
      for (let d = 0; d < 20; ++d) dots[i * 20 + d] = Math.round((one * (0.7 + 0.03 * d) * 100) / 0.4);
  });
  const course = (from, to) => [
    {
      middle: blank25((m) => from + ((to - from) * m) / 24),
      low: blank25((m) => (from + ((to - from) * m) / 24) * 0.8),
      high: blank25((m) => (from + ((to - from) * m) / 24) * 1.2),
    },
  ];
  const followed = {
    averted: { mean: 80, low: 40, high: 120, draws: Array.from({ length: 21 }, (_, i) => 40 + 4 * i) },
    withPlan: course(0.26, 0.23),
    villages: mean.map((one) => (one === null ? null : one * 0.9)),
  };
  const answer = {
    method: 'traffic_light',
    chosenBy: 'rank',
    top: places,
    places: list.map((village) => ({ village, why: 'by_rank', reason: '', rank: rank[village], withoutMoney: null })),
    dropped: [],
    rule: 'optimal',
    objective: 'stunted',
    packages: list.map((village) => ({ village, members: [0, 1], rupiah: 5e7, averted: 4 })),
    budget: 1e9,
    spend: 9.9e8,
    total: 1.98e9,
    byYear: [9.9e8, 9.9e8],
    averted: 80,
    gap: 0,
    proof: ['terbukti', 'proven'],
    keepsLimits: true,
    money: [
      { opd: 'Dinkes', fund: 'APBD', byYear: [6e8, 7e8] },
      { opd: 'PUPR', fund: 'DAK', byYear: [3.9e8, 2.9e8] },
    ],
    cash: [[1, 'Dinkes', 'APBD', 'yearly', 6e8]],
    limits: [{ kind: 'budget', name: '', limit: 1e9, used: 9.9e8, price: 1e-8 }],
    tie: null,
    ranks: null,
    followed,
  };
  const sub = blank(
    (_, i) => Math.floor((i % columns) / 3) + Math.ceil(columns / 3) * Math.floor(Math.floor(i / columns) / 3),
  );
  const subs = Math.max(...sub) + 1;
  const same = (text) => [text, text];
  return {
    version: '0',
    made: '2026-11-30',
    language,
    title: names.length ? names[0] : 'Kabupaten Rekaan',
    year: 2027,
    synthetic: true,
    audience,
    word: ['desa', 'village'],
    months: 24,
    start: '2027-01',
    when: ['pada Desember 2028', 'in December 2028'],
    interval: 0.9,
    draws: 200,
    today: { children: many * 150, stunted: many * 39, low: many * 30, high: many * 48 },
    targets: [14, 18.8],
    assumptions: [names.length ? same(names[0]) : ['Andaian.', 'Assumption.']],
    districts: {
      code: ['99.01'],
      name: [names[0] ?? 'Kabupaten Rekaan'],
      children: [many * 150],
      registerPrevalence: [0.1],
      survey: [names[1] ?? 'Survei'],
      surveyPrevalence: [0.26],
      surveyError: [0.02],
      without: course(0.26, 0.24),
      withPlan: course(0.26, 0.23),
    },
    subdistricts: {
      code: Array.from({ length: subs }, (_, i) => `99.01.${String(i + 1).padStart(2, '0')}`),
      name: Array.from({ length: subs }, (_, i) => names[i] ?? `Kecamatan ${i + 1}`),
      district: Array.from({ length: subs }, () => 0),
    },
    villages: {
      code: blank((_, i) => `99.01.${String(sub[i] + 1).padStart(2, '0')}.${2001 + i}`),
      name: blank((_, i) => names[i] ?? `Desa ${i + 1}`),
      subdistrict: sub,
      children: blank(() => 150),
      measured: blank((_, i) => (i % 37 === 36 ? 0 : 130)),
      stunted: blank((_, i) => (i % 37 === 36 ? null : 13)),
      mean,
      low: range(0.7),
      high: range(1.3),
      dots: dots.toString('base64'),
      rank,
      rankLow: rank.map((one) => Math.max(0, one - 5)),
      rankHigh: rank.map((one) => (one ? one + 5 : 0)),
      inTop: rank.map((one) => (one ? Math.min(0.99, Math.max(0.01, 1 - one / (2 * places))) : null)),
      score: blank(() => null),
      hot: blank((_, i) => (i % 11 === 0 ? 1 : 0)),
      minutes: blank((_, i) => (i % 13 === 0 ? null : 5 + (i % 60))),
      facility: blank((_, i) => names[i % 8] ?? `Puskesmas ${i % 4}`),
      lastYear: list.slice(0, 4),
      without: mean.map((one) => (one === null ? null : one * 0.95)),
      withPlan: followed.villages,
      measureFirst: {
        place: blank((_, i) => i + 1),
        value: blank(() => 0.5),
        cost: blank(() => 3.5e6),
        children: blank(() => 100),
        changes: blank(() => 0.2),
      },
    },
    map: grid(columns, rows, random),
    coverage: Buffer.from(blank((_, i) => i % 101).concat(blank((_, i) => 128 + (i % 60)))).toString('base64'),
    quality: {
      villages: blank((_, i) => i % 4),
      units: [0, 1, 2, 3].map((i) => ({
        name: names[i] ?? `Puskesmas ${i}`,
        score: 61,
        verdict: 2,
        sentences: [same(names[1] ?? 'Angka akhir 0 dan 5 terlalu sering.')],
      })),
    },
    causes: names.length || audience === 'public' ? [] : [
      { subdistrict: 0, cause: 'Sanitasi buruk', cases: 7, of: 12, answeredBy: [1] },
      { subdistrict: 0, cause: 'Rokok di rumah', cases: null, of: 12, answeredBy: [] },
      { subdistrict: null, cause: 'Pola asuh', cases: 31, of: 60, answeredBy: [0] },
    ],
    origins: { estimate: [[same(names[0] ?? 'Taksiran'), same('dari register dan survei')]], list: [[same('Daftar'), same('menurut peringkat')]] },
    interventions: [
      ['konseling', 'Dinkes'],
      ['jamban', 'PUPR'],
    ].map(([code, opd], i) => ({
      code,
      name: same(names[i] ?? code),
      opd: names[i + 2] ?? opd,
      fund: 'APBD',
      unitCost: 31000 * (i + 1),
      once: i === 1,
      people: ['anak', 'child'],
      goal: [0.4, 0.8],
      projected: i === 0,
      assumed: true,
      note: ['', ''],
    })),
    methods: [
      { name: 'traffic_light', title: ['Lampu', 'Lights'] },
      { name: 'saw', title: same('SAW') },
    ],
    criteria: [
      { name: 'stunted', title: ['Balita stunting', 'Stunted'], weight: 1 },
      { name: 'coverage', title: ['Cakupan', 'Coverage'], weight: 1 },
    ],
    certainty: [
      [0.95, 'hampir pasti masuk', 'almost surely in'],
      [0.75, 'kemungkinan besar masuk', 'likely in'],
      [0.05, 'bisa masuk, bisa tidak', 'could be in or out'],
      [0, 'hampir pasti tidak masuk', 'almost surely out'],
    ].map(([least, id, en]) => ({ least, words: [id, en] })),
    objectives: [
      { name: 'stunted', title: ['balita stunting', 'stunted children'] },
      { name: 'need', title: ['kebutuhan', 'need'] },
    ],
    run: { request: `budget\t1000000000\nplaces\t${places}\nchosen_by\trank\n`, answer },
    budgets: [0.5, 0.75, 1, 1.25, 1.5].map((by) => ({
      budget: by * 1e9,
      averted: 80 * Math.sqrt(by),
      low: 40 * by,
      high: 120 * by,
      villages: places,
      spend: by * 1e9,
    })),
    chances: [{ district: 0, target: 14, months: 24, plan: true, level: 0.05, survey: 0.1 }],
    readings: [],
    frozen:
      audience === 'public'
        ? null
        : {
            title: 'Rekaan',
            seed: 1,
            months: { counts: '', start: '2027-01', lead: 0, horizon: 24, horizon_month: '2028-12', interval_share: 0.9 },
            scenario: 'rekaan.toml',
            inputs: [
              { file: 'rekaan.toml', bytes: 1, sha256: '0' },
              { file: 'balita.csv', bytes: 2, sha256: '1' },
            ],
            settings: [
              ['lokus.villages', '8'],
              ['plan.budget_rupiah', '1000000000'],
              ['interventions[1].file', '"x"'],
            ],
          },
    scenario,
  };
}

function blank25(value) {
  return Array.from({ length: 25 }, (_, i) => value(i));
}
