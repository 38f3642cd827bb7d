import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { hostile, madeUp } from '../made_up.mjs';
import { html, missing, Pages, phone, wide } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = new Pages();
const plain = (text) => text.replaceAll('\u00a0', ' ');
const said = async (tab) => plain(await tab.innerText('.say'));
const settled = (tab) =>
  tab.waitForFunction(
    () =>
      !document.querySelector('.proof.waiting') &&
      !/sedang dihitung|being computed/.test(document.querySelector('.say').textContent),
  );
const scenario = 'name = "rekaan"\nplan.budget_rupiah = 1000000000\nlokus.villages = 8\n';

async function closed(tab) {
  assert.deepEqual(tab.faults, []);
  await tab.context().close();
}

describe('the page in a browser', { skip: missing }, () => {
  before(() => pages.start());
  after(() => pages.stop());

  it('says the plan in one sentence and proves it', async () => {
    const tab = await pages.open(html(madeUp()));
    assert.match(
      await said(tab),
      /Sekitar 3\.100 dari 12\.000 balita diperkirakan stunting \(2\.400 sampai 3\.800\)\. Dengan Rp 990 juta setahun di 8 desa, diperkirakan 80 lebih sedikit daripada tanpa rencana pada Desember 2028 \(kisaran 40 sampai 120\)\./,
    );
    assert.match(await tab.innerText('.proof'), /Terbukti: tidak ada rencana yang lebih baik/);
    await closed(tab);
  });

  it('does not claim a proof where a gap is left', async () => {
    const data = madeUp();
    data.run.answer.gap = 0.012;
    const tab = await pages.open(html(data));
    assert.doesNotMatch(await tab.innerText('.proof'), /Terbukti/);
    assert.match(await tab.innerText('.proof'), /1,2.% dari yang terbaik/);
    await closed(tab);
  });

  it('answers budget, places, undo and redo', async () => {
    const tab = await pages.open(html(madeUp()));
    const before = await said(tab);
    await tab.fill('#budget + *, .lever .value.big >> nth=0', '500 juta');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => /495\sjuta/.test(document.querySelector('.say').textContent));
    await settled(tab);
    await tab.focus('#places');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() => / 9 desa/.test(document.querySelector('.say').textContent));
    await tab.click('.undo button >> nth=0');
    await tab.click('.undo button >> nth=0');
    await tab.waitForFunction(
      (text) => document.querySelector('.say').innerText.replaceAll('\u00a0', ' ') === text,
      before,
    );
    await tab.click('.undo button >> nth=1');
    await tab.waitForFunction(() => /495\sjuta/.test(document.querySelector('.say').textContent));
    await tab.click('.reset button');
    await tab.waitForFunction(
      (text) => document.querySelector('.say').innerText.replaceAll('\u00a0', ' ') === text,
      before,
    );
    await closed(tab);
  });

  it('shows what the engine refuses', async () => {
    const tab = await pages.open(html(madeUp()));
    await tab.fill('.lever .value.big >> nth=0', '10');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => /Pagu terlalu kecil/.test(document.querySelector('.proof').textContent));
    await closed(tab);
  });

  it('moves every other lever', async () => {
    const tab = await pages.open(html(madeUp()));
    await tab.click('.further summary');
    await tab.selectOption('.levers select >> nth=0', 'plan');
    await tab.selectOption('.levers select >> nth=1', 'saw');
    await tab.selectOption('.further select', 'need');
    for (const box of await tab.locator('.levers input[type="checkbox"]').all())
      await box.setChecked(!(await box.isChecked()), { force: true });
    for (const field of await tab.locator('.levers .pair input, .figures input').all()) {
      await field.fill('2');
      await field.press('Enter');
    }
    await tab.locator('.limit input').first().fill('300 juta');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.limit .bar');
    await settled(tab);
    await tab.click('#tab-compare');
    const changed = await tab.innerText('.comparison');
    for (const words of [
      'daftar dipilih rencana',
      'SAW',
      'kebutuhan',
      'paling sedikit 2 tiap kecamatan',
      'lokus tahun lalu dipertahankan',
      'paket lengkap saja',
      'bobot',
      'Dinkes ≤',
      'tanpa konseling',
      'Rp',
    ])
      assert.ok(changed.includes(words), words);
    await closed(tab);
  });

  it('puts a village in by hand with its reason, and takes it back', async () => {
    const tab = await pages.open(html(madeUp()));
    await tab.fill('#search', 'Desa 37');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => /Desa 37/.test(document.querySelector('.card h2').textContent));
    await tab.click('.acts button >> nth=0');
    await tab.keyboard.press('Enter');
    assert.equal(await tab.locator('.hand li').count(), 0, 'a reason is needed');
    await tab.keyboard.type('jalan putus');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => /jalan putus/.test(document.querySelector('.hand').textContent));
    await tab.waitForFunction(() =>
      /dimasukkan dengan tangan \(jalan putus\)/.test(document.querySelector('.card').textContent),
    );
    await tab.click('.hand li button');
    assert.equal(await tab.locator('.hand li').count(), 0);
    await closed(tab);
  });

  it('tells of a village what is reached, how well it is measured, causes by kecamatan alone, and where numbers come from', async () => {
    const tab = await pages.open(html(madeUp()));
    const open = async (name) => {
      await tab.click('#tab-plan');
      await tab.fill('#search', name);
      await tab.keyboard.press('Enter');
      await tab.click('#tab-village');
      return plain(await tab.innerText('#panel-village'));
    };
    const first = await open('Desa 3');
    assert.match(first, /Cakupan/);
    assert.match(first, /Mutu pengukuran di Puskesmas/);
    assert.match(first, /Di Kecamatan Kecamatan 1, pada kasus yang diaudit/);
    assert.match(first, /Sanitasi buruk\s+7/);
    assert.match(first, /Rokok di rumah\s+ada\s+–\s+tidak ada kegiatan di skenario/);
    await tab.click('.origin summary >> nth=0');
    assert.match(await tab.innerText('.origin[open]'), /Taksiran: dari register dan survei/);
    const other = await open('Desa 80');
    assert.match(other, /Di seluruh wilayah \(kecamatan ini terlalu sedikit kasus\)/);
    assert.match(other, /Pola asuh\s+31/);
    assert.doesNotMatch(other, /Sanitasi buruk/);
    await closed(tab);
  });

  it('finds the smallest list that takes a village in', async () => {
    const data = madeUp();
    const tab = await pages.open(html(data));
    const village = data.villages.rank.indexOf(20);
    await tab.fill('#search', data.villages.name[village]);
    await tab.keyboard.press('Enter');
    await tab.click('.acts button >> nth=1');
    await tab.waitForFunction(() =>
      /Masuk bila daftarnya 20 desa \(kini 8\)/.test(document.querySelector('.found').textContent),
    );
    await closed(tab);
  });

  it('shows how far a long answer is, lets it go for a newer question, and by hand', async () => {
    const tab = await pages.open(html(madeUp()));
    const first = await said(tab);
    const price = tab.locator('.figures input').first();
    await price.fill('999');
    await price.press('Enter');
    await tab.waitForSelector('.progress:not([hidden]) progress');
    assert.match(await tab.innerText('.progress'), /menimbang kegiatan/);
    await tab.click('.progress button');
    await tab.waitForSelector('.progress', { state: 'hidden' });
    assert.notEqual(await price.inputValue(), '999');
    assert.equal(await said(tab), first);
    await price.fill('999');
    await price.press('Enter');
    await tab.waitForSelector('.progress:not([hidden])');
    const begun = Date.now();
    await tab.click('.undo button >> nth=0');
    await tab.fill('.lever .value.big >> nth=0', '500 juta');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => /495\sjuta/.test(document.querySelector('.say').textContent));
    assert.ok(Date.now() - begun < 2400, 'the long answer was not waited for');
    await settled(tab);
    await closed(tab);
  });

  it('draws every layer and its legend', async () => {
    const tab = await pages.open(html(madeUp()));
    const pixels = () =>
      tab.evaluate(() => {
        const c = document.querySelector('.stage canvas');
        return [...c.getContext('2d').getImageData(0, 0, c.width, c.height).data].reduce(
          (a, b, i) => (a * 31 + b * (i % 7)) % 1e9,
          0,
        );
      });
    const seen = new Set([await pixels()]);
    for (const i of [1, 2, 3, 4]) {
      await tab.click(`.layer-bar button >> nth=${i}`);
      await tab.waitForTimeout(120);
      seen.add(await pixels());
    }
    for (const layer of ['width', 'rank', 'hot', 'measure', 'quality']) {
      await tab.selectOption('.layer-bar select', layer);
      await tab.waitForTimeout(120);
      seen.add(await pixels());
    }
    assert.equal(seen.size, 10);
    await tab.click('.layer-bar button >> nth=0');
    await tab.click('.legend summary');
    await tab.fill('.own input >> nth=0', '20 40');
    await tab.keyboard.press('Enter');
    const rows = await tab.locator('.legend li .what').allInnerTexts();
    assert.deepEqual(rows.slice(0, 3), ['< 20', '20–40', '≥ 40']);
    const counts = await tab.locator('.legend li .count').allInnerTexts();
    assert.equal(
      counts.slice(0, 4).reduce((sum, one) => sum + Number(one), 0),
      80,
    );
    await closed(tab);
  });

  it('links map and table both ways', async () => {
    const tab = await pages.open(html(madeUp()));
    const box = await tab.locator('.stage').boundingBox();
    await tab.mouse.click(box.x + box.width * 0.6, box.y + box.height * 0.55);
    const first = await tab.innerText('.card h2');
    assert.equal(await tab.locator('.rows tr[aria-selected="true"]').count(), 1);
    await tab.focus('.rows tr[tabindex="0"]');
    await tab.keyboard.press('ArrowDown');
    await tab.waitForFunction((text) => document.querySelector('.card h2').innerText !== text, first);
    await tab.keyboard.press('Enter');
    assert.ok(await tab.isVisible('#panel-village'));
    await closed(tab);
  });

  it('sorts and filters the table', async () => {
    const tab = await pages.open(html(madeUp()));
    await tab.click('.rows th button >> nth=2');
    const shares = (await tab.locator('.rows .bar b').allInnerTexts()).slice(0, 8).map((one) => parseFloat(one));
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => b - a),
    );
    await tab.selectOption('.filters select >> nth=0', '1');
    assert.match(await tab.innerText('.filters .count'), /^\d+ desa$/);
    await tab.selectOption('.filters select >> nth=2', 'on');
    assert.ok((await tab.locator('.rows tbody tr.on').count()) <= 8);
    await closed(tab);
  });

  it('keeps plans, compares them and carries them in a copy of itself', async () => {
    const tab = await pages.open(html(madeUp({ scenario })));
    await tab.click('#tab-compare');
    await tab.fill('.keeper input', 'Pagu penuh');
    await tab.click('.keeper button');
    await tab.click('#tab-plan');
    await tab.fill('.lever .value.big >> nth=1', '12');
    await tab.keyboard.press('Enter');
    await tab.waitForFunction(() => / 12 desa/.test(document.querySelector('.say').textContent));
    await tab.click('#tab-compare');
    await tab.waitForFunction(() => /Yang berbeda: 4 desa/.test(document.querySelector('.plans').textContent));
    await tab.click('.save > button');
    const [copy] = await Promise.all([
      tab.waitForEvent('download'),
      tab.click('.menu button:has-text("Salinan halaman ini")'),
    ]);
    const again = await pages.open(readFileSync(await copy.path(), 'utf8'));
    await again.click('#tab-compare');
    assert.match(await again.innerText('.comparison'), /Pagu penuh/);
    await again.click('.comparison button:has-text("pakai")');
    await closed(again);
    await closed(tab);
  });

  it('gives scenario, table and pictures, and reads the scenario back', async () => {
    const tab = await pages.open(html(madeUp({ scenario })));
    await tab.fill('.lever .value.big >> nth=0', '700 juta');
    await tab.keyboard.press('Enter');
    await settled(tab);
    const files = {};
    for (const name of ['Skenario (TOML)', 'Rencana (CSV)', 'Peta (PNG)', 'Peta (SVG)']) {
      await tab.click('.save > button');
      const [file] = await Promise.all([tab.waitForEvent('download'), tab.click(`.menu button:has-text("${name}")`)]);
      files[name] = readFileSync(await file.path());
    }
    assert.match(String(files['Skenario (TOML)']), /^plan\.budget_rupiah = 700000000$/m);
    assert.match(String(files['Rencana (CSV)']), /^kode_desa,desa,paket\r\n99\./);
    assert.equal(files['Peta (PNG)'].subarray(1, 4).toString(), 'PNG');
    assert.match(String(files['Peta (SVG)']), /^<svg[^]*<\/svg>\n$/);
    await tab.click('.reset button');
    await tab.setInputFiles('#file', {
      name: 'x.toml',
      mimeType: 'application/toml',
      buffer: files['Skenario (TOML)'],
    });
    await tab.waitForFunction(() => /693\sjuta/.test(document.querySelector('.say').textContent));
    await closed(tab);
  });

  it('lets no name do anything', async () => {
    for (const viewport of [wide, phone]) {
      const tab = await pages.open(html(madeUp({ names: hostile })), viewport);
      for (const one of ['village', 'compare', 'known', 'plan']) {
        await tab.click(`#tab-${one}`);
        await tab.waitForTimeout(60);
      }
      await tab.fill('#search', 'N');
      await tab.keyboard.press('Enter');
      assert.equal(await tab.locator('.page img, #page script').count(), 0);
      assert.notEqual(await tab.title(), 'lost');
      assert.ok(
        (await tab.evaluate(() => document.documentElement.scrollWidth)) <= viewport.width,
        'nothing is wider than the screen',
      );
      await closed(tab);
    }
  });

  it('fits 1366 x 768 without scrolling, and 390 wide', async () => {
    const tab = await pages.open(html(madeUp()));
    assert.deepEqual(
      await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]),
      [1366, 768],
    );
    await closed(tab);
    const small = await pages.open(html(madeUp()), phone);
    assert.equal(await small.evaluate(() => document.documentElement.scrollWidth), 390);
    await closed(small);
  });

  it('keeps words of tables whole on a phone, and scrolls the tables instead', async () => {
    const data = madeUp();
    data.interventions[0].name = ['Pendampingan keluarga', 'Accompaniment of families'];
    data.interventions[1].name = ['Penganekaragaman pangan', 'Diversification of food'];
    data.readings = [{ reading: ['Semua bukti', 'All evidence'], villagesKept: 8, money: [1.25e9, 2.5e8] }];
    const tab = await pages.open(html(data), phone);
    for (const one of ['village', 'compare', 'known']) {
      await tab.click(`#tab-${one}`);
      if (one === 'compare') await tab.click('.keeper button');
      const broken = await tab.evaluate((panel) => {
        const found = [];
        for (const cell of document.querySelectorAll(`#panel-${panel} :is(th, td)`)) {
          const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
          while (texts.nextNode())
            for (const word of texts.currentNode.data.matchAll(/[\p{L}\p{N}.,]+/gu)) {
              const range = document.createRange();
              range.setStart(texts.currentNode, word.index);
              range.setEnd(texts.currentNode, word.index + word[0].length);
              const whole = new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size === 1;
              const right = range.getBoundingClientRect().right;
              if (!whole || right > cell.getBoundingClientRect().right + 1) found.push(word[0]);
            }
        }
        return found;
      }, one);
      assert.deepEqual(broken, [], one);
    }
    const [inside, across] = await tab.evaluate(() => {
      const region = [...document.querySelectorAll('#panel-known .scroll')].at(-1);
      return [region.clientWidth, region.scrollWidth];
    });
    assert.ok(across > inside, 'the table of readings is wider than its region');
    await closed(tab);
  });

  it('speaks both languages and has no finding of axe in any tab', async () => {
    for (const viewport of [wide, phone])
      for (const spoken of ['id', 'en']) {
        const tab = await pages.open(html(madeUp({ scenario })), viewport);
        await tab.click(`.languages [lang="${spoken}"]`);
        assert.equal(await tab.getAttribute('html', 'lang'), spoken);
        assert.match(await said(tab), spoken === 'id' ? /Sekitar 3\.100/ : /About 3,100/);
        for (const one of ['plan', 'village', 'compare', 'known']) {
          await tab.click(`#tab-${one}`);
          if (one === 'compare') await tab.click('.keeper button');
          const findings = await tab
            .evaluate(
              async ([source]) => {
                // The policy of the page refuses script from outside: the checker is run by the debugger alone.
                if (!window.axe) (0, eval)(source);
                return (await window.axe.run(document, { resultTypes: ['violations'] })).violations.map(
                  (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
                );
              },
              [axe],
            )
            .catch((error) => [String(error)]);
          assert.deepEqual(findings, [], `${spoken} ${viewport.width} ${one}`);
        }
        await tab.context().close();
      }
  });

  it('prints sheets of the plan shown', async () => {
    const tab = await pages.open(html(madeUp()));
    await tab.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const sheet = await tab.pdf({ format: 'A4', preferCSSPageSize: true });
    assert.ok(sheet.length > 20_000);
    assert.equal(await tab.locator('.a4').count(), 3);
    await closed(tab);
  });

  it('stands without an engine', async () => {
    const tab = await pages.open(html(madeUp()).replace(/(<script type="text\/plain" id="engine">)[^<]*/, '$1'));
    assert.match(await tab.innerText('.proof'), /Terbukti/);
    await tab.focus('#budget');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForFunction(() => /Mesin hitung tidak berjalan/.test(document.querySelector('.proof').textContent));
    await closed(tab);
  });

  it('says that its data is missing', async () => {
    const tab = await pages.open(html(madeUp()).replace(/(<script type="text\/plain" id="data">)[^<]*/, '$1'));
    assert.match(await tab.innerText('.without'), /rusak atau belum diisi/);
    await closed(tab);
  });
});
