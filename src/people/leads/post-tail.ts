import { startsPerson } from '#src/people/leads/evidence/starts-person.ts';
import { portfolioGoesOn } from '#src/people/leads/evidence/portfolio.ts';
import { GIVEN_NAMES } from '#src/people/given-names.ts';
import { HONORIFICS } from '#src/people/honorific.ts';
import {
  BODY_NOUNS,
  JOINING,
  POLICE_RANKS,
  PORTFOLIO_HEADS,
  POST_ACRONYMS,
  RANK_PORTFOLIOS,
} from './lead-vocabulary.ts';
import type { LeadScan } from './lead-piece.ts';
import { goesOn, isAcronym, isCapital, isHead, isPluralHead, isTrade, startsOther, startsPost } from './lead-shape.ts';
import type { LeadWord } from './lead-words.ts';

const CHIEF: ReadonlySet<string> = new Set(['chief', 'accountable']);
const OF_BODIES: ReadonlySet<string> = new Set(['headteacher', 'principal', 'head', 'nurse', 'matron', 'governor']);
const OF_ONE: ReadonlySet<string> = new Set(
  'ccg icb trust academy school college university hospital council mbc lscb'.split(' '),
);
const ADVISERS: ReadonlySet<string> = new Set(['adviser', 'advisor', 'rapporteur']);
const CONNECTORS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'in', 'on', 'the']);

/** Where the words end that say what a post looks after; the place after its head when there are none. */
export function postTail(scan: LeadScan, head: number, plural: boolean): number {
  const end = plainlyTo(scan, head, plural);
  return plural ? end : portfolioGoesOn(scan, head, end);
}

function plainlyTo(scan: LeadScan, head: number, plural: boolean): number {
  const key = (scan.words[head]?.key ?? '').replace(plural ? /s$/u : /$^/u, '');
  const after = scan.words[head + 1];
  if (after === undefined) return head + 1;
  if (after.key === 'of' || after.key === 'for' || isAdviceOn(after, key)) return ofTail(scan, head + 1, key);
  if (POLICE_RANKS.has(key) && goesOn(after)) return plainTail(scan, head, plural);
  if (!PORTFOLIO_HEADS.has(key)) return after.mark === 'comma' ? (wholeBody(scan, head, key) ?? head + 1) : head + 1;
  if (after.mark === 'open') return bracketTail(scan, head);
  if (after.mark === 'comma' || after.mark === 'dash') return markTail(scan, head, key);
  return plainTail(scan, head, plural);
}

// "Special Adviser on Education"; "Director on leave" is no such thing.
function isAdviceOn(after: LeadWord, key: string): boolean {
  return after.key === 'on' && ADVISERS.has(key);
}

// "Director Adult Services", "Superintendent Contact".
function plainTail(scan: LeadScan, head: number, plural: boolean): number {
  const key = scan.words[head]?.key ?? '';
  const after = scan.words[head + 1];
  if (!goesOn(after) || plural || JOINING.has(after.key) || CONNECTORS.has(after.key)) return head + 1;
  const isOfRank = POLICE_RANKS.has(key) && RANK_PORTFOLIOS.has(after.key);
  const isPlain = (isService(after) || isOfRank) && !startsPost(scan, head + 1) && !startsOther(scan, head + 1);
  return isPlain ? services(scan, head + 1, key) : head + 1;
}

function ofTail(scan: LeadScan, at: number, key: string): number {
  let to = scan.words[at + 1]?.mark === 'break' ? at + 2 : at + 1;
  while (goesOn(scan.words[to]) && CONNECTORS.has(scan.words[to]?.key ?? '')) to += 1;
  if (!goesOn(scan.words[to])) return at;
  // "Line manager of Jane Doe": her whole name.
  const end = startsPerson(scan, to) ? to + 2 : services(scan, to, key);
  const after = scan.words[end]?.mark;
  // "Head of Service – Early Help" says the service after the dash.
  const isOpen = end === to + 1 && scan.words[to]?.key === 'service' && (after === 'dash' || after === 'comma');
  return isOpen ? markTail(scan, to, key) : end;
}

// "Cabinet Member, Housing", and not "Director, Jane Doe", "Director, A Khan" nor "Manager, Senior Leadership Team".
function markTail(scan: LeadScan, head: number, key: string): number {
  const first = scan.words[head + 2];
  const whole = wholeBody(scan, head, key);
  if (whole !== null) return whole;
  const isSaid = goesOn(first) && (isService(first) || isStrangeService(scan, head + 2));
  if (!isSaid || startsPost(scan, head + 2) || startsOther(scan, head + 2)) return head + 1;
  const to = services(scan, head + 2, key);
  const last = scan.words[to - 1];
  const isBody = last !== undefined && BODY_NOUNS.has(last.key) && key !== 'chair';
  return isBody ? head + 1 : to;
}

// "Clinical Director, Urgent Care": a word that could be a name, run on into one of service.
function isStrangeService(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  const next = scan.words[at + 1];
  if (!goesOn(word) || !goesOn(next) || !isCapital(word) || GIVEN_NAMES.has(word.key)) return false;
  return isTrade(next) && !isAcronym(next) && !isHead(next) && !startsPost(scan, at + 1) && !HONORIFICS.has(word.key);
}

