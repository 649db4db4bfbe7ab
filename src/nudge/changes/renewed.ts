import { dayIn } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { mayLook } from '#src/plan/permission.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Overtaken, Renewal, Republication } from '#src/plan/replaying/renewal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from '#src/nudge/desk.ts';
import type { HandOver, Renewed } from '#src/nudge/nudge.ts';
import { whomToWrite } from '#src/nudge/whom-to-ask.ts';
import { renewalOver } from './renewal-over.ts';

/**
 * What newer versions of the plan changed, for each lead who knew it otherwise and for whoever had asked something of it:
 * each line of it once. Whose action it has become is told by the hand-over, and whoever had no message yet knew nothing.
 */
export function renewedFor(
  tracked: readonly Tracked[],
  handOver: ReadonlyMap<PersonId, HandOver>,
  desk: Desk,
): ReadonlyMap<PersonId, readonly Renewed[]> {
  const told = new Set(
    (desk.history.get(null) ?? []).filter(isOfPlan).map(({ person, stage }) => keyOf(person, stage.of)),
  );
  const found = tracked
    .filter(({ standing }) => standing.renewals.length > 0)
    .flatMap((one) =>
      readersOf(one, desk).flatMap((person) => {
        const isFresh = (line: Republication): boolean =>
          !told.has(keyOf(person, line.seq)) && isNews(line, person, { one, desk });
        const lines = one.standing.renewals.filter(isFresh);
        const renewed = renewedOf(lines, { person, tracked: one, handOver: handOver.get(person) });
        return renewed === null ? [] : [{ person, renewed }];
      }),
    );
  const byPerson = Map.groupBy(found, ({ person }) => person);
  return new Map([...byPerson].map(([person, all]) => [person, all.map(({ renewed }) => renewed)]));
}

function isOfPlan({ rule }: { readonly rule: string }): boolean {
  return rule === 'republished';
}

function keyOf(person: PersonId, seq: number | string): string {
  return `${person} ${seq}`;
}

/** Its leads and whoever had asked, of those who can be written to today and may see it. */
function readersOf(one: Tracked, desk: Desk): readonly PersonId[] {
  if (isClosed(one)) return [];
  const askers = one.standing.renewals.flatMap(({ overtaken = [] }) => overtaken.map(({ by }) => by));
  return [...new Set([...leadsNow(one, desk), ...askers])].filter(
    (person) =>
      !desk.writtenToday.has(person) &&
      whomToWrite(person, desk).to === person &&
      mayLook({ ...desk, person, archived: [] }, one) === null,
  );
}

function leadsNow({ standing }: Tracked, { index }: Desk): readonly PersonId[] {
  return leadersOn(standing.owners, index);
}

type Around = { readonly one: Tracked; readonly desk: Desk };

/** Whoever took it in knows it; a lead knew it otherwise only where it was theirs before, and after the first message. */
function isNews(line: Republication, person: PersonId, { one, desk }: Around): boolean {
  if (line.by === person) return false;
  if (line.overtaken?.some(({ by }) => by === person) === true) return true;
  const greeted = desk.history.get(null)?.find((row) => row.rule === 'first-message' && row.person === person)?.day;
  const known = desk.led.by.get(one.action.id)?.get(person);
  const isKnown = greeted !== undefined && greeted <= line.on && known !== undefined && known <= line.on;
  return isKnown && hasBegun(line, one, desk);
}

function hasBegun({ on }: Republication, { action }: Tracked, { plans }: Desk): boolean {
  const plan = plans.find(({ key }) => key === action.plan);
  return plan !== undefined && plan.begun !== null && dayIn(plan.begun, plan.zone) <= on;
}

type Reading = { readonly person: PersonId; readonly tracked: Tracked; readonly handOver: HandOver | undefined };

/** Of what has come to somebody or gone from them a hand-over tells, but for a date that they had asked for. */
function renewedOf(lines: readonly Republication[], { person, tracked, handOver }: Reading): Renewed | null {
  const last = lines.at(-1);
  const whole = renewalOver(lines, person, tracked);
  const isOfIt = (one: { readonly tracked: Tracked }): boolean => one.tracked === tracked;
  const isHandedOver = handOver?.taken.some(isOfIt) === true || handOver?.gone.some(isOfIt) === true;
  const renewal = isHandedOver ? onlyAsked(whole) : whole;
  if (last === undefined || renewal === null) return null;
  return { tracked, renewal, by: last.by, on: last.on, lines: lines.map(({ seq }) => seq) };
}

function onlyAsked(renewal: Renewal | null): Renewal | null {
  const dates = (renewal?.overtaken ?? []).filter(({ what }) => OF_DATES.has(what));
  return dates.length === 0 ? null : { ...(renewal?.due === undefined ? {} : { due: renewal.due }), overtaken: dates };
}

const OF_DATES: ReadonlySet<Overtaken['what']> = new Set(['date', 'wrong-date', 'proposed-date']);
