import type { Clock } from '#src/calendar/clock.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { createLook } from '#src/conversation/look/look-only.ts';
import type { Look } from '#src/conversation/look/look-only.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import type { TellFault } from '#src/conversation/work-inbox.ts';
import { createShared } from '#src/conversation/shared.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { isPassing } from '#src/ports/passing.ts';
import { createDelivery } from '#jobs/deliver-outbox.ts';
import { createEnds } from '#jobs/sending/ends.ts';
import { createHeldByLine, letGoOn } from '#jobs/sending/held-by-line.ts';
import { settleDoubts } from '#jobs/sending/settle-doubts.ts';
import { createTick } from '#jobs/tick.ts';
import type { Tick } from '#jobs/tick.ts';
import { officeRegister } from './office-register.ts';
import type { Report, World as JobsWorld } from '#jobs/world.ts';

const NOT_HEARD = 'What people said could not be worked; it is tried again at the next tick.';

const NOT_SENT = 'What was said could not be sent; it is tried again at the next tick.';

/** The register, the platforms and the clock put together: it hears, answers and runs the timetable. */
export type Bot = {
  /** Works every stored message and sends whatever is due; calls during a run share the next one. */
  readonly work: () => Promise<void>;
  /** Something goes through to a platform again: what waited for that goes. `since` is when an earlier process found it out of order, null for this one. */
  readonly lineIsBack: (since: Instant | null) => Promise<void>;
  readonly tick: Tick;
  readonly jobs: JobsWorld;
  /** What somebody sees who only looks. */
  readonly look: Look;
  /** Sends whatever is due. */
  readonly deliver: () => Promise<void>;
  /** Takes over what a process that is gone has left to the others. */
  readonly takeOver: () => Promise<void>;
  /** Picks up what a crash left on its way: what became of it is found out with the ticks. What was stored is worked after it. */
  readonly recover: () => Promise<void>;
  /** Takes no more messages to send; those on their way are finished. */
  readonly halt: () => void;
};

/** What a bot is made of. */
export type BotParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly messengers: readonly Messenger[];
  readonly office: readonly string[];
  readonly digestNote: string | null;
  readonly report: Report;
  readonly later?: NonNullable<JobsWorld['later']>;
  /** Lets a person onto the page and to their calendar; absent where there is none. */
  readonly ways?: NonNullable<JobsWorld['ways']>;
  /** Makes the nightly backup; absent where none is kept. */
  readonly backUp?: NonNullable<JobsWorld['backUp']>;
  /** Lets go of what is kept long enough; absent where nothing goes by itself. */
  readonly forget?: NonNullable<JobsWorld['forget']>;
};

export function createBot({ store, clock, messengers, office, digestNote, report, ...optional }: BotParts): Bot {
  const { threads, outbox } = store;
  const register = officeRegister(store.register, office);
  const around = { register, outbox, messengers, clock, report, heldByLine: createHeldByLine() };
  const more = { sentAt: threads.sentAt, ...aloneIn(store), ...optional };
  const jobs: JobsWorld = { ...around, officeEmails: office, digestNote, ...more };
  const [halting, ends] = [new AbortController(), createEnds()];
  const deliver = createDelivery(jobs, halting.signal, ends);
  // One run goes on as long as there is something to send: who asks during it needs none of their own.
  const deliverShared = createShared(deliver);
  // Looked for twice at a time, one that is not there would go twice.
  const settle = createShared(() => settleDoubts(jobs));
  const tick = createTick(jobs, { deliver, settle, ends });
  const papers = { freeze: store.reports.freeze, formats: formatNames };
  const hasPage = optional.ways !== undefined;
  const kept = { register, threads, inbox: store.inbox, calendars: store.calendars, papers };
  const conversation = { ...kept, clock, office, messengers, hasPage };
  const hearAll = hearing(conversation, { deliver: deliverShared, report });
  const work = async (): Promise<void> => {
    await hearAll();
    await deliver();
  };
  return {
    work,
    lineIsBack: async (since) => {
      await letGoOn(jobs, since);
      await settle();
      await work();
    },
    halt: () => halting.abort(),
    jobs,
    tick: async (now) => {
      // What waited while the machine was at fault is worked before anybody is asked about it.
      await hearAll().catch((error: unknown) => report({ level: 'error', what: NOT_HEARD, error }));
      await tick(now);
    },
    deliver: deliverShared,
    look: createLook(conversation),
    recover: async () => tellDoubted(await outbox.recover(), 'the last run ended', report),
    takeOver: async () => tellDoubted(await outbox.takeOver(), 'another process ended', report),
  };
}

async function formatNames(): Promise<readonly string[]> {
  return (await import('#adapters/papers/formats.ts')).PAPER_FORMATS.map(({ name }) => name);
}

type Delivering = { readonly deliver: () => Promise<void>; readonly report: Report };

/** Works every stored message; what that leads to goes meanwhile. */
function hearing(conversation: Parameters<typeof workInbox>[0], { deliver, report }: Delivering): () => Promise<void> {
  const deliverMeanwhile = (): void => {
    deliver().catch((error: unknown) => report({ level: 'error', what: NOT_SENT, error }));
  };
  const tell: TellFault = (message, error) =>
    report({ level: 'error', what: sayFault(error), error, about: message.id });
  return createShared(async () => {
    await workInbox(conversation, tell, { goesOn: deliverMeanwhile });
  });
}

function aloneIn({ company }: Store): Pick<JobsWorld, 'alone'> {
  return company === undefined ? {} : { alone: company.alone };
}

function tellDoubted(count: number, when: string, report: Report): void {
  if (count === 0) return;
  const what = `${count} messages were on their way when ${when}; it is found out what became of them.`;
  report({ level: 'info', what });
}

function sayFault(error: unknown): string {
  if (isPassing(error)) return 'A message waits, and what came after it: the machine could not work it now.';
  return 'A message could not be worked and is set aside with its words: “ragtime aside” shows it.';
}
