import { calledOf } from '#src/people/called-of.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import type { PersonId, Roster } from '#src/people/person.ts';

/** Whom words of a leave name: as typed, whoever of the roster it may be, and whether they are named as the one who answers. */
export type Named = { readonly said: string; readonly people: readonly string[]; readonly isAnswering: boolean };

const WORD = /\p{L}[\p{L}’'-]*/gu;
const POSSESSIVE = /['’]s$/u;
const MOST_WORDS = 4;
const MONTH_OR_DAY =
  /^(?:jan|january|feb|february|mar|march|apr|april|may|june?|july?|aug|august|sept?|september|oct|october|nov|november|dec|december|(?:mon|tues?|wed|wednes|thurs?|fri|satur|sat|sun)(?:day)?)$/iu;
// “My deputy will be Ann”
const HELPING = /^(?:will|may)\s/u;
const ANSWERING = [
  'deput(?:y|ies|ised?|ising)',
  'cover(?:s|ed|ing)?',
  'stand(?:s|ing)?[ -]in',
  'step(?:s|ping)?[ -]in',
  'fill(?:s|ing)?[ -]in',
  'act(?:s|ing)? (?:up|for)',
  'back(?:s|ing)?[ -]?up',
  'substitut(?:e|es|ing)',
  'in (?:my|our) (?:absence|place|stead)',
].join('|');
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:${ANSWERING}|contact|ask(?:ed)?|email|call|ring|try|use|via|(?:speak|talk|go(?:es)?|send|pass|hand|over|things|everything|questions?)(?: \p{L}+){0,3} to|(?:leave|left|leaving)(?: \p{L}+){0,3} (?:with|to))(?: (?:is|are|will be|would be|by|to|me|please|person))*[\s:,(–—-]*(?:@\s*)?$`,
  'iu',
);
const BEHIND = new RegExp(
  String.raw`^[\s,(–—-]*(?:(?:['’]s|is|will|['’]ll|has|have|to|can|could|be|as|agreed|offered|said|yes|kindly|my|our|the|a|who|happy)\s+){0,5}(?:${ANSWERING}|instead|for (?:me|us)|in charge|answer(?:s|ing)?|look(?:s|ing)? after|pick(?:s|ing)? \p{L}*\s?up|tak(?:e|es|ing)(?: \p{L}+)? over|hold(?:s|ing)?|mind(?:s|ing)?|has (?:my|it|them|everything)|have (?:my|it|them|everything)|do(?:es|ing)? (?:my|the) )(?!\p{L})`,
  'iu',
);
const ALONE_BEFORE = /[,;:(–—-]\s*$/u;
const ALONE_BEHIND = /^\s*[).]*\s*$/u;
const NOT_BEFORE = /(?<!\p{L})(?:not|nor|never|without|except|n['’]t(?: \p{L}+)?)\s*$/iu;
const NOT_BEHIND =
  /^\s*(?:(?:['’]s|is|are|will be|['’]ll be)\s+)?(?:(?:also|both|too)\s+)?(?:away|off|out|on (?:annual )?leave|on holiday|not|can(?:no|['’])t|won['’]t|isn['’]t|will not|doesn['’]t)(?!\p{L})/iu;

type Leave = { readonly words: string; readonly to: string | null; readonly person: PersonId };

/** The others of the roster whom a leave names: whoever was read of it as the one who answers, `to`, or else whom its words name in whatever case; null where they name none. */
export function whoAnswers({ words, to, person }: Leave, roster: Roster): Named | null {
  const found = to === null ? null : findPerson(to, roster);
  if (to !== null && found?.kind === 'one' && found.person.id !== person)
    return { said: to, people: [calledOf(found.person)], isAnswering: true };
  const named = namesIn(words, roster).filter(({ id }) => id !== person);
  const answering = named.filter((one) => isCued(words, one));
  const meant = answering.length > 0 ? answering : named.filter(({ isWritten }) => isWritten);
  const [first] = meant;
  const last = answering.length > 0 ? alternativeTo(first, named, words) : null;
  if (first === undefined) return null;
  const all = [...meant, ...(last === null ? [] : [last])];
  const people = [...new Set(all.map(({ called }) => called))];
  return { said: all.map(({ said }) => said).join(' or '), people, isAnswering: answering.length > 0 };
}

type Name = {
  readonly id: PersonId;
  readonly said: string;
  readonly called: string;
  readonly start: number;
  readonly end: number;
  /** False for one word in small letters, which may be a word like any other: “will”, “mark”. */
  readonly isWritten: boolean;
};

function namesIn(words: string, roster: Roster): readonly Name[] {
  const tokens = [...words.matchAll(WORD)];
  const found: Name[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const start = tokens[at]!.index;
    const name = start < (found.at(-1)?.end ?? 0) ? null : nameFrom(words, tokens.slice(at, at + MOST_WORDS), roster);
    if (name !== null && !isDenied(words, name)) found.push(name);
  }
  return found;
}

function nameFrom(words: string, tokens: readonly RegExpExecArray[], roster: Roster): Name | null {
  for (let count = tokens.length; count > 0; count -= 1) {
    const [{ index: start }, last] = [tokens[0]!, tokens[count - 1]!];
    const end = last.index + last[0].replace(POSSESSIVE, '').length;
    const said = words.slice(start, end);
    const isName = /^[\p{L} .’'-]+$/u.test(said) && !MONTH_OR_DAY.test(said) && !isHelping(said, words.slice(end));
    const found = isName ? withoutSlip(findPerson(said, roster)) : null;
    const isWritten = count > 1 || /^\p{Lu}/u.test(said);
    if (found?.kind === 'one') return { ...called(found.person), said, start, end, isWritten };
  }
  return null;
}

function isHelping(said: string, behind: string): boolean {
  return HELPING.test(`${said} `) && /^\s+\p{L}/u.test(behind);
}

function called(person: Roster['people'][number]): Pick<Name, 'id' | 'called'> {
  return { id: person.id, called: calledOf(person) };
}

function isCued(words: string, { start, end }: Name): boolean {
  const [before, behind] = [words.slice(0, start), words.slice(end)];
  return BEFORE.test(before) || BEHIND.test(behind) || (ALONE_BEFORE.test(before) && ALONE_BEHIND.test(behind));
}

// “deputy Ann or Carol”
function alternativeTo(first: Name | undefined, named: readonly Name[], words: string): Name | null {
  const next = first === undefined ? undefined : named.find(({ start }) => start > first.end);
  const isBeside = next !== undefined && /^\s*(?:or|and|\/|&)\s*$/iu.test(words.slice(first!.end, next.start));
  return isBeside ? next : null;
}

function isDenied(words: string, { start, end }: Name): boolean {
  return NOT_BEFORE.test(words.slice(0, start)) || NOT_BEHIND.test(words.slice(end));
}
