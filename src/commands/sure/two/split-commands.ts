import type { Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { beginsWithLead } from '#src/commands/sure/begins-with-lead.ts';
import { outsideQuotes } from '#src/commands/sure/doubt-words.ts';

/** One of several things that a message decides: as it is said in full, without /rag. */
type Piece = { readonly name: string; readonly words: string };

/** Several decisions in one message; `isOpen` where it is not sure that each is another, `isWords` where the words may be anybody’s and all of the first. */
type Pieces = { readonly pieces: readonly Piece[]; readonly isOpen: boolean; readonly isWords: boolean };

const VERBS =
  'date|approve|decline|refuse|verify|close|merge|assign|checker|restrict|unrestrict|keep|reopen|remind|ask|settle|edit|rename|reword|answer';
const BEGINS = new RegExp(String.raw`^(?:/?rag\s+)?(${VERBS})\s+(?=\S)`, 'iu');
const BETWEEN = /(?:\s*[;,\n]\s*|\.\s+|\?\s+|\s+)(?:(?:and|then|&|also|plus|but|while)\s+)*/giu;
const PARTED = /[;,.?\n&]|\b(?:and|then|also|plus|but|while)\b/iu;
const SAYS =
  /^(?:yes|yep|no|nope|not|ok|okay|confirmed|verified|complete|completed|incomplete|done|fine|good|needs|seen|is|isn['’]t|it['’]s|its|looks|has|nothing|all)(?!\p{L})/iu;
const ANSWER_BEFORE = /(?:yes|no|ok|okay|yet|complete|completed|incomplete|confirmed|verified|done|fine)[\s.]*$/iu;
const YES = /^(?:yes|yep|ok|okay|approved?|agreed?|accept(?:ed)?|fine)(?!\p{L})[\s,:;.–-]*/iu;
const NO = /^(?:no|nope|not(?: yet)?|declined?|refused?|reject(?:ed)?)(?!\p{L})[\s,:;.–-]*/iu;
const CLOSES =
  /^(?:as\s+)?(?:withdrawn|superseded|replaced|overtaken|dropped|cancelled|done|complete|delivered|bau|business[\s-]as[\s-]usual)(?!\p{L})/iu;
const FIELD = /^(?:(?:the|its)\s+)?(?:title|name|wording|leads?|owners?|dates?|due|when|timescale|theme)(?!\p{L})/iu;
const ONLY_JOINS = /^[\s,;&]*(?:and)?[\s,;&]*$/iu;
const MOST = 6;

/** The decisions that words say, one behind another: “approve 1.2 and decline 1.3”, “assign 1.2 to Jo, 1.3 to Karl”; null where they say one. */
export function splitCommands(words: string, scene: Scene): Pieces | null {
  const pieces: Piece[] = [];
  let [rest, isOpen, isWords] = [words, false, false];
  while (pieces.length < MOST) {
    const next = nextIn(rest, scene);
    if (next === null) break;
    pieces.push(pieceOf(next.before));
    isOpen ||= next.isOpen;
    isWords ||= next.isWords === true;
    rest = next.behind;
  }
  return pieces.length === 0 ? null : { pieces: [...pieces, pieceOf(rest)], isOpen, isWords };
}

type Next = { readonly before: string; readonly behind: string; readonly isOpen: boolean; readonly isWords?: true };

function nextIn(words: string, scene: Scene): Next | null {
  const verb = BEGINS.exec(words);
  const name = verb?.[1]?.toLowerCase() ?? '';
  const first = verb === null ? null : leadingRef(words.slice(verb[0].length), scene);
  if (verb === null || first === null) return null;
  const from = words.length - first.rest.length;
  const bare = masked(words);
  for (const { 0: between, index } of bare.matchAll(BETWEEN)) {
    const at = index + between.length;
    if (at < from - 1 || at >= words.length) continue;
    const spot: Spot = { name, words, at, index, between, from, scene };
    const found = otherVerb(spot) ?? otherNumber(spot);
    if (found !== null) return { ...found, before: words.slice(0, between.startsWith('?') ? index + 1 : index) };
  }
  return null;
}

type Spot = {
  readonly name: string;
  readonly words: string;
  /** Where what may be another decision begins, and what stands before it. */
  readonly at: number;
  readonly index: number;
  readonly between: string;
  /** Where the words behind the first number begin. */
  readonly from: number;
  readonly scene: Scene;
};

type Found = Omit<Next, 'before'>;

/** “and decline 1.3”. */
function otherVerb({ words, at, index, between, from, scene }: Spot): Found | null {
  const behind = words.slice(at);
  const verb = BEGINS.exec(behind);
  if (verb === null || leadingRef(behind.slice(verb[0].length), scene) === null) return null;
  return PARTED.test(between) || index <= from ? { behind, isOpen: false } : null;
}

/** “, 1.3 to Karl”: the same of another number, where what follows can be what this is said with. */
function otherNumber(spot: Spot): Found | null {
  const { name, words, at, index, between, from, scene } = spot;
  const behind = words.slice(at);
  const named = /^\S*\d/u.test(behind) ? leadingRef(behind, scene) : null;
  if (named === null) return null;
  if (!isSaid(name, named.rest, scene)) return ownWords(spot, named);
  const said = words.slice(from, index);
  const isListed = ONLY_JOINS.test(said);
  if (isListed)
    return CONTRARY[name]?.test(named.rest) === true && leadingRef(named.rest.replace(NO, ''), scene) === null
      ? { behind: turned(name, behind, scene), isOpen: true }
      : null;
  if (POINTS_AT.test(said)) return null;
  return PARTED.test(between) || ANSWER_BEFORE.test(said) || (name === 'date' && isDay(said.trim(), scene))
    ? { behind: turned(name, behind, scene), isOpen: false }
    : null;
}

const POINTS_AT =
  /(?<!\p{L})(?:not|except|but|than|of|with|by|for|from|until|after|before|as|see|e\.?g|i\.?e|cf|vs)\s*$/iu;

/** “Yes, 2000; 1.3 your own budget”: a number with words of its own, where the words may be anything; what follows a comma or “and” is asked about. */
function ownWords({ name, words, at, index, between, from, scene }: Spot, { said, rest }: Named): Found | null {
  const before = words.slice(from, index);
  const isParted = ENDS.test(between) || (FREE.has(name) && PARTED.test(between));
  if (!isParted || !OWN_WORDS.test(rest) || ONLY_JOINS.test(before) || POINTS_AT.test(before)) return null;
  // “3.5 days” is no number of an action.
  if (!isKnown(said, scene)) return null;
  const behind = words.slice(at);
  return { behind: `${name} ${behind}`, isOpen: name !== 'answer' || !ENDS.test(between), isWords: true };
}

type Named = { readonly said: string; readonly rest: string };

/** Commands whose words are for somebody to read, and go out as they are. */
const FREE: ReadonlySet<string> = new Set(['answer', 'ask']);
const ENDS = /[;\n]|[.?]\s/u;
const OWN_WORDS = /^[\s,:–-]*\p{L}/u;

function isKnown(said: string, { actions }: Scene): boolean {
  const ref = withoutStop(said).toLowerCase();
  return !/^[\d.]+$/u.test(ref) || actions.some((one) => one.ref.toLowerCase() === ref);
}

const CONTRARY: Readonly<Record<string, RegExp>> = { approve: NO, decline: YES, verify: NO };

function isSaid(name: string, rest: string, scene: Scene): boolean {
  switch (name) {
    case 'date':
      return isDay(leadingRefs(rest.replace(/^(?:and|&|,)\s*/iu, ''), scene).rest, scene);
    case 'assign':
    case 'checker':
      return isNamed(rest, scene);
    case 'verify':
      return SAYS.test(rest);
    case 'approve':
    case 'decline':
      // “8.1.4 not 8.1.5” says nothing of 8.1.4.
      if (NO.test(rest) && leadingRef(rest.replace(NO, ''), scene) !== null) return false;
      return YES.test(rest) || NO.test(rest);
    case 'close':
      return CLOSES.test(rest);
    case 'edit':
      return FIELD.test(rest);
    case 'rename':
    case 'reword':
      return /^(?:to|as|into)\s/iu.test(rest);
    default:
      return false;
  }
}

function isDay(words: string, { today }: Scene): boolean {
  return readWhen(words.replace(/^(?:(?:to|by|is|now|due|on)\s+)+/iu, ''), today)?.index === 0;
}

function isNamed(rest: string, { roster }: Scene): boolean {
  return beginsWithLead(rest.replace(/^to\s+/iu, '').replaceAll(/["“”]/gu, ''), roster);
}

/** Said in full: “approve 1.2, 1.3 no” declines 1.3. */
function turned(name: string, behind: string, scene: Scene): string {
  const named = leadingRef(behind, scene)!;
  const said = withoutStop(named.said);
  if (name === 'approve' && NO.test(named.rest)) return `decline ${said} ${named.rest.replace(NO, '')}`.trim();
  if (name === 'decline' && YES.test(named.rest)) return `approve ${said} ${named.rest.replace(YES, '')}`.trim();
  return `${name} ${said} ${named.rest}`.trim();
}

function pieceOf(words: string): Piece {
  const tidy = words
    .replace(/^\/?rag\s+/iu, '')
    .replace(/[\s,;.]+$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const name = BEGINS.exec(`${tidy} `)?.[1]?.toLowerCase() ?? '';
  return { name, words: `${name}${tidy.slice(name.length)}` };
}

/** The words with what stands in quotation marks covered, place for place. */
function masked(words: string): string {
  return outsideQuotes(words) === words
    ? words
    : words.replaceAll(/"[^"]*"|“[^”]*”/gu, (said) => 'x'.repeat(said.length));
}
