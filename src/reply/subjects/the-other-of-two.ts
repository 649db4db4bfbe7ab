import type { FoundRef } from '#src/refs/find-refs.ts';
import type { Asked } from '#src/reply/reply-context.ts';

const STATE = String.raw`(?:red|amber|green|done|complete|completed|finished|delivered|fine|ok|late|on track|off track|at risk)(?!\p{L})`;
const IS = String.raw`(?=(?:\s*[:=–—-]\s*|\s+)(?:is\s+|looks\s+|still\s+|now\s+)*${STATE})`;
const PLACE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the )?(?:(?<first>first|1st|former|top)|(?<second>second|2nd|latter|bottom))(?: (?:one|action|item))?${IS}`,
  'giu',
);
const OTHER = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:the )?other(?: (?:one|action|item))?${IS}`, 'giu');

/** “First one amber, other green” of two: both are read as the numbers that they stand for. */
export function withTheOtherOfTwo(
  refs: readonly FoundRef[],
  legible: string,
  asked: readonly Asked[],
): readonly FoundRef[] {
  const [first, second, ...more] = asked;
  if (first === undefined || second === undefined || more.length > 0 || refs.length > 0) return refs;
  const [place, ...places] = legible.matchAll(PLACE);
  const [other, ...others] = legible.matchAll(OTHER);
  if (place === undefined || other === undefined || places.length > 0 || others.length > 0) return refs;
  const isFirst = place.groups?.['first'] !== undefined;
  const found = [refAt(isFirst ? first : second, place), refAt(isFirst ? second : first, other)];
  return found.toSorted((one, another) => one.index - another.index);
}

function refAt({ ref }: Asked, { 0: said, index }: RegExpExecArray): FoundRef {
  return { said: ref, known: true, likely: true, index, end: index + said.length };
}
