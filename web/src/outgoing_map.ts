import { fitted, type Camera } from './camera';
import { number } from './formats';
import { say, told } from './language';
import { classed, layers, unknownColour, type Classed } from './layers';
import { outlines, type Line } from './outlines';
import { onScreen, paintGround, paintMarks, typeface } from './paint';
import { ground, namesOn, sceneOf, type Ground } from './scene';
import type { Store } from './store';

// The map as a picture of its own, with title and legend: pixels for slides, lines for print.

interface Picture {
  width: number;
  height: number;
  camera: Camera;
  of: Classed;
  title: string;
  legendWidth: number;
}

let land: Ground | null = null;
function groundOf(store: Store): Ground {
  land ??= ground(store, outlines(store.data));
  return land;
}

function picture(store: Store, width: number, height: number, layer: string): Picture {
  const legendWidth = 250;
  return {
    width,
    height,
    legendWidth,
    of: classed(store, layer),
    title: layers(store).find((one) => one.name === layer)!.full,
    camera: fitted(groundOf(store).outlines.whole, width, height, {
      left: 24,
      right: legendWidth + 10,
      top: 64,
      bottom: 36,
    }),
  };
}

export function headline(store: Store): string {
  return `${store.data.title} · lokus ${store.data.year}${store.data.synthetic ? ` · ${say('DATA BUATAN', 'SYNTHETIC DATA')}` : ''}`;
}

export function mapCanvas(
  store: Store,
  width: number,
  height: number,
  ratio: number,
  titled = true,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const ctx = canvas.getContext('2d')!;
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  const p = picture(store, width, height, store.layer);
  const scene = sceneOf(store, groundOf(store), p.of);
  const numbers = scene.lokus.length <= 150;
  paintGround(ctx, scene, p.camera, ratio);
  const sheet = { width: width - p.legendWidth, height, covered: [{ x0: 0, y0: 0, x1: width, y1: 50 }] };
  paintMarks(
    ctx,
    scene,
    { village: null, hover: null, numbers, labels: namesOn(groundOf(store), scene, p.camera, sheet, numbers) },
    p.camera,
    ratio,
  );
  paintWords(ctx, store, p, ratio, titled);
  return canvas;
}

function paintWords(ctx: CanvasRenderingContext2D, store: Store, p: Picture, ratio: number, titled: boolean): void {
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = '#12333b';
  ctx.font = `700 20px ${typeface}`;
  if (titled) ctx.fillText(headline(store), 24, 34, p.width - 48);
  const x = p.width - p.legendWidth + 6;
  ctx.font = `600 13px ${typeface}`;
  ctx.fillText(p.title, x, 80, p.legendWidth - 16);
  ctx.font = `13px ${typeface}`;
  legendRows(store, p.of).forEach(([colour, title, count], i) => {
    const y = 104 + 22 * i;
    ctx.fillStyle = colour;
    ctx.fillRect(x, y - 11, 18, 13);
    ctx.strokeStyle = colour === '#ffffff' ? '#12333b' : '#8b8577';
    ctx.lineWidth = colour === '#ffffff' ? 2 : 0.8;
    ctx.strokeRect(x, y - 11, 18, 13);
    ctx.fillStyle = '#12333b';
    ctx.fillText(title, x + 26, y, p.legendWidth - 84);
    ctx.textAlign = 'right';
    ctx.fillText(count, p.width - 16, y);
    ctx.textAlign = 'left';
  });
}

function legendRows(store: Store, of: Classed): [string, string, string][] {
  const rows = of.names.map((name, i) => [of.colours[i]!, name, number(of.counts[i]!)] as [string, string, string]);
  if (of.unknown) rows.push([unknownColour, say('tidak diketahui', 'not known'), number(of.unknown)]);
  return [...rows, ['#ffffff', 'lokus', number(store.shown.places.length)]];
}

export async function mapPng(store: Store): Promise<Blob | null> {
  return new Promise((done) => mapCanvas(store, 1280, 900, 2).toBlob(done, 'image/png'));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function drawn(lines: Line[], camera: Camera, closed: boolean): string {
  const at = (line: Line, i: number): string =>
    `${(line[i]! * camera.zoom + camera.x).toFixed(1)} ${(line[i + 1]! * camera.zoom + camera.y).toFixed(1)}`;
  return lines
    .map((line) => {
      let path = `M${at(line, 0)}`;
      for (let i = 2; i < line.length; i += 2) path += `L${at(line, i)}`;
      return closed ? path + 'Z' : path;
    })
    .join('');
}

export function mapSvg(store: Store): string {
  const [width, height] = [1280, 900];
  const p = picture(store, width, height, store.layer);
  const own = groundOf(store).outlines;
  const scene = sceneOf(store, groundOf(store), p.of);
  const words = (x: number, y: number, text: string, more = ''): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(text)}</text>`;
  const villages = own.rings.map(
    (rings, i) =>
      `<path d="${drawn(rings, p.camera, true)}" fill="${p.of.colours[p.of.classes[i]!] ?? unknownColour}"><title>${escaped(store.data.villages.name[i]!)}</title></path>`,
  );
  const lokus = scene.lokus.map((one) => `<path d="${drawn(own.rings[one.village]!, p.camera, true)}"/>`);
  const numbers = scene.lokus.map((one) => {
    const [x, y] = onScreen(own, p.camera, one.village);
    return (
      `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="9" fill="#fff" stroke="#12333b"/>` +
      words(x, y + 3.5, String(one.number), 'text-anchor="middle" font-weight="700" font-size="10"')
    );
  });
  const labels = namesOn(
    groundOf(store),
    scene,
    p.camera,
    { width: width - p.legendWidth, height, covered: [] },
    true,
  ).map((one) =>
    words(
      one.x,
      one.y + 3.5,
      one.text,
      'text-anchor="middle" font-size="10" font-weight="600" letter-spacing="0.8" stroke="#fff" stroke-width="3" paint-order="stroke"',
    ),
  );
  const legend = legendRows(store, p.of).map(([colour, title, count], i) => {
    const y = 104 + 22 * i;
    const x = width - p.legendWidth + 6;
    return (
      `<rect x="${x}" y="${y - 11}" width="18" height="13" fill="${colour}" stroke="#12333b"/>` +
      words(x + 26, y, title, 'font-size="13"') +
      words(width - 16, y, count, 'font-size="13" text-anchor="end"')
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter, Segoe UI, Noto Sans, sans-serif" fill="#12333b" lang="${told(['id', 'en'])}">
<rect width="${width}" height="${height}" fill="#fff"/>${words(24, 34, headline(store), 'font-size="20" font-weight="700"')}${words(width - p.legendWidth + 6, 80, p.title, 'font-size="13" font-weight="600"')}
<g stroke="#8a7a68" stroke-width="0.5" fill-rule="evenodd">${villages.join('')}</g>
<path d="${drawn(
    own.between.map((arc) => own.arcs[arc]!),
    p.camera,
    false,
  )}" fill="none" stroke="#3c322a" stroke-width="1.1"/>
<g fill="none" stroke="#12333b" stroke-width="2.2">${lokus.join('')}</g>${numbers.join('')}${labels.join('')}${legend.join('')}</svg>\n`;
}
