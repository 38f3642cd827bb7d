// A page that `lokus run` made, with its own engine: LOKUS_PAGE=hasil/perencana.html npm run browser
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { missing, Pages, wide } from './browser.mjs';

const file = process.env.LOKUS_PAGE;
const pages = new Pages();

async function settled(tab) {
  await tab.waitForTimeout(150);
  await tab.waitForFunction(
    () =>
      !document.querySelector('.proof.waiting') &&
      !/sedang dihitung|being computed/.test(document.querySelector('.say').textContent),
  );
}

describe('a page made by lokus run', { skip: missing || (!file && 'LOKUS_PAGE names no page') }, () => {
  let tab;
  before(async () => {
    await pages.start();
    tab = await pages.open(readFileSync(file, 'utf8'), wide);
  });
  after(() => pages.stop());

  it('answers a budget with its own engine, and comes back', async () => {
    const first = await tab.innerText('.say');
    await tab.focus('#budget');
    for (let i = 0; i < 10; ++i) await tab.keyboard.press('ArrowLeft');
    await settled(tab);
    assert.notEqual(await tab.innerText('.say'), first);
    assert.match(await tab.innerText('.proof'), /\d+ ms/);
    await tab.click('.reset button');
    await settled(tab);
    assert.equal(await tab.innerText('.say'), first);
  });

  it('answers places, way and interventions', async () => {
    for (const act of [
      () => tab.fill('.lever .value.big >> nth=1', '7').then(() => tab.keyboard.press('Enter')),
      () => tab.selectOption('.levers select >> nth=0', 'plan'),
      () => tab.locator('.activity input[type="checkbox"]').last().setChecked(false, { force: true }),
    ]) {
      await act();
      await settled(tab);
      assert.equal(await tab.locator('.proof .bad').count(), 0, await tab.innerText('.proof'));
    }
    assert.match(await tab.innerText('.say'), / 7 /);
  });

  it('leaves nothing behind and asks nobody', () => assert.deepEqual(tab.faults, []));
});
