import { toMs } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { faultOf, isGone, isRefusal } from './faults.ts';
import type { Doing } from './faults.ts';
import { conversationOf, splitConversation, threadOf } from '#adapters/teams/ids.ts';
import type { Place } from '#adapters/teams/ids.ts';
import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import { wheretoOf } from './refusals.ts';
import type { Whereto } from './refusals.ts';
import type { Connectors } from '#adapters/teams/connector/connector.ts';
import type { Posted } from '#src/ports/outbox.ts';
import type { Use } from '#adapters/network/use.ts';

/** Somewhere to post: the place, and the service address at which Teams is called for it. */
export type Spot = Place & { readonly service: string };

/** One message for one place. */
export type Post = { readonly message: TeamsMessage; readonly at: Spot; readonly use: Use };

/** Writes to conversations; throws a SendFault. */
export type Poster = {
  /** Posts in a conversation or the thread that the place names; null when the conversation is gone. */
  readonly post: (post: Post) => Promise<Posted | null>;
  /** Shows a message to one person alone where others read too, by the id that this bot knows them by; null where Teams does not do that. */
  readonly target: (post: Post & { readonly user: string }) => Promise<string | null>;
  /** Starts a thread in a channel. */
  readonly start: (post: Post) => Promise<Posted>;
  /** Changes the message with that id at the place; false when it is not there any more. */
  readonly change: (post: Post & { readonly id: string }) => Promise<boolean>;
  /** Opens the one-to-one conversation with somebody by an id of theirs. */
  readonly open: (
    who: { readonly member: string; readonly tenant: string; readonly service: string },
    use: Use,
  ) => Promise<string>;
};

export type PosterParts = {
  /** The connectors at Teams' pace, for answers and for the rest. */
  readonly connectors: Readonly<Record<Use, Connectors>>;
  readonly realClock: Clock;
};

export function createPoster({ connectors, realClock }: PosterParts): Poster {
  const tried = async <T>(doing: Doing, to: Whereto, call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (error) {
      throw faultOf(error, { doing, to, now: toMs(realClock.now()) });
    }
  };
  return {
    post: ({ message, at, use }) =>
      tried('posting', wheretoOf(at.conversation), async () => {
        const id = await unlessGone(() => connectors[use](at.service).post(conversationOf(at), message));
        return id === null ? null : { thread: threadOf({ ...at, root: at.root ?? id }), message: id };
      }),
    target: ({ message, at, use, user }) =>
      tried('posting', wheretoOf(at.conversation), () =>
        unlessRefused(() => connectors[use](at.service).postTargeted(conversationOf(at), message, user)),
      ),
    start: ({ message, at, use }) =>
      tried('posting', wheretoOf(at.conversation), async () => {
        const started = await connectors[use](at.service).startThread(at.conversation, message, at.tenant);
        const root = splitConversation(started.conversation).root ?? started.activity;
        return { thread: threadOf({ ...at, root }), message: started.activity };
      }),
    change: ({ message, at, use, id }) =>
      // The same card put there twice is there once.
      tried('repeatable', wheretoOf(at.conversation), async () => {
        const changed = await unlessGone(async () => {
          await connectors[use](at.service).update(conversationOf(at), id, message);
          return true;
        });
        return changed ?? false;
      }),
    open: ({ member, tenant, service }, use) =>
      tried('opening', 'person', () => connectors[use](service).openChat(member, tenant)),
  };
}

/** Targeted messages are not in every cloud, chat and client yet, and Microsoft says to write privately instead. */
async function unlessRefused<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

async function unlessGone<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}
