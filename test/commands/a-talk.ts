import { shown as isShown } from '#test/kit/lawful.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person, Post, Body } from '#src/people/person.ts';
import { actionId } from '#src/plan/action.ts';
import type { Action, Heading, Plan, PlanKey, Ref } from '#src/plan/action.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { replayArrangements } from '#src/plan/arrangements.ts';
import type { Arrangements } from '#src/plan/arrangements.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { ActionEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Register } from '#src/ports/register.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aFilledDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { anAction, aPerson, aPlan, day, personId } from '#test/kit/an-action.ts';

/** What somebody was told. */
export type Told = { readonly card: Card; readonly text: string; readonly notices: readonly Departing[] };

/** A conversation on a real register, message by message. */
export type Talk = {
  /** Says something and gives the answer and what was told to others beside it. */
  readonly say: (who: string, text: string) => Promise<Told>;
  /** Taps a button of the card last shown to somebody. */
  readonly tap: (who: string, label: string) => Promise<Told>;
  /** Brings somebody a card about actions, named by the refs that they first had: a question, where it is not said to be a notice. */
  readonly bring: (who: string, card: Card, about: readonly string[], kind?: 'nudge' | 'notice') => Promise<void>;
  /** Remembers that a rule brought an action to somebody today. */
  readonly wasAsked: (who: string, ref: string, rule: 'escalation' | 'office-day' | 'leads') => Promise<void>;
  /** Edits what somebody said last. */
  readonly edit: (who: string, text: string) => Promise<Told>;
  /** Sets aside something that somebody said, as if it could not be worked. */
  readonly failsOn: (who: string, text: string) => Promise<void>;
  /** A message that its platform refused for good; `again` where it was not known of the first try whether it arrived. */
  readonly givesUp: (message: Outgoing, why: string, again?: true) => Promise<void>;
  /** Takes a newer version of the plan in. */
  readonly revise: (actions: readonly Action[]) => Promise<void>;
  readonly standing: (ref: string) => Promise<Standing>;
  readonly ledger: (ref: string) => Promise<readonly ActionEntry[]>;
  /** Every action of the plan as it stands, and all that is on record of them. */
  readonly whole: () => Promise<{ readonly tracked: readonly Tracked[]; readonly ledger: readonly ActionEntry[] }>;
  readonly plans: () => Promise<readonly Plan[]>;
  readonly governance: () => Promise<Governance>;
  /** What was said of plans as a whole, oldest first. */
  readonly ledgerOfPlans: () => Promise<readonly PlanEntry[]>;
  /** Says a fact of the plan, as an import would. */
  readonly keeps: (event: PlanEvent) => Promise<void>;
  readonly arrangements: () => Promise<readonly unknown[]>;
  /** The plan's boards by key and name, and its settings, as its office said them. */
  readonly hasBoards: (boards: readonly (readonly [key: string, name: string])[]) => Promise<void>;
  readonly hasSettings: (settings: Partial<PlanSettings>) => Promise<void>;
  /** The leave that stands, taken back or not before. */
  readonly absences: () => Promise<Arrangements['absences']>;
  readonly setDay: (day: string, time?: string) => void;
};

/** What a test may say of the register; the rest is a plan of four actions on Friday 20 November 2015. */
export type ATalkSaid = {
  readonly actions?: readonly Action[];
  readonly headings?: readonly Heading[];
  readonly people?: readonly Person[];
  readonly posts?: readonly Post[];
  readonly bodies?: readonly Body[];
  readonly today?: string;
  /** True for plans that the office has not let begin. */
  readonly isNew?: true;
  /** False where nobody has had their first message; as they have where it is left out, but for a plan that has not begun. */
  readonly isGreeted?: boolean;
  /** A second plan, whose actions are the third argument's with this key. */
  readonly otherPlan?: readonly Action[];
};

/** Everybody of the tests: leads, a verifier, a viewer and two of the office. */
export const PEOPLE: readonly Person[] = [
  aPerson('Ann Archer'),
  aPerson('Ben Baker'),
  aPerson('Carol Cole'),
  aPerson('Vera Venn', { role: 'verifier' }),
  aPerson('Will Wood', { role: 'viewer' }),
  aPerson('Olive Office', { role: 'office' }),
  aPerson('Oscar Office', { role: 'office' }),
];

