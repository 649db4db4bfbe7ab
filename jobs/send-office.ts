import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { actionsIn, cardOfDay, contextFor, readOffice } from '#src/commands/show/office-day.ts';
import type { OfficePicture } from '#src/commands/show/office-day.ts';
import { sayOfficeLate } from '#src/messages/office/day/office-late-card.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { officeOn } from '#src/nudge/office-on.ts';
import { unsettledForAWeek } from '#src/office/office-day.ts';
import { isForSuperior, officeReportsTo } from '#src/office/report-to.ts';
import { isAboutAction } from '#src/office/waiting.ts';
import type { Waiting } from '#src/office/waiting.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import { mayLook, mayVerify } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { OutKey } from '#src/ports/message.ts';
import { officeKey } from '#src/ports/office-key.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Asked } from '#src/ports/register.ts';
import type { Turn, TurnWork } from './job.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/** One card to each of the office who is there, where anything waits or is new; what waited for a week is told one step up. */
export async function sendOffice({ around }: Turn, { register }: World): Promise<TurnWork> {
  if (!around.days.isWorking(around.today)) return { say: [], asked: [] };
  const picture = await officeNow(around, register);
  const desk = openDesk(around, []);
  const cards = peopleOf(officeOn(desk).filter(around.index.isOffice), around).flatMap((officer) =>
    cardFor(officer, picture),
  );
  const late = peopleOf(officeReportsTo(desk), around).flatMap((person) => lateFor(person, picture));
  const all = [...cards, ...late];
  return { say: all.map(({ say }) => say), asked: all.map(({ asked }) => asked) };
}

/** The office's day at a moment of the jobs. */
export function officeNow(around: Around, register: World['register']): Promise<OfficePicture> {
  return readOffice({ ...around, zone: around.plan.zone }, register);
}

/** The office's card as it goes out. */
export function officeMessage(officer: Person, picture: OfficePicture): Outgoing | null {
  const { card, about, isEmpty } = cardOfDay(officer, picture);
  const { today } = picture.now;
  if (isEmpty) return null;
  return messageTo(officer.id, { key: officeKey(today, officer.id), card, about, day: today });
}

type Told = { readonly say: Outgoing; readonly asked: Asked };

function peopleOf(ids: readonly PersonId[], { index }: Around): readonly Person[] {
  return ids.flatMap((id) => index.person(id) ?? []);
}

function cardFor(officer: Person, picture: OfficePicture): readonly Told[] {
  const say = officeMessage(officer, picture);
  if (say === null) return [];
  return [{ say, asked: toldTo(officer.id, 'office-day', { say, picture, names: cardOfDay(officer, picture).facts }) }];
}

const A_WEEK = 7;

/** What they may see of what has waited for a week and was not told them; at most once a week. */
function lateFor(person: Person, picture: OfficePicture): readonly Told[] {
  const { today } = picture.now;
  const before = picture.asked.filter((row) => row.person === person.id && row.rule === 'office-late');
  const told = new Set(before.flatMap(({ stage }) => stage.names ?? []));
  const late = unsettledForAWeek(picture.day, today).filter(
    (one) => !told.has(one.id) && isToTell(person, one, picture),
  );
  if (late.length === 0 || before.some(({ day }) => day > addDays(today, -A_WEEK))) return [];
  const card = sayOfficeLate(late, contextFor(person, { ...picture, naming: namingFor(person, picture) }));
  const about = actionsIn({ ...picture.day, waiting: late });
  const key = `office-late/${today}/${person.id}` as OutKey;
  const say = messageTo(person.id, { key, card, about, day: today });
  return [{ say, asked: toldTo(person.id, 'office-late', { say, picture, names: late.map(({ id }) => id) }) }];
}

/** False for what is hidden from them, and for a check that waits for themselves. */
function isToTell(person: Person, waiting: Waiting, picture: OfficePicture): boolean {
  const asker = askerOf(person, picture);
  if (!isAboutAction(waiting)) return isForSuperior(waiting, person.id, picture.now.index);
  const isTheirs = waiting.kind === 'check' && mayVerify(asker, waiting.tracked) === null;
  return !isTheirs && mayLook(asker, waiting.tracked) === null;
}

/** What they may not see is named in nobody's words either. */
function namingFor(person: Person, picture: OfficePicture) {
  const { naming, restricted } = picture;
  const asker = askerOf(person, picture);
  const hidden = restricted.filter((one) => mayLook(asker, one) !== null);
  return discreet(naming, new Set(hidden.map(({ action }) => action.id)));
}

function askerOf({ id }: Person, { now }: OfficePicture): Asker {
  return { person: id, today: now.today, index: now.index, absences: now.absences, archived: [] };
}

type Said = Pick<Outgoing, 'key' | 'card'> & {
  readonly about: readonly Outgoing['about'][number]['action'][];
  readonly day: Day;
};

function messageTo(person: PersonId, { key, card, about, day }: Said): Outgoing {
  return {
    key,
    kind: 'office',
    day,
    to: { person },
    card,
    about: about.map((action) => ({ action, rule: null })),
    edits: null,
    holds: null,
  };
}

type Telling = { readonly say: Outgoing; readonly picture: OfficePicture; readonly names: readonly string[] };

function toldTo(person: PersonId, rule: 'office-day' | 'office-late', { say, picture, names }: Telling): Asked {
  const { today } = picture.now;
  return { day: today, person, action: null, rule, stage: { of: today, names }, key: say.key };
}
