import type { Scene } from '#src/commands/command.ts';
import type { Doubt } from '#src/commands/sure/doubt.ts';
import { FOR_A_TIME, IN_PART, OTHERWISE, from } from '#src/commands/sure/doubt-words.ts';
import { questionIn } from '#src/commands/sure/ref-behind.ts';
import { dayAndReason } from '#src/commands/office/days/day-and-reason.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { beyond } from './plain.ts';

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

// “Because late (or 6 June)”.
const OR_DAY = /[;,(–-]\s*(or\s+(?:by\s+|on\s+)?(?:the\s+)?\d.*)$/isu;

/** “31 Jan 2016; 8.1.4 28 Feb 2016”, “31 Jan 2016 - 8.1.4 stays”: of another action, and no reason. */
function another(tail: string, scene: Scene): string | null {
  const places = [...tail.matchAll(/[;:–—-]\s+(?=\S*\d)/gu)].map(({ index, 0: sign }) => index + sign.length);
  const at = places.find((place) => {
    const named = leadingRef(tail.slice(place), scene);
    return named !== null && readWhen(tail.slice(place).split(/\s+/u).slice(0, 3).join(' '), scene.today)?.index !== 0;
  });
  return at === undefined ? null : tail.slice(at).trim();
}

/** Words beside a day that bear on it, take it back or are of another action. */
export const dated: Doubt = ({ tail, done }, scene) => {
  const { today } = scene;
  const { head, reason } = dayAndReason(tail, today);
  const day = readWhen(head, today);
  const left = (day?.rest ?? '').replaceAll(/^[\s,.;]+|[\s,.;]+$/gu, '');
  // Several days, or one that is no day, are asked about as such.
  const isAsked = done.entries.length === 0 && done.card.typed?.day !== undefined && daysIn(head, today).length < 2;
  const plainly =
    before(head) ??
    from(AS_LONG, tail) ??
    from(INSTEAD_OF, head) ??
    from(TAKES_BACK, tail.replace(/(?<!\p{L})because(?!\p{L}).*$/isu, '')) ??
    from(OR_DAY, reason) ??
    another(tail, scene) ??
    questionIn(head) ??
    from(OTHERWISE, head) ??
    beyond(reason, scene);
  if (plainly !== null || day === null || isAsked || FILLER.test(left)) return plainly;
  return from(BEARING, left) ?? from(FOR_A_TIME, left) ?? from(IN_PART, left) ?? (ADDS.test(left) ? left : null);
};
