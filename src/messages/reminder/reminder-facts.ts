import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Ask, Kept } from '#src/nudge/nudge.ts';
import type { Unplaced } from '#src/office/unplaced.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { isLapsed } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import { sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { sayStep } from '#src/messages/words/say-step.ts';

/** What a reminder is worded by. */
export type ReminderContext = {
  readonly today: Day;
  readonly days: WorkingDays;
  readonly index: RosterIndex;
  readonly naming: Naming;
  /** What the reader wrote on earlier days and nobody has said of which action; absent for nothing. */
  readonly unplaced?: readonly Unplaced[];
};

/** The same for what one person is asked, who is “you”. */
export type AskContext = ReminderContext & { readonly reader: PersonId };

/** Unsettled words in full, below what is known of their action; nothing where there are none. */
export function heardKept({ kept }: Ask, context: ReminderContext): readonly DraftBlock[] {
  if (kept === null) return [];
  return [{ kind: 'heard', by: sayKeptBy(kept, context), words: context.naming.words(kept.words) }];
}

// "On 3 Oct you wrote"
function sayKeptBy({ on, by }: Kept, context: ReminderContext): string {
  return `On ${sayDay(on, context.today)} ${by === null ? 'you' : sayNames([by], context)} wrote`;
}

/** The action that is asked about, as its reader knows it. */
export function namedIn({ tracked: { action } }: Ask, { naming }: ReminderContext): Named {
  return naming.action(action);
}

/** The age of the declared rating alone, for a row that shows the rating already; empty when there is none. */
export function sayRatingAge(tracked: Tracked, { today }: Pick<ReminderContext, 'today'>): string {
  const { declared } = tracked.standing;
  if (declared === null) return '';
  if (declared.by === null) return 'said by the plan, confirmed by nobody yet';
  const lapse = sayUnconfirmed(tracked, today);
  if (lapse !== '') return lapse;
  const confirmed = isLapsed(tracked, today) ? ' and not confirmed since' : '';
  return `said ${sayAge(declared.on, today)}${confirmed}`;
}

/** The agreed date with how far off it is, or the plan's own words where there is none. */
export function sayWhen({ action, standing, step }: Tracked, { today, days, naming }: ReminderContext): Said {
  if (standing.stage === 'delivered') return sayStage('delivered');
  if (standing.agreed !== null) {
    const when = `${sayDay(standing.agreed)}, ${sayDistance(standing.agreed, today, days)}`;
    return step === undefined ? when : say`${sayStep(step.name, naming.words)} ${when}`;
  }
  const said = action.timescale.text.trim();
  return said === '' ? 'no date in the plan' : say`no date; the plan says “${naming.words(said)}”`;
}

/** People's names in a sentence: "Ann Archer and Ben Baker". */
export function sayNames(people: readonly PersonId[], { index }: ReminderContext): string {
  return sayAnd(people.map((person) => index.called(person) ?? 'a colleague'));
}

// "5 Jun and 12 Jun".
function sayDays(on: readonly Day[], { today }: ReminderContext): string {
  return sayAnd(on.map((day) => sayDay(day, today)));
}

/** The days on which an action was asked about before today: what goes out beside this has had no time to be answered. */
export function sayDaysBefore({ askedOn }: Ask, context: ReminderContext): string {
  const before = askedOn.filter((day) => day < context.today);
  return sayDays(before.length === 0 ? askedOn : before, context);
}
