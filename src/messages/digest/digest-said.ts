import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { OnlySaid, Week } from '#src/digest/digest.ts';
import { unconfirmedFor } from '#src/plan/ratings.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { saySpan, sayShift } from './digest-dates.ts';
import type { Room } from './digest-needs.ts';
import { openSteps } from '#src/plan/steps/steps.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import { rowOf } from './digest-rows.ts';
import type { Setting } from './digest-rows.ts';

/** How much of Green is only said, and why, in one sentence. */
export function saidBlocks(week: Week, { reasons }: Room, setting: Setting): readonly DraftBlock[] {
  const { counts, whyOnlySaid } = week;
  if (counts['only-said'] === 0) return [];
  const { past, round, unconfirmed, published } = whyOnlySaid;
  const later = whyOnlySaid['expected-later'];
  const parts: readonly Said[] = [
    ...(unconfirmed === 0
      ? []
      : [say`${unconfirmed} ${unconfirmed === 1 ? 'is' : 'are'} unconfirmed${reasons ? oldest(week, setting) : ''}`]),
    ...(past === 0
      ? []
      : [
          say`${past} ${past === 1 ? 'is past its date' : 'are past their date'}${reasons ? longest(week, setting) : ''}`,
        ]),
    ...(round === 0 ? [] : [`${round} ${round === 1 ? 'has' : 'have'} a round that nobody answered for`]),
    ...(published === 0
      ? []
      : [`${published} ${published === 1 ? 'is' : 'are'} the plan’s own word, which nobody has confirmed`]),
    ...(later === 0
      ? []
      : [`${later} ${later === 1 ? 'is expected after its date' : 'are expected after their date'}`]),
  ];
  return [
    { kind: 'title', text: `Only said to be Green (${counts['only-said']})` },
    { kind: 'said', text: say`${joined(reasons ? parts : firstOf(parts), '; ')}.` },
  ];
}

/** Where there is room for one reason alone, it is said that there are others. */
function firstOf(parts: readonly Said[]): readonly Said[] {
  const [first = '', ...others] = parts;
  return others.length === 0 ? [first] : [first, 'why the others, in the thread'];
}

function longest({ onlySaid, today }: Week, { naming }: Setting): Said {
  const first = onlySaid.find(({ why }) => why === 'past');
  const due = first?.line.standing.agreed ?? null;
  if (first === undefined || due === null) return '';
  return say`, ${naming.action(first.line.action).ref} by ${saySpan(due, today)}`;
}

/** ", 8.1.3 for 74 days": the one that has gone longest. */
function oldest({ onlySaid, today }: Week, { naming }: Setting): Said {
  const all = onlySaid.filter(({ why }) => why === 'unconfirmed').map(({ line }) => line);
  const first = all.toSorted(
    (one, other) => (unconfirmedFor(other, today) ?? 0) - (unconfirmedFor(one, today) ?? 0),
  )[0];
  if (first === undefined) return '';
  return say`, ${naming.action(first.action).ref} for ${sayCount(unconfirmedFor(first, today) ?? 0, 'day')}`;
}

/** One of them as a row, with why Green is not more than said. */
export function saidRow({ line, why }: OnlySaid, setting: Setting): DraftRow {
  const facts = [sayWhy({ line, why }, setting)];
  return rowOf(
    line,
    facts.filter((fact) => fact !== ''),
    setting,
  );
}

/** Measured from the date that was agreed, and where that is the day itself from the one that was published. */
function sayLater(to: Day, { agreed, original }: { readonly agreed: Day; readonly original: Day | null }): string {
  if (to !== agreed) return `, ${sayShift(agreed, to)} than due`;
  return original === null || original === to ? '' : `, ${sayShift(original, to)} than published`;
}

function sayWhy({ line: { standing, missed }, why }: OnlySaid, { today, naming }: Setting): Said {
  const { agreed, original, forecast, declared } = standing;
  const round = why === 'round' ? missed : null;
  if (round !== null)
    return `review due ${sayDay(round, today)}, ${saySpan(round, today)} ago, and nobody has answered for it`;
  if (agreed !== null && agreed < today) return `was due ${sayDay(agreed, today)}, ${saySpan(agreed, today)} ago`;
  if (why === 'expected-later' && agreed !== null && forecast !== null)
    return `expected ${sayDay(forecast, today)}${sayLater(forecast, { agreed, original })}`;
  const step = openSteps(standing).find(({ forecast: on, due }) => on !== null && on > due);
  if (why === 'expected-later' && step?.forecast != null)
    return say`${sayStep(step.name, naming.words)} expected ${sayDay(step.forecast, today)}, ${sayShift(step.due, step.forecast)} than due`;
  if (declared === null || declared.by === null) return 'the plan’s own word, confirmed by nobody yet';
  // How long it has gone unconfirmed stands behind its rating.
  return '';
}
