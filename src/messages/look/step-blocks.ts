import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import type { DraftBlock, DraftFact } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

type View = { readonly today: Day; readonly days: WorkingDays; readonly heard: Naming['words'] };

/** The steps by which an action is done, each with its date and how it stands; nothing for an action with one date. */
export function stepBlocks({ standing: { steps, stage } }: Tracked, view: View): readonly DraftBlock[] {
  if (steps.length === 0) return [];
  const facts = steps.map((step): DraftFact => {
    const { label } = step.name;
    const name = label === '' ? `Step ${step.number}` : clipped(view.heard(label), 60);
    return { label: name, value: sayHow(step, stage === 'open', view) };
  });
  return [
    { kind: 'title', text: 'Steps' },
    { kind: 'facts', facts },
  ];
}

function sayHow({ due, forecast, doneOn, rating, dateAsked }: Step, isOpen: boolean, { today, days }: View): string {
  if (doneOn !== null) return `done, said on ${sayDay(doneOn, today)}`;
  const said = [
    `${sayDay(due)}${isOpen ? `, ${sayDistance(due, today, days)}` : ''}`,
    rating === null ? '' : sayRating(rating),
    forecast === null ? '' : `expected ${sayDay(forecast, today)}`,
    dateAsked === null ? '' : `a new date, ${sayDay(dateAsked.day, today)}, waits for a decision`,
  ];
  return said.filter((part) => part !== '').join(' · ');
}
