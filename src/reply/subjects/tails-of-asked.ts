import type { FoundRef } from '#src/refs/find-refs.ts';
import type { ReplyContext } from '#src/reply/reply-context.ts';
import { EXCEPT_WORDS } from './except-words.ts';

const STATE =
  '(?:red|amber|green|done|complete|completed|finished|delivered|fine|ok|late|on track|off track|at risk|slipping|delayed|[rag])';
const ENDS = String.raw`\s*(?:$|[,;.!\n)–—-]|(?:and|but|because|as|thanks)(?!\p{L})|&|\d)`;
/** “4 done”, “04: amber” and the 4 of “all green apart from 4”; not the number of “3 red flags”. */
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/£$%-])(?<number>0?\d{1,2})(?=\s*[:=–—-]?\s*(?:(?:is|are|now|still)\s+){0,2}${STATE}(?!\p{L})${ENDS})|(?<=(?<![\p{L}])(?:${EXCEPT_WORDS}|not|bar|but)\s+(?:(?:no|number)\.?\s*)?)(?<left>0?\d{1,2})(?=\s*(?:$|[.!,;\n]))`,
  'giu',
);
const LETTERED = /^(?<stem>.*\p{L}\D*?)(?<figures>\d+)$/u;

/** The refs with those of which only the last figures were said, “2 amber, 4 done” of COL-02 and COL-04: of all that were asked about the same letters stand before them. What may be a place in the list as well is asked about. */
export function withTailsOfAsked(
  refs: readonly FoundRef[],
  legible: string,
  { asked, isRef }: Pick<ReplyContext, 'asked' | 'isRef'>,
): readonly FoundRef[] {
  const called = calledOf(asked);
  const isWhole = ({ known, index, end }: FoundRef): boolean => known && /\p{L}/u.test(legible.slice(index, end));
  if (called === null || refs.some(isWhole)) return refs;
  const found = Array.from(legible.matchAll(NUMBERED), ({ index, groups = {} }) => {
    const number = groups['number'] ?? groups['left'] ?? '';
    const ref = `${called.stem}${String(Number(number)).padStart(called.width, '0')}`;
    const place = asked.findIndex((one) => one.ref === ref) + 1;
    return { number, ref, place, index, isLeft: groups['left'] !== undefined };
  });
  // “All but two” may count as many as are left then.
  const isNamed = ({ ref, number, isLeft }: (typeof found)[number]): boolean =>
    isRef(ref) && (!isLeft || number.startsWith('0') || Number(number) >= asked.length);
  if (found.length === 0 || !found.every(isNamed)) return refs;
  const isTail = (one: (typeof found)[number]): boolean =>
    one.number.startsWith('0') || Number(one.number) > asked.length;
  const isPlace = (one: (typeof found)[number]): boolean => one.place === Number(one.number) && !isTail(one);
  if (found.every((one) => isPlace(one) && !one.isLeft)) return refs;
  const isNumbered = (one: (typeof found)[number]): boolean =>
    one.number.startsWith('0') || (one.isLeft && one.place > 0);
  const isSure =
    found.every((one) => isNumbered(one) && (isPlace(one) || isTail(one))) || (found.length > 1 && found.some(isTail));
  const tails = found.map(({ number, ref, index, isLeft }): FoundRef => ({
    said: ref,
    known: true,
    likely: true,
    ...(isLeft ? {} : { isPointedAt: true as const }),
    index,
    end: index + number.length,
    ...(isSure ? {} : { mayCount: true as const }),
  }));
  return [...refs.filter(({ index }) => tails.every((one) => one.index !== index)), ...tails].toSorted(
    (one, other) => one.index - other.index,
  );
}

/** The letters that all of the refs begin with, and how many figures stand behind; null where they differ, or there are none. */
function calledOf(asked: ReplyContext['asked']): { readonly stem: string; readonly width: number } | null {
  const parts = asked.map(({ ref }) => LETTERED.exec(ref)?.groups);
  const [first] = parts;
  if (first === undefined || asked.length < 2) return null;
  const isAlike = parts.every((one) => one?.['stem'] === first['stem']);
  return isAlike
    ? { stem: first['stem'] ?? '', width: first['figures']?.startsWith('0') ? first['figures'].length : 0 }
    : null;
}
