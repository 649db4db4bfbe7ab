import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/conversation/message.ts';
import type { Card } from '#src/messages/card.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { Action, ActionId, Heading, Plan, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry, NewActionEntry, NewEntry, PersonEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Where plans, people and the ledger are kept. Everything it hands out is a copy of what stands now. */
export type Register = {
  readonly plans: () => Promise<readonly Plan[]>;
  readonly headings: (plan: PlanKey) => Promise<readonly Heading[]>;
  /** One action and how it stands; null when there is none under that id. */
  readonly tracked: (id: ActionId) => Promise<Tracked | null>;
  /** Every action of a plan in document order, and how each stands. */
  readonly trackedIn: (plan: PlanKey) => Promise<readonly Tracked[]>;
  readonly ledgerOf: (id: ActionId) => Promise<readonly ActionEntry[]>;
  /** The whole ledger of a plan's actions, oldest first. */
  readonly ledgerIn: (plan: PlanKey) => Promise<readonly ActionEntry[]>;
  /** Pauses and leave of everybody, oldest first. */
  readonly arrangements: () => Promise<readonly PersonEntry[]>;
  /** The ledger lines that one inbound message caused. */
  readonly ledgerOfMessage: (message: MessageId) => Promise<readonly ActionEntry[]>;
  readonly roster: () => Promise<Roster>;
  readonly personAt: (account: AccountId) => Promise<Person | null>;
  /** What was asked of whom from a day on; what was certainly not delivered is left out. */
  readonly askedSince: (day: Day) => Promise<readonly Asked[]>;
  /** Writes everything of one piece of work in one transaction; `already` when its message or slot was worked before, and then nothing is written. */
  readonly write: (work: Work) => Promise<'written' | 'already'>;
  readonly saveRoster: (roster: Roster) => Promise<void>;
  /** Adds a plan with its headings and actions, and a ledger line for each action. */
  readonly addPlan: (load: PlanLoad) => Promise<void>;
  /** Puts a newer version's words in place of the old for the actions named by their ids, adds new ones, and writes a ledger line for each that says something new. */
  readonly revisePlan: (load: PlanLoad) => Promise<void>;
};

/** A plan as read from a document, about to be stored. */
export type PlanLoad = {
  readonly plan: Plan;
  readonly headings: readonly Heading[];
  readonly actions: readonly Action[];
  readonly at: Instant;
  readonly day: Day;
  /** Agreed dates that follow the newer version, where nobody had decided another; absent where none does. */
  readonly agreed?: ReadonlyMap<ActionId, Day | null>;
  /** Lines that go with it into the ledger, after its own: the progress that the plan publishes, what the office decided of a conflict. */
  readonly lines?: readonly NewActionEntry[];
};

/** One question put to one person: `stage` names the asking within the rule, so that it is asked once ('5@2015-06-30'). */
export type Asked = {
  readonly day: Day;
  readonly person: PersonId;
  /** Null for a question about the plan as a whole. */
  readonly action: ActionId | null;
  readonly rule: RuleName;
  readonly stage: string;
  readonly key: OutKey;
};

/** Everything that one message or one job's slot leads to, written together or not at all. */
export type Work = {
  readonly message: MessageId | null;
  readonly slot: SlotKey | null;
  readonly entries: readonly NewEntry[];
  readonly say: readonly Outgoing[];
  readonly asked: readonly Asked[];
};

/** One run of a job that is due: its name and the local day of its plan's zone. */
export type SlotKey = { readonly job: string; readonly day: Day };

export const OUTGOING_KINDS = ['nudge', 'escalation', 'office', 'digest', 'receipt', 'notice'] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** What answers somebody's own words, or tells of what somebody else did; the rest is said unasked. */
export const ANSWERS = ['receipt', 'notice'] as const satisfies readonly OutgoingKind[];

/** Answers never wait behind what nobody asked for. */
export type Lane = 'answers' | 'unasked';

/** The lane in which a kind of message goes out. */
export function laneOf(kind: OutgoingKind): Lane {
  return ANSWERS.some((one) => one === kind) ? 'answers' : 'unasked';
}

/** Where a message goes: a person privately, a named channel, or back into the thread it answers. */
export type Address =
  | { readonly person: PersonId }
  | { readonly channel: string }
  | { readonly thread: ThreadId; readonly person: PersonId | null };

/** A message to be sent. A second one with the same key is not sent. */
export type Outgoing = {
  readonly key: OutKey;
  readonly kind: OutgoingKind;
  readonly to: Address;
  readonly card: Card;
  /** The actions it is about, and by which rule each is asked; a reply to it is about these. */
  readonly about: readonly { readonly action: ActionId; readonly rule: RuleName | null }[];
  /** The earlier message that this one takes the place of; null for a new message. */
  readonly edits: OutKey | null;
  /** A message whose words wait for its writer to say which action they are about. */
  readonly holds: MessageId | null;
};

