import { kindOf, measureOfRow } from '#src/intake/purposes/purposes-file.ts';
import type { PurposeRow } from '#src/intake/purposes/purposes-file.ts';
import type { Plan } from '#src/plan/action.ts';
import { servingOf } from '#src/plan/governance/measures/serving.ts';
import type { Measured, Purpose, PurposeFact, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Purposes } from '#src/plan/governance/purposes.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { idsOf } from '#src/commands/words/find-action.ts';
import { nameIn } from '#src/commands/words/title-in-quotes.ts';
import { isCalled, newPurpose } from './add-purpose.ts';
import { measureBehind } from './measure-said.ts';
import { readServing } from './read-serving.ts';

/** What a row of a file of purposes does, or why nothing of it is taken. */
export type RowTaken =
  | {
      readonly kind: 'added' | 'changed' | 'again' | 'same';
      readonly purpose: Purpose;
      /** The actions that it links and that were not linked before. */
      readonly linked: readonly Tracked[];
      readonly facts: readonly PurposeFact[];
    }
  | { readonly kind: 'unclear'; readonly why: string };

type Measure = { readonly measure: Partial<Measured>; readonly isRead: boolean };

/** Reads one row against what the plan is for already; a row of which anything is unclear is left out whole. */
export async function takePurposeRow(
  row: PurposeRow,
  { purposes, plan }: { readonly purposes: Purposes; readonly plan: Plan },
  scene: Scene,
): Promise<RowTaken> {
  const [kind, ref, title] = [kindOf(row.kind), foldedRef(row.number), nameIn(row.words ?? '')];
  const why = whyNot(row, kind, title);
  if (kind === null || why !== null) return { kind: 'unclear', why: why ?? '' };
  const { measure, isRead } = measureIn(row, scene);
  if (!isRead) return { kind: 'unclear', why: `I cannot read how it is measured: “${measureOfRow(row).join(', ')}”.` };
  const known = purposes.kept.find(({ purpose }) => purpose.kind === kind && isCalled(purpose, ref));
  const from = row.from === undefined ? {} : { from: row.from };
  const purpose: Purpose = { ...(known?.purpose ?? newPurpose(kind, ref, purposes)), title, ...measure, ...from };
  const serving = row['served by'] === undefined ? null : await readServing(row['served by'], plan, scene);
  if (serving !== null && ('because' in serving || serving.unread.length > 0 || serving.tracked.length === 0))
    return { kind: 'unclear', why: `I find no action or part of the plan called “${unreadIn(serving, row)}”.` };
  const there = known === undefined ? [] : servingOf(known, await everyAction(scene)).map(({ action }) => action.id);
  const linked = serving === null ? [] : serving.tracked.filter(({ action }) => !there.includes(action.id));
  const isSame = known !== undefined && !known.isEnded && JSON.stringify(known.purpose) === JSON.stringify(purpose);
  return {
    kind: known === undefined ? 'added' : known.isEnded ? 'again' : isSame ? 'same' : 'changed',
    purpose,
    linked,
    facts: [
      ...(isSame ? [] : [{ kind: 'purpose-kept' as const, purpose }]),
      ...(linked.length === 0
        ? []
        : [{ kind: 'served' as const, purpose: purpose.id, actions: idsOf(linked), serves: true }]),
    ],
  };
}

function whyNot(row: PurposeRow, kind: PurposeKind | null, title: string): string | null {
  if (kind === null) return `“${row.kind ?? ''}” is no kind. Write recommendation, outcome, milestone or indicator.`;
  if (!/[\p{L}\p{N}]/u.test(row.number ?? ''))
    return 'it has no number. Write in the column “number” what people type for it.';
  if ((row.number ?? '').length > LONGEST_REF) return `“${row.number}” is too long for a number.`;
  if (!/[\p{L}\p{N}]/u.test(title)) return 'it has no words. Write in the column “words” what it says.';
  if (kind !== 'indicator' && measureOfRow(row).length > 0)
    return `only an indicator is measured, and this is ${kind === 'outcome' ? 'an' : 'a'} ${kind}.`;
  return null;
}

const LONGEST_REF = 20;

function foldedRef(cell: string | undefined): string {
  return (cell ?? '').trim().replaceAll(/\s+/gu, ' ');
}

function measureIn(row: PurposeRow, scene: Scene): Measure {
  const parts = measureOfRow(row);
  if (parts.length === 0) return { measure: {}, isRead: true };
  const { before, measure } = measureBehind(['x', ...parts].join(', '), scene);
  return { measure, isRead: before === 'x' };
}

function unreadIn(serving: Awaited<ReturnType<typeof readServing>>, row: PurposeRow): string {
  const unread = 'because' in serving ? [] : serving.unread;
  return unread.length === 0 ? (row['served by'] ?? '') : unread.join('”, “');
}
