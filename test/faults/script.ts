import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';

/** One moment of the story: what people say then, and the pulse of that minute. */
export type Scene = { readonly at: string; readonly now: Instant; readonly said: readonly IncomingMessage[] };

type Line = {
  readonly id: string;
  readonly from: string;
  readonly say: string;
  readonly how?: IncomingMessage['how'];
  readonly of?: string;
};

/** A Friday, the Monday after with its digest, and a Tuesday and a Wednesday, as a small council lives them. */
export const SCRIPT: readonly Scene[] = [
  scene('2015-06-05T09:30:00+01:00'),
  scene('2015-06-05T10:00:00+01:00', { id: 'm1', from: 'ann-archer', say: '8.1.3 amber, waiting on HR' }),
  scene(
    '2015-06-05T10:05:00+01:00',
    { id: 'm2', from: 'ann-archer', say: '8.1.4 red, no money for it' },
    { id: 'm3', from: 'ben-baker', say: '8.2.1 green and on track' },
  ),
  scene('2015-06-05T10:06:00+01:00', {
    id: 'm4',
    from: 'ann-archer',
    say: '8.1.3 red, HR says no',
    how: 'edited',
    of: 'm1',
  }),
  scene('2015-06-05T10:10:00+01:00', {
    id: 'm5',
    from: 'olive-office',
    say: '/rag date 8.1.4 Fri 12 June 2015 budget set',
  }),
  scene('2015-06-05T10:12:00+01:00', { id: 'm6', from: 'ben-baker', say: '', how: 'deleted', of: 'm3' }),
  scene('2015-06-08T08:30:00+01:00'),
  scene('2015-06-08T09:00:00+01:00'),
  scene('2015-06-08T09:30:00+01:00'),
  scene('2015-06-08T16:00:00+01:00', {
    id: 'm7',
    from: 'ben-baker',
    say: '8.2.1 done, register signed at https://records.example/82',
  }),
  scene('2015-06-09T09:30:00+01:00'),
  // What was in doubt has been looked for by then, or is on the office's card.
  scene('2015-06-09T09:40:00+01:00'),
  scene('2015-06-10T09:00:00+01:00'),
  scene('2015-06-10T09:10:00+01:00'),
];

/** Hours in which nobody says anything: what a platform refused for haste goes in them. */
const QUIET_HOURS = [
  '2015-06-05T11:15',
  '2015-06-05T12:30',
  '2015-06-08T10:45',
  '2015-06-09T10:45',
  '2015-06-10T10:45',
];

/** The same days, with those hours in them. */
export const LONGER_SCRIPT: readonly Scene[] = [
  ...SCRIPT,
  ...QUIET_HOURS.map((hour) => scene(`${hour}:00+01:00`)),
].toSorted((one, other) => (one.now < other.now ? -1 : 1));

/** The same days on a machine whose clock is off by so many milliseconds at each moment. */
export function under(off: (real: Instant) => number, script = LONGER_SCRIPT): readonly Scene[] {
  return script.map(({ now, said }) => {
    const shown = fromMs(toMs(now) + off(now));
    return { at: shown, now: shown, said: said.map((one) => ({ ...one, at: shown })) };
  });
}

function scene(at: string, ...lines: readonly Line[]): Scene {
  return { at, now: readInstant(at)!, said: lines.map((line) => messageOf(line, at)) };
}

function messageOf({ id, from, say, how = 'said', of }: Line, at: string): IncomingMessage {
  return {
    id: `console:${id}` as MessageId,
    thread: `console:person:${from}` as ThreadId,
    from: `console:person:${from}` as AccountId,
    text: say,
    at: readInstant(at)!,
    card: null,
    how,
    of: of === undefined ? null : (`console:${of}` as MessageId),
  };
}
