import type { Draft } from './draft.ts';
import type { Cited } from './columns/action-columns.ts';
import type { PurposeDoubt } from './purposes-found.ts';
import { issueAt } from '#src/intake/issue.ts';
import { foreignRef } from './columns/read-cell.ts';

/** What references come to: links to what is listed, things of other documents that are known by their refs alone, and refs of nothing. */
type LinkedReferences = { readonly drafts: readonly Draft[]; readonly doubts: readonly PurposeDoubt[] };

/** Looks each reference up among what the document lists; where it lists none of the kind the ref itself is all that is known. */
export function linkReferences(references: readonly Cited[], listed: readonly Draft[]): LinkedReferences {
  const sources = new Set(references.map(({ part: { of } }) => of.toLowerCase()));
  const others = new Map<string, object>();
  const listOf = (kind: string): object => {
    const list = others.get(kind) ?? { kind };
    others.set(kind, list);
    return list;
  };
  const lost: Cited[] = [];
  const drafts = references.flatMap((reference): readonly Draft[] => {
    const { kind, part, place, actions } = reference;
    const known = listed.find((draft) => draft.kind === kind && isMeant(draft, reference, sources.size));
    if (known !== undefined) return [{ ...known, measured: {}, place, actions }];
    if (part.of === '' && listed.some((draft) => draft.kind === kind)) {
      lost.push(reference);
      return [];
    }
    return [byRefAlone(reference, listOf(kind))];
  });
  return { drafts, doubts: aboutLost(lost) };
}

function byRefAlone({ kind, part, place, actions }: Cited, list: object): Draft {
  const ref = foreignRef(part);
  const title = /^[\d.]+[a-z]?$/i.test(ref) ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${ref}` : ref;
  const group = part.of === '' ? null : part.of;
  const bare = { parent: null, container: '', heads: [], isMade: false, measured: {} };
  return { ...bare, kind, ref, title, place, group, list, actions };
}

function aboutLost(lost: readonly Cited[]): readonly PurposeDoubt[] {
  return Array.from(
    Map.groupBy(lost, ({ kind }) => kind),
    ([kind, some]) => ({
      place: some[0]?.place ?? '',
      words: issueAt('', [...new Set(some.map(({ part: { ref } }) => ref))].join(', '), '').found,
      why: `The document lists no ${kind} with such a ref, so nothing is linked to it: ${[...new Set(some.flatMap(({ actions }) => actions))].join(', ')}.`,
      kind: null,
      items: some.length,
    }),
  );
}

/** "Ofsted R3" is the listed R3 where all that is named is one body's, or the list says whose it is. */
function isMeant(draft: Draft, { part: { of, ref } }: Cited, sources: number): boolean {
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
