import type { FoundRef } from '#src/refs/find-refs.ts';
import type { Asked } from '#src/reply/reply-context.ts';

const ORDINAL = String.raw`(?:the )?(?:(?<first>first|1st|former|top)|(?<second>second|2nd|latter)|(?<third>third|3rd)|(?<fourth>fourth|4th)|(?<fifth>fifth|5th)|(?<last>last|bottom|final))(?: (?:one|action|item))?`;
const BEHIND = String.raw`(?=\s*(?:$|[,.;:)!\n–—-]|(?:and|or|but|is|are|isn['’]?t|has|was|all|both|done|green|amber|red|finished|complete|completed|fine|ok|late)\b))`;
const ANY = new RegExp(String.raw`(?<![\p{L}\p{N}])${ORDINAL}${BEHIND}`, 'giu');
const LEFT_OUT = new RegExp(
  String.raw`(?:\b(?:all|both|everything|the lot)\b[^.\n]{0,30}\b(?:but|bar|except(?: for)?|apart from|other than|save(?: for)?|excluding|minus|not)|(?:^|[,;(–—-]\s*|\bbut )not(?: for)?) (?:${ORDINAL.replaceAll(/\?<\p{L}+>/gu, '?:')})${BEHIND}`,
  'iu',
);

/** “All but the second”, “not the first, the second is done”: where words leave out one by its place in the list, places are read as the numbers that they stand for. */
export function withOrdinalsLeftOut(
  refs: readonly FoundRef[],
  legible: string,
  asked: readonly Asked[],
): readonly FoundRef[] {
  if (asked.length < 2 || !LEFT_OUT.test(legible)) return refs;
  const found = Array.from(legible.matchAll(ANY)).flatMap(({ 0: said, index, groups = {} }): readonly FoundRef[] => {
    const name = ORDER.find((one) => groups[one] !== undefined);
    const one = name === undefined ? undefined : name === 'last' ? asked.at(-1) : asked[ORDER.indexOf(name)];
    const isTaken = refs.some((ref) => ref.index < index + said.length && index < ref.end);
    return one === undefined || isTaken
      ? []
      : [{ said: one.ref, known: true, likely: true, index, end: index + said.length }];
  });
  return [...refs, ...found].toSorted((one, other) => one.index - other.index);
}

const ORDER = ['first', 'second', 'third', 'fourth', 'fifth', 'last'];
