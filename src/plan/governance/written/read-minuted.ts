import type { Day } from '#src/calendar/day.ts';
import { forumCalled } from '#src/plan/governance/forums/forum-named.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { DECIDED, decides, ENDS, isFirst, isInDoubt } from './deciding-words.ts';
import { heldOn } from './held-on.ts';
import type { DayTrouble, WhenDecided } from './held-on.ts';
import { clustersIn, NO_PARTS } from './minute-pieces.ts';
import type { Cluster, WordSpan } from './minute-pieces.ts';
import { isLikeBoard, nameBeside } from './name-beside.ts';

/** What is not certain of who decided: it is asked about before anything is recorded. */
export type MinutedDoubt =
  /** A name that is none of the plan's boards, or of several. */
  | { readonly why: 'unknown'; readonly said: string }
  | { readonly why: 'several'; readonly forums: readonly Forum[] }
  /** A day on which that cannot have been decided, or not for certain; null where there is no such day. */
  | {
      readonly why: 'day';
      readonly said: string;
      readonly day: Day | null;
      readonly trouble: DayTrouble;
      readonly forum: Forum | null;
    };

/** What words say of who took a decision, and the reason that is left of them. */
export type MinutedRead = {
  /** Null where they name no board for certain. */
  readonly minuted: Minuted | null;
  /** True where they say that the office decided in a board's place, or that none did. */
  readonly isOffice: boolean;
  readonly doubt: MinutedDoubt | null;
  readonly reason: string;
  /** The parts of it that are there, certain or not. */
  readonly parts: Pick<Cluster, 'forum' | 'day' | 'minute' | 'isAssured'>;
};

export type MinutedContext = WhenDecided & {
  readonly forums: readonly Forum[];
  /** The board whose day and minute they are where no other is named; null where none decides. */
  readonly decider?: Forum | null;
};

/** Reads “Joint Board 3 March, minute 12”, “the tender failed (JB 3/3 m12)”, “minute 12 of 3 March” of the board that decides, “the office”. */
export function readMinuted(words: string, context: MinutedContext): MinutedRead {
  const none: MinutedRead = {
    minuted: null,
    isOffice: false,
    doubt: null,
    reason: reasonOf([words]),
    parts: NO_PARTS,
  };
  const office = OFFICE.exec(words);
  if (office !== null) return { ...none, isOffice: true, reason: reasonOf([words.slice(office[0].length)]) };
  const answered = answeredIn(words, context);
  if (answered !== null) return answered;
  const clusters = clustersIn(words, context.forums, context.today);
  const certain = clusters.filter((one, at) => decides(one, words, clusters[at - 1] ?? null));
  const first = certain[0];
  if (first === undefined) return ofNoBoard(words, clusters, context) ?? none;
  const named = [
    ...new Set(
      certain.flatMap(({ forum, day, minute }) => ((day ?? minute) !== null && forum !== null ? [forum] : [])),
    ),
  ];
  if (named.length > 1) return { ...none, doubt: { why: 'several', forums: named } };
  return asRead(first, words, context);
}

// What a tap says, and what is typed where the board is asked for.
const ANSWER = /[;,]\s*decided by\s+(?<said>[^;]+)$/iu;
const NOBODY = /^(?:the (?:programme )?office|no board|none|nobody|no forum)[.!]?$/iu;
const OFFICE_ENDS = String.raw`\s*$|\s*[,:;.–—-]\s*|\s+(?=(?:because|since|as|due to)(?!\p{L}))`;
const OFFICE = new RegExp(String.raw`^(?:(?:by|the)\s+)*(?:programme\s+)?office(?:${OFFICE_ENDS})`, 'iu');

function answeredIn(words: string, { forums, today }: MinutedContext): MinutedRead | null {
  const match = ANSWER.exec(words);
  const said = match?.groups?.['said']?.trim() ?? '';
  if (match === null || said === '') return null;
  const none = { minuted: null, reason: reasonOf([words.slice(0, match.index)]), parts: NO_PARTS };
  if (NOBODY.test(said)) return { ...none, isOffice: true, doubt: null };
  if (clustersIn(said, forums, today).some(({ forum }) => forum !== null)) return null;
  return forums.length === 0 ? null : { ...none, isOffice: false, doubt: { why: 'unknown', said } };
}

function asRead(cluster: Cluster, words: string, when: WhenDecided): MinutedRead {
  const { forum, minute, isAssured } = cluster;
  const { day, trouble } = heldOn(cluster, when);
  const parts = { forum, day, minute, isAssured };
  const reason = reasonAround(cluster, words);
  const doubt =
    day === null || trouble === null ? null : { why: 'day' as const, said: day.said, day: day.day, trouble, forum };
  const minuted =
    forum === null || doubt !== null
      ? null
      : {
          forum: forum.key,
          name: forum.name,
          ...(minute !== null && { minute }),
          ...(day !== null && day.day !== null && { on: day.day }),
        };
  return { minuted, isOffice: false, doubt, reason, parts };
}

/** A day and a minute beside a name that is no board's, or of the board that decides where none is named. */
function ofNoBoard(words: string, clusters: readonly Cluster[], context: MinutedContext): MinutedRead | null {
  const { forums, decider = null } = context;
  if (forums.length === 0) return null;
  for (const cluster of clusters) {
    const { forum, minute, from, to } = cluster;
    if (forum !== null || isInDoubt(cluster, words)) continue;
    const before = words.slice(0, from);
    const behind = words.slice(to);
    const name = nameBeside(words, cluster, forums);
    const found = name === null ? null : forumCalled(name.said, forums);
    if (name !== null && found !== null) return asRead({ ...cluster, ...name, forum: found }, words, context);
    if (name !== null && (minute !== null || isLikeBoard(name.said)))
      return {
        minuted: null,
        isOffice: false,
        doubt: { why: 'unknown', said: name.said },
        reason: reasonAround(name, words),
        parts: cluster,
      };
    const isOfDecider = minute === null ? isFirst(before) && ENDS.test(behind) : DECIDED.test(before);
    const isAnother = clusters.some((one) => one.forum !== null && one.forum !== decider);
    if (decider !== null && name === null && isOfDecider && !isAnother)
      return asRead({ ...cluster, forum: decider }, words, context);
  }
  return null;
}

function reasonAround({ from, to }: WordSpan, words: string): string {
  return reasonOf([words.slice(0, from).replace(DECIDED, ''), words.slice(to)]);
}

function reasonOf(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(SIGNS, '').replace(BECAUSE, ''))
    .filter((part) => part !== '')
    .join(', ');
}

const SIGNS = /^[\s,;:.)–—-]+|[\s,;:(–—-]+$/gu;
const BECAUSE = /^because\s+/iu;
