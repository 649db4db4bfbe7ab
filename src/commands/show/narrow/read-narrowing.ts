import type { Day } from '#src/calendar/day.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadAt } from '#src/commands/decide/lists/lead-atom.ts';
import { isNoList } from '#src/commands/decide/lists/list-atom.ts';
import { partAt, partCalled } from '#src/commands/decide/lists/part-atom.ts';
import { stateAt } from '#src/commands/decide/lists/state-atom.ts';
import { purposeAt } from './purpose-at.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';

/** One thing by which a list is narrowed: “in Prevention”, “next week”. */
type Narrow = {
  readonly kind: 'mine' | 'state' | 'part' | 'lead' | 'days' | 'purpose';
  readonly keep: (one: Listed) => boolean;
  readonly called: string;
  readonly rest: string;
};

/** What the words behind a list’s name narrow it by, and what of them is not understood. */
export type Narrowing = {
  readonly keep: (one: Listed) => boolean;
  /** What is kept, “theme Prevention, next week”; empty where nothing was understood. */
  readonly called: string;
  /** True where days are named, of which a list that looks a few weeks ahead has others. */
  readonly namesDays: boolean;
  /** True where it is kept to the speaker’s own actions. */
  readonly isMine: boolean;
  readonly unread: string;
  /** Why a name in it is nobody’s in particular; null for none. */
  readonly refusal: Refusal | null;
};

const FILLER =
  /^(?:[\s,;:.]|(?:in|of|for|from|by|under|within|at|the|all|only|just|led by|owned by|that (?:is|are)|which (?:is|are)|actions?|ones?|items?|things|please|now|today|due)(?=$|[\s,]))+/iu;
const JOINS = /^[\s,]*(?:(?:and|or|&|\+|plus)(?=\s)|,)/iu;
const MINE = /^(?:mine|my(?: own)?|me|i lead)(?=$|[\s,])/iu;
const MOST = 8;
const LONGEST = 300;

/** Reads “in Prevention”, “PV”, “Ann”, “mine”, “next week”, several of one kind being either of them. */
export async function readNarrowing(words: string, scene: Scene): Promise<Narrowing> {
  const atoms: Narrow[] = [];
  let rest = words.length > LONGEST ? '' : words;
  let refusal: Refusal | null = null;
  while (atoms.length < MOST && refusal === null) {
    const isJoined = JOINS.test(rest);
    const joined = rest.replace(JOINS, '').trim();
    const bare = joined.replace(FILLER, '');
    const isNone = bare === '' || namesAction(bare, scene);
    const next = isNone ? null : (daysAt(joined, scene) ?? (await narrowAt(bare, scene)));
    if (next !== null && 'because' in next) {
      refusal = next;
      break;
    }
    // “Red and amber” are two lists.
    const isOther = isJoined && next?.kind === 'state';
    if (next === null || isOther) {
      rest = bare === '' ? '' : rest;
      break;
    }
    atoms.push(next);
    rest = next.rest;
  }
  return {
    keep: keptBy(atoms),
    called: atoms.map(({ called }) => called).join(', '),
    namesDays: atoms.some(({ kind }) => kind === 'days'),
    isMine: atoms.some(({ kind }) => kind === 'mine'),
    unread: words.length > LONGEST ? words : rest.replaceAll(/^[\s,;:.]+|[\s,;:.?!]+$/gu, ''),
    refusal,
  };
}

// “8.1.3 …” is said of an action, and is no part of a list.
function namesAction(words: string, scene: Scene): boolean {
  const [first = ''] = words.split(/\s/u, 1);
  return /^\d+(?:\.\d+){2}/u.test(first) || refsNamed(first, scene).length > 0;
}

/** Each kind must be so, and of one kind any. */
function keptBy(atoms: readonly Narrow[]): Narrow['keep'] {
  const kinds = [...new Set(atoms.map(({ kind }) => kind))].map((kind) => atoms.filter((one) => one.kind === kind));
  return (one) => kinds.every((same) => same.some(({ keep }) => keep(one)));
}

