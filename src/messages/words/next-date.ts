import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { sayDue } from '#src/messages/digest/digest-dates.ts';
import type { Today } from '#src/messages/digest/digest-dates.ts';
import type { Naming } from './naming.ts';
import { clipped, say } from './phrase.ts';
import type { Said } from './phrase.ts';
import { sayWhereItIs } from './say-stage.ts';

/** The day on which something next happens to an open action; the label is a milestone's, often empty. */
export type NextDate = {
  readonly day: Day;
  readonly what: 'due' | 'milestone' | 'review' | 'start';
  readonly label: string;
};

/** What comes next for an action, or the plan's own words where no day is known: "due 4 Dec, in 3 working days". */
export function sayNext(
  { action, standing }: Tracked,
  next: NextDate | null,
  { naming, ...today }: Today & { readonly naming: Pick<Naming, 'words'> },
): Said {
  const { stage, stageOn } = standing;
  if (stage !== 'open')
    return `${sayWhereItIs(standing)}${stageOn === null ? '' : ` since ${sayDay(stageOn, today.today)}`}`;
  if (next === null)
    return action.timescale.text === ''
      ? 'no date yet'
      : say`the plan says “${clipped(naming.words(action.timescale.text), 60)}”`;
  switch (next.what) {
    case 'due':
      return sayDue(next.day, today);
    case 'milestone':
      return say`${next.label === '' ? 'a milestone' : say`“${clipped(naming.words(next.label), 60)}”`} ${sayDue(next.day, today)}`;
    case 'review':
      return `review ${sayDue(next.day, today)}`;
    case 'start':
      return `starts ${sayDay(next.day, today.today)}`;
  }
}
