import { longDay } from '#src/messages/report/parts.ts';
import { visibleLine } from '#src/messages/text/visible.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayWhereItIs } from '#src/messages/words/say-stage.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Standing } from '#src/plan/standing.ts';

/** What one line about an action is made of. */
export type ActionSaid = {
  readonly ref: string;
  readonly title: string;
  readonly standing: Standing;
  readonly rating: Rating | null;
  readonly leads: string | null;
  readonly late: number | null;
  readonly publicLine: string | null;
};

/** "8.1.3 Agree the framework: Red ■, open, agreed for 30 June 2015, 6 days late, led by Ann Archer." */
export function sayActionLine({ ref, title, standing, rating, leads, late, publicLine }: ActionSaid): string {
  const facts = [
    sayRating(rating),
    sayWhereItIs(standing),
    standing.agreed === null ? 'no date' : `agreed for ${longDay(standing.agreed)}`,
    ...(late === null ? [] : [`${sayCount(late, 'day')} late`]),
    leads === null || leads === '' ? 'no lead' : `led by ${leads}`,
  ];
  const told = publicLine === null ? '' : ` For the public: ${visibleLine(publicLine)}`;
  return `${ref} ${visibleLine(title)}: ${facts.join(', ')}.${told}`;
}

/** How a list of actions begins, and what is left off. */
export function sayActionsFound(found: {
  readonly count: number;
  readonly shown: number;
  readonly isOverdue: boolean;
  readonly plan: string;
  readonly asAt: Day;
}): string {
  const { count, shown, isOverdue, plan, asAt } = found;
  const what = isOverdue ? ' overdue' : '';
  const one = `${count === 1 ? 'There is' : 'There are'} ${sayCount(count, `action${what}`, `actions${what}`)} in ${plan} as asked for, as at ${longDay(asAt)}.`;
  return shown < count ? `${one} The first ${shown} are here: a section, a lead or a rating narrows them.` : one;
}
