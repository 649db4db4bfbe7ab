import type { MessageId, OutKey } from '#src/ports/message.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Company } from '#src/ports/beside/company.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Installations } from '#src/ports/installations.ts';
import type { Register } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';

/** What an adapter of a platform on the network asks of the rest; its own settings come besides. */
export type NetworkWorld = {
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  readonly installations: Installations;
  /** The other processes at work on the register; absent where there can be none. */
  readonly company?: Company;
  /** Works every stored message and sends what that leads to; settles when a message stored before the call is worked. */
  readonly work: () => Promise<void>;
  readonly clock: Clock;
  /** The real time, by which signatures and a platform's own time stamps are judged whatever clock the bot runs on. */
  readonly realClock: Clock;
  /** E-mail addresses of the programme office while the roster does not name it. */
  readonly office: readonly string[];
  /** Told what went wrong; never a token, never the words of a message. */
  readonly report: (line: {
    readonly level: 'info' | 'error';
    readonly what: string;
    readonly error?: unknown;
    /** The message it is about: the log calls it by letters in which nobody reads a name. */
    readonly about?: OutKey | MessageId;
  }) => void;
  /** How the platform is called over HTTP: the runtime's own fetch, another in tests. */
  readonly fetch: typeof globalThis.fetch;
  /** Told when something goes through again after nothing of anybody's did: what waited for that can go. */
  readonly returned?: () => void;
};
