import type { Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { exactRef } from '#src/refs/typed-ref.ts';

/** Words in which each range of numbers is written out, and the ranges of which an end is not there. */
export type WrittenOut = {
  readonly words: string;
  readonly ranges: readonly string[];
  readonly unread: readonly string[];
};

const REASON = /\b(?:because|cos|since|due to)\b|:\s/iu;
const RANGE =
  /(?<![\p{L}\p{N}.])(\d+(?:\.\d+)+|\p{L}+\d+)\s*[-–—]\s*(\d+(?:\.\d+)+|\p{L}+\d+|\d+(?![\d/.]|\s+\p{L}))(?![\p{L}\p{N}])/giu;

/** Writes out “PV1–PV4” and “8.1.1-4”, before the reason, as the numbers that there are. */
export async function writtenOut(words: string, scene: Scene): Promise<WrittenOut> {
  const end = REASON.exec(words)?.index ?? words.length;
  let head = words.slice(0, end);
  const ranges: string[] = [];
  const unread: string[] = [];
  for (const match of [...head.matchAll(RANGE)].toReversed()) {
    const [whole, first = '', second = ''] = match;
    const refs = await refsBetween(first, second, scene);
    if (refs === null) continue;
    if (refs.length === 0) unread.push(whole);
    else {
      ranges.push(whole);
      head = `${head.slice(0, match.index)}${refs.join(' ')}${head.slice(match.index + whole.length)}`;
    }
  }
  return { words: head + words.slice(end), ranges, unread };
}

/** The numbers from one to another; none where an end is not there, null where the first is no number of an action. */
async function refsBetween(first: string, second: string, scene: Scene): Promise<readonly string[] | null> {
  const from = await findAction(first, scene);
  if (isRefusal(from)) return null;
  const [stem, low] = partsOf(from.action.ref);
  const to = await findAction(/^\d+$/u.test(second) ? `${stem}${second}` : second, scene);
  if (isRefusal(to) || to.action.plan !== from.action.plan) return [];
  const [otherStem, high] = partsOf(to.action.ref);
  const all = await scene.register.trackedIn(from.action.plan);
  const between = all.filter(({ action }) => {
    const [its, number] = partsOf(action.ref);
    return its === stem && its === otherStem && number >= low && number <= high;
  });
  return between
    .toSorted((one, other) => partsOf(one.action.ref)[1] - partsOf(other.action.ref)[1])
    .map(({ action }) => exactRef(action, scene.plans));
}

function partsOf(ref: string): readonly [string, number] {
  const last = /\d+$/u.exec(ref)?.[0] ?? '';
  return [ref.slice(0, ref.length - last.length), last === '' ? Number.NaN : Number(last)];
}