// "Headteacher, Maltby Academy" and "Chief Officer, CCG": what one person heads, up to the end of the lead.
function wholeBody(scan: LeadScan, head: number, key: string): number | null {
  const isChief = key === 'officer' && CHIEF.has(scan.words[head - 1]?.key ?? '');
  if ((!isChief && !OF_BODIES.has(key)) || scan.words[head + 1]?.mark !== 'comma') return null;
  let to = head + 2;
  while (goesOn(scan.words[to]) && !startsPost(scan, to) && isCapital(scan.words[to] as LeadWord)) to += 1;
  const last = scan.words[to - 1];
  return to > head + 2 && !goesOn(scan.words[to]) && last !== undefined && OF_ONE.has(last.key) ? to : null;
}

// "Assistant Director (Housing)".
function bracketTail(scan: LeadScan, head: number): number {
  let to = head + 2;
  while (isBracketed(scan, to)) to += 1;
  return to > head + 2 && scan.words[to]?.mark === 'close' ? to + 1 : head + 1;
}

function isBracketed(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  if (!goesOn(word) || (startsOther(scan, at) && !isAcronym(word)) || startsPost(scan, at)) return false;
  // "(HR)" may be who, "(HR and Audit)" is what.
  const isLone = scan.words[at - 1]?.mark === 'open' && scan.words[at + 1]?.mark === 'close';
  return isService(word) && !(isLone && word.text === word.text.toUpperCase() && word.key.length < 4);
}

// The first word may be anything; after it, words of service, and one strange word at a time.
function services(scan: LeadScan, at: number, key: string): number {
  let to = at + 1;
  while (continues(scan, to, key)) to += 1;
  const last = scan.words[to - 1]?.key ?? '';
  return to > at + 1 && (last === 'and' || CONNECTORS.has(last) || scan.words[to - 1]?.mark === 'comma') ? to - 1 : to;
}

function continues(scan: LeadScan, at: number, key: string): boolean {
  const word = scan.words[at];
  if (word?.mark === 'comma') return isListed(scan, at + 1);
  if (!goesOn(word)) return wraps(scan, at);
  if (word.key === 'and') return joinsOn(scan, at + 1, key);
  if (CONNECTORS.has(word.key)) return goesOn(scan.words[at + 1]);
  if (startsOther(scan, at) || startsPost(scan, at)) return false;
  if (isTrade(word) || (key === 'chair' && leadsToBody(scan, at))) return true;
  return isCapital(word) && !isStrange(scan.words[at + 1]) && !isStrange(scan.words[at - 1]);
}

// "Chair of the Improving Lives Select Commission": names among capitals, up to the body.
function leadsToBody(scan: LeadScan, at: number): boolean {
  for (let here = at; here < at + 4; here += 1) {
    const word = scan.words[here];
    if (!goesOn(word) || !isCapital(word) || startsPost(scan, here)) return false;
    if (BODY_NOUNS.has(word.key)) return true;
  }
  return false;
}

// A line that breaks before "and" or after "of" goes on.
function wraps(scan: LeadScan, at: number): boolean {
  const before = scan.words[at - 1]?.key ?? '';
  const isOpen = before === 'and' || CONNECTORS.has(before) || scan.words[at + 1]?.key === 'and';
  return scan.words[at]?.mark === 'break' && isOpen && goesOn(scan.words[at + 1]);
}

// "Planning, Regeneration and Transport": one more thing of the same list.
function isListed(scan: LeadScan, at: number): boolean {
  const word = scan.words[at];
  const next = scan.words[at + 1];
  if (!goesOn(word) || !isService(word) || isPostInShort(word) || startsPost(scan, at) || startsOther(scan, at))
    return false;
  return next?.mark === 'comma' || next?.key === 'and';
}

/** True where "and" goes on with what a post looks after: "Legal and Democratic Services". */
export function joinsOn(scan: LeadScan, at: number, key: string): boolean {
  const word = scan.words[at];
  if (!goesOn(word) || !isService(word) || isPostInShort(word) || startsPost(scan, at) || startsOther(scan, at))
    return false;
  let end = at;
  while (goesOn(scan.words[end + 1]) && isTrade(scan.words[end + 1] as LeadWord) && !startsPost(scan, end + 1))
    end += 1;
  // "Head of School and School Manager" is two posts.
  const last = scan.words[end + 1];
  if (goesOn(last) && isHead(last) && !isPluralHead(last) && !BODY_NOUNS.has(last.key)) return false;
  // "Chair of Overview and Scrutiny Board" is one, "Head of Finance and Leadership Team" two.
  return key === 'chair' || end === at || !BODY_NOUNS.has(scan.words[end]?.key ?? '');
}

// "Head of Finance & MO" is two posts.
function isPostInShort(word: LeadWord): boolean {
  return isCapital(word) && POST_ACRONYMS[word.key] !== undefined;
}

function isService(word: LeadWord): boolean {
  return isTrade(word) && (!isHead(word) || BODY_NOUNS.has(word.key));
}

function isStrange(word: LeadWord | undefined): boolean {
  return goesOn(word) && !isTrade(word) && isCapital(word);
}
