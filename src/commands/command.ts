import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Card, Link } from '#src/messages/card.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Action, ActionId, Plan, PlanKey } from '#src/plan/action.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { Arrangements } from '#src/plan/arrangements.ts';
import type { ActionEntry, NewEntry } from '#src/plan/ledger.ts';
import type { RefBook } from '#src/refs/ref-book.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Saying } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Address, Outgoing } from '#src/ports/outgoing.ts';
import type { Calendars } from '#src/ports/readers/feeds.ts';
import type { Papers } from '#src/ports/papers/papers.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Asked, Register, Work } from '#src/ports/register.ts';
import type { SaidInThread, Threads } from '#src/ports/threads.ts';

/** Everything a command may need to know about the moment it is said; loaded once a message. */
export type Scene = {
  readonly message: IncomingMessage;
  readonly speaker: Person;
  readonly now: Instant;
  /** The day in the default plan's zone. */
  readonly today: Day;
  readonly plans: readonly Plan[];
  /** The default plan. */
  readonly plan: Plan;
  /** Every action of every plan, the default plan's first; the same list as long as none of them changed. */
  readonly actions: readonly Action[];
  /** The loaded plans' refs that are no row of numbers, as people may type them. */
  readonly book: RefBook;
  /** Of numbers in this message that two have had, by plan and number, the action that the speaker meant by it when they last said it. */
  readonly meantBefore: ReadonlyMap<string, ActionId>;
  /** How actions and somebody's words come onto a card of the speaker's: what names an action that they may not see is left out, but for their own words of this message. */
  readonly naming: Naming;
  /** The same for a card that somebody reads who did not say these words. */
  readonly namingFor: (reader: PersonId) => Naming;
  readonly days: WorkingDays;
  readonly roster: Roster;
  readonly index: RosterIndex;
  readonly arrangements: Arrangements;
  /** False for somebody to whom no configured platform can bring a private message. */
  readonly reachable: (person: Person) => boolean;
  readonly asker: Asker;
  /** The frame of every ledger line that this message leads to. */
  readonly saying: Saying;
  /** The card that was tapped, or the last one said in this thread; null when there is none. */
  readonly last: SaidInThread | null;
  /** The notice that came after it, which only the words that it names answer; null for none, and for a tap. */
  readonly told: SaidInThread | null;
  /** The ref that the speaker gave for words that name none, or one that is not there; null when they gave none. */
  readonly given: string | null;
  /** The actions that the conversation is about. */
  readonly talk: readonly Tracked[];
  /** By what rules a plan is kept and before whom it comes. */
  readonly governanceOf: (plan: PlanKey) => Governance;
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  /** Null where reports are frozen and drawn at the command line alone. */
  readonly papers: Papers | null;
  /** True where there is a page for the browser. */
  readonly hasPage: boolean;
  /** Takes the addresses of calendars back; null where nobody has a calendar. */
  readonly calendars: Pick<Calendars, 'removeAllOf'> | null;
  /** Where the words behind a line of the record can be opened by the speaker, from where they ask; null where they cannot. */
  readonly linkTo: (line: Pick<ActionEntry, 'message' | 'by'>) => Promise<Link | null>;
  /** Who reads a place; unknown while its platform cannot say. */
  readonly audienceOf: (to: Address) => Promise<Audience>;
};

/** True for words that somebody typed, and for which they were not asked which action they are about: no tap, no form, no ref given for them. */
export function isTyped({ message, given }: Pick<Scene, 'message' | 'given'>): boolean {
  return message.card === null && message.form === undefined && given === null;
}

/** What a command leads to: a card for the speaker, and what is to be written and said beside it in the same transaction. */
export type Answer = {
  readonly card: Card;
  /** The actions that a reply to the card is about; none for a list. */
  readonly about: readonly ActionId[];
  readonly entries: readonly NewEntry[];
  /** Messages to others, and edits of earlier ones. */
  readonly notices: readonly Outgoing[];
  /** The message whose words wait for the speaker to say which action they are about; null when none do. */
  readonly holds: MessageId | null;
  /** True when it takes the place of the card that was tapped. */
  readonly inPlace: boolean;
  /** True for help and its like, whose examples are of no plan in particular: they are said with refs and names of the loaded one. */
  readonly isTemplate?: true;
  /** Set where the same words, read in any way, would be refused again, and where the card asks itself what of them is not clear. */
  readonly isInVain?: true;
  /** Messages that are worked once more: it is known now who wrote them, or they could not be worked before; absent for none. */
  readonly again?: readonly MessageId[];
  /** Messages whose words wait for an action no longer; absent for none. */
  readonly letsGo?: readonly MessageId[];
  /** What its messages ask whom, so that it is not asked again; absent where they ask nothing. */
  readonly asked?: readonly Asked[];
  /** The message that waits and is to be tried at once; absent for anything else. */
  readonly hastens?: Work['hastens'];
  /** The message of which it was not known whether it arrived, and what is known now; absent for anything else. */
  readonly settles?: Work['settles'];
  /** Messages that were given up, and whether each goes again or is let go; absent for none. */
  readonly mends?: Work['mends'];
};

/** One thing that people can say. Adding one is a file here and a line in commands.ts; help is derived from it. */
export type Command = {
  /** The first word or words, lower case. */
  readonly name: string;
  /** Other first words that mean the same. */
  readonly also?: readonly string[];
  /** Whom help shows it to, the office seeing all; each command judges for itself what the speaker may do. */
  readonly for: 'anyone' | 'verifier' | 'viewer' | 'office';
  /** True when it is heard without "/rag" before it too; "red" alone under a nudge is a rating, not a list. */
  readonly plain: boolean;
  /** True for what is done to each of the actions whose numbers it begins with. */
  readonly ofSeveral?: true;
  /** What to say and what it gets, for help: the first is the shortest. */
  readonly says: readonly { readonly say: string; readonly gets: string }[];
  /** `words` is what follows the name, trimmed. */
  readonly run: (words: string, scene: Scene) => Promise<Answer>;
};

/** An answer that only says something. */
export function answer(card: Card, about: readonly ActionId[] = []): Answer {
  return { card, about, entries: [], notices: [], holds: null, inPlace: false };
}

/** An answer that says no, what is allowed and whom to ask. */
export function refuse(refusal: Refusal): Answer {
  const said = answer(sayRefusal(refusal));
  if (IN_VAIN.has(refusal.because)) return { ...said, isInVain: true };
  return refusal.because === 'usage' ? { ...said, isTemplate: true } : said;
}

const IN_VAIN: ReadonlySet<Refusal['because']> = new Set(['closed', 'archived', 'not-delivered', 'no-date-asked']);