/** The plan of the tests: late, soon, far and without a date. */
export const ACTIONS: readonly Action[] = [
  anAction({ ref: '8.1.1', title: 'Recruit a licensing manager', due: '2015-10-30', position: 0 }),
  anAction({ ref: '8.1.2', title: 'Train every councillor', due: '2015-12-04', owners: ['Ben Baker'], position: 1 }),
  anAction({
    ref: '8.1.3',
    title: 'Agree the framework',
    due: '2016-06-30',
    owners: ['Ann Archer', 'Ben Baker'],
    position: 2,
  }),
  anAction({
    ref: '9.1.1',
    title: 'Publish the café review',
    due: null,
    kind: 'unknown',
    doubt: 'The plan gives no date.',
    section: 9,
    position: 3,
  }),
];

const OTHER = aPlan({ key: 'CYPS', name: 'Children’s plan', isDefault: false });

/** What is said of a plan beside its actions, as it was loaded. */
function loadOf({ headings = [] }: ATalkSaid) {
  return { headings, at: readInstant('2015-05-26T09:00:00Z')!, day: day('2015-05-26') };
}

async function fillAs(said: ATalkSaid, register: Register): Promise<void> {
  const load = loadOf(said);
  const begun = said.isNew === true ? { begun: null } : {};
  await register.addPlan({
    ...load,
    plan: aPlan(begun),
    actions: said.actions ?? ACTIONS,
  });
  if (said.otherPlan !== undefined)
    await register.addPlan({ ...load, plan: { ...OTHER, ...begun }, actions: said.otherPlan });
  await register.saveRoster({ people: said.people ?? PEOPLE, posts: said.posts ?? [], bodies: said.bodies ?? [] });
  if (said.isGreeted ?? said.isNew !== true) await greetEverybody(register);
}

