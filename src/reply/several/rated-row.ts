import { refsIn } from '#src/refs/find-refs.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import { MARK, makeLegible } from '#src/reply/legible.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import { pairs } from './row-pairs.ts';
import type { RowItem } from './row-pairs.ts';

type Read = (text: string, context: ReplyContext) => Reading;

/** No row of refs and ratings is longer. */
const LONGEST = 2000;
const RATINGS: Readonly<Record<string, string>> = {
  [MARK.green]: 'green',
  [MARK.amber]: 'amber',
  [MARK.red]: 'red',
  [MARK.done]: 'done',
  g: 'green',
  a: 'amber',
  r: 'red',
};
const RATING = String.raw`(?<rating>(?<!\p{L})(?:green|amber|red|done|[gar])(?!\p{L})|(?:${MARK.green}+|${MARK.amber}+|${MARK.red}+|${MARK.done}+))`;
const STOP = String.raw`(?<stop>[\n;.])`;
const COMMA = String.raw`(?<comma>,|&|(?<!\p{L})and(?!\p{L}))`;
const GLUE = String.raw`(?:[^\S\n]+|[:=()[\]{}/|>~"•·–—-]|→|➔|(?<!\p{L})(?:is|are)(?!\p{L}))`;
const OPENS = String.raw`(?:(?<=(?:^|\n)\s*)(?:\d{1,2}[.)]|(?:hi|hello|morning|rag|ratings?|status|update)(?!\p{L}))|(?:thanks|thank you|cheers)(?!\p{L})[.!]?(?=\s*$))`;
const PIECE = new RegExp(`${OPENS}|${RATING}|${STOP}|${COMMA}|${GLUE}`, 'iuy');

/**
 * “8.1 (g), 8.2 (a)”, “Green: 8.1. Red: 8.2”: words that are nothing but refs and ratings, each rating with the refs that
 * it stands beside, and asked about where that could be either; null for anything else.
 */
export function readRatedRow(text: string, context: ReplyContext, read: Read): Reading | null {
  if (text.length > LONGEST) return null;
  const items = itemsIn(text, context) ?? itemsIn(bracketsApart(text), context);
  if (items === null) return null;
  const paired = pairs(items);
  const whole = text.trim();
  const parts = paired.map(({ ref, rating, sure }): ReadingPart => {
    const [part] = read(`${ref} ${rating ?? ''}`.trim(), context).parts;
    if (sure && rating !== null) return { ...part!, ref, words: `${ref} ${rating}` };
    return { ...part!, ref, words: whole, change: { ...part!.change, narrative: whole }, certainty: 'likely' };
  });
  const isSure = parts.some(({ certainty }) => certainty === 'sure');
  return { outcome: isSure ? 'recorded' : 'likely', parts, unread: [], asks: null };
}

// "17.9.1(g)" is no ref of any plan here.
function bracketsApart(text: string): string {
  return text.replace(/(?<=\d)\((?=[rag]\))/giu, ' (');
}

/** What stands in a row, in order; null where anything else stands there, or it is no row. */
function itemsIn(text: string, context: ReplyContext): readonly RowItem[] | null {
  const legible = makeLegible(text);
  const refs = refsIn(legible, context).filter((ref) => ref.known);
  if (isAside(legible, refs)) return null;
  if (new Set(refs.map(({ said }) => said.toLowerCase())).size !== refs.length || refs.length < 2) return null;
  const items: RowItem[] = [];
  let from = 0;
  for (const ref of [...refs, null]) {
    const between = piecesOf(legible.slice(0, ref?.index ?? legible.length), from);
    if (between === null) return null;
    items.push(...between, ...(ref === null ? [] : [asItem(ref)]));
    from = ref?.end ?? from;
  }
  return items.filter(({ kind }) => kind === 'rating').length < 2 ? null : items;
}

/** “8.1 red (8.2 amber)”: another is only spoken of beside it. */
function isAside(legible: string, refs: readonly FoundRef[]): boolean {
  return [...legible.matchAll(/\([^()]*\)/gu)].some(({ 0: said, index }) => {
    const isNamed = refs.some((ref) => ref.index > index && ref.end < index + said.length);
    return isNamed && new RegExp(RATING, 'iu').test(said);
  });
}

function asItem({ said }: FoundRef): RowItem {
  return { kind: 'ref', said };
}

function piecesOf(text: string, from: number): readonly RowItem[] | null {
  const items: RowItem[] = [];
  for (let at = from; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined) return null;
    const { rating, stop, comma } = groups;
    if (rating !== undefined) items.push({ kind: 'rating', said: RATINGS[rating.toLowerCase().charAt(0)] ?? rating });
    if (stop !== undefined) items.push({ kind: 'stop' });
    if (comma !== undefined) items.push({ kind: 'comma' });
  }
  return items;
}
