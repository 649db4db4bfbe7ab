import type { Scene } from '#src/commands/command.ts';
import { splitReason } from '#src/commands/words/reason.ts';
import { findLead } from '#src/people/find-person.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Decided, Doubt } from './doubt.ts';
import { givenInDoubt } from './given-in-doubt.ts';
import { noReasonIn } from './no-reason-in.ts';
import { questionIn, refBehind } from './ref-behind.ts';
import { leaveInDoubt } from './leave-in-doubt.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import {
  BEYOND_REASON,
  EXCEPT,
  HELD_BACK,
  FOR_A_TIME,
  OTHERWISE,
  SECOND_COMMAND,
  SOME_TIME,
  from,
  outsideQuotes,
} from './doubt-words.ts';

/** Words of a decision that are left over and may change what it means, as they were said; null where none are. */
export function doubtIn(said: Decided, scene: Scene): string | null {
  const second = from(SECOND_COMMAND, outsideQuotes(said.whole)) === null ? null : from(SECOND_COMMAND, said.whole);
  return second ?? OWN[said.name]?.(said, scene) ?? noReasonIn(said, scene);
}

/** True where the doubt is whether something is left out of what is decided. */
export function isException(doubt: string): boolean {
  return EXCEPT.test(doubt);
}

const MARK = /(?:^|[\s,;(])(?:because|cos|since|due to|[-–—])\s|[:]\s/iu;

function split(words: string): { readonly head: string; readonly reason: string } {
  const at = MARK.exec(words)?.index ?? words.length;
  return { head: words.slice(0, at).trim(), reason: words.slice(at) };
}

/** What reaches beyond a reason: a condition on somebody’s word, or “not PV3”. */
function beyond(reason: string, scene: Scene): string | null {
  const excepts = [
    ...reason.matchAll(/(?<=[\s,;(])(?:but not|not|except(?: for)?|apart from|other than)\s+(?=\S*\d)/giu),
  ];
  const except = excepts.find(({ index, 0: said }) => leadingRef(reason.slice(index + said.length), scene) !== null);
  return (
    from(BEYOND_REASON, reason) ??
    from(HELD_BACK, reason) ??
    (except === undefined ? null : reason.slice(except.index).trim())
  );
}

// “because the grant ended, but keep asking Ann” wishes for more than was decided.
const KEEPS =
  /(?:^|[\s,;(])(but\s+(?:please\s+)?(?:keep|leave|still|do|don['’]?t|tell|ask|remind|wait)(?!\p{L}).*)$/isu;

const plain: Doubt = ({ tail }, scene) => {
  const { head, reason } = split(tail);
  const bare = outsideQuotes(head);
  return (
    questionIn(head) ??
    from(OTHERWISE, bare) ??
    from(FOR_A_TIME, bare) ??
    refBehind(bare, scene) ??
    from(KEEPS, reason) ??
    beyond(reason, scene)
  );
};

const FILLER = /^(?:(?:is|are|be|now|to|on|by|set|due|it|until|please|the|date|move|moved|for)(?:\s|$))*$/iu;

// “31 Jan supplier late” is its reason; these begin something else.
const ADDS =
  /(?<!\p{L})(?:and|for|plus|then|also|with|phase|stage|part|step|assign|give|close|at least|at the)(?!\p{L})/iu;

// Said after the day without “because”: a word that bears on the decision is no reason.
const BEARS = [
  'provisional(?:ly)?|tentative(?:ly)?|draft|tb[acd]|for now|roughly|hopefully|unconfirmed',
  'i (?:think|guess|suppose|believe|reckon)|not sure|still to|yet to|to be (?:agreed|confirmed|decided|checked)',
  "hold(?: off| on)?|wait(?: for| until| till)?|await\\w*|don['’]?t|do not|until|till|check with|ask",
  'when|once|as (?:long|soon) as|so long as|pending|whenever',
  'unclear|unknown|uncertain|no longer|not (?:known|clear|certain)',
  'at the (?:earliest|latest)|or (?:so|later|earlier|sooner|thereabouts)|unless|if|subject to|conditional',
].join('|');
const BEARING = new RegExp(`(?<!\\p{L})((?:${BEARS})(?!\\p{L}).*)$`, 'isu');

// “was 31 Jan”, “originally 31 Jan”: the day that it is no more.
function before(head: string): string | null {
  return from(
    /^((?:it |that )?(?:was|were|had been|originally|previously|formerly|used to be|(?:\S+ ){1,3}(?:wants?|wanted|asks?|asked for|hoped|hopes|prefers|suggests?|suggested|says|said))(?!\p{L}).*)$/isu,
    head,
  );
}

const INSTEAD_OF = /(?:^|[\s,;(])(instead of\s.*)$/isu;

// “31 Mar as long as HR agree”: the “as” gives no reason.
const AS_LONG = /(?:^|[\s,;(])((?:as|so) (?:long|soon) as\s.*)$/isu;

// “31 Jan; no, 28 Feb”, “31 Jan - to be confirmed”: no reason either.
const TAKES_BACK =
  /[;:,–-]\s*((?:no|sorry|actually|wait|i mean|make (?:it|that)|rather|tb[acd]|to be (?:confirmed|agreed|decided)|provisional(?:ly)?)(?!\p{L}).*)$/isu;

/** “31 Jan 2016; 8.1.4 28 Feb 2016”, “31 Jan 2016 - 8.1.4 stays”: of another action, and no reason. */
function another(tail: string, scene: Scene): string | null {
  const places = [...tail.matchAll(/[;:–—-]\s+(?=\S*\d)/gu)].map(({ index, 0: sign }) => index + sign.length);
  const at = places.find((place) => {
    const named = leadingRef(tail.slice(place), scene);
    return named !== null && readWhen(tail.slice(place).split(/\s+/u).slice(0, 3).join(' '), scene.today)?.index !== 0;
  });
  return at === undefined ? null : tail.slice(at).trim();
}

const LEFT_OUT =
  /^((?:but\s+)?(?:not|except(?:\s+for)?|excluding|apart from|other than|only|just)\s+([^:,–—?]{2,60}))[:,–—]/iu;

/** “But not Karl: is it signed?” leaves somebody out; “not signed yet?” is the question. */
const asked: Doubt = ({ tail }, { roster }) => {
  const [, said, name = ''] = LEFT_OUT.exec(tail.replace(/^[\s:,–-]+/u, '')) ?? [];
  return said === undefined || findLead(name.trim(), roster).kind === 'none' ? null : said;
};

const dated: Doubt = ({ tail, done }, scene) => {
  const { today } = scene;
  const { head, reason } = splitReason(tail);
  const day = readWhen(head, today);
  const left = (day?.rest ?? '').replaceAll(/^[\s,.;]+|[\s,.;]+$/gu, '');
  // Several days, or one that is no day, are asked about as such.
  const isAsked = done.entries.length === 0 && done.card.typed?.day !== undefined && daysIn(head, today).length < 2;
  const plainly =
    before(head) ??
    from(AS_LONG, tail) ??
    from(INSTEAD_OF, head) ??
    from(TAKES_BACK, tail.replace(/(?<!\p{L})because(?!\p{L}).*$/isu, '')) ??
    another(tail, scene) ??
    questionIn(head) ??
    from(OTHERWISE, head) ??
    beyond(reason, scene);
  if (plainly !== null || day === null || isAsked || FILLER.test(left)) return plainly;
  return from(BEARING, left) ?? from(FOR_A_TIME, left) ?? (ADDS.test(left) ? left : null);
};

const approved: Doubt = (said, scene) => {
  const { head } = split(said.tail);
  const agreed = said.done.entries.flatMap(({ event }) => (event.kind === 'date-agreed' ? [event.day] : []));
  const other = daysIn(head, scene.today).find(({ day, start }) => !agreed.includes(day) && start === null);
  return plain(said, scene) ?? (other === undefined ? null : head.slice(other.index)) ?? from(SOME_TIME, head);
};

// “Decline 8.1.3, offer 15 Jan”: another day is no reason.
const declined: Doubt = (said, scene) => {
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

const CLOSED_AS =
  /^(?:as\s+)?(business[\s-]as[\s-]usual|bau|everyday work|superseded|replaced|overtaken|withdrawn|dropped|cancelled)/iu;

// “Because cut, except the annex”: a part is to stay open.
const LEAVES_OUT =
  /(?:^|[\s,;(])((?:except(?:ing)?|apart from|excluding|other than|save for|bar)\s+(?:for\s+)?(?:the|its|our|all)\s.*)$/isu;

const closed: Doubt = (said, scene) => {
  const { head, reason } = split(said.tail);
  const as = CLOSED_AS.exec(head)?.[1] ?? '';
  const behind = head.slice(CLOSED_AS.exec(head)?.[0].length ?? 0);
  const when = from(SOME_TIME, behind);
  const isWhen =
    when !== null && (/^(?:when|once|after|until|till|while)\s/iu.test(when) || daysIn(when, scene.today).length > 0);
  const denied = as === '' ? -1 : reason.toLowerCase().indexOf(`not ${as.toLowerCase()}`);
  // “superseded by 8.1.4” names what takes its place.
  const bare = { ...said, tail: `${head.replace(/\sby\s+\S+/iu, '')} ${reason}` };
  return (
    plain(bare, scene) ??
    (isWhen ? when : null) ??
    from(LEAVES_OUT, reason) ??
    (denied < 0 ? null : reason.slice(denied))
  );
};

const MERGES = /^(?:all the same\s+)?(?:(?:in)?to|with)\s+/iu;

const mergedInto: Doubt = (said, scene) => {
  const target = leadingRef(said.tail.replace(MERGES, ''), scene);
  // Two places to go into are asked about as such.
  const isAsked = target !== null && leadingRef(target.rest.replace(/^(?:and|&|,)\s*/iu, ''), scene) !== null;
  if (target === null || isAsked) return null;
  return plain({ ...said, tail: ` ${target.rest}` }, scene) ?? from(SOME_TIME, split(` ${target.rest}`).head);
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

const OWN: Readonly<Record<string, Doubt>> = {
  date: dated,
  ask: asked,
  approve: approved,
  decline: declined,
  verify: verified,
  close: closed,
  merge: mergedInto,
  assign: givenInDoubt,
  checker: givenInDoubt,
  restrict: plain,
  reopen: (said, scene) => plain(said, scene) ?? from(SOME_TIME, split(said.tail).head),
  keep: (said, scene) => plain(said, scene) ?? from(SOME_TIME, split(said.tail).head),
  add: added,
  edit: edited,
  away: leaveInDoubt,
};
