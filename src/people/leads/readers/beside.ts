import { dateEnd } from '#src/people/leads/lead-dates.ts';
import type { LeadReader, LeadScan } from '#src/people/leads/lead-piece.ts';
import { isNameish, isPhraseWord } from '#src/people/leads/lead-shape.ts';
import { BESIDE_PHRASES } from '#src/people/leads/lead-vocabulary.ts';
import { matchLongest } from '#src/people/leads/match-phrase.ts';

const NUMBERED = /^\d{1,2}\.$/u;
const COUNTED = /^(?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3}|ix|x)$/u;
const BARE_COUNT = /^\d{1,2}$/u;
const ENDS_LEAD: ReadonlySet<string> = new Set(['break', 'bullet', 'semicolon', 'comma']);
const CALLED: ReadonlySet<string> = new Set('tel telephone ext extn extension mobile mob phone'.split(' '));
const DIGITS = /^\d{3,}$/u;
const LONG_NUMBER = /^\d{5,}$/u;
const SHARE = /^\d{1,3}(?:\.\d{1,2})?$/u;
const SHARES: ReadonlySet<string> = new Set(['fte', 'wte']);
const WORKING_DAYS = /^(?:mon|tue|wed|thu|fri)[a-z]{0,6}-(?:mon|tue|wed|thu|fri)[a-z]{0,6}$/iu;
const PRONOUNS: ReadonlySet<string> = new Set('she he they her him them his hers theirs'.split(' '));

/** "reporting to", "on behalf of": whoever follows is named beside the lead and is none. */
export const readBeside: LeadReader = (scan, at) => {
  const to = matchLongest(scan, at, BESIDE_PHRASES);
  return to === null ? [] : [{ kind: 'beside', from: at, to }];
};

/** "until Sept 2015", "from 1 April": when somebody leads, which names nobody. */
export const readDate: LeadReader = (scan, at) => {
  const to = scan.words[at]?.mark === null ? dateEnd(scan, at) : null;
  return to === null ? [] : [{ kind: 'note', from: at, to }];
};

/** "1." and "b)" before the leads of a list. */
export const readListNumber: LeadReader = (scan, at) => {
  const from = scan.words[at]?.mark === 'open' ? at + 1 : at;
  const word = scan.words[from];
  if (word === undefined || word.mark !== null) return [];
  if (from === at && NUMBERED.test(word.text)) return [{ kind: 'join', join: 'bullet', from: at, to: at + 1 }];
  // "1 Jane Doe": a number by itself before a name.
  const isFirst = from === at && (at === 0 || ENDS_LEAD.has(scan.words[at - 1]?.mark ?? ''));
  const next = scan.words[at + 1];
  if (isFirst && BARE_COUNT.test(word.text) && isPhraseWord(next) && next !== undefined && isNameish(next))
    return [{ kind: 'join', join: 'bullet', from: at, to: at + 1 }];
  const to = from + 2;
  const isCounted = COUNTED.test(word.text) && scan.words[from + 1]?.mark === 'close' && scan.words[to] !== undefined;
  return isCounted ? [{ kind: 'join', join: 'bullet', from: at, to }] : [];
};

/** A telephone number or "(she/her)". */
export const readDetail: LeadReader = (scan, at) => {
  const to = phoneEnd(scan, at) ?? pronounEnd(scan, at) ?? shareEnd(scan, at);
  return to === null ? [] : [{ kind: 'note', from: at, to }];
};

function phoneEnd(scan: LeadScan, at: number): number | null {
  const word = scan.words[at];
  const next = scan.words[at + 1];
  if (word === undefined || word.mark !== null) return null;
  const isMarked = next?.mark === 'colon';
  const number = scan.words[at + (isMarked ? 2 : 1)];
  if (CALLED.has(word.key) && DIGITS.test(number?.key ?? '')) return at + (isMarked ? 3 : 2);
  return LONG_NUMBER.test(word.key) ? at + 1 : null;
}

function pronounEnd(scan: LeadScan, at: number): number | null {
  const [first, slash, last] = scan.words.slice(at, at + 3);
  const isPair = PRONOUNS.has(first?.key ?? '') && slash?.mark === 'slash' && PRONOUNS.has(last?.key ?? '');
  return isPair ? at + 3 : null;
}

// "(0.5 FTE)", "50%", "(Mon-Wed)".
function shareEnd(scan: LeadScan, at: number): number | null {
  const word = scan.words[at];
  const next = scan.words[at + 1];
  if (word === undefined || word.mark !== null) return null;
  if (SHARE.test(word.text) && (next?.text === '%' || SHARES.has(next?.key ?? ''))) return at + 2;
  return WORKING_DAYS.test(word.text) ? at + 1 : null;
}
