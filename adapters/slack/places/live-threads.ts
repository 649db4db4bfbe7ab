import { textAt } from '#adapters/network/fields.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';
import { threadOf } from '#adapters/slack/ids.ts';
import type { ThreadId } from '#src/ports/message.ts';

/**
 * Threads in which somebody is known to have written. What one person alone is to see is shown in a thread only where
 * there is one: under a message that nobody has answered Slack shows it to nobody.
 */
export type LiveThreads = {
  readonly learn: (envelope: Envelope) => void;
  readonly isLive: (thread: ThreadId) => boolean;
};

/** A thread that is forgotten is only answered beside it. */
const MOST = 1000;

export function createLiveThreads(): LiveThreads {
  const live = new Set<ThreadId>();
  return {
    learn: (envelope) => {
      const thread = threadIn(envelope);
      if (thread === null) return;
      live.delete(thread);
      live.add(thread);
      const [oldest] = live;
      if (live.size > MOST && oldest !== undefined) live.delete(oldest);
    },
    isLive: (thread) => live.has(thread),
  };
}

/** The thread in which a message, or the card of a press, stands as an answer; null for anything else. */
function threadIn({ body }: Envelope): ThreadId | null {
  const team = teamOf(body);
  const channel = textAt(body, 'event', 'channel') ?? textAt(body, 'container', 'channel_id');
  const root =
    textAt(body, 'event', 'thread_ts') ??
    textAt(body, 'message', 'thread_ts') ??
    textAt(body, 'container', 'thread_ts');
  const own = textAt(body, 'event', 'ts') ?? textAt(body, 'message', 'ts') ?? textAt(body, 'container', 'message_ts');
  // The root of a thread bears its own time stamp as that of the thread: there is a thread then, too.
  if (team === null || channel === null || root === null || own === null) return null;
  return threadOf({ team, channel, ts: root });
}
