import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';
import { pageButtons, pageOf, sayPage } from '#src/messages/text/paging.ts';
import { clipped, Phrase, say } from '#src/messages/words/phrase.ts';
import { capital } from '#src/messages/text/capital.ts';
import { sayJudged, sayPurposeFirst, sayReading, typedPurpose } from './purpose-words.ts';

const A_PAGE = 10;

type HistoryOf = { readonly kept: KeptPurpose; readonly plan: Plan; readonly page: number };

/** All that a purpose was ever judged and read to be, newest line first, with who recorded it; what another took the place of stays. */
export function sayPurposeHistory({ kept, plan, page: asked }: HistoryOf, context: ReminderContext): Card {
  const { purpose, judgements, readings } = kept;
  const lines = [
    ...judgements.map((one) => ({ line: one, text: Phrase.reword(sayJudged(one, context.naming.words), capital) })),
    ...readings.map((one) => ({ line: one, text: context.naming.words(capital(sayReading(one))) })),
  ].toSorted((one, other) => other.line.seq - one.line.seq);
  const page = pageOf(lines, asked, A_PAGE);
  const it = typedPurpose(purpose.kind, purpose.ref, plan);
  return buildCard({
    heading: `${sayPurposeFirst(purpose)} · history${sayPage(page)}`,
    blocks: [
      { kind: 'said', text: clipped(context.naming.words(purpose.title), 200) },
      ...page.items.map(({ line, text }) => ({
        kind: 'said' as const,
        text: say`${text} (${sayRecorded(line, context)})`,
      })),
      ...(lines.length === 0 ? [{ kind: 'said' as const, text: 'Nothing was said of it yet.' }] : []),
    ],
    buttons: [...pageButtons(page, `${it} history`), { label: 'Back to it', say: it }],
  });
}

function sayRecorded({ day, by }: Noted<object>, { today, index }: ReminderContext): string {
  const who = by === null ? null : (index.called(by) ?? 'somebody no longer in the roster');
  return `recorded ${sayDay(day, today)}${who === null ? ' with the plan' : ` by ${who}`}`;
}
