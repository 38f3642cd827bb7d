import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { page } from './load.mjs';
import { madeUp } from './made_up.mjs';

const {
  formats: f,
  language,
  classes,
  certainty,
  levers: l,
  request,
  outlines,
  grid,
  labels,
  axis,
  camera,
  search,
  dots,
  unpack,
} = page;
const plain = (text) => text.replaceAll('\u00a0', ' ');

describe('formats', () => {
  it('writes Indonesian and English', () => {
    language.speak('id');
    assert.equal(f.number(1234.5, 1), '1.234,5');
    assert.equal(f.number(null), '–');
    assert.equal(f.number(-0.01), '0');
    assert.equal(plain(f.rupiah(1.2e9)), 'Rp 1,20 miliar');
    assert.equal(plain(f.rupiah(62193606)), 'Rp 62,2 juta');
    assert.equal(plain(f.rupiah(999999999)), 'Rp 1,00 miliar');
    assert.equal(plain(f.rupiah(31000)), 'Rp 31.000');
    assert.equal(plain(f.percent(0.271)), '27 %');
    assert.equal(plain(f.percent(0.001)), '< 1 %');
    assert.equal(plain(f.rupiahShort(720e6)), '720 jt');
    language.speak('en');
    assert.equal(f.number(1234.5, 1), '1,234.5');
    assert.equal(plain(f.rupiah(1.2e9)), 'Rp 1.20 billion');
    assert.equal(f.percent(0.271), '27%');
    language.speak('id');
  });
  it('reads amounts as they are typed', () => {
    for (const [text, value] of [
      ['1,2 miliar', 1.2e9],
      ['Rp 800 juta', 8e8],
      ['1.200.000.000', 1.2e9],
      ['800jt', 8e8],
      ['1,5 M', 1.5e9],
      ['0', 0],
    ])
      assert.equal(f.readRupiah(text), value, text);
    for (const text of ['', 'banyak', '1,2,3', '-5']) assert.equal(f.readRupiah(text), null, text);
  });
  it('reads back what it writes', () => {
    for (const value of [5e5, 3.1e7, 1.2e9, 2.5e12]) assert.equal(f.readRupiah(f.rupiah(value)), value);
  });
  it('rounds to significant digits', () => {
    assert.equal(f.rounded(9142, 2), 9100);
    assert.equal(f.rounded(34765, 3), 34800);
    assert.equal(f.rounded(76, 2), 76);
    assert.equal(f.rounded(0, 2), 0);
  });
});

describe('certainty', () => {
  const steps = madeUp().certainty;
  it('has the steps of the glossary', () =>
    assert.deepEqual(
      [0.95, 0.9499, 0.75, 0.7499, 0.05, 0.0499, 0].map((p) => certainty.step(p, steps)),
      [0, 1, 1, 2, 2, 3, 3],
    ));
  it('says no more than the draws know', () => {
    assert.equal(plain(certainty.showChance(0, 200)), 'di bawah 2 %');
    assert.equal(plain(certainty.showChance(1, 200)), 'di atas 98 %');
    assert.equal(plain(certainty.showChance(0.53, 200)), '55 %');
  });
});

describe('classes', () => {
  it('puts a limit into the class above', () =>
    assert.deepEqual(
      [9.9, 10, 19.9, 20, null].map((one) => classes.classOf(one, [10, 20])),
      [0, 1, 1, 2, -1],
    ));
  it('counts all that is known', () => {
    const values = [...Array(100).keys()].map((one) => one / 3);
    const breaks = classes.roundBreaks(values, 5);
    assert.equal(breaks.length, 4);
    assert.equal(
      classes
        .counts(
          values.map((one) => classes.classOf(one, breaks)),
          5,
        )
        .reduce((a, b) => a + b),
      100,
    );
    assert.ok(breaks.every((one) => one % 1 === 0));
  });
  it('bears one value only and none', () => {
    assert.deepEqual(classes.roundBreaks([5, 5, 5], 5), [5]);
    assert.deepEqual(classes.roundBreaks([null], 5), []);
  });
  it('reads limits of one’s own', () => {
    assert.deepEqual(classes.readBreaks('10 20 30', Number), [10, 20, 30]);
    assert.equal(classes.readBreaks('20 10', Number), null);
  });
});

describe('request', () => {
  const data = madeUp();
  const run = l.leversOfRun(data);
  it('of the run says nothing but follow', () => assert.equal(request.requestOf(run, run, data), 'follow\t0\n'));
  it('comes back as the same levers', () => {
    const asked = {
      ...l.copied(run),
      budget: 5e8,
      places: 12,
      chosenBy: 'plan',
      weights: [2, 1],
      least: 1,
      opds: [{ name: 'Dinkes', rupiah: 3e8 }],
      hand: [
        { village: 3, into: true, reason: 'jalan putus' },
        { village: 5, into: false, reason: 'sudah ada' },
      ],
      off: [false, true],
      unitCost: [40000, 62000],
      goal: [0.5, 0.8],
    };
    const text = request.requestOf(asked, run, data, true);
    assert.match(text, /^opds\t1\nopd\tDinkes\t300000000$/m);
    assert.match(text, /^by_hand\t2\nin\t3\tjalan putus\nout\t5\tsudah ada$/m);
    assert.ok(text.endsWith('follow\t1\n'));
    assert.deepEqual(l.readRequest(text, run, data), asked);
  });
  it('keeps a reason to one field of one line', () => {
    const asked = { ...l.copied(run), hand: [{ village: 1, into: true, reason: 'a\tb\nbudget\t1' }] };
    assert.match(request.requestOf(asked, run, data), /^in\t1\ta b budget 1$/m);
  });
  it('takes the last limit away', () => {
    const limited = { ...l.copied(run), opds: [{ name: 'x', rupiah: 1 }] };
    assert.match(request.requestOf(run, limited, data), /^opds\t0$/m);
  });
});

