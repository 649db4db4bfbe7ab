import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { RememberedName } from '#src/nudge/nudge.ts';
import type { Stage } from '#src/nudge/stage.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { Action, ActionId, Heading, Plan, PlanKey } from '#src/plan/action.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { Renewal } from '#src/plan/replaying/renewal.ts';
import type { ActionEntry, NewActionEntry, NewEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { FrozenReport } from './papers/reports.ts';
import type { LedgerHead } from './ledger-head.ts';
import type { Backlog } from './backlog.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey } from './message.ts';
import type { AsOf } from './beside/others-decided.ts';
import type { Outgoing } from './outgoing.ts';

/** Where plans, people and the ledger are kept. Everything it hands out is a copy of what stands now. */
export type Register = {
  readonly plans: () => Promise<readonly Plan[]>;
  readonly headings: (plan: PlanKey) => Promise<readonly Heading[]>;
  /** One action and how it stands; null when there is none under that id. */
  readonly tracked: (id: ActionId) => Promise<Tracked | null>;
  /** Every action of a plan in document order, and how each stands. */
  readonly trackedIn: (plan: PlanKey) => Promise<readonly Tracked[]>;
  /** Of every plan, the actions that only their leads and the office may see. */
  readonly restricted: () => Promise<readonly Tracked[]>;
  /** Every action of every plan, the default plan's first; the very same list as long as none of them changed, so that what is made of it can be kept. */
  readonly actions: () => Promise<readonly Action[]>;
  readonly ledgerOf: (id: ActionId) => Promise<readonly ActionEntry[]>;
  /** The whole ledger of a plan's actions, oldest first. */
  readonly ledgerIn: (plan: PlanKey) => Promise<readonly ActionEntry[]>;
  /** Pauses and leave of everybody, oldest first. */
  readonly arrangements: () => Promise<readonly PersonEntry[]>;
  /** What the office decided of plans as a whole, oldest first. */
  readonly ledgerOfPlans: () => Promise<readonly PlanEntry[]>;
  /** By what rules a plan is kept and before whom it comes; the very same as long as nothing was said of any. */
  readonly governance: (plan: PlanKey) => Promise<Governance>;
  /** The ledger lines that one inbound message caused. */
  readonly ledgerOfMessage: (message: MessageId) => Promise<readonly ActionEntry[]>;
  /** The reports that were frozen, without their papers, by their days, the newest last. */
  readonly frozenReports: () => Promise<readonly FrozenReport[]>;
  /** Where the ledger ends now. */
  readonly head: () => Promise<LedgerHead>;
  /** The hash of a line of the ledger; null where it has no such line. */
  readonly hashAt: (line: number) => Promise<string | null>;
  /** Digits by which this register is known from any other, whatever becomes of its chain; null before there is a line. */
  readonly origin: () => Promise<string | null>;
  /** Where the ledger ended as versions chained it that could not forget; null where none did. */
  readonly headBefore: () => Promise<LedgerHead | null>;
  readonly roster: () => Promise<Roster>;
  readonly personAt: (account: AccountId) => Promise<Person | null>;
  /** What was asked of whom from a day on; what was certainly not delivered is left out. */
  readonly askedSince: (day: Day) => Promise<readonly Asked[]>;
  /** How many messages wait and how many went wrong, in both directions. */
  readonly backlog: () => Promise<Backlog>;
  /** The messages of which it is not known whether they arrived, the oldest first. */
  readonly unsure: () => Promise<readonly UnsureMessage[]>;
  /** The messages that were given up since a day though somebody misses them, and in whose place no other stands, the oldest first. */
  readonly lost: (since: Day) => Promise<readonly LostMessage[]>;
  /** What became of a message; null where there is none with that key. */
  readonly fateOf: (key: OutKey) => Promise<Fate | null>;
  /** Whom a turn found reachable, and who became it since; null for a turn that reached for nobody: it was passed over, or its day is over. */
  readonly reachedAt: (slot: SlotKey) => Promise<readonly PersonId[] | null>;
  /** True when a turn was worked or passed over, in this process or an earlier one. */
  readonly ran: (slot: SlotKey) => Promise<boolean>;
  /** The last day before this one for which a turn of any job was worked: a bot ran here then; null for none. */
  readonly lastRunBefore: (day: Day) => Promise<Day | null>;
  /** The same, of turns alone that no first start can have passed over. */
  readonly lastSureRunBefore: (day: Day) => Promise<Day | null>;
  /** What people said and were asked about which action it is, and never answered, the oldest first. */
  readonly unplaced: () => Promise<readonly UnplacedMessage[]>;
  /** What people said that could not be worked, the oldest first. */
  readonly unworked: () => Promise<readonly UnworkedMessage[]>;
  /** How far everybody has written; null where one process alone decides. */
  readonly asOf: () => Promise<AsOf | null>;
  /** Writes everything of one piece of work in one transaction, or throws OthersDecided; `already` when its message or slot was worked before, and then nothing is written. */
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
  /** Who took a newer version in, for the lines that say so; absent for a plan that is new. */
  readonly by?: PersonId | null;
  /** The account of the machine under which it was typed; absent where nobody did. */
  readonly typedBy?: string;
  /** Agreed dates that follow the newer version, where nobody had decided another; absent where none does. */
  readonly agreed?: ReadonlyMap<ActionId, Day | null>;
  /** What its leads are told of a newer version; absent for nothing. */
  readonly renewals?: ReadonlyMap<ActionId, Renewal>;
  /** Lines that go with it into the ledger, after its own: the progress that the plan publishes, what the office decided of a conflict. */
  readonly lines?: readonly NewActionEntry[];
};

/** One question put to one person, or what they were told beside: `stage` says which, so that it is asked once. */
export type Asked = {
  readonly day: Day;
  readonly person: PersonId;
  /** Null for a question about the plan as a whole. */
  readonly action: ActionId | null;
  readonly rule: RememberedName;
  readonly stage: Stage;
  readonly key: OutKey;
};

/** Everything that one message or one job's slot leads to, written together or not at all. */
export type Work = {
  readonly message: MessageId | null;
  readonly slot: SlotKey | null;
  readonly entries: readonly NewEntry[];
  readonly say: readonly Outgoing[];
  readonly asked: readonly Asked[];
  /** Everybody whom a turn found reachable by now, the newest of its job; absent where nobody is reached for. */
  readonly reached?: { readonly at: SlotKey; readonly people: readonly PersonId[] };
  /** The message of which the office says what became of it, and what it says; absent for anything else. */
  readonly settles?: { readonly number: number; readonly why: string };
  /** Messages that were given up: each is on its way again, or let go; absent for none. */
  readonly mends?: readonly { readonly number: number; readonly how: 'again' | 'left' }[];
  /** The message that waits and is to be tried at once; absent for none. */
  readonly hastens?: OutKey;
  /** Whose questions of a day their platform refused, and who is within reach now: they are on their way again; absent for nobody. */
  readonly revives?: { readonly person: PersonId; readonly day: Day };
  /** Messages that are to be worked once more: it is known by now who wrote them, or they could not be worked before; absent for none. */
  readonly again?: readonly MessageId[];
  /** How far everybody had written before anything was read of what it decides; absent where it does not matter. */
  readonly asOf?: AsOf | null;
  /** Messages whose words wait for an action no longer: their writer or the office lets them go; absent for none. */
  readonly letsGo?: readonly MessageId[];
};

/** Words that wait for somebody to say which action they are about, under the number by which the office places them. */
export type UnplacedMessage = {
  readonly number: number;
  readonly person: PersonId;
  readonly id: MessageId;
  readonly words: string;
  readonly at: Instant;
};

/** What became of a message: it waits to go or is going; it went; nobody knows; or it never will. */
export type Fate = 'waits' | 'sent' | 'in-doubt' | 'lost';

/** A message that may have arrived or not, under the number by which it is settled; `at` is when it was sent. */
export type UnsureMessage = { readonly number: number; readonly at: Instant; readonly message: Outgoing };

/**
 * A message that was given up, under the number by which it goes again or is let go: `at` is when it was last tried, `message`
 * null where nobody can read it any more, and `mayHaveArrived` true where an earlier try was never cleared up.
 */
export type LostMessage = {
  readonly number: number;
  readonly at: Instant;
  readonly message: Outgoing | null;
  readonly why: string;
  readonly mayHaveArrived: boolean;
};

/** What somebody said that could not be worked, under the number by which it is worked once more; null for a person whom nobody knows. */
export type UnworkedMessage = {
  readonly number: number;
  readonly person: PersonId | null;
  readonly message: IncomingMessage;
};

/** One run of a job that is due: its name and the local day of its plan's zone. */
export type SlotKey = { readonly job: string; readonly day: Day };
