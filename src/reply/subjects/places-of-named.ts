import type { FoundRef } from '#src/refs/find-refs.ts';

const STATE = String.raw`(?:red|amber|green|done|complete|completed|finished|delivered|fine|ok|late|on track|off track|at risk|slipping|delayed)`;
const PLACED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:the )?(?:(?<first>first|1st)|(?<second>second|2nd)|(?<third>third|3rd)|(?<fourth>fourth|4th)|(?<last>last))(?: (?:one|action|item))?(?:['’]s)?(?=(?:\s*[:=–—-]|\s+(?:is|are|now|still))*\s+${STATE}(?!\p{L}))`,
  'giu',
);
const ORDER = ['first', 'second', 'third', 'fourth'];
const HOW = new RegExp(String.raw`(?<!\p{L})${STATE}(?!\p{L})`, 'iu');

/** “MS6 and MS4: first amber, second green”: where as many places are said as actions were named before them, the places count among those, and no further; where words stand between they may count others, and are asked about. */
export function withPlacesOfNamed(refs: readonly FoundRef[], legible: string): readonly FoundRef[] {
  const [opening] = legible.matchAll(PLACED);
  if (opening === undefined) return refs;
  const named = refs.filter(({ end, known }) => known && end <= opening.index);
  const [first, last] = [named[0], named.at(-1)];
  const isPlain =
    named.length > 1 && named.length === refs.length && new Set(named.map(({ said }) => said)).size === named.length;
  if (first === undefined || last === undefined || !isPlain) return refs;
  const between = legible.slice(last.end, opening.index);
  if (HOW.test(legible.slice(first.index, opening.index)) || between.length > MOST_BETWEEN) return refs;
  const found = Array.from(legible.matchAll(PLACED), ({ 0: said, index, groups = {} }) => {
    const place =
      groups['last'] === undefined ? ORDER.findIndex((name) => groups[name] !== undefined) : named.length - 1;
    return { place, index, end: index + said.length };
  });
  if (found.length !== named.length || !found.every(({ place }, at) => place === at)) return refs;
  const isSure = !/\p{L}/u.test(between);
  const pointed = found.map(({ place, index, end }): FoundRef => ({
    said: named[place]!.said,
    known: true,
    likely: true,
    index,
    end,
    isPointedAt: true,
    ...(isSure ? {} : { mayCount: true }),
  }));
  return [...refs.map((ref) => ({ ...ref, likely: true })), ...pointed];
}

const MOST_BETWEEN = 30;
