// The pictures of the tutorial, docs/perencana/: node pictures.mjs PAGE FOLDER, where PAGE is that of scenarios/demo.toml.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missing, Pages, phone, wide } from './browser.mjs';

if (missing) {
  console.error(missing);
  process.exit(77);
}
const [, , page, folder] = process.argv;
mkdirSync(folder, { recursive: true });
const pages = new Pages();
await pages.start();
const text = readFileSync(page, 'utf8');
const followed = (tab) =>
  tab.waitForFunction(
    () =>
      document.querySelector('.progress').hidden &&
      !document.querySelector('.proof.waiting') &&
      !/sedang dihitung|being computed/.test(document.querySelector('.say').textContent),
    undefined,
    { timeout: 120_000 },
  );
const tab = await pages.open(text, wide);
await tab.waitForFunction(() => performance.getEntriesByName('lokus-first-picture').length > 0);
const shot = (name, clip) => tab.screenshot({ path: join(folder, `${name}.png`), ...(clip ? { clip } : {}) });
const of = async (selector) => tab.locator(selector).first().boundingBox();

await shot('1_layar_pertama');
await tab.fill('.lever .value.big >> nth=0', '700 juta');
await tab.keyboard.press('Enter');
await followed(tab);
await shot('2_pagu', { x: 0, y: 44, width: 960, height: 420 });
await tab.click('.layer-bar button >> nth=1');
await tab.waitForTimeout(300);
await shot('3_kepastian', await of('.middle'));
const first = tab.locator('.rows tbody tr').nth(3);
await first.click();
await tab.waitForTimeout(200);
await shot('4_kartu_desa', await of('.right'));
await tab.click('#tab-village');
await tab.waitForTimeout(200);
await shot('5_desa');
await tab.click('#tab-compare');
await tab.fill('.keeper input', 'Pagu 700 juta');
await tab.click('.keeper button');
await tab.click('#tab-plan');
await tab.click('.reset button');
await followed(tab);
await tab.click('#tab-compare');
await tab.waitForTimeout(200);
await shot('6_bandingkan', { x: 0, y: 0, width: 1366, height: 520 });
await tab.click('#tab-plan');
await tab.click('.save > button');
await tab.waitForTimeout(200);
await shot('7_simpan', { x: 866, y: 0, width: 500, height: 420 });
await tab.click('.save > button');
if (process.argv[4]) {
  // Every screen in both languages, wide and on a phone, in colour and in grey, to be looked at.
  for (const [size, viewport] of [['lebar', wide], ['ponsel', phone]])
    for (const spoken of ['id', 'en']) {
      const one = await pages.open(text, viewport);
      await one.click(`.languages [lang="${spoken}"]`);
      for (const part of ['plan', 'village', 'compare', 'known']) {
        await one.click(`#tab-${part}`);
        await one.waitForTimeout(300);
        await one.screenshot({ path: join(process.argv[4], `${size}_${spoken}_${part}.png`), fullPage: size === 'ponsel' });
      }
      await one.click('#tab-plan');
      await one.addStyleTag({ content: 'html { filter: grayscale(1) }' }).catch(() => {});
      await one.evaluate(() => (document.documentElement.style.filter = 'grayscale(1)'));
      await one.screenshot({ path: join(process.argv[4], `${size}_${spoken}_abu.png`) });
      await one.context().close();
    }
}
await pages.stop();
