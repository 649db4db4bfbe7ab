import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Day } from '#src/calendar/day.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';
import { formatButton } from './file-card.ts';
import type { ToldTo } from './file-card.ts';
import { formatWords } from './format-words.ts';
import { kindWords } from './kind-words.ts';
import { longDay } from './parts.ts';

/** A frozen report as it is listed. */
export type ListedReport = { readonly id: string; readonly kind: string; readonly name: string; readonly asAt: Day };

const MOST = 10;

/** Which reports of a plan were frozen, the newest first, with that one as a file, and which kinds there are. */
export function sayReports(plan: string, frozen: readonly ListedReport[], { naming, formats, isOffice }: ToldTo): Card {
  const newest = frozen.toReversed();
  const [first] = newest;
  return buildCard({
    heading: `Reports · ${plan}`,
    blocks: [
      ...(first === undefined
        ? [{ kind: 'said' as const, text: 'No report is frozen yet.' }]
        : frozenFacts(newest, naming)),
      { kind: 'title', text: 'What there is' },
      {
        kind: 'facts',
        facts: REPORT_KINDS.map(({ name }) => ({ label: kindWords(name).title, value: kindWords(name).for })),
      },
      ...(first === undefined
        ? []
        : [{ kind: 'aside' as const, text: `“/rag report ${first.id}” for one of them, with its files.` }]),
      { kind: 'aside', text: isOffice ? HOW_TO_FREEZE : 'The programme office freezes reports.' },
    ],
    buttons: [...(first === undefined ? [] : filesOf(first, formats)), { label: 'Digest', say: '/rag digest' }],
  });
}

const HOW_TO_FREEZE = 'Another: “/rag report freeze six-monthly as at 31 Aug, called Six months to August”';

function filesOf({ id }: ListedReport, formats: readonly string[]): readonly DraftButton[] {
  return formats.map((format) => ({ ...formatButton(id, format), label: `Newest as ${formatWords(format)}` }));
}

/** No report is frozen under the id that somebody gave, or of the kind: these are. */
export function sayNoneOf(
  { id, kind }: { readonly id: string | null; readonly kind: string | null },
  list: Card,
): Card {
  const draft = asDraft(list);
  const what = id === null ? `No ${kindWords(kind ?? '').title} is frozen yet.` : `No report is frozen as ${id}.`;
  return buildCard({ ...draft, blocks: [{ kind: 'said', text: what }, ...draft.blocks] });
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
