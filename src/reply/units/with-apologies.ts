import type { WordRow } from '#src/reply/tables/word-tables.ts';
import { SAID_EARLIER } from '#src/reply/after/said-earlier.ts';
import { stretchesOf } from '#src/thrift/stretches-of.ts';
import type { Unit } from './unit.ts';
import { isA, meaningOf } from './unit.ts';

const MUCH = String.raw`(?:(?:many|huge|big|sincere|deepest|most|very|really|so|my|our|with|a thousand) ){0,3}`;
const SORRY = String.raw`(?:sorry|soz|sry|apologies|apols|(?:i |we )?apologi[sz]e)`;
const THANKS = String.raw`(?:thanks|thank you|thankyou|thx|cheers)`;
const REST = String.raw`[^,;:.!?()\d\n–—-]{0,60}?`;
const LATE = String.raw`(?:delay\w*|wait\w*|late\w*|slow\w*|silence|trouble|inconvenience|confusion|tardi\w+|hassle|time|long|ages|on|overdue|while|forever|sooner|earlier|before|chased?|chasing|reminders?|nudges?|missed|missing|forgetting|forgot)`;
const NOT_SOONER = String.raw`for (?:not|missing|forgetting|being|taking|having|keeping|leaving|the|my|our|any|such|this|it)(?: ${REST})?(?<!\p{L})${LATE}`;
const IT_WAS = String.raw`(?:it|this|that|i)(?:['’](?:s|m|ve))? ${REST}(?<!\p{L})(?:late|long|slow|ages|on|overdue|a while|forever)`;
const SHOULD_HAVE = String.raw`[, ]+(?:i )?(?:should(?: have|['’]ve)?|meant to|forgot to|only just|just) (?:have )?(?:said|say|told|tell|replied|reply|updated?|seen|saw|mentioned|mention)(?: (?:so|this|you))?(?: (?:sooner|earlier|before|last week|yesterday))?`;
const ENDS = String.raw`(?=\s*(?:$|[,;:.!?()\n–—-]|\p{Co}|(?:and|but) ))`;
/** “Sorry this dragged on”, “thanks for your patience”. */
const WHOLE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${MUCH}(?:${SORRY}(?: (?:${NOT_SOONER})|${SHOULD_HAVE})|${THANKS} for ${REST})${ENDS}`,
  'giu',
);
// “Sorry it is late” without “done” may be said of the action.
const AFTER_DONE = new RegExp(String.raw`(?<![\p{L}\p{N}])${MUCH}${SORRY} ${IT_WAS}${ENDS}`, 'giu');
// “Well, amber then”, “oh and 8.1.4 red”, “100% on track”: what only opens or underlines.
const PADDING =
  /^\s*(?:(?:well|oh|ah|och|hmm+|um+|er+)(?=\s*,\s*\p{L})|oh(?= and ))|(?<![\p{L}\p{N}.])1[0-9]0\s?(?:%|per ?cent)(?=\s+(?:on (?:track|course|target|schedule|time)|green)(?!\p{L}))/giu;
// “Scrap that, it’s green”, “done now, ignore the above”: what is said beside it takes the place of what was said before.
const LETS_GO = new RegExp(
  String.raw`^\s*(?:(?:sorry|oh|oops|no|actually|please)[\s,]+)*(?:scrap|scratch|forget|ignore|disregard) (?:that|what i (?:just )?(?:said|wrote|put|sent)|${SAID_EARLIER})(?=\s*[,.;:!–—-]\s*\p{L})|(?<=[,.;:(–—-]\s{0,2})(?:(?:so|please|and) )*(?:ignore|disregard|forget) ${SAID_EARLIER}(?=[\s.!)]*$)`,
  'giu',
);
const OTHER: ReadonlySet<string> = new Set(['ref', 'day', 'link', 'length']);
const ROW: WordRow = { words: '', class: 'courtesy', meaning: '', certainty: '', negated: '' };

/** The units in which a whole apology or thank-you, what only opens a message or underlines a word, and what lets go of what was said before, is one courtesy: nothing in it is said of an action. */
export function withApologies(units: readonly Unit[], text: string): readonly Unit[] {
  const done = units.find((unit) => meaningOf(unit, 'state') === 'done')?.end ?? text.length;
  const places = [...stretchesOf(text, WHOLE), ...stretchesOf(text, AFTER_DONE).filter(({ start }) => start >= done)];
  return [...places, ...stretchesOf(text, PADDING), ...stretchesOf(text, LETS_GO)]
    .reduce(joinedAt, units)
    .map((unit, at, all) => {
      return isKind(unit, all[at + 1]) ? { ...unit, senses: sensesOf(unit.said) } : unit;
    });
}

// What the table knows, with nothing behind it: not of “sorry annex B is late”.
function isKind(unit: Unit, next: Unit | undefined): boolean {
  const isWhole = next === undefined || next.kind === 'sign' || next.kind === 'link' || next.kind === 'quoted';
  return isWhole && isA(unit, 'courtesy') && KIND.test(unit.said);
}

const KIND = new RegExp(String.raw`(?<!\p{L})(?:${SORRY}|${THANKS})(?!\p{L})`, 'iu');

function sensesOf(said: string): ReadonlyMap<string, WordRow> {
  return new Map(['courtesy', 'apology'].map((name) => [name, { ...ROW, words: said, class: name }]));
}

type Place = { readonly start: number; readonly end: number };

function joinedAt(units: readonly Unit[], { start, end }: Place): readonly Unit[] {
  const within = units.filter((unit) => unit.start < end && start < unit.end);
  const [first, last] = [within[0], within.at(-1)];
  if (first === undefined || last === undefined || within.some(({ kind }) => OTHER.has(kind))) return units;
  const said = within.map((unit) => unit.said).join(' ');
  const whole: Unit = {
    said,
    raw: first.raw,
    start: first.start,
    end: last.end,
    kind: 'phrase',
    senses: sensesOf(said),
  };
  return units.flatMap((unit) => (unit === first ? [whole] : within.includes(unit) ? [] : [unit]));
}
