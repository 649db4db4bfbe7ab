import type { Messenger } from '#src/ports/messenger.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import { takenOf } from '#test/faults/a-platform.ts';
import type { Taken } from '#test/faults/a-platform.ts';

/** What becomes of one call that posts or changes a message, besides being answered: `taken` where it was carried out all the same. */
export type Mishap = { readonly kind: MishapKind; readonly taken: boolean };

/** How a platform or the line to it fails. */
export const MISHAPS = ['reset', 'too many', 'refused', 'five hundred', 'a page', 'half an answer'] as const;
export type MishapKind = (typeof MISHAPS)[number] | 'let in no more' | 'drips';

/** What a process passes on its way to the outside, and what its nth call comes to. */
export type Passing = {
  readonly pass: (step: string) => Promise<void>;
  readonly mishapAt: (call: number) => Mishap | null;
};

/** What a process on a platform is made of. */
export type Making = Passing & {
  readonly store: Store;
  readonly clock: Clock;
  readonly report: (what: string) => void;
  readonly work: () => Promise<void>;
};

/** One process on a platform: its messenger, and what it does with what people say. */
export type Process = {
  readonly messenger: Messenger;
  readonly start: () => Promise<void>;
  /** Somebody's words come over the line; true where the platform was told that they are kept. */
  readonly hears: (message: IncomingMessage) => Promise<boolean>;
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A platform that outlives the processes on it, with an account for each of the council. */
export type Way = {
  readonly name: string;
  readonly accountOf: (name: string) => Readonly<Record<string, string>>;
  readonly begin: (making: Making) => Promise<Process>;
  /** What the platform took in for people to see, in order. */
  readonly taken: () => readonly Taken[];
  /** How many calls came that post or change a message. */
  readonly calls: () => number;
  /** The id under which the bot stores what somebody said. */
  readonly idOf: (message: IncomingMessage) => MessageId;
  /** Lets go of what was taken in so far and of its words, for a life of years: what stands can still be changed and looked for. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

/** The world of an adapter in one of its lives: of what it reports the errors count. */
export function aWorld({ store, clock, report, work }: Pick<Making, 'store' | 'clock' | 'report' | 'work'>) {
  const said = ({ level, what, error }: { level: string; what: string; error?: unknown }): void => {
    if (level === 'error') report(`${what}${error instanceof Error ? ` ${error.message}` : ''}`);
  };
  return { ...store, clock, work, office: [], report: said };
}

/** Messages by what they are drawn as, so that what stands on a platform is known again: those that say the same word by word in order. */
export type Drawn = Map<string, readonly ReturnType<typeof takenOf>[]>;

/** Finds messages by what they were drawn as: of those that say the same, the first the first time, and the last from then on. */
export function finding(drawn: Drawn): (json: string) => ReturnType<typeof takenOf> | undefined {
  const times = new Map<string, number>();
  return (json) => {
    const all = drawn.get(json) ?? [];
    const time = times.get(json) ?? 0;
    times.set(json, time + 1);
    return all[Math.min(time, all.length - 1)];
  };
}

/** The same messenger, which notes what each message is drawn as; `drawnAs` is what the platform may be handed of it, or of one of its parts. */
export function drawing(
  messenger: Messenger,
  drawn: Drawn,
  drawnAs: (message: Departing) => readonly unknown[],
): Messenger {
  return {
    ...messenger,
    send: (message, person) => {
      for (const one of drawnAs(message)) {
        const [json, taken] = [JSON.stringify(one), takenOf(message, person)];
        const others = (drawn.get(json) ?? []).filter(({ key }) => key !== taken.key);
        drawn.set(json, [...others, taken]);
      }
      return messenger.send(message, person);
    },
  };
}

/** What of a message goes out: all of it, or the part that it is. */
export function partOf<M extends { readonly thread: readonly M[] }>({ part }: Departing, whole: M): M | undefined {
  return part === undefined ? whole : whole.thread[part.number - 1];
}
