import { createDelivery } from '#jobs/deliver-outbox.ts';
import { FIRST_START } from '#jobs/first-start.ts';
import { lookAround } from '#jobs/look-around.ts';
import { createTick } from '#jobs/tick.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Action } from '#src/plan/action.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Address } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Audience } from '#src/sight/audience.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { greetEverybody } from '#test/kit/greeted.ts';
import { aPerson, aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';

/** One post, where it ended up: in the place where it was asked, before the asker alone, or with somebody else. */
export type Shown = {
  readonly where: 'there' | 'alone' | 'elsewhere';
  /** The person to whom it went privately. */
  readonly to: string | null;
  readonly text: string;
  readonly card: Card;
  readonly edits: string | null;
};

/** A place in which people talk to the bot, and what it says there. */
export type Place = {
  readonly say: (who: string, text: string) => Promise<readonly Shown[]>;
  /** What the jobs post at a moment. */
  readonly tickAt: (moment: string) => Promise<readonly Shown[]>;
  readonly restrict: (action: Action) => Promise<void>;
  /** The actions that somebody may see as things stand now, and those that they may not. */
  readonly sightOf: (who: string) => Promise<{ readonly seen: readonly Action[]; readonly unseen: readonly Action[] }>;
};

const PEOPLE = [
  aPerson('Ann Archer', { accounts: { test: 'ann' } }),
  aPerson('Ben Baker', { accounts: { test: 'ben' } }),
  aPerson('Will Wood', { accounts: { test: 'will' } }),
  aPerson('Olive Office', { role: 'office', accounts: { test: 'olive' } }),
];

const ROSTER = aRoster({ people: PEOPLE });

/** A new register with these actions, on Friday 20 November 2015, and a room in which such people read. */
export async function aPlace(audience: Audience, actions: readonly Action[]): Promise<Place> {
  const database = await aDatabase();
  const { register, inbox, outbox, threads } = database;
  const clock = aClock('2015-11-20T10:00:00Z');
  const at = readInstant('2015-05-26T09:00:00Z')!;
  await register.saveRoster(ROSTER);
  await register.addPlan({ plan: aPlan(), headings: [], actions, at, day: day('2015-05-26') });
  await greetEverybody(register);
  // A bot has run here before.
  await register.write({ message: null, slot: FIRST_START, entries: [], say: [], asked: [] });
  const messenger = aMessenger();
  messenger.isReadBy((to) => audienceOf(to, audience));
  const messengers = [messenger];
  const report = (line: { readonly error?: unknown }): void => {
    if (line.error !== undefined) throw line.error;
  };
  const world = { register, outbox, messengers, clock, officeEmails: [], digestNote: null, report };
  const deliver = createDelivery(world);
  const tick = createTick(world, { deliver });
  let count = 0;
  const newsAfter = async (deed: () => Promise<unknown>, who: string | null): Promise<readonly Shown[]> => {
    const before = messenger.sent.length;
    await deed();
    await deliver();
    return messenger.sent.slice(before).map((message) => shownAs(message, who));
  };
  return {
    say: (who, text) =>
      newsAfter(async () => {
        count += 1;
        const from = PEOPLE.find(({ name }) => name === who)?.accounts['test'] ?? 'somebody';
        await inbox.receive({
          id: `test:${count}` as MessageId,
          thread: `test:room/${count}` as ThreadId,
          from: `test:${from}` as AccountId,
          text,
          at: clock.now(),
          card: null,
          how: 'said',
          of: null,
        });
        await workInbox({ register, threads, inbox, clock, office: [], messengers }, (_, fault) => {
          throw fault;
        });
        clock.forward({ minutes: 1 });
      }, who),
    tickAt: (moment) =>
      newsAfter(() => {
        clock.set(moment);
        return tick(clock.now());
      }, null),
    restrict: async ({ id }) => {
      const saying = { by: personId('Olive Office'), at: clock.now(), day: day('2015-11-20'), message: null };
      const entry = { action: id, event: { kind: 'restricted' as const, restricted: true }, ...saying };
      await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    },
    sightOf: async (who) => {
      const around = (await lookAround(world, clock.now()))!;
      const tracked = await register.trackedIn(aPlan().key);
      const hidden = hiddenFrom({ ...around, archived: [], person: personId(who) }, tracked);
      const actions = tracked.map(({ action }) => action);
      return {
        seen: actions.filter(({ id }) => !hidden.has(id)),
        unseen: actions.filter(({ id }) => hidden.has(id)),
      };
    },
  };
}

// Where the digest is posted, and where people ask.
const SHARED = /^test:(?:slt$|room\/)/u;

function audienceOf(to: Address, audience: Audience): Audience {
  if ('channel' in to) return audience;
  return 'thread' in to && SHARED.test(to.thread) ? audience : 'asker';
}

function shownAs({ to, card, edits }: Departing, who: string | null): Shown {
  const reader = 'person' in to && !('thread' in to) ? PEOPLE.find(({ id }) => id === to.person) : undefined;
  return { where: whereIs(to, who), to: reader?.name ?? null, card, text: wordsOf(card), edits };
}

function whereIs(to: Address, who: string | null): Shown['where'] {
  if ('channel' in to) return 'there';
  if ('thread' in to) return to.only === true ? 'alone' : 'there';
  return who !== null && to.person === personId(who) ? 'alone' : 'elsewhere';
}

/** Everything that may be read of a card, what its buttons say among it. */
function wordsOf(card: Card): string {
  const says = [card, ...(card.thread ?? [])].flatMap(({ buttons }) => buttons.map(({ say }) => say));
  return [asText(card, 10_000), ...says].join('\n');
}
