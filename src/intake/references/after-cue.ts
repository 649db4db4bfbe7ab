/** Numbers that stand together behind a word that refers, as they are written. */
export type Numbers = {
  readonly refs: readonly { readonly noun: string | null; readonly ref: string; readonly plan: string | null }[];
  /** True for a row that is named by its ends. */
  readonly isRange: boolean;
  /** What follows them. */
  readonly tail: string;
  readonly end: number;
};

const NOUN = String.raw`(?:(?<noun>actions?|tasks?|items?|recommendations?|outcomes?|objectives?|sections?|themes?)\s+)?`;
const BESIDE = String.raw`(?:(?:also|the|our|this|above|below|ref(?:erence)?s?|nos?\.?|numbers?|at|in|to|with)\s+){0,3}`;
// "8.1.3", "2.1.1a", "PT3", "SR25-26-01"; with no stop at its end.
const REF = String.raw`(?<ref>(?=[\p{L}.\/-]*\d)[\p{L}\p{N}]+(?:[.\/-][\p{L}\p{N}]+)*)`;
const ITEM = new RegExp(
  String.raw`^${BESIDE}${NOUN}(?:(?<plan>\p{Lu}[\p{Lu}\p{N}]{1,11})\s+(?:(?:actions?|items?|tasks?)\s+)?(?=[\p{L}.\/-]*\p{N}))?${REF}`,
  'iu',
);
const NEXT = /^\s*(?:(?<range>to|–|—|-)|,\s*and|,|and|&|;|or)\s*/iu;

const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:action|task|item|recommendation)/iu, 'action'],
  [/^outcome/iu, 'outcome'],
  [/^(?:section|objective)/iu, 'section'],
  [/^theme/iu, 'theme'],
];

/** Reads the numbers with which a text begins, "actions 8.1.2, 8.1.3 and 22.1.2"; null where it begins with none. */
export function numbersAt(text: string): Numbers | null {
  const refs: { noun: string | null; ref: string; plan: string | null }[] = [];
  let [end, isRange] = [0, false];
  let noun: string | null = null;
  for (;;) {
    const item = itemAt(text.slice(end));
    if (item === null) break;
    const key = item.groups?.['plan'];
    noun = nounIn(item.groups?.['noun']) ?? noun;
    refs.push({ noun, ref: item.groups?.['ref'] ?? '', plan: key ?? null });
    end += item[0].length;
    const next = NEXT.exec(text.slice(end));
    if (next === null || itemAt(text.slice(end + next[0].length)) === null) break;
    isRange = isRange || next.groups?.['range'] !== undefined;
    end += next[0].length;
  }
  return refs.length === 0 ? null : { refs, isRange: isRange && refs.length > 1, tail: text.slice(end), end };
}

/** The key of a plan is written in capitals: “page 3.3”, “annex B2” name none. */
function itemAt(text: string): RegExpExecArray | null {
  const item = ITEM.exec(text);
  const key = item?.groups?.['plan'];
  return key !== undefined && key !== key.toUpperCase() ? null : item;
}

function nounIn(said: string | undefined): string | null {
  return said === undefined ? null : (NOUNS.find(([form]) => form.test(said))?.[1] ?? null);
}
