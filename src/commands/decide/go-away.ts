import type { Whose } from '#src/messages/answer/quiet/quiet-cards.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { Day } from '#src/calendar/day.ts';
import {
  tellDeputyUnasked,
  tellNotDeputy,
  sayAway,
  tellDeputy,
  tellDeputyAway,
} from '#src/messages/answer/quiet/away-cards.ts';
import type { Absence } from '#src/people/absence.ts';
import { gapsIn } from '#src/people/cover.ts';
import type { Around, Gap } from '#src/people/cover.ts';
import type { Person } from '#src/people/person.ts';
import { isLead, mayLook } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { leavesUnarranged } from '#src/commands/update/requests/leave-said.ts';
import { otherLeadsOf } from '#src/commands/update/requests/away.ts';
import { waitsForFirst } from './first/waits-for-first.ts';
import { arrange } from './arrange.ts';
import { noticesTo } from './notices.ts';
import { sharedDays } from './other-leaves.ts';
import type { Shared } from './other-leaves.ts';

/** A leave that is arranged; `shows` lets the deputy see what is restricted. */
export type Leave = {
  readonly person: Person;
  readonly from: Day;
  readonly to: Day;
  readonly deputy: Person | null;
  readonly words: string;
  readonly shows: boolean;
};

/** Records a leave, says when nobody answers and what the deputy does not see, and tells whom it touches. */
export async function goAway(leave: Leave, scene: Scene): Promise<Answer> {
  const { person, from, to, deputy, words, shows } = leave;
  const shown = shows && deputy !== null ? { showsRestricted: true as const } : {};
  const event = { kind: 'away' as const, from, to, deputy: deputy?.id ?? null, words, ...shown };
  const absence: Absence = { person: person.id, from, to, deputy: event.deputy, ...shown };
  const around = aroundOf(scene, absence);
  const led = await ledBy(person, scene);
  const hidden = deputy === null ? [] : led.filter((one) => !sees(deputy, one, scene));
  const gaps = gapsIn(absence, around);
  const touched = leftAlone(absence, around, scene);
  const calledAs = calledIf(deputy);
  const shared = sharedDays(absence, scene);
  const isUnasked = isNever(gaps, absence, scene);
  const facts = {
    from,
    to,
    deputy: calledAs,
    today: scene.today,
    gaps,
    isNever: isUnasked,
    shared,
    restricted: hidden.map(({ action }) => scene.naming.action(action)),
    shows,
    others: (await otherLeadsOf(person.id, scene)).filter((name) => name !== calledAs),
    standsInFor: await Promise.all(touched.map((one) => standsIn(one, scene))),
    isDeputyTold: deputy === null || (await isTold({ person: deputy.id, isDeputy: true }, scene)),
  };
  const cardFor = (whose: Whose) => sayAway({ ...facts, whose });
  const notices = [
    ...toTheDeputy(leave, { led: led.length, hidden: hidden.length, shared, isUnasked }, scene),
    ...shared.flatMap((one) => tellReplaced(one, person, scene)),
    ...(await tellLeftAlone(touched, person, scene)),
  ];
  const letsGo = await leavesUnarranged(person.id, { ...scene, zone: scene.plan.zone });
  return { ...arrange({ person, event, cardFor, notices }, scene), letsGo };
}

type Covered = {
  readonly led: number;
  readonly hidden: number;
  readonly shared: readonly Shared[];
  readonly isUnasked: boolean;
};

/** Tells the deputy what comes to them; nobody who is not asked on any of the days is told that they are. */
function toTheDeputy(leave: Leave, { led, hidden, shared, isUnasked }: Covered, scene: Scene): readonly Outgoing[] {
  const { person, from, to, deputy, shows } = leave;
  const isHeld = shared.some((one) => one.holds === 'other' && one.from <= from && one.to >= to);
  if (deputy === null || isHeld) return [];
  const of = { name: calledOf(person), actions: led - (shows ? 0 : hidden), restricted: shows ? hidden : 0, from, to };
  const card = isUnasked ? tellDeputyUnasked(of) : tellDeputy(of);
  return noticesTo([deputy.id], { purpose: 'deputy', action: null, card: () => card }, scene);
}

/** Tells the deputy of another leave that this one holds on the days that both have. */
function tellReplaced({ deputy, holds, from, to }: Shared, person: Person, scene: Scene): readonly Outgoing[] {
  if (deputy === null || holds === 'other') return [];
  const card = tellNotDeputy({ name: calledOf(person), from, to, today: scene.today });
  return noticesTo([deputy], { purpose: 'deputy-replaced', action: null, card: () => card }, scene);
}

function aroundOf({ arrangements, index, reachable, days }: Scene, absence: Absence): Around {
  const { absences, pauses } = arrangements;
  return {
    person: index.person,
    absences: [...absences, absence],
    pauses,
    reachable,
    isWorking: days.isWorking,
  };
}

function isNever([only, ...others]: readonly Gap[], { from, to }: Absence, { days }: Scene): boolean {
  if (only === undefined || others.length > 0) return false;
  return only.from <= days.onOrAfter(from) && only.to >= days.onOrBefore(to);
}

async function ledBy(person: Person, scene: Scene): Promise<readonly Tracked[]> {
  const lead = { ...scene.asker, person: person.id, absences: [] };
  const all = await everyAction(scene);
  return all.filter(({ standing }) => standing.stage === 'open' && isLead(lead, standing.owners));
}

function sees(deputy: Person, tracked: Tracked, { asker }: Scene): boolean {
  return mayLook({ ...asker, person: deputy.id, absences: [] }, tracked) === null;
}

/** A lead who is away, and the days on which the deputy whom they named goes away too. */
type LeftAlone = { readonly lead: Person; readonly gap: Gap };

async function standsIn({ lead, gap }: LeftAlone, scene: Scene) {
  const told = await isTold({ person: lead.id, isDeputy: false }, scene);
  return { name: calledOf(lead), instead: calledIf(gap.instead), isTold: told };
}

async function isTold(reader: Parameters<typeof waitsForFirst>[0], scene: Scene): Promise<boolean> {
  return (await waitsForFirst(reader, scene)) === null;
}

function calledIf(person: Person | null): string | null {
  return person === null ? null : calledOf(person);
}

function leftAlone({ person, from, to }: Absence, around: Around, { index }: Scene): readonly LeftAlone[] {
  const others = around.absences.filter((one) => one.deputy === person && one.to >= from && one.from <= to);
  return others.flatMap((one): readonly LeftAlone[] => {
    const lead = index.person(one.person);
    const gap = gapsIn(one, around).find(
      ({ why, from: first, to: last }) => why === 'away' && last >= from && first <= to,
    );
    return lead === null || gap === undefined ? [] : [{ lead, gap }];
  });
}

async function tellLeftAlone(touched: readonly LeftAlone[], away: Person, scene: Scene): Promise<readonly Outgoing[]> {
  const told = touched.map(async ({ lead, gap: { from, to, instead } }) => {
    const others = (await otherLeadsOf(lead.id, scene)).filter((name) => name !== calledOf(away));
    const card = tellDeputyAway({
      whose: { name: calledOf(lead), self: true },
      deputy: calledOf(away),
      from,
      to,
      today: scene.today,
      instead: calledIf(instead),
      others,
    });
    return noticesTo([lead.id], { purpose: 'deputy-away', action: null, card: () => card }, scene);
  });
  return (await Promise.all(told)).flat();
}
