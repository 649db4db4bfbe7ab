import type { RowDraft } from '#src/intake/tables/row-draft.ts';

/** An action with a ref that people can type; made where the plan has none. */
export type WithRef = RowDraft & { readonly id: string; readonly isMade: boolean };

const BARE = /^(?:\d{1,3}[a-z]?|[a-z])$/i;

/**
 * Gives every action a ref. One that has none is counted under what it stands under: the ref of a merged cell or of the
 * row above, else its section's number, else the place of its theme among the themes, so that a new row elsewhere changes none.
 */
export function makeRefs(drafts: readonly RowDraft[]): WithRef[] {
  const again = new Set([...tablesThatStartAgain(drafts), ...tablesWithThemesThatDo(drafts)]);
  const taken = new Set(drafts.flatMap(({ ref, table }) => (ref === null || again.has(table) ? [] : [ref.ref])));
  const groups = groupsOf(drafts, again);
  const counts = new Map<string, number>();
  let above: RowDraft | null = null;
  return drafts.map((draft) => {
    const isOwn = draft.ref !== null && !again.has(draft.table);
    if (isOwn) {
      above = draft;
      return { ...draft, id: draft.ref?.ref ?? '', isMade: false };
    }
    if (above !== null && above.table !== draft.table) above = null;
    const prefix = draft.shared ?? (draft.refWords === '' ? above?.ref?.ref : undefined) ?? groups.prefixOf(draft);
    const printed = draft.ref === null ? null : `${groups.prefixOf(draft)}${draft.ref.ref}`;
    return { ...below(draft, above), id: freeRef(prefix, printed, { taken, counts }), isMade: true };
  });
}

/** An action numbered under the one above stands where that one stands. */
function below(draft: RowDraft, above: RowDraft | null): RowDraft {
  if (above === null || draft.shared !== null) return draft;
  const { section, outcome } = draft.standing;
  return {
    ...draft,
    standing: {
      ...draft.standing,
      section: section ?? above.standing.section,
      outcome: outcome ?? above.standing.outcome,
    },
  };
}

// "B" is followed by its number at once, "8" by a stop first.
const LETTERS_OR_STOP = /^[A-Z]{0,2}$|\.$/;

type Making = { readonly taken: Set<string>; readonly counts: Map<string, number> };

function freeRef(prefix: string, wanted: string | null, { taken, counts }: Making): string {
  if (wanted !== null && !taken.has(wanted)) return take(wanted, taken);
  const start = LETTERS_OR_STOP.test(prefix) ? prefix : `${prefix}.`;
  let count = counts.get(prefix) ?? 0;
  do count += 1;
  while (taken.has(`${start}${count}`));
  counts.set(prefix, count);
  return take(`${start}${count}`, taken);
}

function take(ref: string, taken: Set<string>): string {
  taken.add(ref);
  return ref;
}

/** The tables whose numbers begin again at 1 where another table has them already; alone they would be the same refs twice. */
function tablesThatStartAgain(drafts: readonly RowDraft[]): Set<number> {
  const refs = new Map<number, string[]>();
  for (const { table, ref } of drafts) {
    const own = refs.get(table) ?? [];
    if (ref !== null) own.push(ref.ref);
    refs.set(table, own);
  }
  const bare = Array.from(refs).filter(([, own]) => own.length > 0 && own.every((ref) => BARE.test(ref)));
  const seen = new Map<string, number>();
  for (const [, own] of bare) for (const ref of new Set(own)) seen.set(ref, (seen.get(ref) ?? 0) + 1);
  const isRepeated = bare.length > 1 && Array.from(seen.values()).filter((count) => count > 1).length >= seen.size / 2;
  return isRepeated ? new Set(bare.map(([table]) => table)) : new Set();
}

/** The tables in which bare numbers begin again under each theme, "Payroll" and "Creditors", and are never the same under one. */
function tablesWithThemesThatDo(drafts: readonly RowDraft[]): number[] {
  return Array.from(Map.groupBy(drafts, ({ table }) => table)).flatMap(([table, own]) => {
    const numbered = own.filter(({ ref }) => ref !== null);
    const refs = new Set(numbered.map(({ ref }) => ref?.ref));
    const both = new Set(
      numbered.map(({ ref, standing }) => `${standing.theme?.ref} ${standing.section?.ref} ${ref?.ref}`),
    );
    const isAgain = refs.size < numbered.length && both.size === numbered.length;
    return isAgain && numbered.every(({ ref }) => BARE.test(ref?.ref ?? '')) ? [table] : [];
  });
}

type Groups = { readonly prefixOf: (draft: RowDraft) => string };

/** Sections by their number; what stands in none, by its place among the themes and tables, where there are several. */
function groupsOf(drafts: readonly RowDraft[], again: ReadonlySet<number>): Groups {
  const keyOf = ({ standing, table }: RowDraft): string =>
    standing.theme === null ? `table ${again.has(table) ? table : ''}` : `theme ${standing.theme.ref}`;
  const loose = drafts.filter(({ standing }) => standing.section === null);
  const places = new Map(Array.from(new Set(loose.map(keyOf)), (key, index) => [key, index + 1]));
  const sections = new Set(drafts.flatMap(({ standing }) => standing.section?.ref ?? []));
  return {
    prefixOf: (draft) => {
      const { section, outcome, theme } = draft.standing;
      if (outcome !== null && /^\d+\.\d+$/.test(outcome.ref)) return `${outcome.ref}.`;
      if (section !== null) return `${section.ref}.`;
      if (theme !== null && /^[A-Z0-9]{1,2}$/.test(theme.ref))
        return /\d$/.test(theme.ref) ? `${theme.ref}.` : theme.ref;
      const place = places.get(keyOf(draft)) ?? 1;
      if (places.size < 2 && sections.size === 0) return '';
      return `${sections.has(String(place)) ? `0.${place}` : place}.`;
    },
  };
}
