import { instantAt } from '#src/calendar/instant.ts';
import { isEmpty } from '#src/nudge/build-nudge.ts';
import { stillNeeded } from '#src/nudge/still-needed.ts';
import type { Ask, Nudge, RuleName } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import type { Departing, NOT_NEEDED } from '#src/ports/outbox.ts';
import type { Register } from '#src/ports/register.ts';
import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { staleFrom } from './is-fresh.ts';
import type { Around } from './look-around.ts';
import { lateDigest } from './send-digest.ts';
import { chooseToday, isNudge, messageOf } from './send-nudges.ts';
import { officeMessage, officeNow } from './send-office.ts';
import { withNote } from '#src/messages/with-word.ts';
import type { World } from './world.ts';

/** A message as it goes now, or why it goes no more. */
export type Fresh =
  | { readonly kind: 'send'; readonly message: Departing }
  /** `isLost` where its time ran out on it, not where it was settled meanwhile. */
  | { readonly kind: 'drop'; readonly why: string; readonly isLost: boolean };

/** Looks at a message once more at the moment of sending: what was answered or arranged meanwhile is not asked. */
export async function freshen(message: Departing, around: Around | null, world: World): Promise<Fresh> {
  const { register } = world;
  if (isNoteOnNothing(message)) return meanwhile('the message it changes was never sent');
  if (message.kind === 'digest' && around !== null) return digestFresh(message, around, world);
  if (isOfOffice(message) && around !== null) return officeFresh(message, around, register);
  if (!isNudge(message) || !('person' in message.to) || around === null) return { kind: 'send', message };
  const { person } = message.to;
  if (person === null || isPast(message, around)) return PAST;
  const asks = message.about.flatMap(({ action, rule }) =>
    rule === null ? [] : [{ action, rule, step: stepAsked(message, action) }],
  );
  const needed = await Promise.all(asks.map((ask) => isNeeded(ask, { person, around, register })));
  // A message that only introduces the bot has no question that could be answered.
  const isAsked = asks.length > 0 && needed.every(Boolean) && !(await asksReading(message, around, register));
  if (isAsked) return { kind: 'send', message };
  return withoutAnswered(message, { person, around, register });
}

const PAST: Fresh = { kind: 'drop', why: 'its day has passed', isLost: true };

function meanwhile(why: (typeof NOT_NEEDED)[number]): Fresh {
  return { kind: 'drop', why, isLost: false };
}

/** A digest that is late says so and shows the day on which it is posted; what is posted is what is kept. */
async function digestFresh(message: Departing, around: Around, world: World): Promise<Fresh> {
  if (around.now >= staleFrom(message, around.now, around.plan.zone)) return PAST;
  const { digestNote } = world;
  const late = await lateDigest(message, around, world);
  // One that was asked for in chat has the line under it that is under every digest.
  const card = late ?? (digestNote === null ? message.card : withNote(message.card, digestNote));
  if (card === message.card) return { kind: 'send', message };
  await world.outbox.redraw(message.key, card);
  return { kind: 'send', message: { ...message, card } };
}

/** The office's card of a day, which is made of what waits at the moment of sending; what went one step up stays as it was chosen. */
function isOfOffice({ kind, day, edits, part }: Departing): boolean {
  return kind === 'office' && day !== null && edits === null && part === undefined;
}

async function officeFresh(message: Departing, around: Around, register: Register): Promise<Fresh> {
  if (isPast(message, around)) return PAST;
  if (message.card.office === undefined || !('person' in message.to)) return { kind: 'send', message };
  const officer = message.to.person === null ? null : around.index.person(message.to.person);
  const now = officer === null ? null : officeMessage(officer, await officeNow(around, register));
  return now === null ? meanwhile('settled meanwhile') : { kind: 'send', message: { ...message, ...now } };
}

type Reader = { readonly person: PersonId; readonly around: Around; readonly register: Register };

/** A note on an earlier message to somebody who never got that message; an answer in a thread stands on its own. */
function isNoteOnNothing({ edits, editing, to }: Departing): boolean {
  return edits !== null && editing === null && !('thread' in to);
}

function isPast({ day }: Departing, { today, now, plan }: Around): boolean {
  return day !== today || now >= instantAt(today, END_OF_WORK, plan.zone);
}

/** The step that its card asks about, where the question is of one. */
function stepAsked({ card }: Departing, action: ActionId): StepName | undefined {
  return card.asks.find((one) => one.action === action)?.step;
}

/** True for a message that asks for a reading too, which may be there by now. */
async function asksReading({ key }: Departing, { today }: Around, { askedSince }: Register): Promise<boolean> {
  return (await askedSince(today)).some((row) => row.rule === 'reading' && row.key === key);
}

type AskedOf = { readonly action: ActionId; readonly rule: RuleName; readonly step: StepName | undefined };

async function isNeeded(ask: AskedOf, { person, around, register }: Reader) {
  const tracked = await register.tracked(ask.action);
  const isRunning = around.plans.some(({ key }) => key === tracked?.action.plan);
  return tracked !== null && isRunning && stillNeeded({ to: person, rule: ask.rule, step: ask.step }, tracked, around);
}

/** The day is chosen anew as if this message had not been planned, and only what it asked before is kept. */
async function withoutAnswered(message: Departing, { person, around, register }: Reader): Promise<Fresh> {
  const chosen = await chooseToday(around, register, message.key);
  const nudge = chosen.nudges.find(({ to }) => to === person);
  const before = new Set(message.about.map(({ action }) => keyOf(action, stepAsked(message, action))));
  if (nudge === undefined) return meanwhile('answered meanwhile');
  const left = { ...nudge, ...onlyOf(before, nudge) };
  if (isEmpty(left)) return meanwhile('answered meanwhile');
  return { kind: 'send', message: { ...message, ...messageOf(left, chosen, around) } };
}

/** A place that has become free takes no other question: what was not planned is not remembered as asked. */
function onlyOf(before: ReadonlySet<string>, nudge: Nudge): Pick<Nudge, 'asks' | 'rest' | 'moreToCheck'> {
  const wasPlanned = ({ tracked }: Ask): boolean => before.has(keyOf(tracked.action.id, tracked.step?.name));
  const all = [...nudge.asks, ...nudge.rest, ...nudge.moreToCheck];
  const left = (as: Ask['as']): readonly Ask[] => all.filter((ask) => ask.as === as && !wasPlanned(ask));
  return { asks: all.filter(wasPlanned), rest: left('lead'), moreToCheck: left('verifier') };
}

function keyOf(action: ActionId, step: StepName | undefined): string {
  return step === undefined ? action : `${action} ${step.due} ${step.label}`;
}
