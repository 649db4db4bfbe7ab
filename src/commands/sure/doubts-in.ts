import type { Scene } from '#src/commands/command.ts';
import { findLead } from '#src/people/find-person.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import type { Decided, Doubt } from './doubt.ts';
import { dated } from './doubts/dated.ts';
import { closed, keptOpen, mergedInto, openedOrHidden } from './doubts/ending.ts';
import { plain, split } from './doubts/plain.ts';
import { settled } from './doubts/settled.ts';
import { givenInDoubt } from './given-in-doubt.ts';
import { noReasonIn } from './no-reason-in.ts';
import { inTwoMinds } from './two-minds.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import { questionIn } from './ref-behind.ts';
import { leaveInDoubt } from './leave-in-doubt.ts';
import { EXCEPT, FOR_A_TIME, OTHERWISE, SECOND_COMMAND, SOME_TIME, WISH, from, outsideQuotes } from './doubt-words.ts';

/** Words of a decision that are left over and may change what it means, as they were said; null where none are. */
export function doubtIn(said: Decided, scene: Scene): string | null {
  const bare = outsideQuotes(said.whole);
  const second = [SECOND_COMMAND, ...(holdsOwnWords(said.name) ? [] : [WISH])].find((one) => from(one, bare) !== null);
  const other = second === undefined ? null : from(second, said.whole);
  const wavers = holdsOwnWords(said.name) ? null : inTwoMinds(said);
  return other ?? wavers ?? OWN[said.name]?.(said, scene) ?? noReasonIn(said, scene);
}

/** True for a command that may hold any words: what is asked, what an action is called, who covers for somebody. */
function holdsOwnWords(name: string): boolean {
  return name === 'ask' || name === 'add' || name === 'edit' || name === 'split' || name === 'away';
}

/** True where the doubt is whether something is left out of what is decided. */
export function isException(doubt: string): boolean {
  return EXCEPT.test(doubt);
}

const LEFT_OUT =
  /^((?:but\s+)?(?:not|except(?:\s+for)?|excluding|apart from|other than|only|just)\s+([^:,–—?]{2,60}))[:,–—]/iu;

/** “But not Karl: is it signed?” leaves somebody out; “not signed yet?” is the question. */
const asked: Doubt = ({ tail }, { roster }) => {
  const [, said, name = ''] = LEFT_OUT.exec(tail.replace(/^[\s:,–-]+/u, '')) ?? [];
  return said === undefined || findLead(name.trim(), roster).kind === 'none' ? null : said;
};

// “Until 31 Jan”, of which nothing but the day that was asked for is said.
const TO_THAT_DAY = /^[\s,]*(?:to|until|till|by|on|for)\s+[^\s,]+(?:\s+[^\s,]+){0,3}$/iu;

/** Who took a decision, when and in which minute is read already; the words that are left are judged. */
function withoutMinute(said: Decided, { plans, governanceOf, today }: Scene): Decided {
  const left = said.done.entries.flatMap(({ event }) =>
    (event.kind === 'date-agreed' || event.kind === 'date-declined') && event.minuted !== undefined
      ? [event.reason]
      : [],
  );
  if (left[0] !== undefined) return { ...said, tail: left[0] };
  // Where it is asked which board it was, or on which day, the card asks that already.
  const forums = plans.flatMap(({ key }) => governanceOf(key).forums);
  const { doubt, reason } = readMinuted(said.tail, { forums, today });
  return doubt === null || said.done.entries.length > 0 ? said : { ...said, tail: reason };
}

const approved: Doubt = (whole, scene) => {
  const said = withoutMinute(whole, scene);
  const { head } = split(said.tail);
  const agreed = said.done.entries.flatMap(({ event }) => (event.kind === 'date-agreed' ? [event.day] : []));
  const days = daysIn(head, scene.today);
  const other = days.find(({ day, start }) => !agreed.includes(day) && start === null);
  const isTheirs = days.length === 1 && other === undefined && TO_THAT_DAY.test(head);
  return (
    plain(said, scene) ??
    (other === undefined ? null : head.slice(other.index)) ??
    (isTheirs ? null : from(SOME_TIME, head))
  );
};

// “Decline 8.1.3, offer 15 Jan”: another day is no reason.
const declined: Doubt = (whole, scene) => {
  const said = withoutMinute(whole, scene);
  const { head } = split(said.tail);
  const isDated = daysIn(head, scene.today).length > 0;
  return plain(said, scene) ?? from(SOME_TIME, head) ?? (isDated ? head.replace(/^[\s,;]+/u, '') : null);
};

