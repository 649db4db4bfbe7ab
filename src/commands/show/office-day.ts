import { calledOf } from '#src/people/called-of.ts';
import { FIRST_DAY } from '#src/calendar/day.ts';
import { dayIn } from '#src/calendar/instant.ts';
import { sayOfficeCard } from '#src/messages/office/day/office-card.ts';
import type { OfficeContext } from '#src/messages/office/day/office-context.ts';
import type { Card } from '#src/messages/card.ts';
import { createNaming } from '#src/messages/words/naming.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { Circumstances } from '#src/nudge/desk.ts';
import { gatherRefs } from '#src/refs/refs-within.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { firstShownOn, layingOut } from '#src/office/office-day.ts';
import type { OfficeDay } from '#src/office/office-day.ts';
import type { Unworked } from '#src/office/unworked.ts';
import { isAboutAction } from '#src/office/waiting.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import { mayVerify } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { MessageId } from '#src/ports/message.ts';
import { settingsOfPlans } from '#src/ports/settings-of-plans.ts';
import type { Asked, Register, UnworkedMessage } from '#src/ports/register.ts';
import { readNotArrived } from './stuck/not-arrived.ts';
import type { LookingNow } from './stuck/not-arrived.ts';
import { owedReadings } from '#src/commands/purpose/owed-readings.ts';
import { unplacedBefore } from './unplaced-before.ts';
import { nobodyMayCheck, offeredToCheck } from './who-may-check.ts';
import { otherwiseOf } from '#src/commands/update/requests/otherwise-of.ts';
import { cardOfRequest } from '#src/commands/update/requests/card-of-request.ts';

/** Who and what there is on a day, for the office's card. */
export type OfficeNow = Circumstances & LookingNow & { readonly roster: Roster };

/** The office's day as it stands, and what its cards are made with. */
export type OfficePicture = {
  readonly day: OfficeDay;
  readonly now: OfficeNow;
  readonly naming: Naming;
  readonly asked: readonly Asked[];
  /** The actions that only some may see. */
  readonly restricted: readonly Tracked[];
};

/** What a message is about to settle and is not written yet: how actions stand then, and the messages that are no longer in doubt or lost. */
export type Settling = {
  readonly instead?: ReadonlyMap<ActionId, Tracked>;
  readonly settled?: readonly number[];
  /** What is worked once more. */
  readonly again?: readonly MessageId[];
  /** Whose words wait for an action no longer. */
  readonly letsGo?: readonly MessageId[];
};

/** Reads all that the office's cards of a day are made of. */
export async function readOffice(
  now: OfficeNow,
  register: Register,
  { instead = new Map(), settled = [], again = [], letsGo = [] }: Settling = {},
): Promise<OfficePicture> {
  const lists = await Promise.all((await register.plans()).map(({ key }) => register.trackedIn(key)));
  const tracked = lists.flat().map((one) => instead.get(one.action.id) ?? one);
  const { unsure, lost } = await readNotArrived(register, now);
  const unworked = (await register.unworked()).filter(({ message }) => !again.includes(message.id));
  const unplaced = (await register.unplaced()).filter((one) => !letsGo.includes(one.id));
  const actions = instead.size === 0 ? await register.actions() : tracked.map(({ action }) => action);
  await inTurns(gatherRefs(actions));
  const naming = createNaming(await register.plans(), actions);
  const restricted = tracked.filter(({ standing }) => standing.restricted);
  const asked = await register.askedSince(FIRST_DAY);
  const laying = layingOut({
    ...now,
    settings: await settingsOfPlans(now.plans, register),
    tracked,
    unsure: unsure.filter(({ number }) => !settled.includes(number)),
    lost: lost.filter(({ number }) => !settled.includes(number)),
    unworked: unworked.map((one) => unworkedOf(one, now)),
    unplaced: unplacedBefore(unplaced, now),
    owed: await owedReadings(now.plans, now.today, register),
    firstShown: firstShownOn(asked),
  });
  return { day: await inTurns(laying), now, naming, asked, restricted };
}

function unworkedOf({ number, person, message: { at, text } }: UnworkedMessage, { zone }: OfficeNow): Unworked {
  return { number, on: dayIn(at, zone), person, words: text };
}

/** What one of the office has before them: what they lead themselves is not theirs to check, and waits only where nobody else may. */
export function dayOf(reader: PersonId, { day, now }: OfficePicture): OfficeDay {
  const asker = { person: reader, today: now.today, index: now.index, absences: now.absences, archived: [] };
  const waiting = day.waiting.filter(
    (one) => one.kind !== 'check' || mayVerify(asker, one.tracked) === null || nobodyMayCheck(one.tracked, now),
  );
  return { ...day, waiting };
}

/** How the card is worded for one of the office. */
export function contextFor(reader: Person, { now, naming }: OfficePicture): OfficeContext {
  const { today, index, roster } = now;
  return {
    today,
    naming,
    checking: (tracked) => {
      const asker = { person: reader.id, today, index, absences: now.absences, archived: [] };
      const mayCheck = mayVerify(asker, tracked) === null;
      const isStuck = !mayCheck && nobodyMayCheck(tracked, now);
      return { mayCheck, isStuck, offered: offeredToCheck(tracked, now).map(calledOf) };
    },
    nameOf: (person) => index.called(person) ?? 'somebody no longer in the roster',
    requestCard: (request, tracked) =>
      cardOfRequest(request, { tracked, scene: { naming, today, index, roster, speaker: reader } }),
    otherwise: (says, tracked) => otherwiseOf(says, tracked, { naming, today, index }),
  };
}

/** The card of the day for one of the office as it stands now. */
type CardOfDay = {
  readonly card: Card;
  /** The actions that it asks about. */
  readonly about: readonly ActionId[];
  /** Every fact that it tells, so that each is new once. */
  readonly facts: readonly string[];
  /** True where nothing waits and nothing is new. */
  readonly isEmpty: boolean;
};

/** Makes the card of the day for one of the office; what was new in the morning is so all day. */
export function cardOfDay(reader: Person, picture: OfficePicture): CardOfDay {
  const day = dayOf(reader.id, picture);
  const told = toldBefore(reader.id, picture);
  const news = day.facts.filter(({ id }) => !told.has(id));
  return {
    card: sayOfficeCard(day, news, contextFor(reader, picture)),
    about: actionsIn(day),
    facts: day.facts.map(({ id }) => id),
    isEmpty: day.waiting.length === 0 && news.length === 0,
  };
}

/** The actions about which something waits, each once. */
export function actionsIn({ waiting }: OfficeDay): readonly ActionId[] {
  return [...new Set(waiting.flatMap((one) => (isAboutAction(one) ? [one.tracked.action.id] : [])))];
}

/** The facts that the last card of an earlier day told. */
function toldBefore(reader: PersonId, { asked, now }: OfficePicture): ReadonlySet<string> {
  const last = asked.findLast(({ person, rule, day }) => person === reader && rule === 'office-day' && day < now.today);
  return new Set(last?.stage.names ?? []);
}
