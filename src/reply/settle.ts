import type { Change } from '#src/plan/change.ts';
import type { Placed, Stretch } from './stretch.ts';
import type { ImpliedPart, Request } from './reading.ts';
import type { Span } from './remainder.ts';

/** What the readers of one part found, made one: where two things contradict each other, neither is taken. */
export type Settled = {
  readonly change: Change;
  readonly request: Request | null;
  readonly implied: readonly ImpliedPart[];
  readonly all: true | number | null;
  /** What was understood, and so is no part of the narrative. */
  readonly taken: readonly Span[];
  /** What was meant as something and cannot be made out, as typed. */
  readonly unread: readonly string[];
  /** Where the words begin that show it is done; null when none do. */
  readonly evidenceFrom: number | null;
};

/** Settles what was found in a part. */
export function settle(placed: readonly Placed[], { text }: Stretch): Settled {
  const refused = new Set([...doubtfulIn(placed), ...clashingRatings(placed), ...clashingForecasts(placed)]);
  const kept = placed.filter((found) => !refused.has(found));
  const clash = isDoneAndNot(kept) ? kept.filter((found) => found.change?.done === true || found.change?.rating) : [];
  for (const found of clash) refused.add(found);
  const sound = kept.filter((found) => !refused.has(found));
  const shows = sound.find((found) => found.evidenceFollows === true);
  return {
    change: changeOf(sound),
    request: requestOf(sound),
    implied: sound.flatMap((found) => found.implied ?? []),
    all: sound.find((found) => found.all !== undefined)?.all ?? null,
    taken: sound,
    unread: unreadIn(
      text,
      placed.filter((found) => refused.has(found)),
    ),
    evidenceFrom: shows?.end ?? null,
  };
}

function doubtfulIn(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((found) => found.doubt === true);
}

// "amber, green" rates nothing; "amber, now green" has a last word.
function clashingRatings(placed: readonly Placed[]): readonly Placed[] {
  const rated = placed.filter((found) => found.change?.rating !== undefined);
  const said = new Set(rated.map((found) => found.change?.rating));
  return said.size < 2 || rated.at(-1)?.firm === true ? [] : rated;
}

function clashingForecasts(placed: readonly Placed[]): readonly Placed[] {
  const dated = placed.filter((found) => found.change?.forecast !== undefined);
  return new Set(dated.map((found) => found.change?.forecast)).size < 2 ? [] : dated;
}

function isDoneAndNot(kept: readonly Placed[]): boolean {
  const isDone = kept.some((found) => found.change?.done === true);
  return isDone && kept.some(({ change }) => change?.rating === 'amber' || change?.rating === 'red');
}

function changeOf(sound: readonly Placed[]): Change {
  const names = sound.map((found) => found.change?.waitingOn).filter((name) => typeof name === 'string');
  const change: Change = sound.reduce((all, found) => Object.assign(all, found.change), {});
  return names.length > 1 && change.waitingOn !== null
    ? { ...change, waitingOn: [...new Set(names)].join(', ') }
    : change;
}

/** The last thing asked for; a day said after "snooze" belongs to it. */
function requestOf(sound: readonly Placed[]): Request | null {
  return sound.findLast((found) => found.request !== undefined)?.request ?? null;
}

// From the first word of a contradiction to the last: "amber or red" is shown whole.
function unreadIn(text: string, refused: readonly Placed[]): readonly string[] {
  const [first, last] = [refused[0], refused.at(-1)];
  return first === undefined || last === undefined ? [] : [text.slice(first.start, last.end)];
}
