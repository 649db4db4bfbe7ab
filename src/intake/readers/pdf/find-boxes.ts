import type { Rule, Rules } from './page-rules.ts';
import type { Run } from './page-text.ts';

/** A cell that lines are drawn round, with the words in it. */
export type Box = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly runs: Run[];
};

const NEAR = 5;
// Beyond this a page is no table that a person made.
const MOST_LOOKS = 20_000_000;

/** The boxes that hold a page's words; `loose` are the words in none. */
export function findBoxes(
  runs: readonly Run[],
  rules: Rules,
): { readonly boxes: readonly Box[]; readonly loose: readonly Run[] } {
  if (runs.length * (rules.across.length + rules.down.length) > MOST_LOOKS) return { boxes: [], loose: runs };
  const boxes = new Map<string, Box>();
  const loose: Run[] = [];
  const left = [...runs];
  while (left.length > 0) {
    const run = left.pop() as Run;
    const found = boxRound(run, rules);
    const [own, rest] = found === null ? [run, null] : partedAt(run, found.right);
    if (rest !== null) left.push(rest);
    if (found === null) loose.push(own);
    else {
      const key = [found.top, found.bottom, found.left, found.right].map(Math.round).join(' ');
      const box = boxes.get(key) ?? found;
      box.runs.push(own);
      boxes.set(key, box);
    }
  }
  return { boxes: Array.from(boxes.values()), loose };
}

/** A run that goes on into the next cell, parted between the two words nearest to the line: some programs write them as one. */
function partedAt(run: Run, edge: number): readonly [Run, Run | null] {
  if (run.right - edge < run.size * 0.7) return [run, null];
  const width = (run.right - run.left) / run.text.length;
  const gaps = Array.from(run.text.matchAll(/\S(?= )/g), ({ index }) => index + 1);
  const at = gaps.toSorted(
    (one, other) => Math.abs(run.left + one * width - edge) - Math.abs(run.left + other * width - edge),
  )[0];
  if (at === undefined) return [run, null];
  const [text, rest] = [run.text.slice(0, at), run.text.slice(at).trim()];
  if (rest === '') return [run, null];
  return [
    { ...run, text, right: edge - 1 },
    { ...run, text: rest, left: edge + 1 },
  ];
}

/** The nearest lines on the four sides of a run, where each is as long as the box; null where they do not close. */
function boxRound(run: Run, { across, down }: Rules): Box | null {
  // A cell's words begin within it; they may run a little over its right edge.
  const [x, y] = [run.left + Math.min(run.size, run.right - run.left) / 2, run.line - run.size * 0.3];
  const left = nearest(down, y, x, -1);
  const right = nearest(down, y, x, 1);
  const top = nearest(across, x, y, -1);
  const bottom = nearest(across, x, y, 1);
  if (left === null || right === null || top === null || bottom === null) return null;
  const isClosed =
    [top, bottom].every((rule) => reaches(rule, left.at, right.at)) &&
    [left, right].every((rule) => reaches(rule, top.at, bottom.at));
  return isClosed ? { top: top.at, bottom: bottom.at, left: left.at, right: right.at, runs: [] } : null;
}

function nearest(rules: readonly Rule[], passing: number, from: number, side: 1 | -1): Rule | null {
  let best: Rule | null = null;
  for (const rule of rules) {
    const isBeside = rule.from - 1 <= passing && passing <= rule.to + 1 && (rule.at - from) * side >= 0;
    if (isBeside && (best === null || (best.at - rule.at) * side > 0)) best = rule;
  }
  return best;
}

function reaches({ from, to }: Rule, start: number, end: number): boolean {
  return from <= start + NEAR && to >= end - NEAR;
}
