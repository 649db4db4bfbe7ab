import type { Judgement } from '#src/plan/governance/judgement.ts';
import { heldOn } from './held-on.ts';
import type { DayTrouble } from './held-on.ts';
import { clustersIn, NO_PARTS } from './minute-pieces.ts';
import type { Cluster } from './minute-pieces.ts';
import type { PastDay } from './past-day.ts';
import { readMinuted } from './read-minuted.ts';
import type { MinutedContext } from './read-minuted.ts';

/** A forum's word as it was written: the forum empty and the day null where none is named. */
export type WrittenJudgement = {
  readonly judgement: Judgement;
  readonly forum: string;
  readonly day: Pick<PastDay, 'day' | 'isSure'> | null;
  /** What is wrong with the day; null where nothing is, or none is named. */
  readonly trouble: DayTrouble | null;
  /** True where the words say that the day is right all the same. */
  readonly isAssured: boolean;
  readonly minute: string | null;
  readonly words: string;
};

const BEFORE = /^(?:(?:is|was|has been|judged|found|to be|as|now)\s+)+/iu;
const STATES: readonly (readonly [Judgement, RegExp])[] = [
  ['not-yet', /^(?:not yet(?: (?:met|achieved))?|not (?:met|achieved)|unmet)(?=$|[\s,.:;–—-])/iu],
  ['partly', /^(?:partly|partially|part|in part)(?:[\s-]+(?:met|achieved))?(?=$|[\s,.:;–—-])/iu],
  ['met', /^(?:fully\s+)?(?:met|achieved)(?=$|[\s,.:;–—-])/iu],
];
const WORDS_FROM = /:\s*|\n\s*|\s+[-–—]+\s+|\s+(?:because|since|as)\s+(?!at |of )|(?=[“"])/u;
const EDGES = /^[\s,;:.()“”"–—-]+|[\s,;:()“”"–—-]+$/gu;
const FROM_FORUM = /^(?:(?:by|says?|said|at|of|on|from|the|so)\s+)+/iu;
const TO_DAY = /[\s,]+(?:of|on|meeting|at|its|the)$/iu;

/** Reads "met, Joint Board 3 March, minute 14: words"; null where it does not begin with how far it is met. */
export function readJudgement(said: string, context: MinutedContext): WrittenJudgement | null {
  const bare = said.trim().replace(BEFORE, '');
  for (const [judgement, state] of STATES) {
    const match = state.exec(bare);
    if (match !== null)
      return { judgement, ...restOf(bare.slice(match[0].length).replace(/^[\s,.:;–—-]+/u, ''), context) };
  }
  return null;
}

function restOf(rest: string, context: MinutedContext): Omit<WrittenJudgement, 'judgement'> {
  const from = WORDS_FROM.exec(rest);
  const head = from === null ? rest : rest.slice(0, from.index);
  const told = from === null ? '' : rest.slice(from.index + from[0].length).replaceAll(EDGES, '');
  const read = readMinuted(head, context);
  const { forum, ...parts } = read.parts;
  const named =
    forum === null || read.doubt?.why === 'unknown'
      ? unlisted(head, context)
      : {
          ...parts,
          forum: forum.name,
          trouble: read.doubt?.why === 'day' ? read.doubt.trouble : null,
          words: read.reason,
        };
  const isSeveral = read.doubt?.why === 'several';
  return {
    forum: isSeveral ? '' : named.forum,
    day: named.day === null || named.day.day === null ? null : { day: named.day.day, isSure: named.day.isSure },
    trouble: named.trouble,
    isAssured: named.isAssured,
    minute: named.minute,
    words: [named.words, told].filter((one) => one !== '').join(': '),
  };
}

type Unlisted = Pick<Cluster, 'day' | 'minute' | 'isAssured'> &
  Pick<WrittenJudgement, 'trouble'> & { readonly forum: string; readonly words: string };

/** Where no board of the plan's is named, what stands before the day, or first behind it, is one's name. */
function unlisted(head: string, context: MinutedContext): Unlisted {
  const clusters = clustersIn(head, [], context.today);
  const first = clusters[0] ?? { from: head.length, to: head.length, ...NO_PARTS };
  const { from, to, minute, isAssured } = first;
  const before = head.slice(0, from).replaceAll(EDGES, '').replace(TO_DAY, '');
  const behind = head.slice(to).replaceAll(EDGES, '');
  const [next = '', ...more] = behind.split(/,\s*/u);
  const isBehind = `${before} `.replace(FROM_FORUM, '').trim() === '';
  const said = isBehind ? next : before;
  return {
    forum: said.replaceAll(EDGES, '').replace(FROM_FORUM, ''),
    ...heldOn(first, context),
    minute,
    isAssured,
    words: isBehind ? more.join(', ') : behind,
  };
}
