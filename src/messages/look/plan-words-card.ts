import { sayDay } from '#src/calendar/say-day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftFact } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

const MOST_FIELDS = 8;

/** What the plan itself says of an action: its whole title, its words for time and for leads, its steps and its other columns. */
export function sayPlanWords({ action, standing }: Tracked, named: Named, heard: Naming['words']): Card {
  const { timescale, leads, fields = [] } = action;
  const { original } = standing;
  const facts: readonly DraftFact[] = [
    { label: 'Time', value: timescale.text.trim() === '' ? 'no words for it' : say`“${heard(timescale.text.trim())}”` },
    { label: 'Published for', value: original === null ? 'no date' : sayDay(original) },
    { label: 'Leads', value: leads.text.trim() === '' ? 'nobody named' : say`“${heard(leads.text.trim())}”` },
  ];
  return buildCard({
    heading: say`${named.ref} · the plan’s words`,
    blocks: [
      ...titleBlocks(action, named, heard),
      { kind: 'facts', facts },
      ...stepBlocks(timescale.milestones, heard),
      ...fieldBlocks(fields, heard),
    ],
    buttons: [{ label: 'Back', say: say`/rag ${named.ref}` }],
  });
}

/** The plan's title, and below it the office's where that is another. */
function titleBlocks(
  { inDocument }: Tracked['action'],
  { title }: Named,
  heard: Naming['words'],
): readonly DraftBlock[] {
  if (inDocument?.title === undefined) return [{ kind: 'said', text: title }];
  return [
    { kind: 'said', text: heard(inDocument.title) },
    { kind: 'aside', text: say`The programme office calls it “${title}”.` },
  ];
}

function stepBlocks(
  steps: Tracked['action']['timescale']['milestones'],
  heard: Naming['words'],
): readonly DraftBlock[] {
  if (steps.length === 0) return [];
  const facts = steps.map(({ label, due }, at) => ({
    label: label === '' ? `Step ${at + 1}` : heard(label),
    value: sayDay(due),
  }));
  return [
    { kind: 'title', text: 'Steps' },
    { kind: 'facts', facts },
  ];
}

/** The plan's other columns, under its own headings. */
function fieldBlocks(fields: NonNullable<Tracked['action']['fields']>, heard: Naming['words']): readonly DraftBlock[] {
  if (fields.length === 0) return [];
  const facts = fields
    .slice(0, MOST_FIELDS)
    .map(({ name, words }) => ({ label: clipped(heard(name), 60), value: clipped(heard(words)) }));
  const left = fields.length - facts.length;
  const more: DraftBlock = { kind: 'aside', text: `The plan says more of it in ${sayCount(left, 'further column')}.` };
  return [{ kind: 'title', text: 'In the plan’s own columns' }, { kind: 'facts', facts }, ...(left > 0 ? [more] : [])];
}
