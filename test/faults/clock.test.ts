import { describe, expect, test } from 'vitest';
import { dayIn, fromMs, LONDON, readInstant, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { UNTOUCHED } from './befalling/platforms.ts';
import { liveAtConsole } from './befalling/live-at-console.ts';
import type { Lived } from './find-broken.ts';
import { liveOn } from './network/live-on.ts';
import { aSlackWay } from './network/slack-way.ts';
import { aTeamsWay } from './network/teams-way.ts';
import { LONGER_SCRIPT, under } from './script.ts';
import type { Scene } from './script.ts';

const PLATFORMS: readonly (readonly [string, (script: readonly Scene[]) => Promise<Lived>])[] = [
  ['the console', (script) => liveAtConsole(UNTOUCHED, undefined, script)],
  ['Slack', (script) => liveOn(aSlackWay, { script })],
  ['Teams', (script) => liveOn(aTeamsWay, { script })],
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const JUMPS: readonly (readonly [what: string, by: number])[] = [
  ['an hour ahead', HOUR],
  ['an hour back', -HOUR],
  ['a day ahead', DAY],
  ['a day back', -DAY],
  ['three weeks ahead', 21 * DAY],
  ['ten years ahead', 3653 * DAY],
];

/** So many scenes later a clock is right again, or never. */
const LASTING = [3, Number.POSITIVE_INFINITY];

/** Whom a message is from and what came of it does not depend on the day: each is answered, and recorded once. */
async function answersIn({ platform }: Lived): Promise<ReadonlySet<string>> {
  return new Set(platform.taken.filter(({ kind }) => kind === 'receipt').map(({ key }) => key));
}

async function messagesIn({ database: { register } }: Lived): Promise<readonly string[]> {
  const [plan] = await register.plans();
  const lines = plan === undefined ? [] : await register.ledgerIn(plan.key);
  return [...new Set(lines.flatMap(({ message }) => message ?? []))];
}

/** What must never be, whatever day the machine takes it for. */
async function findBroken(life: Lived, whole: Lived): Promise<readonly string[]> {
  const [answers, lines] = [await answersIn(life), await messagesIn(life)];
  const unanswered = [...(await answersIn(whole))].filter((key) => !answers.has(key));
  const lost = (await messagesIn(whole)).filter((id) => !lines.includes(id));
  const { taken } = life.platform;
  const said = taken.filter(({ isEdit }) => !isEdit);
  const asked = said.filter(({ kind }) => kind === 'nudge').map(({ to, day }) => `${to} on ${day}`);
  const { waiting, aside, uncertain } = await life.database.register.backlog();
  const untold = uncertain - (await life.database.register.unsure()).length;
  return [
    ...unanswered.map((key) => `${key} was never said`),
    ...lost.map((id) => `the record has lost ${id}`),
    ...twice(said.map(({ key }) => key)).map((key) => `${key} was said twice`),
    ...twice(asked).map((one) => `${one} was asked twice`),
    ...(waiting + aside === 0 ? [] : [`${waiting} wait, ${aside} aside`]),
    ...(untold === 0 ? [] : [`${untold} are uncertain and before nobody`]),
    ...(await life.database.integrity()),
  ];
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((one, at) => values.indexOf(one) !== at);
}

describe.each(PLATFORMS)('on %s', (_name, live) => {
  test.each(JUMPS)(
    'a clock that goes %s, whenever it does and whether or not it comes back, loses nothing and says nothing twice',
    async (_what, by) => {
      const whole = await live(LONGER_SCRIPT);
      const broken: string[] = [];
      for (let first = 1; first < LONGER_SCRIPT.length; first += 3) {
        for (const lasts of LASTING) {
          const [from, to] = [LONGER_SCRIPT[first]!.now, LONGER_SCRIPT[first + lasts]?.now];
          const isOff = (real: Instant): boolean => real >= from && (to === undefined || real < to);
          const life = await live(under((real) => (isOff(real) ? by : 0)));
          const found = await findBroken(life, whole);
          broken.push(...found.map((what) => `from ${from} to ${to ?? 'the end'}: ${what}`));
          await life.database.close();
        }
      }
      await whole.database.close();
      expect(broken).toEqual([]);
    },
  );

  // The script's Friday to Wednesday, about the Sunday on which the clocks change.
  test.each([
    ['goes back', '2015-10-23', '2015-10-26', 1],
    ['goes ahead', '2017-03-24', '2017-03-27', 0],
  ])(
    'over the night in which the clock %s each day has its turns once, at their hours',
    async (_what, friday, monday, wall) => {
      const whole = await live(LONGER_SCRIPT);
      const days = (toMs(readInstant(`${friday}T12:00:00Z`)!) - toMs(readInstant('2015-06-05T12:00:00Z')!)) / DAY;
      // On the wall it is the same hour as in June.
      const off = (real: Instant): number => {
        const moved = toMs(real) + days * DAY;
        const isAfter = dayIn(fromMs(moved), LONDON) >= monday;
        return days * DAY + (isAfter ? wall : 1 - wall) * HOUR;
      };
      const life = await live(under(off));
      expect(await findBroken(life, whole)).toEqual([]);
      const digests = life.platform.taken
        .filter(({ key }) => /^digest\/[^/]+\/[\d-]+$/u.test(key))
        .map(({ key }) => key);
      expect(digests).toEqual([`digest/RIP/${monday}`]);
      await Promise.all([whole, life].map(({ database }) => database.close()));
    },
  );
});

// What waits for another try waits by a clock that may be set back.
describe.each([
  ['Slack', aSlackWay],
  ['Teams', aTeamsWay],
])('on %s', (_name, open) => {
  test.each([
    ['three weeks', 21 * DAY, '2015-06-20T00:00:00Z'],
    ['ten years', 3653 * DAY, '2025-01-01T00:00:00Z'],
  ])('what is refused by a clock that is %s ahead goes when it is right again', async (_what, by, from) => {
    const whole = await liveOn(open);
    const broken: string[] = [];
    for (let first = 1; first + 3 < LONGER_SCRIPT.length - 3; first += 2) {
      const [begin, end] = [LONGER_SCRIPT[first]!.now, LONGER_SCRIPT[first + 3]!.now];
      for (const kind of ['too many', 'five hundred', 'reset', 'let in no more'] as const) {
        const outage = {
          from: readInstant(from)!,
          to: readInstant('2026-01-01T00:00:00Z')!,
          is: { kind, taken: false },
        };
        const script = under((real) => (real >= begin && real < end ? by : 0));
        const life = await liveOn(open, { script, outage });
        const found = await findBroken(life, whole);
        broken.push(...found.map((what) => `${kind} from ${begin}: ${what}`));
        await life.database.close();
      }
    }
    await whole.database.close();
    expect(broken).toEqual([]);
  });
});
