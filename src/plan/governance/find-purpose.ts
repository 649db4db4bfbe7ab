import type { PurposeKind } from './purpose.ts';
import { living } from './purposes.ts';
import type { KeptPurpose, Purposes } from './purposes.ts';

/** Which purpose of a kind words begin with, and the words behind it; several where they fit more than one, none where no purpose is called so. */
export type PurposeTyped = { readonly found: readonly KeptPurpose[]; readonly rest: string };

const MOST_WORDS = 8;
const SIGNS = /^[\s,;:.)]+/u;
// "in", "of" and the like begin what follows as often as they stand in a title.
const LEAST = 4;
const GOES_ON = /^[\s.(]*(?:[ivx]{1,5}|[a-z])(?=$|[\s,;:.)])/iu;

/** Reads "3b …", "A.iv …", "(5) …", or words of a title that one alone has: "sickness absence …". Ended ones are found by their ref. */
export function findPurpose(words: string, kind: PurposeKind, purposes: Purposes): PurposeTyped {
  const said = words.trim().replace(/^(?:no\.?|number|#)\s*(?=\d)/iu, '');
  const all = purposes.kept.filter(({ purpose }) => purpose.kind === kind);
  return (
    byRef(said, all) ??
    byEndOfRef(said, all) ??
    byTitle(said, living({ ...purposes, kept: all })) ?? { found: [], rest: said }
  );
}

/** As many of the first letters and figures as are a ref; "A 4" is the "A iv" of a plan that numbers so. */
function byRef(said: string, all: readonly KeptPurpose[]): PurposeTyped | null {
  const ends = [...said.matchAll(/[\p{L}\p{N}](?![\p{L}\p{N}])/gu)].slice(0, MOST_WORDS).map(({ index }) => index + 1);
  const glued = /^\d+[a-z]?\b/iu.exec(said)?.[0].length;
  for (const end of [...ends.toReversed(), ...(glued === undefined ? [] : [glued])]) {
    const ref = said.slice(0, end);
    const fit = all.filter(({ purpose }) => folded(purpose.ref) === folded(ref));
    const [only = all.find(({ purpose }) => counted(purpose.ref) === counted(ref))] = fit;
    // "A iii" where there is an A and no A iii.
    if (only !== undefined && GOES_ON.test(said.slice(end))) return null;
    if (only !== undefined) return { found: [only], rest: said.slice(end).replace(SIGNS, '') };
  }
  return null;
}

// "R3" of "Ofsted R3"
const LAST = /^(?<last>\p{L}+\d[\p{L}\p{N}]*)(?=$|[\s,;:.)])/u;

/** The last part of a ref of several, as people shorten it; several where more than one ends so. */
function byEndOfRef(said: string, all: readonly KeptPurpose[]): PurposeTyped | null {
  const last = LAST.exec(said)?.groups?.['last'];
  if (last === undefined) return null;
  const found = all.filter(({ purpose }) => {
    const parts = purpose.ref.toLowerCase().split(/\s+/u);
    return parts.length > 1 && parts.at(-1) === last.toLowerCase();
  });
  return found.length === 0 ? null : { found, rest: said.slice(last.length).replace(SIGNS, '') };
}

function byTitle(said: string, all: readonly KeptPurpose[]): PurposeTyped | null {
  const words = said.split(/\s+/u).slice(0, MOST_WORDS);
  let fit = all;
  let taken = 0;
  for (const word of words) {
    const letters = word.toLowerCase().replaceAll(/[^\p{L}\p{N}-]/gu, '');
    const more = fit.filter(({ purpose }) => letters.length >= LEAST && wordsOf(purpose.title).includes(letters));
    if (more.length === 0) break;
    [fit, taken] = [more, taken + 1];
    if (/[,;:]$/u.test(word)) break;
  }
  if (taken === 0) return null;
  return { found: fit, rest: said.split(/\s+/u).slice(taken).join(' ').replace(SIGNS, '') };
}

function wordsOf(title: string): readonly string[] {
  return title.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function folded(ref: string): string {
  return ref.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const NUMERALS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/** The same with its small Roman number in figures. */
function counted(ref: string): string {
  return ref.toLowerCase().replaceAll(/(?<=[^\p{L}])[ivx]+$/gu, (last) => {
    const at = NUMERALS.indexOf(last);
    return at < 0 ? last : String(at + 1);
  });
}
