import { fitted, type Camera } from './camera';
import { number } from './formats';
import { everything } from './detail';
import { say } from './language';
import { classed, layers, unknownColour, type Classed } from './layers';
import { outlines } from './outlines';
import { paintGround, paintMarks, typeface } from './paint';
import { ground, marksOn, sceneOf, type Ground } from './scene';
import type { Store } from './store';

// The map as a picture of its own, with title and legend: pixels for slides and paper.

export interface Picture {
  width: number;
  height: number;
  camera: Camera;
  of: Classed;
  title: string;
  legendWidth: number;
}

let land: Ground | null = null;
export function groundOf(store: Store): Ground {
  land ??= ground(store, outlines(store.data));
  return land;
}

export function picture(store: Store, width: number, height: number, layer: string): Picture {
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
  const scene = sceneOf(store, groundOf(store), p.of, everything);
  const numbers = scene.lokus.length <= 150;
  paintGround(ctx, scene, p.camera, ratio);
  const sheet = { width: width - p.legendWidth, height, covered: [{ x0: 0, y0: 0, x1: width, y1: 50 }] };
  const marks = marksOn(groundOf(store), scene, p.camera, sheet, numbers);
  paintMarks(ctx, scene, { village: null, hover: null, ...marks }, p.camera, ratio);
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

export function legendRows(store: Store, of: Classed): [string, string, string][] {
  const rows = of.names.map((name, i) => [of.colours[i]!, name, number(of.counts[i]!)] as [string, string, string]);
  if (of.unknown) rows.push([unknownColour, say('tidak diketahui', 'not known'), number(of.unknown)]);
  return [...rows, ['#ffffff', 'lokus', number(store.shown.places.length)]];
}

export async function mapPng(store: Store): Promise<Blob | null> {
  return new Promise((done) => mapCanvas(store, 1280, 900, 2).toBlob(done, 'image/png'));
}
