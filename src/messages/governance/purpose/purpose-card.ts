import { sayAge } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import { isMet } from '#src/plan/governance/measures/is-met.ts';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { movementOf, standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import type { Movement } from '#src/plan/governance/measures/standing-readings.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { rowOf } from '#src/messages/look/action-list.ts';
import type { ActionList, Listed } from '#src/messages/look/action-list.ts';
import { clipped, joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { capital } from '#src/messages/text/capital.ts';
import {
  sayJudgement,
  sayMeasure,
  sayPurposeFirst,
  sayReading,
  sayWhereJudged,
  typedPurpose,
  titleOf,
} from './purpose-words.ts';
import { purposeRow } from './purpose-list.ts';
import type { PurposeCounts } from './purpose-list.ts';

/** A purpose as somebody looks at it. */
export type PurposeView = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  /** The parts that it is the heading of, each with what serves it. */
  readonly parts: readonly { readonly kept: KeptPurpose; readonly counts: PurposeCounts }[];
  /** What serves it and the reader may see, as published. */
  readonly serving: readonly Listed[];
  /** How many more serve it, which only some may see. */
  readonly hidden: number;
  readonly mayDecide: boolean;
  readonly mayRead: boolean;
  readonly context: ActionList['context'];
};

const MOST_ROWS = 12;

/** One purpose: how it stands, what serves it with its ratings, and where the plan has it. */
export function sayPurposeCard(view: PurposeView): Card {
  const { kept, context } = view;
  const { purpose } = kept;
  const title = context.naming.words(titleOf(purpose));
  return buildCard({
    heading: say`${sayPurposeFirst(purpose)} · ${clipped(title, 100)}`,
    blocks: [
      ...(kept.isEnded ? [said('It is a purpose of the plan no longer. What was said of it stays.')] : []),
      ...(purpose.title.length > 100 ? [said(title)] : []),
      ...howItStands(view),
      ...partsIn(view),
      ...servingIn(view),
      ...whereFrom(view),
    ],
    buttons: buttonsOf(view),
  });
}

function howItStands(view: PurposeView): readonly DraftBlock[] {
  return view.kept.purpose.kind === 'indicator' ? measured(view) : judged(view);
}

function judged({ kept, context, parts }: PurposeView): readonly DraftBlock[] {
  const stands = standingJudgement(kept);
  if (stands === null) return parts.length > 0 ? [] : [said('No board has judged it yet.')];
  const where = sayWhereJudged(stands, context.naming.words);
  const how = say`${capital(sayJudgement(stands.judgement))}, in the judgement of ${where}.`;
  const words: DraftBlock = { kind: 'heard', by: stands.forum, words: context.naming.words(stands.words) };
  return [said(how), ...(stands.words === '' ? [] : [words])];
}

function measured({ kept, context: { today, naming } }: PurposeView): readonly DraftBlock[] {
  const readings = standingReadings(kept);
  const last = readings.at(-1);
  const how = sayMeasure(kept.purpose);
  const measure =
    how.length === 0 ? [] : [{ kind: 'aside' as const, text: naming.words(`${capital(how.join(', '))}.`) }];
  if (last === undefined) return [said('Nobody has read it yet.'), ...measure];
  const before = readings.at(-2);
  const moved = movementOf(kept);
  const was = before === undefined || moved === null ? '' : `${sayMoved(moved, before)}.`;
  const met = isMet(kept);
  const target = met === null ? '' : met ? ' The target is met.' : ' The target is not met.';
  return [
    said(naming.words(`${sayReading(last)}, ${sayAge(last.asAt, today)}.${target}`)),
    ...(was === '' ? [] : [said(naming.words(was))]),
    ...measure,
  ];
}

/** "Better than 10.1 days as at Tue 31 Mar 2015". */
export function sayMoved(movement: Movement, before: Reading): string {
  const was = sayReading(before);
  switch (movement) {
    case 'better':
      return `Better than ${was}`;
    case 'worse':
      return `Worse than ${was}`;
    case 'same':
      return `The same as ${was}`;
    case 'moved':
      return `Before it, ${was}`;
  }
}

function partsIn({ parts, context, plan }: PurposeView): readonly DraftBlock[] {
  if (parts.length === 0) return [];
  const rows = parts.map(({ kept, counts }) => purposeRow(kept, counts, { ...context, plan }));
  return [
    { kind: 'title', text: 'Its parts' },
    { kind: 'rows', rows, more: 0 },
  ];
}

function servingIn({ kept, serving, hidden, parts, context }: PurposeView): readonly DraftBlock[] {
  const all = serving.length + hidden;
  if (all === 0) return parts.length > 0 || kept.isEnded ? [] : [said('No action serves it.')];
  const secret = hidden === 0 ? '' : `, ${hidden} of which only some may see`;
  const shown = serving.slice(0, MOST_ROWS);
  const rows = shown.map((one) => rowOf(one, { context, namesLeads: true }));
  return [
    { kind: 'title', text: `Served by ${sayCount(all, 'action')}${secret}` },
    ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows, more: serving.length - shown.length }]),
  ];
}

function whereFrom({ kept: { purpose }, context: { naming } }: PurposeView): readonly DraftBlock[] {
  const { from, group, place } = purpose;
  const parts: readonly Said[] = [
    ...(from === undefined ? [] : [say`From ${naming.words(from)}${place === undefined ? '' : `, ${place}`}`]),
    ...(group == null ? [] : [say`Under “${naming.words(group)}”`]),
    ...(place === undefined || from !== undefined ? [] : [`In the plan: ${place}`]),
  ];
  return parts.length === 0 ? [] : [{ kind: 'aside', text: say`${joined(parts, '. ')}.` }];
}

function buttonsOf({ kept, plan, parts, mayDecide, mayRead }: PurposeView): readonly DraftButton[] {
  const { purpose, judgements, readings, isEnded } = kept;
  const it = typedPurpose(purpose.kind, purpose.ref, plan);
  const history: readonly DraftButton[] =
    judgements.length + readings.length === 0 ? [] : [{ label: 'History', say: `${it} history` }];
  const all: DraftButton = { label: `All ${purpose.kind}s`, say: typedPurpose(purpose.kind, '', plan), more: true };
  if (isEnded || parts.length > 0) return [...history, all];
  const judge: readonly DraftButton[] = [
    { label: 'Met', say: `${it} met` },
    { label: 'Partly', say: `${it} partly` },
    { label: 'Not yet', say: `${it} not yet` },
  ];
  if (purpose.kind === 'indicator')
    return [...(mayRead ? [{ label: 'Add a reading', say: `${it} reading` }] : []), ...history, all];
  return [...(mayDecide ? judge : []), ...history, all];
}

function said(text: Said): DraftBlock {
  return { kind: 'said', text };
}
