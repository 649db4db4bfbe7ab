import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Day } from '#src/calendar/day.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import { kindWords } from './kind-words.ts';
import { longDay } from './parts.ts';

/** A frozen report as it is listed. */
export type ListedReport = { readonly id: string; readonly kind: string; readonly name: string; readonly asAt: Day };

const MOST = 10;

/** Which reports of a plan were frozen, the newest first, and which kinds there are. */
export function sayReports(plan: string, frozen: readonly ListedReport[], naming: Naming): Card {
  const newest = frozen.toReversed();
  return buildCard({
    heading: `Reports · ${plan}`,
    blocks: [
      ...(frozen.length === 0
        ? [{ kind: 'said' as const, text: 'No report is frozen yet.' }]
        : frozenFacts(newest, naming)),
      { kind: 'title', text: 'What there is' },
      {
        kind: 'facts',
        facts: REPORT_KINDS.map(({ name }) => ({ label: kindWords(name).title, value: kindWords(name).for })),
      },
      {
        kind: 'aside',
        text: 'Whoever runs the server freezes a report (report freeze) and writes it as a file (report write).',
      },
    ],
    buttons: [{ label: 'Digest', say: '/rag digest' }],
  });
}

function frozenFacts(newest: readonly ListedReport[], naming: Naming): readonly DraftBlock[] {
  const shown = newest.slice(0, MOST);
  const facts = shown.map(({ id, kind, name, asAt }) => ({
    label: id,
    value: say`${kindWords(kind).title}: ${naming.words(name)}, as at ${longDay(asAt)}`,
  }));
  const more = newest.length - shown.length;
  return [
    { kind: 'title', text: 'Frozen' },
    { kind: 'facts', facts },
    ...(more === 0 ? [] : [{ kind: 'aside' as const, text: `${more} earlier ones are kept too.` }]),
  ];
}
