// The page's blocks: base64 of raw-deflated bytes in <script type="text/plain">.

type FromBase64 = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.trim();
  const own = (Uint8Array as unknown as FromBase64).fromBase64;
  if (own) return own(plain);
  const raw = atob(plain);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; ++i) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

export function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x6000) parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x6000)));
  return btoa(parts.join(''));
}

function inflated(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

export async function unpackText(block: string): Promise<string> {
  return inflated(bytesOf(block)).text();
}

export async function unpackBytes(block: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await inflated(bytesOf(block)).arrayBuffer());
}

export function canUnpack(): boolean {
  return typeof DecompressionStream === 'function';
}

export function blockOf(id: string): string {
  return document.getElementById(id)?.textContent?.trim() ?? '';
}
