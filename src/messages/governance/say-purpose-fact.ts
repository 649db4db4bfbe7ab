import { sayDay } from '#src/calendar/say-day.ts';
import type { Judged, Judgement } from '#src/plan/governance/judgement.ts';
import type { Purpose, PurposeFact, PurposeId } from '#src/plan/governance/purpose.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';

/** What was said of what a plan is for, as a line of the record; actions are counted and never named, for some may be seen by few. */
export function sayPurposeFact(fact: PurposeFact): string {
  switch (fact.kind) {
    case 'purpose-kept':
      return `${sayPurpose(fact.purpose)}: ${fact.purpose.title}`;
    case 'purpose-ended':
      return `${sayPurposeId(fact.purpose)} is a purpose no longer`;
    case 'served': {
      const count = sayCount(fact.actions.length, 'action');
      return `${sayPurposeId(fact.purpose)}: ${count} ${serves(fact.actions.length, fact.serves)} it`;
    }
    case 'judged':
      return `${sayPurposeId(fact.purpose)}: ${sayJudged(fact.judged)}`;
    case 'reading':
      return `${sayPurposeId(fact.purpose)}: ${sayReading(fact.reading)}`;
    case 'index-kept':
      return fact.index.parts.length === 0
        ? `there is no index any more, before it was ${fact.index.name}`
        : `${fact.index.name} is of ${sayAnd(fact.index.parts.map(sayPurposeId))}`;
  }
}

function serves(count: number, does: boolean): string {
  if (does) return count === 1 ? 'serves' : 'serve';
  return count === 1 ? 'does not serve' : 'do not serve';
}

/** "outcome 3b", "milestone A iv". */
function sayPurpose({ kind, ref }: Pick<Purpose, 'kind' | 'ref'>): string {
  return `${kind} ${ref}`;
}

function sayPurposeId(id: PurposeId): string {
  return id.replace('/', ' ');
}

const JUDGED: Readonly<Record<Judgement, string>> = { met: 'met', partly: 'partly met', 'not-yet': 'not met yet' };

/** "partly met, Joint Board, 3 Mar 2016, minute 14: “the framework is in place”". */
function sayJudged({ judgement, forum, on, minute, words }: Judged): string {
  const where = [JUDGED[judgement], forum, sayDay(on), ...(minute === null ? [] : [minute])].join(', ');
  return words === '' ? where : `${where}: “${words}”`;
}

/** "9.2 days as at 30 Jun 2015, HR dashboard, 412 asked". */
function sayReading({ value, unit, asAt, source, sample }: Reading): string {
  const more = [source ?? [], sample === null ? [] : `${sample} asked`].flat();
  return [`${sayValue(value, unit)} as at ${sayDay(asAt)}`, ...more].join(', ');
}

/** "9.2 days", "84%", "£1,200". */
function sayValue(value: number, unit: string | null): string {
  const digits = value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
  if (unit === null) return digits;
  if (unit === '£') return `£${digits}`;
  return unit === '%' ? `${digits}%` : `${digits} ${unit}`;
}
