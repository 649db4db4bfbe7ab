import { numbersMeant } from '#src/commands/words/named/numbers-meant.ts';
import { linkToLine } from './link-to.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Person } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import { gatherRefs } from '#src/refs/refs-within.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { Action, Plan, PlanKey } from '#src/plan/action.ts';
import { governanceOf } from '#src/plan/governance/governance.ts';
import { archivedPlans } from '#src/plan/decide-plan.ts';
import { keptBy } from '#src/thrift/kept-by.ts';
import { refBook } from '#src/refs/ref-book.ts';
import type { RefBook } from '#src/refs/ref-book.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Address } from '#src/ports/outgoing.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Papers } from '#src/ports/papers/papers.ts';
import type { Calendars } from '#src/ports/readers/feeds.ts';
import type { Register } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

/** What the conversation asks of the world. */
export type ConversationPorts = {
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  readonly clock: Clock;
  /** E-mail addresses of the programme office while the roster does not name it. */
  readonly office: readonly string[];
  /** The platforms that are configured. */
  readonly messengers: readonly Messenger[];
  /** Absent where nothing is drawn or frozen in chat. */
  readonly papers?: Papers;
  /** Set where there is a page for the browser. */
  readonly hasPage?: boolean;
  /** Absent where nobody has a calendar. */
  readonly calendars?: Pick<Calendars, 'removeAllOf'>;
};

async function audienceIn(to: Address, messengers: readonly Messenger[]): Promise<Audience> {
  try {
    return (await messengers.find(({ reaches }) => reaches(to, null))?.audienceOf(to)) ?? 'unknown';
  } catch {
    // A platform that is away cannot say.
    return 'unknown';
  }
}

/** The book of every ref that can be typed, those an action had before among them; the same while actions and the default plan are. */
function bookOf(plans: readonly Plan[], actions: readonly Action[]): RefBook {
  const books = booksOf(actions);
  const byDefault = plans.find(({ isDefault }) => isDefault)?.key ?? null;
  const book = books.get(byDefault) ?? refBook(actions.flatMap((action) => typedRefs(action, plans)));
  books.set(byDefault, book);
  return book;
}

const booksOf = keptBy((_actions: readonly Action[]) => new Map<PlanKey | null, RefBook>());

function typedRefs({ plan, ref, formerRefs = [] }: Action, plans: readonly Plan[]): readonly string[] {
  return [ref, ...formerRefs.map((former) => former.ref)].map((one) => typedRef({ plan, ref: one }, plans));
}

type Known = { readonly plans: readonly Plan[]; readonly asker: Asker };

/** By what actions are found and called. */
async function namesOf(
  { plans, asker }: Known,
  { text }: IncomingMessage,
  register: Register,
): Promise<Pick<Scene, 'actions' | 'book' | 'meantBefore' | 'naming' | 'namingFor'>> {
  const actions = await register.actions();
  const restricted = await register.restricted();
  await inTurns(gatherRefs(actions));
  const naming = createNaming(plans, actions);
  return {
    actions,
    book: bookOf(plans, actions),
    meantBefore: await numbersMeant(text, actions, asker.person, register),
    naming: discreet(naming, hiddenFrom(asker, restricted), text),
    namingFor: (person) => discreet(naming, hiddenFrom({ ...asker, person }, restricted)),
  };
}

async function governanceIn(register: Register): Promise<Scene['governanceOf']> {
  const ledger = await register.ledgerOfPlans();
  return (plan) => governanceOf(ledger, plan);
}

/** The card that was tapped, or what was said last in the thread and of what it tells. */
async function saidBefore({ card, thread }: IncomingMessage, threads: ConversationPorts['threads']) {
  if (card !== null) return { last: await threads.card(card), told: null };
  return { last: await threads.last(thread), told: await threads.told(thread) };
}

/** What the platforms are asked as it is needed. */
function platformsOf(
  { message, speaker }: Pick<Scene, 'message' | 'speaker'>,
  { inbox, messengers }: ConversationPorts,
): Pick<Scene, 'reachable' | 'linkTo' | 'audienceOf'> {
  return {
    reachable: (person) => messengers.some(({ reaches }) => reaches({ person: person.id }, person)),
    linkTo: async (line) => linkToLine(line, { message, speaker }, { inbox, messengers }),
    audienceOf: (to) => audienceIn(to, messengers),
  };
}

/** What a bot may be without. */
function besidesOf(ports: ConversationPorts): Pick<Scene, 'papers' | 'hasPage' | 'calendars'> {
  const { papers = null, hasPage = false, calendars = null } = ports;
  return { papers, hasPage, calendars };
}

/** Loads what a message may need to know; the day is that of the default plan's zone by the bot's own clock. */
export async function setScene(
  message: IncomingMessage,
  { speaker, plan }: { readonly speaker: Person; readonly plan: Plan },
  ports: ConversationPorts,
): Promise<Scene> {
  const { register, threads, inbox, clock, office } = ports;
  const now = clock.now();
  const today = todayIn(clock, plan.zone);
  const roster = withOffice(await register.roster(), office);
  const index = rosterIndex(roster, today);
  const arrangements = replayArrangements(await register.arrangements());
  const plans = await register.plans();
  const asker = { person: speaker.id, today, index, absences: arrangements.absences, archived: archivedPlans(plans) };
  const before = await saidBefore(message, threads);
  return {
    message,
    speaker,
    now,
    today,
    plans,
    plan,
    ...(await namesOf({ plans, asker }, message, register)),
    days: workingDays(plan.nation),
    roster,
    index,
    arrangements,
    asker,
    saying: { by: speaker.id, at: now, day: today, message: message.id },
    ...before,
    given: null,
    talk: await trackedOf(before.last?.about ?? [], register),
    governanceOf: await governanceIn(register),
    register,
    threads,
    inbox,
    ...besidesOf(ports),
    ...platformsOf({ message, speaker }, ports),
  };
}
