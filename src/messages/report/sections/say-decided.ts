import { byForumInPaper } from '#src/messages/report/said-by.ts';
import { actionColumns, dayCellOf, longDay, sinceThen, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';
import type { DecisionMade, DecidedEvent } from '#src/report/sections/decided.ts';

/** Who decided what, and where. */
export const sayDecided: SaySection<'decided'> = (decided, context) => ({
  heading: 'Decided, by whom and where',
  parts: tableOf(
    {
      key: 'decided',
      caption: `Decisions ${sinceThen(context.scene)} that stand`,
      none: `Nothing was decided ${sinceThen(context.scene)}.`,
    },
    decided,
    { columns: decidedColumns(context), most: context.most },
  ),
});

/** The columns of decisions, wherever they are listed. */
export function decidedColumns(context: SectionContext): readonly PaperColumn<DecisionMade>[] {
  return [
    ...actionColumns<DecisionMade>(context),
    { key: 'decision', heading: 'Decision', type: 'text', read: ({ event }) => textCell(sayDecision(event)) },
    {
      key: 'by',
      heading: 'Decided by',
      type: 'text',
      read: (one) => textCell(sayWhoDecided(one)),
    },
    { key: 'on', heading: 'Recorded', type: 'date', read: ({ on }) => dayCellOf(on) },
  ];
}

/** The board with its day and minute, or whoever did. */
export function sayWhoDecided({ minuted, by }: Pick<DecisionMade, 'minuted' | 'by'>): string {
  return minuted === null ? (by ?? 'the programme office') : byForumInPaper(minuted);
}

/** What was decided, without anybody's reasons: those are not for a paper. */
export function sayDecision(event: DecidedEvent): string {
  switch (event.kind) {
    case 'date-agreed':
      return `${ofStep(event)}due date agreed: ${longDay(event.day)}`;
    case 'date-declined':
      return `${ofStep(event)}not moved to ${longDay(event.day)}`;
    case 'date-returned':
      return `${ofStep(event)}a day that is sure asked for in place of ${longDay(event.day)}`;
    case 'verified':
      return event.turn === undefined ? 'found complete' : `found complete for ${longDay(event.turn)}`;
    case 'not-verified':
      return 'found not yet complete';
    case 'closed':
      return sayStage(event.as);
    case 'reopened':
      return 'opened again';
  }
}

function ofStep({ step }: { readonly step?: { readonly due: Parameters<typeof longDay>[0] } }): string {
  return step === undefined ? '' : `step of ${longDay(step.due)}: `;
}
