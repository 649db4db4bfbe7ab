import type { After } from '#adapters/network/after.ts';
import { after } from '#adapters/network/after.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { ThreadId } from '#src/ports/message.ts';
import { placeOf } from '#adapters/slack/ids.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { postToUrl } from './response-url.ts';

/** The ways to answer somebody who has no thread to be answered in: they used a command, or a card that only they see. */
export type Way = {
  /** Answers the request itself, with nothing when null; false when its line is gone. Null where an answer shows nothing. */
  readonly acknowledge: ((message: SlackMessage | null) => boolean) | null;
  /** The address that Slack gave for later answers. */
  readonly responseUrl: string | null;
  /** How long the acknowledgement may wait for the answer, in milliseconds. */
  readonly patience: number;
};

/** An answer, and whether it takes the place of the card that was tapped. */
export type Answer = { readonly message: SlackMessage; readonly replaces: boolean };

/** Who waits for an answer outside every thread, kept in memory: after a restart they are written to privately. */
export type Responders = {
  readonly open: (thread: ThreadId, way: Way) => void;
  /** Shows the first part of an answer; false when nobody waits there any more and nothing was shown. Throws a SendFault when it is not known. */
  readonly answer: (thread: ThreadId, answer: Answer) => Promise<boolean>;
};

/** How often and how long Slack takes answers at the address it gave: five times in thirty minutes. */
const MOST_USES = 5;
const LIFE = 30 * 60_000;

type Waiting = {
  acknowledge: Way['acknowledge'];
  readonly responseUrl: string | null;
  readonly until: number;
  uses: number;
  readonly stopWaiting: () => void;
};

type Parts = { readonly fetch: typeof fetch; readonly realClock: Clock; readonly after?: After };

/** The thread of one command or one tap on a card that only its reader sees; `id` is Slack's id of it. */
export function fleetingThread(team: string, channel: string, id: string): ThreadId {
  return `slack:${team}/${channel}/!${id}` as ThreadId;
}

/** True for a thread in which nothing can be posted: its answers go by a responder. */
export function isFleeting(thread: ThreadId): boolean {
  return placeOf(thread)?.ts?.startsWith('!') === true;
}

export function createResponders({ fetch, realClock, after: later = after }: Parts): Responders {
  const waiting = new Map<ThreadId, Waiting>();
  const now = (): number => toMs(realClock.now());
  return {
    open: (thread, { acknowledge, responseUrl, patience }) => {
      forgetBefore(now(), waiting);
      if (waiting.has(thread)) return void acknowledge?.(null);
      const stopWaiting =
        acknowledge === null ? () => {} : later(patience, () => acknowledgeWith(null, waiting.get(thread)));
      waiting.set(thread, { acknowledge, responseUrl, until: now() + LIFE, uses: 0, stopWaiting });
    },
    answer: async (thread, answer) => {
      const one = waiting.get(thread);
      if (one === undefined || one.until <= now()) return false;
      if (!answer.replaces && acknowledgeWith(answer.message, one)) return true;
      return post(one, answer, fetch);
    },
  };
}

/** Uses the acknowledgement for a message, once; false when it was used before or did not arrive. */
function acknowledgeWith(message: SlackMessage | null, one: Waiting | undefined): boolean {
  if (one === undefined || one.acknowledge === null) return false;
  const { acknowledge } = one;
  one.acknowledge = null;
  one.stopWaiting();
  return acknowledge(message);
}

async function post(one: Waiting, answer: Answer, fetch: Parts['fetch']): Promise<boolean> {
  if (one.responseUrl === null || one.uses >= MOST_USES) return false;
  one.uses += 1;
  // Slack opens the address with its answer to the request; what waits for it is let go first.
  acknowledgeWith(null, one);
  return postToUrl(one.responseUrl, answer, fetch);
}

function forgetBefore(now: number, waiting: Map<ThreadId, Waiting>): void {
  // The oldest come first.
  for (const [thread, { until }] of waiting) {
    if (until > now) return;
    waiting.delete(thread);
  }
}