const SAYS_NO = /^(?:no|not|nope|reject(?:ed)?)(?!\p{L})/iu;
const NO_FAULT =
  /(?<!\p{L})(?:no|not any|without|nothing)\s+(?:further |other |more |outstanding |open )*(?:problems?|issues?|concerns?|objections?|comments?|doubts?|worr\w+|gaps?|faults?|defects?|errors?|complaints?|snags?|delays?|outstanding|missing|wrong|left)(?!\p{L})/giu;
const WELL_NO = /(?:^|[\s,;(])((?:well,?\s+)?(?:no|nothing|hardly|nearly|almost|partly|mostly)(?!\p{L}).*)$/isu;

// What was asked already: “yes all the same, half of it”.
const ASKED = /^(?:yes|no) all the same(?!\p{L})/iu;

const AFTER = /(?:^|[\s,;(])(after\s+(?:the|an?|their|our|its)\s.*)$/isu;

const verified: Doubt = ({ tail }) => {
  if (ASKED.test(tail)) return null;
  if (SAYS_NO.test(tail.replace(NO_FAULT, ''))) return null;
  const { head } = split(outsideQuotes(tail).replace(NO_FAULT, ' '));
  return (
    questionIn(head) ?? from(OTHERWISE, head) ?? from(FOR_A_TIME, head) ?? from(WELL_NO, head) ?? from(AFTER, head)
  );
};

const HIDDEN = /(?:^|[\s,;(])((?:restricted|confidential|private|hidden|secret)(?!\p{L}).*)$/isu;
const HIDDEN_LAST = /(?:^|[\s,;(])((?:restricted|confidential)\)?[.!]?)$/iu;
const ANOTHER = /([;,]\s*\S*\d\S*\s+["“].*)$/su;

const added: Doubt = ({ tail }) => {
  const bare = outsideQuotes(tail);
  const isQuoted = bare !== tail;
  if (!isQuoted) return from(HIDDEN_LAST, tail);
  return from(HIDDEN, bare) ?? from(ANOTHER, tail) ?? from(OTHERWISE, bare);
};

const TITLE = /^(?:(?:the|its)\s+)?(?:title|name|wording)(?!\p{L})/iu;
const LEAD = /^(?:(?:the|its)\s+)?(?:leads?|owners?)(?:[\s:]+)(?:to\s+|is\s+)?/iu;

const edited: Doubt = (said, scene) => {
  if (TITLE.test(said.tail)) return null;
  if (LEAD.test(said.tail)) return givenInDoubt({ ...said, tail: said.tail.replace(LEAD, '') }, scene);
  return questionIn(said.tail) ?? from(OTHERWISE, outsideQuotes(said.tail));
};

// “"Visit homes" and PV3 too”: behind a title nothing but who, when and the next title stands.
const splits: Doubt = ({ tail }, scene) => {
  const bare = tail.replaceAll(/"[^"]*"|“[^”]*”/gu, (said) => ' '.repeat(said.length));
  const [ref] = bare.trim() === tail.trim() ? [] : refsNamed(bare, scene);
  const before = ref === undefined ? tail : tail.slice(0, bare.indexOf(ref));
  return ref === undefined ? from(OTHERWISE, bare) : tail.slice(before.replace(JOINS_LAST, '').length).trim();
};

const JOINS_LAST = /(?:[\s,;]|(?<=[\s,;])(?:and|also|plus|same for|the same for|&))+$/iu;

const OWN: Readonly<Record<string, Doubt>> = {
  date: dated,
  ask: asked,
  approve: approved,
  decline: declined,
  realistic: plain,
  verify: verified,
  close: closed,
  merge: mergedInto,
  assign: givenInDoubt,
  checker: givenInDoubt,
  restrict: openedOrHidden,
  unrestrict: openedOrHidden,
  reopen: openedOrHidden,
  keep: keptOpen,
  settle: settled,
  add: added,
  edit: edited,
  split: splits,
  away: leaveInDoubt,
};

/** The commands of which nothing is decided while words are left over that may change what they mean. */
export const DECIDING: ReadonlySet<string> = new Set(Object.keys(OWN));

/** True for a decision of which every word decides; in the others words are somebody’s own. */
export function decidesByEveryWord(name: string): boolean {
  return DECIDING.has(name) && !holdsOwnWords(name);
}
