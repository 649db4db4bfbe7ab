import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { namedIn } from '#src/plan/governance/forums/forum-named.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import { asPast, isStretch, YESTERDAY } from './past-day.ts';

/** A stretch of the words, in places. */
export type WordSpan = { readonly from: number; readonly to: number };

/** The day of a meeting as it was written; null where there is no such day. */
export type MeetingDay = {
  readonly day: Day | null;
  readonly isSure: boolean;
  /** True where the words are of several days. */
  readonly isStretch: boolean;
  readonly hasYear: boolean;
  readonly said: string;
};

/** A board, a day and a minute that stand beside each other, each as far as it is there. */
export type Cluster = WordSpan & {
  readonly forum: Forum | null;
  /** True where the board is said by a key that small letters could make a word. */
  readonly isLoose: boolean;
  readonly day: MeetingDay | null;
  readonly minute: string | null;
  /** True where the words say that it was no ordinary meeting, none at all, or that the day is right all the same. */
  readonly isAssured: boolean;
};

type Piece = WordSpan & Partial<Pick<Cluster, 'forum' | 'isLoose' | 'day' | 'minute' | 'isAssured'>>;

/** What may stand between a board, its day and its minute. */
const BETWEEN = /^(?:[\s,;:.()–—-]|['’]s\b|\b(?:of|on|at|in|its|the|by|meeting|held|dated|agenda)\b)*$/iu;

/** Boards, days and minutes as they stand together, in order. */
export function clustersIn(words: string, forums: readonly Forum[], today: Day): readonly Cluster[] {
  const minutes = minutesIn(words);
  const found = namedIn(words, forums).map(({ one, from, to, isKey }): Piece => {
    const said = words.slice(from, to);
    return { forum: one, from, to, isLoose: isKey && said.length <= SHORT && said !== said.toUpperCase() };
  });
  // “JB/26/12” is a minute.
  const boards = found.filter((one) => !minutes.some(({ from, to }) => one.from < to && from < one.to));
  const pieces = [...boards, ...minutes, ...daysBeside(words, minutes, today), ...assurancesIn(words)];
  const clusters: Cluster[] = [];
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    const last = clusters.at(-1);
    if (last !== undefined && isBeside(last, piece, words)) clusters[clusters.length - 1] = withPiece(last, piece);
    else clusters.push(withPiece({ ...piece, ...NO_PARTS, isLoose: false }, piece));
  }
  return clusters.filter(({ forum, day, minute }) => forum !== null || day !== null || minute !== null);
}

/** Where no part of a cluster is there. */
export const NO_PARTS = { forum: null, day: null, minute: null, isAssured: false } as const;

const EXTRA = String.raw`(?:an?\s+)?(?:extra|extraordinary|special|additional|emergency)\s+meeting`;
const OUTSIDE = String.raw`between\s+(?:its\s+|the\s+|two\s+)?meetings`;
const ANYHOW = String.raw`(?<=\d{4}[\s,]+)all the same`;
const ASSURED = new RegExp(String.raw`(?<!\p{L})(?:${EXTRA}|${OUTSIDE}|${ANYHOW})(?!\p{L})`, 'giu');

function assurancesIn(words: string): readonly Piece[] {
  return [...words.matchAll(ASSURED)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
    isAssured: true,
  }));
}

const SHORT = 3;

function isBeside(cluster: Cluster, piece: Piece, words: string): boolean {
  const isThere =
    (piece.forum !== undefined && cluster.forum !== null) ||
    (piece.day !== undefined && cluster.day !== null) ||
    (piece.minute !== undefined && cluster.minute !== null) ||
    (piece.isAssured === true && cluster.isAssured);
  return !isThere && BETWEEN.test(words.slice(cluster.to, piece.from));
}

function withPiece(cluster: Cluster, piece: Piece): Cluster {
  return { ...cluster, ...piece, from: Math.min(cluster.from, piece.from), to: Math.max(cluster.to, piece.to) };
}

// “minute 12”, “min. ref JB/12”, “item 7(b)”, “minutes para 4.2”, “m12”, “JB/26/12”
const NUMBER = String.raw`[\p{L}\d]*\d[\p{L}\d./-]*(?:\([\p{L}\d]{1,4}\))*`;
const KINDS = String.raw`minutes?|mins?|items?|para(?:graph)?s?|resolutions?|decisions?`;
const FILLERS = String.raw`(?:\.?\s*(?:no|nr|number|ref|reference|item|para(?:graph)?)(?!\p{L})\.?)*\.?\s*[:#]?\s*`;
const AND_MORE = String.raw`(?:\s*(?:and|&)\s*\d[\d.]*(?!\d|\s*\p{L}|/))*`;
const REF = String.raw`(?:\p{L}{1,6}[./-])+\d[\d./-]*(?:\([\p{L}\d]{1,4}\))*|${NUMBER}`;
const MINUTE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<kind>${KINDS})${FILLERS}(?<ref>(?:${REF})${AND_MORE})|m\.?\s?(?<short>\d[\d.]*)(?![\p{L}\d/])|(?<bare>\p{Lu}{1,6}/\d[\d./-]*\d))`,
  'giu',
);
const MINUTED = /^min/iu;

function minutesIn(words: string): readonly (Piece & { readonly minute: string })[] {
  return [...words.matchAll(MINUTE)].map(({ index, 0: all, groups = {} }) => {
    const whole = all.replace(/[./-]+$/u, '');
    const ref = (groups['ref'] ?? groups['short'] ?? groups['bare'] ?? '').replace(/[./-]+$/u, '');
    const kind = groups['kind']?.toLowerCase().replace(/s$/u, '') ?? 'minute';
    // An item of the agenda is no minute, and is not called one.
    const minute = MINUTED.test(kind) ? ref : `${kind} ${ref}`;
    return { from: index, to: index + whole.length, minute };
  });
}

/** Every day, of which a year that is not said is the last; what is a minute's number is none. */
function daysBeside(words: string, minutes: readonly WordSpan[], today: Day): readonly Piece[] {
  const bare = minutes.reduce(
    (left, { from, to }) => `${left.slice(0, from)}${' '.repeat(to - from)}${left.slice(to)}`,
    words,
  );
  const days = daysIn(bare, today).map(({ day, start, implied, index, end }): Piece => {
    const said = words.slice(index, end);
    const past = asPast({ day, start, implied, text: said }, today);
    const of = { hasYear: !implied.includes('year'), isStretch: isStretch({ day, start, implied }), said };
    return { from: index, to: end, day: day === NEVER ? { day: null, isSure: false, ...of } : { ...past, ...of } };
  });
  const yesterday = YESTERDAY.exec(bare);
  if (yesterday === null) return days;
  const { index, 0: said } = yesterday;
  const day = { day: addDays(today, -1), isSure: true, isStretch: false, hasYear: true, said };
  return [...days, { from: index, to: index + said.length, day }];
}
