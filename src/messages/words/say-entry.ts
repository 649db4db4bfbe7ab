import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { isOfPublicLine } from '#src/plan/public/public-event.ts';
import type { PublicEvent } from '#src/plan/public/public-event.ts';
import type { Standing } from '#src/plan/standing.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { stepNamed } from '#src/plan/steps/steps.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Naming } from './naming.ts';
import { sayDecidedBy } from '#src/messages/governance/say-minuted.ts';
import { isSame, joined, say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { ofStep, sayEvent, wordsOf } from './say-event.ts';
import { sayRating } from './say-rating.ts';
import { sayStep } from './say-step.ts';

type Of<K extends ActionEvent['kind']> = Extract<ActionEvent, { kind: K }>;
type Dates = Pick<Standing, 'agreed' | 'dateAsked'>;

/** One message's worth of an action's ledger, how the action stood before it, and what its sentence needs besides. */
export type Entry = {
  readonly events: readonly ActionEvent[];
  readonly before: Pick<Standing, 'declared' | 'agreed' | 'dateAsked' | 'steps'>;
  readonly today: Day;
  readonly name: (person: PersonId) => string;
  readonly heard: Naming['words'];
  /** The day of a line that is taken back. */
  readonly dayOf: (seq: number) => Day | null;
};

/** What one message did to an action, from what to what: "Amber ▲ → Red ■; expects 31 Jan 2016 and asks for that date". */
export function sayEntry(entry: Entry): Said {
  const said = entry.events.map((event) => sayOne(event, entry)).filter((one) => !isSame(one, ''));
  const once = said.filter((one, at) => said.findIndex((other) => isSame(one, other)) === at);
  return joined(once, '; ');
}

/** The words that its writer gave with it, without the command around them; empty for none. */
export function wordsIn({ events, before }: Entry): string {
  return (
    events
      .map((event) => (isOfPublicLine(event) ? wordsOf(event) : ownWords(event, before)))
      .find((words) => words !== '') ?? ''
  );
}

function sayOne(event: ActionEvent, entry: Entry): Said {
  if (isOfPublicLine(event)) return sayEvent(event, entry);
  switch (event.kind) {
    case 'updated':
      return sayUpdate(event.change, entry);
    case 'amended':
      return say`edited: ${sayUpdate(event.change, entry)}`;
    case 'date-asked':
      return isOfForecast(event.day, entry) ? '' : sayAsked(event, entry);
    case 'date-agreed':
      return event.reads === true ? `read as due ${sayDay(event.day, entry.today)}` : sayAgreed(event, entry);
    case 'undone': {
      const on = entry.dayOf(event.of);
      return `took back what was said${on === null ? '' : ` on ${sayDay(on, entry.today)}`}`;
    }
    case 'published':
    case 'republished':
    case 'progress':
    case 'dropped':
    case 'kept':
    case 'noted':
    case 'date-declined':
    case 'date-returned':
    case 'assigned':
    case 'not-mine':
    case 'snoozed':
    case 'verified':
    case 'not-verified':
    case 'closed':
    case 'reopened':
    case 'held':
    case 'settled':
    case 'restricted':
    case 'checker':
    case 'edited':
    case 'chased':
    case 'answered':
      return sayEvent(event, entry);
  }
}

function sayAsked({ day, step }: Of<'date-asked'>, { today, heard }: Entry): Said {
  return say`asks for a new date${ofStep(step, { heard })}, ${sayDay(day, today)}`;
}

/** What is said of a phase names it: “Phase 1” may be done while the action is not. */
function sayUpdate(change: Change, entry: Entry): Said {
  const { step } = change;
  const said = sayChanged(change, entry);
  return step === undefined ? said : say`${sayStep(step, entry.heard)}: ${said}`;
}

function sayChanged(change: Change, entry: Entry): Said {
  const { today, heard } = entry;
  const said: Said[] = [];
  if (change.done === true) said.push('says it is done');
  if (change.rating !== undefined) said.push(sayRated(change.rating, ratedBefore(change, entry)));
  if (typeof change.waitingOn === 'string') said.push(say`waiting on ${heard(change.waitingOn)}`);
  if (change.waitingOn === null) said.push('no longer waiting');
  if (typeof change.forecast === 'string') {
    const asks =
      isOfForecast(change.forecast, entry) && asksFor(change.forecast, entry) ? ' and asks for that date' : '';
    said.push(`expects ${sayDay(change.forecast, today)}${asks}`);
  }
  if (change.forecast === null) said.push('no longer expects another date');
  if (change.evidence !== undefined) said.push(say`shown by ${heard(change.evidence)}`);
  return said.length === 0 ? 'a note' : joined(said, '; ');
}

type Rated = { readonly rating: Rating; readonly by: PersonId | null };

function sayRated(rating: NonNullable<Change['rating']>, before: Rated | 'of-another' | null): string {
  if (before === 'of-another') return sayRating(rating);
  if (before === null || before.by === null) return `first rating: ${sayRating(rating)}`;
  return before.rating === rating ? `still ${sayRating(rating)}` : `${sayRating(before.rating)} → ${sayRating(rating)}`;
}

/** What stood before of the same: of a phase its own rating, and not what was said of another phase. */
function ratedBefore({ step: name }: Change, { before: { declared, steps } }: Entry): Rated | 'of-another' | null {
  const step = name === undefined ? null : stepNamed(steps, name);
  if (step === null) return declared;
  if (step.rating !== null) return { rating: step.rating, by: step.rated?.by ?? null };
  return steps.some(({ rating }) => rating !== null) ? 'of-another' : declared;
}

/** Of a phase its own date is meant, and never that of the whole. */
function sayAgreed({ day, step, minuted }: Of<'date-agreed'>, { before, today, name, heard }: Entry): Said {
  const { agreed, dateAsked } = datesAt(before, step);
  const by = sayDecidedBy(minuted, { today, heard });
  const asked = dateAsked === null ? by : say`${by}, asked for by ${name(dateAsked.by)}`;
  const of = ofStep(step, { heard });
  if (agreed === null && step !== undefined) return say`due date${of} set to ${sayDay(day, today)}${by}`;
  if (agreed === null || agreed === day) return say`due${of} ${sayDay(day, today)}${asked}`;
  return say`due date${of} moved from ${sayDay(agreed, today)} to ${sayDay(day, today)}${asked}`;
}

function datesAt({ agreed, dateAsked, steps }: Entry['before'], name: StepName | undefined): Dates {
  const step = name === undefined ? null : stepNamed(steps, name);
  if (step !== null) return { agreed: step.due, dateAsked: step.dateAsked };
  return name === undefined ? { agreed, dateAsked } : { agreed: null, dateAsked: null };
}

/** True where the same message said that it expects that day. */
function isOfForecast(day: Day, { events }: Entry): boolean {
  return events.some((event) => event.kind === 'updated' && event.change.forecast === day);
}

function asksFor(day: Day, { events }: Entry): boolean {
  return events.some((event) => event.kind === 'date-asked' && event.day === day);
}

function ownWords(event: Exclude<ActionEvent, PublicEvent>, before: Entry['before']): string {
  switch (event.kind) {
    case 'updated':
    case 'amended':
      return event.change.narrative ?? '';
    // Words that the decision took over are whoever asked's, and stand with their asking.
    case 'date-agreed':
      return event.reason === datesAt(before, event.step).dateAsked?.reason ? '' : event.reason;
    // What is a command around an action and a name or a day says no more than the line.
    case 'snoozed':
    case 'not-mine':
    case 'assigned':
    case 'edited':
      return '';
    case 'settled':
      return event.words;
    case 'noted':
      return event.words === event.text ? '' : event.words;
    case 'published':
    case 'republished':
    case 'progress':
    case 'dropped':
    case 'kept':
    case 'undone':
    case 'date-asked':
    case 'date-declined':
    case 'date-returned':
    case 'verified':
    case 'not-verified':
    case 'closed':
    case 'reopened':
    case 'held':
    case 'restricted':
    case 'checker':
    case 'chased':
    case 'answered':
      return wordsOf(event);
  }
}
