import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import type { Sentence } from '#src/reply/requests/request-reader.ts';
import { lengthsIn } from '#src/timescale/days-in.ts';
import type { Length } from '#src/timescale/readers/length.ts';
import { nameAt, wishFrom } from '#src/reply/requests/request-reader.ts';

const DATE = String.raw`(?:the |this |our |my )?(?:date|deadline|due date|target|end date|completion date|timescale)`;
// A ref in the sentence is blanked: “can we move GV2 to the end of April” has a wide space in its place.
const ASKS = String.raw`(?:please|can|could|may|might|would like|i'd like|we'd like|like|request(?:ing)?|asking for|ask for|apply(?:ing)? for|need(?:ing)?|want|seeking|grateful for|possible)`;
const SHAPES: readonly RegExp[] = [
  /\b(?:can|could|would|please|pls)(?: you)?(?: please)? (?:give|grant|allow) (?:us|me|it)\b/u,
  new RegExp(String.raw`\b${ASKS}\b(?: \S+){0,6}? (?:an? )?(?:short |further |new )?extension\b`, 'u'),
  /\bextension\b(?=.*\b(?:to|until|till|of|please|request)\b)/u,
  new RegExp(
    String.raw`\b(?:can|could|may|please)\b(?: \S+){0,4}? (?:have|get|be given) (?:until|till|to|more time|longer|an? (?:extra|additional|further|bit))`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:please |can (?:you|we|i) |could (?:you|we|i) |may we )(?:please )?(?:extend|move|push|change|put back|shift|amend|revise|defer)(?: +${DATE}| +this| +it)?(?: +back| +out)?(?: +to| +until| +till| +by| +(?=an? |another |\w+ (?:more )?(?:days?|weeks?|months?)))`,
    'u',
  ),
  new RegExp(
    String.raw`\b(?:please )?(?:can|could|may) (?:${DATE}| {2,}) *(?:please )?(?:be )?(?:moved|extended|pushed|changed|put back|shifted|revised|amended|move|go|slip|shift|run|become)(?: back| out)?(?: to| until| till| by)?`,
    'u',
  ),
  /\b(?:is it|would it be|be) possible to (?:extend|move|push|change|shift|put back|have (?:until|till|longer|more time))\b/u,
  /\b(?:any chance|possibility) of (?:an? (?:extension|extra|further|few)|another|more time|longer|extending|moving)\b/u,
  /\b(?:chance|way|possible|scope|room)\b[^.!?]{0,30}\b(?:have|get) (?:an? )?(?:extra|another|further|few more|more time|longer|until|till)\b/u,
  /\b(?:can|could|may) (?:we|i)(?: please)? (?:have|get) (?:an? )?(?:extra|another|more|two|three|four|five|six|a few|a couple|\d+|until|till)\b/u,
  /\b(?:can|could|please)(?: you| we)?(?: please)? add (?:on )?(?:an? |another |one |two |three |four |five |six |\d+ )(?:further |extra |more |couple of |few )?(?:fortnight|days?|weeks?|months?)\b/u,
];

const SELF = String.raw`(?:^\s*|[.,;:!()–—-]\s*|(?<!\p{L})(?:and|but|so|i|we|i['’]?m|i am|we['’]?re|we are|i['’]d|we['’]d|please|now|still|just|really|amber|red|green)\s+)`;
const MOVED = String.raw`(?:(?: it| this| the date)?(?: to be| to)?(?: moved?| extended?| pushed?| changed?| put| shift(?:ed)?)(?: it| this| the date)?(?: back| out)?)?`;
const WISH = String.raw`(?:i['’]d like|we['’]d like|would like|like|want|ask(?:ing)? for|request(?:ing)?)${MOVED}(?: to| until| till)?`;
const MAY = String.raw`(?:can|could|may|might|shall) (?:i|we|it|this|the date|you)(?: please)? (?:have|get|do|say|make it|make this|make that|be|become|go for)`;
const ASKED_PLAINLY = new RegExp(
  String.raw`(?:${SELF}${WISH}|${SELF}need|(?<!\p{L})${MAY}(?: to| until| till)?)\s+(?:the )?$`,
  'u',
);
const ENDS =
  /^\s*(?:$|[.,;:!?)–—-]|(?:please|pls|instead|thanks|if|as|because|since|cos|so|due|now|rather|and|but)(?!\p{L}))/u;

const OF_TWO = /\s(?:or|\/)\s/u;

/** “we’d like 27 Nov please”: a day right behind words in which its writer asks for it; null where there is none. */
function plainlyAsked({ said, days, start }: Sentence): RegExpExecArray | null {
  const ending = days.filter(
    ({ index, end }) => ENDS.test(said.slice(end - start)) && !OF_TWO.test(said.slice(index - start, end - start)),
  );
  const asked = ending.map(({ index }) => ASKED_PLAINLY.exec(said.slice(0, index - start)));
  return asked.find((one) => one !== null) ?? null;
}

// “can you give me two more weeks?”, “extend it by two weeks”
function moreOf(said: string): Length | null {
  const asked = lengthsIn(said);
  return asked.length === 1 ? asked[0]!.length : null;
}

/** "can I have until the end of November please, the printers are closed": more time, and why; the office decides. */
export const extension: RequestReader = {
  name: 'extension',
  read: (sentence) => {
    const { said, raw, days, start } = sentence;
    const match = SHAPES.map((shape) => shape.exec(said)).find((found) => found !== null) ?? plainlyAsked(sentence);
    if (match === null) return null;
    // “can 8.1.4 go to Ben” asks for another lead.
    if (match[0].endsWith('to') && nameAt(raw, match.index + match[0].length) !== null) return null;
    const day = days.findLast(({ index }) => index >= start + match.index) ?? null;
    const reason =
      day === null
        ? ''
        : raw
            .slice(day.end - start)
            .replace(/^[\s,;:.-]*(?:please|pls)?[\s,;:.-]*(?:(?:many )?thanks|thank you|ta)?[\s,;:.!-]*/iu, '')
            .trim();
    const more = day === null ? moreOf(said) : null;
    const isNext = day?.implied.includes('month') === true ? { isNext: true as const } : {};
    const wished = { until: day?.day ?? null, ...isNext, ...(more === null ? {} : { more }) };
    return wishFrom(match, { kind: 'extension', ...wished, reason: reason.replace(/[.?!]+$/u, '') }, 'likely');
  },
};
