import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Day } from '#src/calendar/day.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import { sayAnd, sayOr } from '#src/messages/words/say-list.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayReportOf } from './file-card.ts';
import type { ToldReport, ToldTo } from './file-card.ts';
import { kindWords } from './kind-words.ts';
import { longDay } from './parts.ts';

/** What is missing before a report can be frozen, or what of the words was not understood. */
export type Unclear = 'kind' | 'day' | 'name' | 'rest';

const LACKS: Readonly<Record<Exclude<Unclear, 'rest'>, string>> = {
  kind: `which kind (${sayOr(REPORT_KINDS.map(({ name }) => name))})`,
  day: 'the one day as at which it speaks',
  name: 'what it is called',
};

/** Nothing was frozen, since a frozen report stays for ever: what is to be said besides. */
export function sayHowToFreeze(unclear: readonly Unclear[]): Card {
  const lacks = unclear.flatMap((one) => (one === 'rest' ? [] : LACKS[one]));
  const text = lacks.length === 0 ? 'Some of that I did not understand.' : `I need ${sayAnd(lacks)}.`;
  return buildCard({
    heading: 'Nothing is frozen yet',
    blocks: [
      { kind: 'said', text: `${text} A frozen report is never changed, so I freeze only what is said in full:` },
      { kind: 'aside', text: '“/rag report freeze six-monthly as at 31 Aug, called Six months to August”' },
    ],
    readers: 'asker',
  });
}

/** A report that is frozen now, or was before, with the files that it can be had as. */
export function sayFrozen(report: ToldReport, { isNew }: { readonly isNew: boolean }, to: ToldTo): Card {
  const called = say`${kindWords(report.kind).title}: ${to.naming.words(report.name)}`;
  return sayReportOf(report, to, isNew ? say`Frozen: ${called}` : say`${called} was frozen before`);
}

/** No report can be made of that day. */
export function sayNotFrozen(day: Day, because: 'to-come' | 'nothing-yet'): Card {
  const text =
    because === 'to-come'
      ? `${longDay(day)} is still to come, so nobody can say how the plan stands then.`
      : `The record has nothing up to ${longDay(day)}: the plan was loaded later.`;
  return buildCard({
    heading: 'Nothing is frozen',
    blocks: [{ kind: 'said', text }],
    readers: 'asker',
  });
}
