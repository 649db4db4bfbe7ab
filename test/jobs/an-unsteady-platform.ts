import type { Found, Messenger } from '#src/ports/messenger.ts';
import { definiteRefusal, uncertainOutcome } from '#src/ports/send-fault.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';

/** What a post meets: it arrives; it is refused for now; somebody has to mend something; or no answer comes, taken or not. */
export type Meets = 'well' | 'refused' | 'to-mend' | 'taken' | 'not-taken';

/** A platform that keeps what stands on it, and fails as it is told. */
export type UnsteadyPlatform = {
  readonly messenger: Messenger;
  /** Every post that people see, oldest first; an edit changes what stands. */
  readonly posts: readonly Departing[];
  /** Every try, whatever came of it. */
  readonly tries: readonly string[];
  /** What the next posts meet, in order; afterwards all is well. */
  readonly next: (...fates: readonly Meets[]) => void;
  /** What every post meets until it is said otherwise. */
  readonly always: (fate: (message: Departing) => Meets) => void;
  /** What looking for a post finds: what stands; that it may not look; or nothing now. */
  readonly history: (as: 'read' | 'hidden' | 'down') => void;
};

/** `looks` where posts can be looked for; `more` parts follow a digest in its thread. */
export function anUnsteadyPlatform({ looks = true, more = 0 } = {}): UnsteadyPlatform {
  const posts: Departing[] = [];
  const tries: string[] = [];
  const fates: Meets[] = [];
  let standing: (message: Departing) => Meets = () => 'well';
  let reading: 'read' | 'hidden' | 'down' = 'read';
  const at = (message: Departing): Sent => ({
    thread: ('thread' in message.to ? message.to.thread : `t:${message.key}`) as ThreadId,
    message: message.key,
    more: message.kind === 'digest' && message.part === undefined ? more : 0,
  });
  const send: Messenger['send'] = async (message) => {
    tries.push(message.key);
    const fate = fates.shift() ?? standing(message);
    if (fate === 'refused') throw definiteRefusal('the platform is out of reach', 15_000);
    if (fate === 'to-mend') throw definiteRefusal('the bot is not in that channel; invite it there with /invite');
    if (fate === 'not-taken') throw uncertainOutcome('the line broke');
    if (message.editing === null) posts.push(message);
    if (fate === 'taken') throw uncertainOutcome('the line broke');
    return message.editing ?? at(message);
  };
  const find = async (message: Departing): Promise<Found> => {
    if (reading === 'down') throw definiteRefusal('the platform is out of reach', 15_000);
    if (reading === 'hidden') return { kind: 'unknown', why: 'the app may not read there' };
    return posts.some(({ key }) => key === message.key) ? { kind: 'stands', sent: at(message) } : { kind: 'absent' };
  };
  return {
    posts,
    tries,
    next: (...more) => void fates.push(...more),
    always: (fate) => (standing = fate),
    history: (as) => (reading = as),
    messenger: {
      atOnce: { answers: 8, unasked: 4 },
      audienceOf: async () => 'members',
      reaches: () => true,
      send,
      ...(looks ? { find } : {}),
    },
  };
}
