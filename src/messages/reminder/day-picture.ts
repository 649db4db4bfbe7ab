import { sayDay, sayDistance } from '#src/calendar/say-day.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Setting } from '#src/messages/digest/digest-rows.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { RULE_WORDS } from './rule-words.ts';
import { sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** One person's questions of a day, as the picture of the day lists them. */
export type AskedPerson = {
  readonly name: string;
  readonly asks: readonly { readonly tracked: Tracked; readonly rule: RuleName | null }[];
};

/** More than this of one person's questions is a list nobody reads; the rest are counted. */
const MOST_ROWS = 6;

/** Who is asked what on a day, and why: for the office to look at before anything is sent. */
export function sayDayPicture(people: readonly AskedPerson[], setting: Setting): Card {
  const refs = new Set(people.flatMap(({ asks }) => asks.map(({ tracked }) => tracked.action.id)));
  const counts = `${sayCount(people.length, 'person', 'people')} asked about ${sayCount(refs.size, 'action')}`;
  return buildCard({
    heading: `${sayDay(setting.today)} · ${people.length === 0 ? 'nobody is asked anything' : counts}`,
    blocks: people.flatMap((person) => blocksFor(person, setting)),
  });
}

function blocksFor({ name, asks }: AskedPerson, setting: Setting): readonly DraftBlock[] {
  const rows = asks.slice(0, MOST_ROWS).map(({ tracked, rule }) => rowFor(tracked, rule, setting));
  return [
    { kind: 'title', text: `${name}: ${sayCount(asks.length, 'question')}` },
    { kind: 'rows', rows, more: asks.length - rows.length },
  ];
}

function rowFor(tracked: Tracked, rule: RuleName | null, { today, days, naming }: Setting): DraftRow {
  const { action, standing } = tracked;
  const { agreed } = standing;
  const lapse = sayUnconfirmed(tracked, today);
  const when = agreed === null ? [] : [sayDistance(agreed, today, days)];
  // "3 months late" and "due today" say why by themselves.
  const why = rule === null || rule === 'overdue' || rule === 'due-today' ? [] : [RULE_WORDS[rule].why];
  return {
    ...rowAbout(naming.action(action)),
    rating: shownRatingOf(tracked, today),
    facts: [...(lapse === '' ? [] : [lapse]), ...why, ...when],
  };
}