/** Opens a conversation on a new register in memory. */
export async function aTalk(said: ATalkSaid = {}): Promise<Talk> {
  const { register, threads, inbox, outbox, reports } = await aFilledDatabase(['a talk', said], (database) =>
    fillAs(said, database.register),
  );
  const clock = aClock(`${said.today ?? '2015-11-20'}T10:00:00Z`);
  const messenger = aMessenger((to, person) => person === null || person.accounts['console'] !== undefined);
  const papers = { freeze: reports.freeze, formats: async () => ['html', 'csv'] };
  const ports = { register, threads, inbox, clock, office: [], messengers: [messenger], papers };
  const shown = new Map<string, { card: Card; key: OutKey }>();
  let count = 0;

  const saidLast = new Map<string, MessageId>();
  const hear = async (who: string, text: string, card: OutKey | null, edited?: MessageId): Promise<Told> => {
    count += 1;
    const id = `test:${count}` as MessageId;
    const from = `console:${personId(who)}` as AccountId;
    const thread = `console:${personId(who)}` as ThreadId;
    const of = edited ?? null;
    if (of === null) saidLast.set(who, id);
    await inbox.receive({ id, thread, from, text, at: clock.now(), card, how: of === null ? 'said' : 'edited', of });
    await workInbox(ports, (_, fault) => {
      throw fault;
    });
    const sent: Departing[] = [];
    // What changes elsewhere goes when the answer has gone.
    for (let due = await outbox.take(clock.now(), 100); due.length > 0; due = await outbox.take(clock.now(), 100)) {
      for (const one of due) isShown(one.card);
      for (const one of due) await outbox.sent(one.key, { thread, message: one.key }, clock.now());
      sent.push(...due);
    }
    const receipt = sent.find((one) => one.key === `receipt/${id}`)!;
    shown.set(who, { card: receipt.card, key: receipt.key });
    clock.forward({ minutes: 1 });
    return { card: receipt.card, text: asText(receipt.card, 1000), notices: sent.filter((one) => one !== receipt) };
  };

  const plan = 'RIP' as PlanKey;
  const ofPlan = async (events: readonly PlanEvent[]): Promise<void> => {
    const frame = { plan, at: clock.now(), day: day('2015-05-26'), by: personId('Olive Office'), message: null };
    const entries = events.map((event) => ({ ...frame, event }));
    await register.write({ message: null, slot: null, entries, say: [], asked: [] });
  };

  return {
    say: (who, text) => hear(who, text, null),
    tap: async (who, label) => {
      const last = shown.get(who);
      const button = last?.card.buttons.find((one) => one.label === label);
      if (last === undefined || button === undefined) throw new Error(`${who} sees no button “${label}”.`);
      return hear(who, button.say, last.key);
    },
    whole: async () => ({ tracked: await register.trackedIn(plan), ledger: await register.ledgerIn(plan) }),
    plans: () => register.plans(),
    governance: () => register.governance(plan),
    ledgerOfPlans: () => register.ledgerOfPlans(),
    keeps: async (event) => {
      const line = { plan, event, at: clock.now(), day: day(said.today ?? '2015-11-20'), by: null, message: null };
      await register.write({ message: null, slot: null, entries: [line], say: [], asked: [] });
    },
    wasAsked: async (who, ref, rule) => {
      const action = actionId(plan, ref as Ref);
      const today = said.today ?? '2015-11-20';
      const asked = { person: personId(who), action, rule, day: day(today), stage: { of: day(today) } };
      const key = `asked/${who}/${ref}` as OutKey;
      await register.write({ message: null, slot: null, entries: [], say: [], asked: [{ ...asked, key }] });
    },
    edit: (who, text) => hear(who, text, null, saidLast.get(who)),
    failsOn: async (who, text) => {
      const id = `failed:${(count += 1)}` as MessageId;
      const thread = `console:${personId(who)}` as ThreadId;
      const from = `console:${personId(who)}` as AccountId;
      await inbox.receive({ id, thread, from, text, at: clock.now(), card: null, how: 'said', of: null });
      await inbox.setAside(id, 'Error: no such word');
      clock.forward({ minutes: 1 });
    },
    givesUp: async (message, why, again) => {
      await register.write({ message: null, slot: null, entries: [], say: [message], asked: [] });
      await outbox.take(clock.now(), 100);
      if (again === true) {
        await outbox.again(message.key, 'not-known', clock.now());
        await outbox.take(clock.now(), 100);
      }
      await outbox.giveUp(message.key, 'dead', why);
    },
    hasBoards: (boards) =>
      ofPlan(
        boards.map(([key, name]) => {
          return { kind: 'forum-kept', forum: { key: key as ForumKey, name, paperDays: 5, meetings: [] } };
        }),
      ),
    hasSettings: (settings) => ofPlan([{ kind: 'set', settings, was: {} }]),
    revise: async (newer) => register.revisePlan({ ...loadOf(said), plan: aPlan(), actions: newer, at: clock.now() }),
    bring: async (who, card, refs, kind = 'nudge') => {
      count += 1;
      const key = `brought/${count}` as OutKey;
      const thread = `console:${personId(who)}` as ThreadId;
      const about = refs.map((ref) => ({ action: actionId(plan, ref as Ref), rule: null }));
      const to = { thread, person: personId(who) };
      const say = [{ key, kind, day: null, to, card, about, edits: null, holds: null }];
      await register.write({ message: null, slot: null, entries: [], say, asked: [] });
      await outbox.take(clock.now(), 100);
      await outbox.sent(key, { thread, message: key }, clock.now());
      shown.set(who, { card, key });
    },
    standing: async (ref) => (await register.tracked(actionId(plan, ref as Ref)))!.standing,
    ledger: (ref) => register.ledgerOf(actionId(plan, ref as Ref)),
    arrangements: () => register.arrangements(),
    absences: async () => replayArrangements(await register.arrangements()).absences,
    setDay: (to, time = '10:00') => clock.set(`${day(to)}T${time}:00Z`),
  };
}

/** The refs of the rows on a card, in order. */
export function refsOn(card: Card): readonly string[] {
  return card.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ ref }) => ref) : []));
}

/** Whom notices went to, and their headings. */
export function toldTo(notices: readonly Departing[]): readonly (readonly [string, string])[] {
  return notices.map(({ to, card }) => ['person' in to && to.person !== null ? to.person : '', card.heading] as const);
}
