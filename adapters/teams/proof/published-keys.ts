import { listAt, readObject, textAt } from '#adapters/network/fields.ts';

/** Milliseconds that a page may take. */
const LONGEST_FETCH = 10_000;

/** The keys that a page of metadata points to, as they are published (JWK); null where either page is not what it should be. Throws what fetch throws. */
export async function publishedKeys(
  metadata: string,
  fetch: typeof globalThis.fetch,
): Promise<readonly unknown[] | null> {
  const read = async (url: string): Promise<object | null> => {
    const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_FETCH) });
    return response.ok ? readObject(await response.text()) : null;
  };
  const where = textAt(await read(metadata), 'jwks_uri');
  const found = where === null ? null : await read(where);
  return found === null ? null : listAt(found, 'keys');
}
