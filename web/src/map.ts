import { moved, zoomed, type Camera } from './camera';
import { detailFor, everything, type Detail } from './detail';
import { make } from './element';
import { gridOf, villageAt, type Grid } from './grid';
import { say } from './language';
import type { Classed } from './layers';
import { legend } from './legend';
import { layerBar } from './layer_bar';
import { paintGround, paintMarks, type Scene } from './paint';
import { classedNow, ground, marksOn, numbersShown, sceneOf, wholeMap, type Ground } from './scene';
import type { Placed } from './labels';
import type { Spot } from './numbers';
import { scaleMark } from './scale_mark';
import { searchBox } from './search';
import type { Outlines } from './outlines';
import type { Store } from './store';
import { gestures } from './gestures';
import { tip } from './tip';

// The map: a canvas for the ground, one above it for what is marked, and what floats over both.

export class MapView {
  readonly root: HTMLElement;
  camera: Camera = { zoom: 1, x: 0, y: 0 };
  private readonly base = make('canvas', { 'aria-hidden': 'true' });
  private readonly over = make('canvas', { 'aria-hidden': 'true' });
  private readonly stage: HTMLElement;
  private readonly land: Ground;
  private readonly grid: Grid;
  private readonly legend: ReturnType<typeof legend>;
  private readonly scaleMark = scaleMark();
  private readonly tip: ReturnType<typeof tip>;
  private scene!: Scene;
  private of: Classed | null = null;
  private detail: Detail = everything;
  private least = 1;
  private fresh = true;
  private waiting = 0;
  private ratio = 1;

  constructor(
    private readonly store: Store,
    readonly outlines: Outlines,
  ) {
    this.land = ground(store, outlines);
    this.grid = gridOf(outlines);
    this.tip = tip(store);
    this.legend = legend(store);
    this.stage = make(
      'div',
      {
        class: 'stage',
        tabindex: 0,
        role: 'application',
        'aria-label': say(
          'Peta. Panah menggeser, + dan − memperbesar, 0 seluruhnya. Tabel memuat angka yang sama.',
          'Map. Arrows move it, + and − zoom, 0 shows all. The table holds the same figures.',
        ),
      },
      this.base,
      this.over,
      this.tip.root,
    );
    this.root = make(
      'section',
      { class: 'map', 'aria-label': say('Peta desa', 'Map of villages') },
      make(
        'div',
        { class: 'frame' },
        this.stage,
        make('div', { class: 'map-top' }, layerBar(store), searchBox(store)),
        this.scaleMark.root,
        this.buttons(),
      ),
      this.legend.root,
    );
    gestures(this.stage, this);
    this.listen();
  }

  private listen(): void {
    this.store.on(['answer', 'layer'], () => this.restage());
    this.store.on(['village'], () => {
      this.bringIn();
      this.redraw(false);
    });
    this.store.on(['hover'], () => this.redraw(false));
    new ResizeObserver(() => this.resize()).observe(this.stage);
  }

  private buttons(): HTMLElement {
    const button = (sign: string, title: string, press: () => void): HTMLElement =>
      make('button', { type: 'button', 'aria-label': title, title, onclick: press }, sign);
    return make(
      'div',
      { class: 'zoom' },
      button('+', say('Perbesar', 'Zoom in'), () => this.zoomBy(1.5)),
      button('−', say('Perkecil', 'Zoom out'), () => this.zoomBy(1 / 1.5)),
      button('⤢', say('Seluruh wilayah', 'The whole area'), () => this.whole()),
    );
  }

  // What the pointer is over, in pixels of the stage.
  villageAt(x: number, y: number): number | null {
    return villageAt(this.grid, (x - this.camera.x) / this.camera.zoom, (y - this.camera.y) / this.camera.zoom);
  }
  point(x: number, y: number): void {
    const village = this.villageAt(x, y);
    this.store.point(village);
    this.tip.show(village, x, y, this.stage.clientWidth);
  }
  away(): void {
    this.store.point(null);
    this.tip.show(null, 0, 0, 0);
  }
  choose(x: number, y: number): void {
    const village = this.villageAt(x, y);
    if (village !== null) this.store.choose(village);
  }