/** What was said last in a thread. */
export type SaidInThread = {
  readonly key: OutKey;
  readonly kind: OutgoingKind;
  readonly about: readonly ActionId[];
  readonly holds: MessageId | null;
  readonly card: Card;
  /** The ledger's last line when it was said: what came after is news to its reader. */
  readonly seq: number;
};

/** What was said where, so that a reply is known for what it answers. */
export type Threads = {
  /** The last card said in a thread; null when none was. */
  readonly last: (thread: ThreadId) => Promise<SaidInThread | null>;
  /** One card by its key; null when there is none. */
  readonly card: (key: OutKey) => Promise<SaidInThread | null>;
  /** What the message with a platform's own id in a conversation says now; null when it is not one of ours. */
  readonly postedAt: (conversation: ThreadId, message: string) => Promise<SaidInThread | null>;
  /** Where a message stands; null while it was not sent, and for one that never can be. */
  readonly posted: (key: OutKey) => Promise<Posted | null>;
  /** The messages about an action that were sent on or after a day and still ask: those of the other leads are changed when one answers. */
  readonly askingAbout: (
    action: ActionId,
    since: Day,
  ) => Promise<readonly (SaidInThread & { readonly to: PersonId | null })[]>;
};

/** Every inbound message, stored before it is acknowledged. */
export type Inbox = {
  /** `known` when a message with that id was stored before; then nothing is changed. */
  readonly receive: (message: IncomingMessage) => Promise<'new' | 'known'>;
  /** Messages stored and not yet worked, oldest first. */
  readonly waiting: () => Promise<readonly IncomingMessage[]>;
  readonly message: (id: MessageId) => Promise<IncomingMessage | null>;
  /** Sets a message aside that could not be worked, with the reason; its words stay. */
  readonly setAside: (id: MessageId, why: string) => Promise<void>;
};

/** What a platform must remember of the places where the bot is installed: an adapter decides what it keeps of each, and seals what is secret. */
export type Installations = {
  readonly save: (platform: string, place: string, kept: string, at: Instant) => Promise<void>;
  /** What is kept of a place; null where nothing is. */
  readonly find: (platform: string, place: string) => Promise<string | null>;
  readonly all: (platform: string) => Promise<readonly { readonly place: string; readonly kept: string }[]>;
  readonly remove: (platform: string, place: string) => Promise<void>;
};

/** Where a message ended up on a platform. */
export type Posted = { readonly thread: ThreadId; readonly message: string };

/** What a platform gives back for a post: `more` counts the parts of it that are still to follow in its thread. */
export type Sent = Posted & { readonly more?: number };

/** A message on its way out, with where the one it edits was posted. */
export type Departing = Outgoing & { readonly editing: Posted | null; readonly attempts: number };

/** Messages written and not yet sent. */
export type Outbox = {
  /**
   * Takes the messages due to go and marks each as being sent; a crash after this leaves them uncertain, never sent twice.
   * Within a lane one conversation goes one message after the other; without a lane all that is due is taken.
   */
  readonly take: (now: Instant, most: number, lane?: Lane) => Promise<readonly Departing[]>;
  /** Marks one as sent and plans what follows it, both or neither. */
  readonly sent: (key: OutKey, posted: Posted, at: Instant, follow?: readonly Outgoing[]) => Promise<void>;
  /** Puts one back to be tried again not before a moment: only after a definite refusal. */
  readonly retry: (key: OutKey, notBefore: Instant, why: string) => Promise<void>;
  /** Puts one back untried until a moment: its reader wants no message now. */
  readonly postpone: (key: OutKey, until: Instant, why: string) => Promise<void>;
  /** Whether it arrived is not known, or it never can: it is not sent again. */
  readonly giveUp: (key: OutKey, as: 'uncertain' | 'dead', why: string) => Promise<void>;
  /** At start: what a crash left as being sent becomes uncertain; gives how many. */
  readonly recover: () => Promise<number>;
};

/** Puts a message before a person on one platform. */
export type Messenger = {
  /** True when this platform can reach the address. */
  readonly reaches: (to: Address, person: Person | null) => boolean;
  /** True while the platform finds out who an account is: what they said waits for it. */
  readonly isMeeting?: (account: AccountId) => boolean;
  /** Posts or edits; throws a SendFault when it could not. */
  readonly send: (message: Departing, person: Person | null) => Promise<Sent>;
  /** How many messages of a lane it takes at a time; absent where all go one after the other in the order of writing. */
  readonly atOnce?: Readonly<Record<Lane, number>>;
  /** Until when somebody asked the platform for silence; null when they did not, or it is not known. */
  readonly quietUntil?: (person: Person) => Promise<Instant | null>;
};

/** A message that did not go: `definite` when the platform certainly did not take it, so that another try cannot double it. */
export class SendFault extends Error {
  readonly definite: boolean;
  /** Milliseconds to wait before another try; null means there is no use in one. */
  readonly retryAfter: number | null;

  constructor(message: string, how: { definite: boolean; retryAfter: number | null; cause?: unknown }) {
    super(message, { cause: how.cause });
    this.name = 'SendFault';
    this.definite = how.definite;
    this.retryAfter = how.retryAfter;
  }
}
