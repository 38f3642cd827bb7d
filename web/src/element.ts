// Elements are made here and nowhere else: text goes in as text only, whatever the data holds.

export type Child = Node | string | number | null | undefined | false;
type Given = Record<string, string | number | boolean | null | undefined | EventListener>;

const drawn = 'http://www.w3.org/2000/svg';

function dress(element: Element, given: Given): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

function put(element: Element, children: Child[]): void {
  for (const child of children)
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child));
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  given: Given = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  dress(element, given);
  put(element, children);
  return element;
}

export function draw<K extends keyof SVGElementTagNameMap>(
  name: K,
  given: Given = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(drawn, name);
  dress(element, given);
  put(element, children);
  return element;
}

export function renew(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  put(element, children);
}

// Names may run from right to left or carry marks that turn what follows: they stay by themselves.
export function name(text: string, cls = ''): HTMLElement {
  return make('bdi', { class: cls || null, title: text.length > 28 ? text : null }, text);
}