describe('outlines', () => {
  const data = madeUp({ columns: 6, rows: 5 });
  const land = outlines.outlines(data);
  it('closes rings and keeps the middle inside', () => {
    land.rings.forEach((rings, village) => {
      const ring = rings[0];
      assert.ok(Math.abs(ring[0] - ring[ring.length - 2]) < 1e-9 && Math.abs(ring[1] - ring[ring.length - 1]) < 1e-9);
      assert.ok(outlines.inside(rings, ...outlines.middle(land, village)));
    });
  });
  it('leaves no sliver: the areas add up to the whole', () => {
    const sum = land.rings.reduce((all, rings) => all + outlines.area(rings[0]), 0);
    const box = land.whole;
    assert.ok(sum > 0.85 * (box.x1 - box.x0) * (box.y1 - box.y0));
  });
  it('parts subdistricts and the edge', () => {
    const uses = land.between.length;
    assert.ok(uses > 2 * (6 + 5) && uses < data.map.arcs.length);
  });
  it('finds the village under a point', () => {
    const cells = grid.gridOf(land);
    land.rings.forEach((_, village) =>
      assert.equal(grid.villageAt(cells, ...outlines.middle(land, village)), village),
    );
    assert.equal(grid.villageAt(cells, -50, -50), null);
  });
});

describe('labels', () => {
  const label = (text, x, y, weight) => ({ text, x, y, width: 60, height: 12, weight });
  const apart = (a, b) => Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 12;
  it('never meet each other nor a number', () => {
    const many = [...Array(60).keys()].map((i) => label(`n${i}`, 40 + ((i * 37) % 300), 20 + ((i * 53) % 200), i));
    const taken = [{ x: 100, y: 100, radius: 10 }];
    const placed = labels.placeLabels(many, taken, [], 400, 240);
    assert.ok(placed.length > 20 && placed.length < 60);
    placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => assert.ok(apart(a, b), `${a.text} ${b.text}`)));
    placed.forEach((a) => assert.ok(Math.abs(a.x - 100) > 30 || Math.abs(a.y - 100) > 6 + 4));
  });
  it('stay on the sheet', () => assert.deepEqual(labels.placeLabels([label('x', -200, 5, 1)], [], [], 100, 100), []));
});

describe('detail', () => {
  const whole = { x0: 0, y0: 0, x1: 500, y1: 300 };
  const at = (zoom) => ({ camera: { zoom, x: 0, y: 0 }, width: 600, height: 400 });
  it('of a small map is everything', () =>
    assert.deepEqual(page.detail.detailFor(1000, whole, at(1), page.detail.everything), page.detail.everything));
  it('follows the zoom, and stays while it serves', () => {
    const far = page.detail.detailFor(1e5, whole, at(1), page.detail.everything);
    assert.equal(far.box, null);
    assert.equal(page.detail.detailFor(1e5, whole, at(1.5), far), far);
    const near = page.detail.detailFor(1e5, whole, at(10), far);
    assert.ok(near.step < far.step && near.box.x1 < 500);
    assert.equal(page.detail.detailFor(1e5, whole, at(1), near).box, null);
  });
});

describe('numbers', () => {
  it('never touch each other; what finds no room is a dot', () => {
    const at = [...Array(40).keys()].map((i) => ({
      number: i + 1,
      x: 50 + (i % 7) * 6,
      y: 50 + Math.floor(i / 7) * 6,
    }));
    const spots = page.numbers.placeNumbers(at, 8);
    const round = spots.filter((one) => !one.dot);
    assert.ok(round.length >= 9 && round.length < 40);
    round.forEach((a, i) =>
      round.slice(i + 1).forEach((b) => assert.ok(Math.hypot(a.atX - b.atX, a.atY - b.atY) >= 16)),
    );
    assert.deepEqual([spots[0].atX, spots[0].atY], [50, 50]);
  });
});

describe('scales', () => {
  it('tick at round numbers', () => assert.deepEqual(axis.ticks(0, 1, 4), [0, 0.25, 0.5, 0.75, 1]));
  it('keep the point under the pointer', () => {
    const one = camera.zoomed({ zoom: 2, x: 10, y: 20 }, 3, 50, 60, 0.1, 100);
    assert.ok(Math.abs((50 - one.x) / one.zoom - (50 - 10) / 2) < 1e-9);
  });
  it('measure with a round bar', () =>
    assert.deepEqual(camera.scaleBar({ zoom: 4, x: 0, y: 0 }, 90), { km: 20, width: 80 }));
});

describe('search', () => {
  it('prefers beginnings, then words, then kecamatan', () => {
    const names = ['Baru Jaya', 'Suka Baru', 'Abaru', 'Lain'];
    assert.deepEqual(search.found(names, ['', '', '', 'Baru'], 'baru', 9), [0, 1, 2, 3]);
    assert.deepEqual(search.found(names, ['', '', '', ''], ' ', 9), []);
  });
});

describe('blocks', () => {
  it('unpack to what was packed', async () => {
    const text = 'Kabupaten Contoh — “desa” </script>';
    assert.equal(await unpack.unpackText(deflateRawSync(Buffer.from(text)).toString('base64')), text);
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251);
    assert.deepEqual(unpack.bytesOf(unpack.base64Of(bytes)), bytes);
  });
  it('leave out dots that are not known', () => {
    const data = madeUp({ columns: 10, rows: 8 });
    assert.equal(dots.dotsOf(data.villages.dots, 36).length, 0);
    assert.equal(dots.dotsOf(data.villages.dots, 0).length, 20);
  });
});
