import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFromSlack } from '#adapters/slack/receive/verify.ts';
import { fromMs } from '#src/calendar/instant.ts';
import { onTheWire, aCommand, signed, SIGNING_SECRET } from '#test/kit/slack-envelopes.ts';

const AT = 1_700_000_000;
const WIRE = onTheWire(aCommand('8.1.3 amber, waiting on HR & “legal”'));
const HEADERS = signed(WIRE, { at: AT });

type Said = {
  readonly at?: number;
  readonly body?: string | Uint8Array;
  readonly secrets?: readonly string[];
  readonly signature?: string;
  readonly timestamp?: string;
};

function verdict({ at = AT, body = WIRE.body, secrets = [SIGNING_SECRET], ...headers }: Said = {}): boolean {
  const signature = headers.signature ?? HEADERS['x-slack-signature'];
  const timestamp = headers.timestamp ?? HEADERS['x-slack-request-timestamp'];
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return isFromSlack({ body: bytes, signature, timestamp }, { secrets, now: fromMs(at * 1000) });
}

test('Slack’s own worked example is from Slack', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  const bytes = Buffer.from(body);
  expect(
    isFromSlack(
      { body: bytes, signature, timestamp: '1531420618' },
      { secrets: [SIGNING_SECRET], now: fromMs(1_531_420_618_000) },
    ),
  ).toBe(true);
});

test.each([
  { is: 'now', seconds: 0, from: true },
  { is: 'five minutes old', seconds: 300, from: true },
  { is: 'five minutes ahead', seconds: -300, from: true },
  { is: 'older than five minutes', seconds: 301, from: false },
  { is: 'more than five minutes ahead', seconds: -301, from: false },
  { is: 'a day ahead', seconds: -86_400, from: false },
])('a signature that is $is counts: $from', ({ seconds, from }) => {
  expect(verdict({ at: AT + seconds })).toBe(from);
});

test('two secrets count while one is replaced, and none at all never does', () => {
  expect(verdict({ secrets: ['the new one', SIGNING_SECRET] })).toBe(true);
  expect(verdict({ secrets: ['the new one'] })).toBe(false);
  expect(verdict({ secrets: [] })).toBe(false);
  expect(verdict({ secrets: [''] })).toBe(false);
});

test('a body, signature or time stamp with any bit flipped is not from Slack', () => {
  const flipped = (text: string, at: number, bit: number): Buffer => {
    const bytes = Buffer.from(text);
    bytes[at % bytes.length]! ^= 1 << bit;
    return bytes;
  };
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 7 }), (at, bit) => {
      expect(verdict({ body: flipped(WIRE.body, at, bit) })).toBe(false);
      for (const [name, header] of [
        ['signature', HEADERS['x-slack-signature']!],
        ['timestamp', HEADERS['x-slack-request-timestamp']!],
      ] as const) {
        expect(verdict({ [name]: flipped(header, at, bit).toString('latin1') })).toBe(false);
      }
    }),
  );
});

test('whatever stands in the headers, it is judged without throwing', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (signature, timestamp) => {
      expect(verdict({ signature, timestamp })).toBe(false);
    }),
  );
  expect(
    isFromSlack(
      { body: Buffer.from(''), signature: undefined, timestamp: undefined },
      { secrets: [SIGNING_SECRET], now: fromMs(0) },
    ),
  ).toBe(false);
});
