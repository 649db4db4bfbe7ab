import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Messenger } from '#src/ports/messenger.ts';

/** A chat platform that is configured: it says through its messenger, and hears through the one HTTP server or its own line. */
export type Platform = {
  readonly name: string;
  readonly messenger: Messenger;
  /** Answers a request that is for this platform; false when it is not. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
  readonly start: () => Promise<void>;
  /** Settles when it knows whom of the roster it reaches: until then it could ask nobody. */
  readonly introduced: () => Promise<void>;
  /** Finds out who wrote what waits to be worked and was taken in by another process. */
  readonly pickUp: () => Promise<void>;
  /** Takes nothing new and finishes what it has taken. */
  readonly stop: () => Promise<void>;
  /** What is wrong with its connection, as a clause; null when all is well. */
  readonly health: () => string | null;
  /** Why part of what people say there may reach another bot, as a sentence; null while it does not. Absent where that cannot be. */
  readonly shared?: () => string | null;
  /** Why it may be that nobody is heard though all goes, as a sentence; null while nothing speaks for that. */
  readonly unheard?: () => string | null;
};

/** What can be known of a platform without opening it. */
export type PlatformFacts = {
  readonly name: string;
  /** What its accounts and threads begin with. */
  readonly key: 'slack' | 'teams' | 'web';
  /** What the paths of its requests begin with. */
  readonly path: string;
  /** True when the leadership's digest goes to a channel of it. */
  readonly hasDigest: boolean;
  /** True where a post can be looked for of which it is not known whether it arrived. */
  readonly looks?: true;
  readonly open: () => Promise<Omit<Platform, 'name'>>;
};
