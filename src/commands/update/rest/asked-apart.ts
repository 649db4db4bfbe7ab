import type { ReadingPart } from '#src/reply/reading.ts';

/** A question in a part of a message, with the part that holds it, whole. */
export type AskedPart = { readonly words: string; readonly part: ReadingPart };

/** What the parts of a message say of how things stand, and what they ask back. */
export function askedApart(parts: readonly ReadingPart[]): {
  readonly told: readonly ReadingPart[];
  readonly asked: readonly AskedPart[];
} {
  const told = parts.flatMap((part): readonly ReadingPart[] => {
    if (part.asksBack === undefined) return [part];
    return part.asksBack.rest === null ? [] : [part.asksBack.rest];
  });
  const asked = parts.flatMap((part) => (part.asksBack === undefined ? [] : [{ words: part.asksBack.words, part }]));
  return { told, asked };
}

/** A question without what is said beside it, of the action of its message where that is of one. */
export function askedAlone({ words, part }: AskedPart, refs: readonly string[]): ReadingPart {
  const [only = null, ...others] = new Set(refs);
  const ref = part.ref ?? (others.length === 0 ? only : null);
  return { ...part, ref, change: {}, words, asksBack: { words, rest: null } };
}

/** A part, and what it says beside its question, said of an action. */
export function saidOf(part: ReadingPart, ref: string): ReadingPart {
  const { asksBack } = part;
  const rest = asksBack?.rest == null ? null : { ...asksBack.rest, ref };
  return { ...part, ref, ...(asksBack === undefined ? {} : { asksBack: { ...asksBack, rest } }) };
}
