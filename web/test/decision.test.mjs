import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { page } from './load.mjs';
import { madeUp } from './made_up.mjs';

const { decision, levers: l, paired: p, sha256: s } = page;
const scenario = 'name = "rekaan"\nplan.budget_rupiah = 1000000000\nlokus.villages = 8\n';

describe('sha256', () => {
  it('gives the published digests', () => {
    const of = (text) => s.sha256(new TextEncoder().encode(text));
    // FIPS 180-2, appendix B.1 and B.2; the empty text from NIST's example values
    assert.equal(of('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(
      of('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    assert.equal(of(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
  it('agrees with another at every length around a block', () => {
    for (let length = 0; length < 200; ++length) {
      const bytes = new Uint8Array(length).map((_, i) => (i * 37 + length) % 256);
      assert.equal(s.sha256(bytes), createHash('sha256').update(bytes).digest('hex'), String(length));
    }
  });
});

describe('a decision', () => {
  const data = madeUp({ scenario });
  const run = l.leversOfRun(data);
  const { decision: text, scenario: toml } = decision.decided(
    data.run.answer, { ...run, budget: 9e8 }, run, data, 'baru.toml', '2026-11-30');
  it('is sealed, and one byte altered is seen', () => {
    assert.ok(decision.unaltered(text));
    assert.ok(!decision.unaltered(text.replace('"rank": 1', '"rank": 2')));
    assert.ok(!decision.unaltered(text + ' '));
    assert.ok(!decision.unaltered('{}'));
  });
  it('names its own scenario among the inputs, with the settings that changed', () => {
    const read = JSON.parse(text);
    const digest = createHash('sha256').update(toml).digest('hex');
    assert.deepEqual(read.inputs[0], { file: 'baru.toml', bytes: toml.length, sha256: digest });
    assert.equal(read.inputs.length, 2);
    assert.deepEqual(read.settings, { 'lokus.villages': '8', 'plan.budget_rupiah': '900000000' });
  });
});

describe('paired plans', () => {
  const plan = (draws) => ({ followed: { averted: { draws } }, averted: null });
  it('are held world by world', () => {
    const found = p.paired(plan([12, 22, 32, 42, 51]), plan([10, 20, 30, 40, 52]), 0.9);
    assert.equal(found.mean, 1.4);
    assert.ok(Math.abs(found.low - -0.4) < 1e-12); // position 0.2 of -1, 2: type 7
    assert.equal(found.high, 2);
    assert.equal(found.better, 0.8);
  });
  it('are not known while one of them is not followed', () => {
    assert.equal(p.paired(plan([1]), { followed: null, averted: 3 }, 0.9), null);
    assert.equal(p.paired(plan([]), plan([]), 0.9), null);
  });
});
