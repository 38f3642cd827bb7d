import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { madeUp } from '../made_up.mjs';
import { html } from './browser.mjs';
import { Firefox, missing } from './firefox.mjs';

const said = async (tab) => (await tab.text('.say')).replaceAll('\u00a0', ' ');
const settled = `!document.querySelector('.proof.waiting') && !/sedang dihitung|being computed/.test(document.querySelector('.say').textContent)`;
const enter = (selector) =>
  `document.querySelector(${JSON.stringify(selector)}).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`;

describe('the page in Firefox', { skip: missing }, () => {
  const firefox = new Firefox();
  before(() => firefox.start());
  after(() => firefox.stop());

  it('says the plan, answers budget and places, undoes them', async () => {
    const tab = await firefox.open(html(madeUp()));
    const first = await said(tab);
    assert.match(first, /Sekitar 3\.100 dari 12\.000 balita/);
    assert.equal(await tab.evaluate('document.documentElement.scrollWidth'), 1366);
    await tab.until(`performance.getEntriesByName('lokus-first-picture').length > 0`);
    await tab.fill('.lever .value.big', '500 juta');
    await tab.evaluate(enter('.lever .value.big'));
    await tab.until(`/495\\sjuta/.test(document.querySelector('.say').textContent)`);
    await tab.until(settled);
    await tab.fill('#places', '9');
    await tab.until(`/ 9 desa/.test(document.querySelector('.say').textContent)`);
    await tab.click('.undo button');
    await tab.click('.undo button');
    await tab.until(settled);
    assert.equal(await said(tab), first);
    assert.deepEqual(tab.faults, []);
  });

  it('speaks English, goes through the tabs and draws its map', async () => {
    const tab = await firefox.open(html(madeUp()));
    await tab.click('.languages [lang="en"]');
    assert.match(await said(tab), /About 3,100/);
    for (const one of ['village', 'compare', 'known', 'plan']) {
      await tab.click(`#tab-${one}`);
      assert.equal(await tab.evaluate(`document.getElementById('panel-${one}').hidden`), false);
    }
    const colours = await tab.evaluate(`(() => {
      const c = document.querySelector('.stage canvas');
      const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
      const seen = new Set();
      for (let i = 0; i < d.length; i += 404) seen.add(d.slice(i, i + 3).join());
      return seen.size;
    })()`);
    assert.ok(colours > 5, `${colours} colours`);
    assert.deepEqual(tab.faults, []);
  });
});

describe('a page made by lokus run, in Firefox', { skip: missing || (!process.env.LOKUS_PAGE && 'LOKUS_PAGE names no page') }, () => {
  const firefox = new Firefox();
  before(() => firefox.start());
  after(() => firefox.stop());

  it('answers a budget with its own engine, and comes back', async () => {
    const tab = await firefox.open(readFileSync(process.env.LOKUS_PAGE, 'utf8'));
    const first = await said(tab);
    await tab.fill('#budget', String(Math.round((await tab.evaluate(`Number(document.querySelector('#budget').value)`)) / 2)));
    await tab.until(`/\\d+ ms/.test(document.querySelector('.proof').textContent)`);
    await tab.until(settled);
    assert.notEqual(await said(tab), first);
    await tab.click('.reset button');
    await tab.until(settled);
    assert.equal(await said(tab), first);
    assert.deepEqual(tab.faults, []);
  });
});
