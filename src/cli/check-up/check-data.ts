import { typed } from '#src/cli/print/typed.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { readNotArrived, reasonsOf } from '#src/commands/show/stuck/not-arrived.ts';
import type { LookingNow } from '#src/commands/show/stuck/not-arrived.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Aside } from '#src/ports/inbox.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { checkDigestReaders } from './check-digest-readers.ts';
import { sayBringBack } from './bring-back.ts';
import { checkNoneLeft } from './check-backups.ts';
import { checkHead, checkHeads } from './check-head.ts';
import { checkPlans, loadOne } from './check-plans.ts';
import { checkPlatforms } from './check-platforms.ts';
import type { HowFar } from './how-far.ts';
import { checkLeads } from './check-leads.ts';
import { checkOffice } from './check-office.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** What is wrong inside the register; one that cannot be opened is the only finding. */
export async function checkData(data: string, world: CliWorld, how: HowFar): Promise<readonly Finding[]> {
  const online = async (store: Store | null) => (how.isOnline ? world.askOnline(store) : []);
  const { damage, unreadable, unseen, living, store, older } = await world.examine(data);
  if (unseen !== null)
    return [toMend('register', `It could not be looked into. ${unseen}`, THEN_AGAIN), ...(await online(null))];
  const wrong = [...damage, ...unreadable];
  const mend = wrong.length === 0 ? '' : await sayBringBack(data, world);
  const behind = older === null ? [] : [toKnow('register', older.says, bringUp(data, world))];
  const found = [...behind, ...wrong.map((says) => toMend('register', says, mend))];
  if (store === null) return [...found, ...(await online(null))];
  try {
    const inside = await checkStore(store, { data, world, seen: how.seen });
    return [...found, ...inside, ...sayLiving(living), ...(await online(store))];
  } finally {
    await store.close();
  }
}

function bringUp(data: string, world: CliWorld): string {
  return `Bring it up to date, with the bot stopped: ${typed('migrate', data, world)}`;
}

const THEN_AGAIN = 'Nothing is known to be wrong with it. Mend what it says, and run the doctor again.';

function sayLiving(living: number | undefined): readonly Finding[] {
  if (living === undefined) return [];
  return [
    well('running', living === 0 ? 'nothing works on the register now.' : `${living} at work on the register now.`),
  ];
}

type Around = { readonly data: string; readonly world: CliWorld; readonly seen: LedgerHead | null };

async function checkStore(store: Store, { data, world, seen }: Around): Promise<readonly Finding[]> {
  const ends = sayHead(await store.register.head());
  const whole = well('register', `whole, and its ledger is as it was written; it ends at ${ends}.`);
  const head = [...(seen === null ? [] : [await checkHead(seen, store)]), ...(await checkHeads(data, world, store))];
  const digest = await checkDigestReaders(store, world.config);
  const plans = await store.register.plans();
  const plan = defaultIn(plans);
  if (plan === null) return [whole, ...head, toMend('plan', 'none is loaded.', loadOne({ data, world })), ...digest];
  const today = todayIn(world.clock, plan.zone);
  const running = runningPlans(plans);
  const around = { store, plans: running, today, config: world.config, reaches: world.reaches };
  const load = typed('roster FILE', data, world);
  const leads = [...(await checkLeads({ ...around, load })), ...(await checkOffice(around))];
  return [
    whole,
    ...head,
    ...(await checkNoneLeft(store, { data, world, today })),
    ...(await checkPlans(store, { plans, today, data, world })),
    ...leads,
    ...digest,
    ...(await checkPlatforms(store, world.config)),
    ...(await checkMessages(store, { plan, today, world }, workAgain(data, world))),
  ];
}

/** Words that nobody worked are the worst to be silent about. */
async function checkMessages({ inbox, register }: Store, on: OnDay, again: string): Promise<readonly Finding[]> {
  const aside = await inbox.aside();
  const { unsure, lost } = await readNotArrived(register, await lookingOn(on, register));
  const unasked = await waitingForNames({ inbox, register });
  const homeless = await register.unplaced();
  const found = [
    ...(aside.length === 0 ? [] : [toMend('messages', sayAside(aside), again)]),
    ...(unasked === 0 ? [] : [toMend('messages', `${sayCount(unasked, 'message')} ${UNASKED}`, ASK_AGAIN)]),
    ...(homeless.length === 0
      ? []
      : [toKnow('messages', `${sayCount(homeless.length, 'message')} ${UNPLACED}`, PLACE)]),
    ...(unsure.length + lost.length === 0
      ? []
      : [
          toKnow(
            'messages',
            `${unsure.length} that may not have arrived, ${lost.length} that were not delivered.`,
            LOOK,
          ),
        ]),
    ...reasonsOf(lost)
      .slice(0, MOST_REASONS)
      .map(({ why, count }) => toKnow('messages', `${count} did not go: ${why}.`, null)),
  ];
  return found.length === 0 ? [well('messages', 'all that people said was worked.')] : found;
}

type OnDay = { readonly plan: Plan; readonly today: Day; readonly world: CliWorld };

async function lookingOn({ plan, today, world }: OnDay, register: Store['register']): Promise<LookingNow> {
  const roster = withOffice(await register.roster(), world.config.office);
  const { zone, nation } = plan;
  const plans = runningPlans(await register.plans());
  return { now: world.clock.now(), today, days: workingDays(nation), zone, index: rosterIndex(roster, today), plans };
}

function sayAside(aside: readonly Aside[]): string {
  return `${sayCount(aside.length, 'message')} set aside, the oldest of ${aside[0]!.message.at.slice(0, 10)}: their words are kept.`;
}

function workAgain(data: string, world: CliWorld): string {
  return `See why with: ${typed('aside', data, world)}; work them once more with: ${typed('aside --again', data, world)}`;
}

/** What waits for its platform to say who wrote it. */
async function waitingForNames({ inbox, register }: Pick<Store, 'inbox' | 'register'>): Promise<number> {
  const writers = await Promise.all((await inbox.waiting()).map(({ from }) => register.personAt(from)));
  return writers.filter((person) => person === null).length;
}

const MOST_REASONS = 5;

const UNASKED = 'of somebody whom the roster does not know, waiting until it is known who they are.';
const UNPLACED = 'of which nobody has said the action: the words are kept, and count for nothing until then.';
const PLACE =
  'Their writers are asked with their next message, and the programme office on its card: /rag office; the export lists them';
const ASK_AGAIN =
  'They are worked as soon as Slack or Teams answers: see the log for what it says, or give the account to somebody in the roster';
const LOOK = 'The programme office settles each with a tap on its card: /rag office';
