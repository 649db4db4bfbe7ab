import type { Day } from '#src/calendar/day.ts';
import type { Judgement } from '#src/plan/governance/judgement.ts';
import { readPastDay } from './past-day.ts';
import type { PastDay } from './past-day.ts';

/** A forum's word as it was written: the forum empty and the day null where none is named. */
export type WrittenJudgement = {
  readonly judgement: Judgement;
  readonly forum: string;
  readonly day: PastDay | null;
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
const MINUTE_WORD = String.raw`(?:minutes?|mins?\.?|item)\s*(?:no\.?\s*|number\s*|ref\.?\s*)?`;
const MINUTE = new RegExp(String.raw`(?<![\p{L}\p{N}])${MINUTE_WORD}\p{L}{0,3}\d[\p{L}\p{N}./-]*`, 'iu');
const EDGES = /^[\s,;:.()“”"–—-]+|[\s,;:()“”"–—-]+$/gu;
const FROM_FORUM = /^(?:(?:by|says?|said|at|of|from|the|so)\s+)+/iu;
const TO_DAY = /[\s,]+(?:of|on|meeting|at|its|the)$/iu;

/** Reads "met, Joint Board 3 March, minute 14: words"; null where it does not begin with how far it is met. */
export function readJudgement(said: string, today: Day): WrittenJudgement | null {
  const bare = said.trim().replace(BEFORE, '');
  for (const [judgement, state] of STATES) {
    const match = state.exec(bare);
    if (match !== null)
      return { judgement, ...restOf(bare.slice(match[0].length).replace(/^[\s,.:;–—-]+/u, ''), today) };
  }
  return null;
}

function restOf(rest: string, today: Day): Omit<WrittenJudgement, 'judgement'> {
  const from = WORDS_FROM.exec(rest);
  const head = from === null ? rest : rest.slice(0, from.index);
  const told = from === null ? '' : rest.slice(from.index + from[0].length);
  const minute = MINUTE.exec(head)?.[0] ?? null;
  const unnumbered = minute === null ? head : head.replace(minute, '');
  const day = readPastDay(unnumbered, today);
  const before = day === null ? unnumbered : unnumbered.slice(0, day.index);
  const behind = day === null ? '' : unnumbered.slice(day.index + day.text.length).replaceAll(EDGES, '');
  const isBehind = before.replaceAll(EDGES, '') === '';
  const [first = '', ...more] = behind.split(/,\s*/u);
  const forum = isBehind ? first : before;
  return {
    forum: forum.replaceAll(EDGES, '').replace(FROM_FORUM, '').replace(TO_DAY, ''),
    day,
    minute,
    words: [isBehind ? more.join(', ') : behind, told.replaceAll(EDGES, '')].filter((one) => one !== '').join(': '),
  };
}
