import type { Heading } from '#src/plan/action.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { PlanCell, PlanRow } from '#src/intake/format.ts';
import type { TextDraft } from './text-draft.ts';
import type { TextTable } from './text-table.ts';
import { assemble } from './assemble.ts';
import { dropEchoes, joinCutCells } from './mend-leads.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { inheritCells, isDitto } from '#src/intake/inherit-cells.ts';
import { joinBrokenRows } from './join-broken-rows.ts';
import { moveSpilledLeads } from './move-spilled-leads.ts';
import { readRows } from './read-rows.ts';
import { splitSubActions } from './split-sub-actions.ts';
import { withoutMarks } from './text-draft.ts';

type ReadTable = {
  readonly rows: readonly PlanRow[];
  readonly outcomes: readonly Heading[];
  readonly issues: readonly Issue[];
};

/** One table's actions. The order matters: cells are made whole before the blank ones take after them. */
export function readTextTable(table: TextTable): ReadTable {
  const { rows, issues } = readRows(table, joinBrokenRows(table.rows, table.width));
  const assembled = assemble(rows);
  const { drafts, issues: echoes } = dropEchoes(joinCutCells(moveSpilledLeads(assembled.drafts)));
  return {
    rows: toRows(table, drafts),
    outcomes: assembled.outcomes,
    issues: [...issues, ...assembled.issues, ...echoes],
  };
}

/** A blank cell of a printed table is merged with the one above it. */
function isLeftAbove(cell: string): boolean {
  return cell === '' || isDitto(cell);
}

function toRows(table: TextTable, drafts: readonly TextDraft[]): PlanRow[] {
  const dates = inheritCells(
    drafts.map((draft) => draft.dates),
    isLeftAbove,
  );
  const leads = inheritCells(
    drafts.map((draft) => draft.leads),
    isLeftAbove,
  );
  const none: PlanCell = { text: '', inherited: false };
  return drafts.flatMap((draft, index) =>
    actionsOf(draft).map(({ ref, title }) => ({
      place: draft.place,
      ref,
      parent: draft.parent,
      phase: table.phase,
      theme: table.theme?.ref ?? null,
      section: Number(table.section.ref),
      outcome: draft.outcome,
      title: foldSpaces(withoutMarks(title)),
      dates: dates[index] ?? none,
      leads: leads[index] ?? none,
    })),
  );
}

/** A numbered draft is one action; a lettered one is as many sub-actions as it has letters. */
function actionsOf(draft: TextDraft): { ref: string; title: string }[] {
  if (draft.ref !== null) return [{ ref: draft.ref, title: draft.action }];
  return splitSubActions(draft.action).map(({ letter, title }) => ({ ref: `${draft.parent}${letter}`, title }));
}