  move(dx: number, dy: number): void {
    this.camera = moved(this.camera, dx, dy);
    this.fresh = false;
    this.redraw(true);
  }
  zoomBy(factor: number, x = this.stage.clientWidth / 2, y = this.stage.clientHeight / 2): void {
    this.camera = zoomed(this.camera, factor, x, y, this.least * 0.8, this.least * 60);
    this.fresh = false;
    this.redraw(true);
  }
  whole(): void {
    this.fresh = true;
    this.fit();
    this.redraw(true);
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const top = this.root.querySelector<HTMLElement>('.map-top')!.offsetHeight + 18;
    const withLegend = (above: boolean): Camera => {
      this.legend.root.classList.toggle('above', above);
      return wholeMap(this.outlines, width, height, { left: 12, right: 14, top, bottom: 12 }, this.covered());
    };
    const below = withLegend(false);
    const above = withLegend(true);
    this.camera = above.zoom > 1.1 * below.zoom ? above : withLegend(false);
    this.least = this.camera.zoom;
  }

  private bringIn(): void {
    const village = this.store.village;
    if (village === null || this.fresh) return;
    const box = this.outlines.boxes[village]!;
    if (!Number.isFinite(box.x0)) return;
    const [x, y] = [box.x0 * this.camera.zoom + this.camera.x, box.y0 * this.camera.zoom + this.camera.y];
    const [w, h] = [this.stage.clientWidth, this.stage.clientHeight];
    if (x > 0 && y > 0 && x < w && y < h) return;
    this.camera = moved(this.camera, w / 2 - x, h / 2 - y);
    this.redraw(true);
  }

  private resize(): void {
    const [width, height] = [this.stage.clientWidth, this.stage.clientHeight];
    if (!width || !height) return;
    this.ratio = Math.min(2, window.devicePixelRatio || 1);
    for (const canvas of [this.base, this.over]) {
      canvas.width = Math.round(width * this.ratio);
      canvas.height = Math.round(height * this.ratio);
    }
    if (!this.of) this.classify();
    if (this.fresh) this.fit();
    this.paint(true);
  }

  private classify(): void {
    this.of = classedNow(this.store);
    this.legend.show(this.of);
  }
  private restage(): void {
    this.classify();
    this.redraw(true);
  }

  private renewScene(): void {
    const at = { camera: this.camera, width: this.stage.clientWidth, height: this.stage.clientHeight };
    this.detail = detailFor(this.outlines.points, this.outlines.whole, at, this.detail);
    this.scene = sceneOf(this.store, this.land, this.of!, this.detail, this.scene);
  }

  private groundToo = false;
  private redraw(groundToo: boolean): void {
    this.groundToo ||= groundToo;
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint(this.groundToo);
      this.groundToo = false;
    });
  }

  private paint(groundToo: boolean): void {
    if (!this.of || !this.base.width) return;
    if (groundToo) {
      this.renewScene();
      const ctx = cleared(this.base);
      paintGround(ctx, this.scene, this.camera, this.ratio);
      this.scaleMark.show(this.camera);
    }
    const ctx = cleared(this.over);
    if (groundToo) this.placeNames();
    paintMarks(
      ctx,
      this.scene,
      { village: this.store.village, hover: this.store.hover, ...this.names },
      this.camera,
      this.ratio,
    );
  }

  private names: { numbers: Spot[]; labels: Placed[] } = { numbers: [], labels: [] };
  private placeNames(): void {
    const numbers = numbersShown(this.store, this.outlines, this.camera);
    const sheet = { width: this.stage.clientWidth, height: this.stage.clientHeight, covered: this.covered() };
    this.names = marksOn(this.land, this.scene, this.camera, sheet, numbers);
  }

  // What floats over the map hides it: no name is put there.
  private covered(): { x0: number; y0: number; x1: number; y1: number }[] {
    const stage = this.stage.getBoundingClientRect();
    return [this.legend.root, ...this.root.querySelectorAll('.layer-bar, .search, .zoom, .scale-mark')].map((one) => {
      const box = one.getBoundingClientRect();
      return {
        x0: box.left - stage.left,
        y0: box.top - stage.top,
        x1: box.right - stage.left,
        y1: box.bottom - stage.top,
      };
    });
  }
}

function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const ctx = canvas.getContext('2d')!;
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.clearRect(0, 0, canvas.width, canvas.height);
  return ctx;
}
