import type { Claim } from '#src/reply/claims/claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import type { Asked } from '#src/reply/reply-context.ts';
import type { Span } from '#src/reply/remainder.ts';
import { countsWithin } from './counts-within.ts';
import type { Unit } from '#src/reply/units/unit.ts';

const ONE = '(?: (?:one|action|item))';
const COUNTED =
  '(?:(?<first>first|1st|top)|(?<second>second|2nd)|(?<third>third|3rd)|(?<fourth>fourth|4th)|(?<last>(?:very )?last|final|bottom))';
const POINTERS = [
  String.raw`(?<pair>(?:the )?(?:(?<former>former)|latter)${ONE}?)`,
  String.raw`(?<nextLast>(?:the )?(?:one before (?:the )?last|(?:second|next)[ -](?:to[ -])?last${ONE}?|last but one|penultimate${ONE}?))`,
  String.raw`(?<among>(?:the )?${COUNTED}${ONE}? (?:of|in|from|on) (?:(?:all )?(?:those|these|them)|the (?:two|three|four|list|lot)|(?:that|this) list|both)(?: (?:two|three|four|actions))?)`,
  String.raw`(?<placed>(?:the )?${COUNTED.replaceAll(/\?<\p{L}+>/gu, (name) => name.replace('>', '2>'))}${ONE})`,
  String.raw`(?<shown>this one|that one)`,
  String.raw`(?<some>(?:the )?(?:one at the (?:top|bottom|end)|(?:last|first) (?:two|three)))`,
].join('|');
const STATE = 'red|amber|green|done|complete|completed|finished|delivered|fine|ok|late|on|off|at|to|r|a|g';
const SAID = `is|are|was|has|have|isn['’]?t|hasn['’]?t|now|still|will|won['’]?t|looks|not|all|just|may|might|should|can|needs?|went|goes|gone|and|or|but|again|too|as`;
const POINTER = new RegExp(
  String.raw`(?<![\p{L}\p{N}'’])(?<!\b(?:as|than|since|like|at|after|before|from|until|till|during) (?:the )?)(?:${POINTERS})(?=\s*(?:['’]s\b|$|[,.;:)!\n–—-]|(?:${STATE}|${SAID})(?!\p{L})))`,
  'giu',
);
const ORDER = ['first', 'second', 'third', 'fourth'];
const RATED = new RegExp(String.raw`^(?:\s*[:=–—-]|\s+(?:is|are|now|still))*\s+(?:${STATE})(?!\p{L})`, 'iu');

type Names = Readonly<Record<string, string | undefined>>;

/** What a word of the class “rest” means that points at one of the others by itself. */
export const POINTED = 'pointed';

/** What the words that only point at an action, “the latter”, “the last of those”, come to. */
export type PointedAt = {
  /** The refs, with those that are plainly pointed at. */
  readonly refs: readonly FoundRef[];
  /** Where one is pointed at and it may be another: what is said there is asked about. */
  readonly unsure: readonly Span[];
  /** Where another than was named before is pointed at, and nobody knows which. */
  readonly others: readonly Span[];
  /** Where a part of the named action is rated: asked about. */
  readonly parts: readonly Span[];
};

/** Binds words that point at an action to what was named before them, or to the list that the card shows; else they are to be asked about. */
export function pointedAt(refs: readonly FoundRef[], legible: string, asked: readonly Asked[]): PointedAt {
  const found: FoundRef[] = [];
  const [unsure, others, parts]: [Span[], Span[], Span[]] = [[], [], []];
  for (const { 0: said, index, groups = {} } of legible.matchAll(POINTER)) {
    const place = { start: index, end: index + said.length };
    if (refs.some((ref) => ref.index < place.end && place.start < ref.end)) continue;
    const isPart = groups['placed'] !== undefined && countsWithin(index, refs, legible);
    // “Two of three in, last one amber” rates a part.
    if (isPart && RATED.test(legible.slice(place.end))) parts.push(place);
    if (isPart) continue;
    const named = [...new Set(refs.filter((ref) => ref.end <= index && ref.likely).map((ref) => ref.said))];
    const meant = named.length === 0 ? onTheCard(groups, asked) : amongNamed(groups, named, asked);
    if (meant === 'unsure') unsure.push(place);
    else if (meant === 'other') others.push(place);
    else if (meant !== null)
      found.push({ said: meant, known: true, likely: true, index, end: place.end, isPointedAt: true });
  }
  if (found.length === 0) return { refs, unsure, others, parts };
  return { refs: [...refs, ...found].toSorted((one, other) => one.index - other.index), unsure, others, parts };
}

