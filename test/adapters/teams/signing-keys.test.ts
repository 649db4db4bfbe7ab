import { describe, expect, test } from 'vitest';
import { signingKeysAt } from '#adapters/teams/proof/signing-keys.ts';
import { fromMs } from '#src/calendar/instant.ts';
import { addressOf } from './a-messenger.ts';
import { aKeyPair } from '#test/kit/teams/keys.ts';

const METADATA = 'https://login.example/openidconfiguration';
const KEYS = 'https://login.example/keys';
const { n, e } = aKeyPair().publicKey.export({ format: 'jwk' });
const RSA = { kty: 'RSA', n, e } as const;

/** Keys that are published at an address of ours, and a clock set by hand, in minutes. */
function published(...first: readonly object[]) {
  let [keys, minute, isDown]: [readonly object[], number, boolean] = [first, 0, false];
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = addressOf(input);
    asked.push(url);
    if (isDown) throw new TypeError('fetch failed');
    return Response.json(url === METADATA ? { jwks_uri: KEYS } : { keys });
  };
  const find = signingKeysAt(METADATA, { fetch, realClock: { now: () => fromMs(minute * 60_000) } });
  return {
    find,
    has: async (name: string): Promise<boolean> => (await find(name)) !== null,
    asked,
    publish: (...others: readonly object[]) => void (keys = others),
    at: (other: number) => void (minute = other),
    down: () => void (isDown = true),
  };
}

describe('a key by which Teams signs', () => {
  test('is fetched once for all who ask for it at the same time, and kept for a day', async () => {
    const keys = published({ ...RSA, kid: 'first' });
    expect(await Promise.all(Array.from({ length: 20 }, () => keys.has('first')))).toEqual(Array(20).fill(true));
    keys.at(23 * 60);
    expect(await keys.has('first')).toBe(true);
    expect(keys.asked).toEqual([METADATA, KEYS]);
  });

  test('that is taken back is one no more after a day', async () => {
    const keys = published({ ...RSA, kid: 'first' });
    await keys.has('first');
    keys.publish({ ...RSA, kid: 'second' });
    keys.at(24 * 60);
    expect([await keys.has('first'), await keys.has('second')]).toEqual([false, true]);
    expect(keys.asked).toHaveLength(4);
  });

  test('that is new is found after an hour; whoever names keys that are none has them fetched no oftener', async () => {
    const keys = published({ ...RSA, kid: 'first' });
    await keys.has('first');
    keys.publish({ ...RSA, kid: 'first' }, { ...RSA, kid: 'second' });
    keys.at(59);
    expect(await keys.has('second')).toBe(false);
    for (let one = 0; one < 50; one += 1) await keys.has(`made up ${one}`);
    expect(keys.asked).toHaveLength(2);
    keys.at(60);
    expect(await keys.has('second')).toBe(true);
    for (let one = 0; one < 50; one += 1) await keys.has(`made up ${one}`);
    expect(keys.asked).toHaveLength(4);
  });

  test.each([
    ['for another channel of the bot', { endorsements: ['webchat'] }, false],
    ['for Teams among others', { endorsements: ['skype', 'msteams'] }, true],
    ['for whatever channel, where it does not say', { endorsements: [] }, true],
    ['of another kind', { kty: 'EC' }, false],
    ['a secret that both sides would know', { kty: 'oct', k: 'c2VjcmV0' }, false],
    ['broken', { n: 3 }, false],
    ['without a name', { kid: undefined }, false],
  ])('that is %s', async (_what, other, isOne) => {
    const keys = published({ ...RSA, kid: 'first', ...other }, { ...RSA, kid: 'second' });
    expect(await keys.has('first')).toBe(isOne);
    expect(await keys.has('second'), 'the key beside it').toBe(true);
  });

  test('that cannot be fetched is not known to be none', async () => {
    const keys = published({ ...RSA, kid: 'first' });
    keys.down();
    await expect(keys.find('first')).rejects.toThrow('fetch failed');
  });
});