async function narrowAt(words: string, scene: Scene): Promise<Narrow | Refusal | null> {
  const purpose = await purposeAt(words, scene);
  if (purpose !== null) return purpose;
  const own = mineAt(words, scene) ?? stateAt(words, scene) ?? (await partAt(words, true, scene));
  return own ?? daysAt(words, scene) ?? otherAt(words, scene);
}

/** A part by its name alone, actions by how their numbers begin, or who leads them. */
async function otherAt(words: string, scene: Scene): Promise<Narrow | Refusal | null> {
  const named =
    (await partCalled(words, scene)) ?? (await numbersAt(words, scene)) ?? (await leadAt(words, true, scene));
  if (named !== null) return named;
  const lead = await leadAt(`lead ${words}`, true, scene);
  return isNoList(lead) && lead.because === 'which-person' ? lead : null;
}

function mineAt(words: string, { asker }: Scene): Narrow | null {
  const said = MINE.exec(words)?.[0];
  if (said === undefined) return null;
  const keep = ({ tracked }: Listed): boolean => isLead(asker, tracked.standing.owners);
  return { kind: 'mine', keep, called: 'yours', rest: words.slice(said.length) };
}

const AHEAD =
  /^(?:(?:before|by|until|till|up to|on|in|during|between|from|this|next|within)\s|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|end of|mid|early|late|tomorrow|today|week|month)(?:\p{L}|[\s,-]|$))/iu;
const UNTIL = /^(?:by|before|until|till|up to)\s/iu;

const LED = /\s(?:led|owned|run)\s+by\s.*$/isu;
// “Before the board meeting on 18 March”: the day counts, whatever is held then.
const EVENT =
  /^(?<by>by|before|until|till|up to|for)\s+(?:the|our|this|next)\s+(?:\p{L}+\s+){1,4}?(?:on|of|in)\s+(?=\S)/iu;

/** “Next week”, “in October”, “by 31 Oct”: what falls due then. */
function daysAt(said: string, { today }: Scene): Narrow | null {
  const ahead = EVENT.exec(said);
  const words =
    ahead === null
      ? said
      : `${ahead.groups?.['by'] === 'for' ? 'by' : ahead.groups?.['by']} ${said.slice(ahead[0].length)}`;
  const when = AHEAD.test(words) ? readWhen(words.replace(LED, ''), today) : null;
  if (when === null || when.index > 0) return null;
  const { text } = when;
  const stretch = UNTIL.test(text) ? { from: EVER, to: when.day } : readStretch(text, today);
  if (stretch === null) return null;
  const { from, to } = stretch;
  const keep = ({ next }: Listed): boolean =>
    next !== null && next.what !== 'start' && from <= next.day && next.day <= to;
  return { kind: 'days', keep, called: `due ${text}`, rest: words.slice(text.length) };
}

const EVER = '0001-01-01' as Day;

const PREFIX = /^(\p{L}{1,6}\d{0,3}(?:[.-]\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)(?=$|[\s,;:.?])/iu;

/** “PV” for PV1, PV2 and so on, “R2” for R2.1: the actions whose numbers begin so. */
async function numbersAt(words: string, { register, plan }: Scene): Promise<Narrow | null> {
  const said = PREFIX.exec(words)?.[1];
  if (said === undefined) return null;
  const start = said.toUpperCase();
  const begins = (ref: string): boolean => {
    const behind = ref.toUpperCase().startsWith(start) ? ref.slice(start.length) : '';
    return /^[.\-/]/u.test(behind) || (/^\d/u.test(behind) && /\p{L}$/u.test(start));
  };
  const known = await register.trackedIn(plan.key);
  if (!known.some(({ action }) => begins(action.ref))) return null;
  const keep = ({ tracked: { action } }: Listed): boolean => action.plan === plan.key && begins(action.ref);
  return { kind: 'part', keep, called: start, rest: words.slice(said.length) };
}