/** Which one of the list that was asked about; null for what is read by its place elsewhere, or asked about anyhow. */
function onTheCard(groups: Names, asked: readonly Asked[]): string | null {
  if (groups['shown'] !== undefined || asked.length === 0) return null;
  if (groups['some'] !== undefined && asked.length > 1) return null;
  if (asked.length === 1) return 'unsure';
  if (groups['pair'] !== undefined) return asked.length === 2 ? null : 'unsure';
  if (groups['nextLast'] !== undefined) return asked.at(-2)!.ref;
  if (groups['placed'] !== undefined) return null;
  return placeIn(groups, '', asked)?.ref ?? 'unsure';
}

/** Which one of those that the message has named before. */
function amongNamed(groups: Names, named: readonly string[], asked: readonly Asked[]): string | null {
  const isOfThem = named.length === 1 && asked.every(({ ref }) => ref === named[0]);
  if (groups['shown'] !== undefined) return isOfThem ? null : 'other';
  if (groups['some'] !== undefined) return asked.length > 1 ? null : 'other';
  if (groups['pair'] !== undefined && named.length === 2) return named[groups['former'] === undefined ? 1 : 0]!;
  if (groups['among'] !== undefined && named.length > 1) return placeIn(groups, '', named) ?? 'other';
  if (groups['placed'] === undefined || asked.length < 2) return 'other';
  const one = placeIn(groups, '2', asked);
  return one === null || named.includes(one.ref) ? 'other' : null;
}

function placeIn<One>(groups: Names, mark: string, list: readonly One[]): One | null {
  if (groups[`last${mark}`] !== undefined) return list.at(-1) ?? null;
  return list[ORDER.findIndex((name) => groups[`${name}${mark}`] !== undefined)] ?? null;
}

/** The units in which what points at another than was named stands for one of the others. */
export function withOthersPointedAt(units: readonly Unit[], others: readonly Span[]): readonly Unit[] {
  if (others.length === 0) return units;
  return units.map((unit) => {
    const place = others.find(({ start, end }) => unit.start < end && start < unit.end);
    if (place === undefined) return unit;
    const isFirst = unit.start <= place.start;
    const row = { words: unit.said, class: 'rest', meaning: POINTED, certainty: '', negated: '' };
    const senses = new Map(isFirst ? [['rest', row]] : [['frame', { ...row, class: 'frame' }]]);
    return { ...unit, kind: 'phrase', said: isFirst ? 'the other one' : unit.said, senses };
  });
}

/** The claims with those lowered that are said where it is not sure at which action the words point: all, where one alone was asked about. */
export function loweredAsPointed(
  claims: readonly Claim[],
  { unsure, parts }: PointedAt,
  { clauses, isOfOne }: { readonly clauses: readonly Clause[]; readonly isOfOne: boolean },
): readonly Claim[] {
  if (unsure.length + parts.length === 0) return claims;
  return claims.map((claim) => {
    const clause = clauses[claim.clause];
    const isUnsure =
      (isOfOne && unsure.length > 0) ||
      (clause !== undefined &&
        [...unsure, ...parts].some(({ start, end }) => start < clause.end && clause.start < end));
    return isUnsure ? { ...claim, certainty: 'likely' } : claim;
  });
}
