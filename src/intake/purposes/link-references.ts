import type { Draft } from './draft.ts';
import type { Reference } from './columns/action-columns.ts';
import { foreignRef } from './columns/read-cell.ts';

/** References as drafts: of what the document lists, of which the link is added, or of another document, which is then known by its ref alone. */
export function linkReferences(references: readonly Reference[], listed: readonly Draft[]): readonly Draft[] {
  const sources = new Set(references.map(({ part: { of } }) => of.toLowerCase()));
  const others = new Map<string, object>();
  return references.map((reference): Draft => {
    const { kind, part, place, actions } = reference;
    const known = listed.find((draft) => draft.kind === kind && isMeant(draft, reference, sources.size));
    if (known !== undefined) return { ...known, measured: {}, place, actions };
    const ref = foreignRef(part);
    const list = others.get(kind) ?? { kind };
    others.set(kind, list);
    const group = part.of === '' ? null : part.of;
    return {
      kind,
      ref,
      title: ref,
      parent: null,
      place,
      group,
      container: '',
      list,
      heads: [],
      isMade: false,
      measured: {},
      actions,
    };
  });
}

/** "Ofsted R3" is the listed R3 where all that is named is one body's, or the list says whose it is. */
function isMeant(draft: Draft, { part: { of, ref } }: Reference, sources: number): boolean {
  const isRef = plain(draft.ref) === plain(ref) || bare(draft.ref) === bare(ref);
  const isOf = of === '' || sources === 1 || (draft.group ?? '').toLowerCase().includes(of.toLowerCase());
  return draft.ref !== '' && isRef && isOf;
}

function plain(ref: string): string {
  return ref.toLowerCase().replaceAll(/[\s.-]+/g, '');
}

/** "R3", "Rec 3" and "3" are one where a list has but one of them. */
function bare(ref: string): string {
  return plain(ref).replace(/^(?:rec|kpi|pi|r|o|m)(?=\d)/, '');
}
