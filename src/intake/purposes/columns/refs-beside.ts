import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import type { Beside } from './beside.ts';
import type { TableHeading } from './table-heading.ts';
import { cellAt } from '#src/intake/tables/grid.ts';
import { asSource, foreignRef, readCell, refOfCell } from './read-cell.ts';

/** True where each action has words of its own: their number is that of the recommendation. */
export function isOneToOne(beside: readonly Beside[]): boolean {
  const cells = beside.filter(({ cell }) => cell !== '').map(({ cell }) => cell);
  return new Set(cells).size === cells.length && beside.every(({ actions }) => actions.length === 1);
}

/** "Ofsted R3" beside the words of that recommendation; '' for no such ref, or several. */
function onlySource(cell: string): string {
  const [only, ...others] = readCell(cell).map(asSource);
  return only === undefined || only.words !== '' || others.length > 0 ? '' : foreignRef(only);
}

/** The refs in a column of refs of the kind; those in the plan's own column only where they go with the words and not with the actions. */
export function refsBeside(
  beside: readonly Beside[],
  { kind, index }: { kind: PurposeKind; index: number },
  { heading, title }: { readonly heading: TableHeading; readonly title: number },
): (one: Beside) => string {
  const own = heading.columns.find((column) => column.role === 'refs' && column.kind === kind);
  if (own !== undefined) return ({ row }) => refOfCell(cellAt(row, own.index));
  const before = heading.columns.find((column) => column.role === 'ref' && column.index === index - 1);
  const source = kind === 'recommendation' ? heading.columns.find(({ role }) => role === 'source') : undefined;
  const isNumbered = before !== undefined && index < title;
  if (!isNumbered && source === undefined) return () => '';
  const pairs = new Map<string, Set<string>>();
  for (const { row, cell } of beside) {
    const ref = isNumbered ? refOfCell(cellAt(row, before.index)) : onlySource(cellAt(row, source?.index));
    if (ref !== '') pairs.set(cell, new Set([...(pairs.get(cell) ?? []), ref]));
  }
  const refs = Array.from(pairs.values(), (some) => [...some]);
  const isPaired = refs.every((some) => some.length === 1) && new Set(refs.flat()).size === refs.length;
  return ({ cell }) => (isPaired ? ([...(pairs.get(cell) ?? [])][0] ?? '') : '');
}
