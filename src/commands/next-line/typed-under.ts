import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';
import type { Card, Typed } from '#src/messages/card.ts';
import { asCalled, buttonCalled } from '#src/messages/words/button-called.ts';
import { nameAlone } from '#src/people/name-alone.ts';
import { findPerson } from '#src/people/find-person.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Scene } from '#src/commands/command.ts';
import { fitsSetting } from './fits-setting.ts';
import { isNoAnswer, isOfItself } from './no-answer.ts';
import { buttonAt, countedChoice } from './counted-choice.ts';
import { KEEPS_WHY, givesNoReason } from './no-reason.ts';
import { inASentence } from './in-a-sentence.ts';
import { listAsked } from './list-asked.ts';
import { readingUnder } from './reading-under.ts';
import { wordIn } from './word-in.ts';
import { reasonIn } from '#src/commands/words/reason.ts';

const END = String.raw`[\s,.!👍]*$`;
const YES = new RegExp(
  String.raw`^(?:yes|yep|yeah|yup|ydy|ie|y|ok|okay|sure|fine|please|please do|do it|go ahead|correct|that['’]?s (?:right|it|correct)|👍)(?:[\s,.!]+(?:yes|please|do(?: it| that)?|go ahead|arrange it|that['’]?s (?:right|it|correct)|thanks|thank you))*${END}`,
  'iu',
);
const NO = new RegExp(
  String.raw`^(?:no|nope|nah|na|never mind|nevermind|cancel|forget it|(?:leave|keep) (?:it|them)(?: (?:open|alone|be|as (?:it is|they are)))?|not now|don['’]?t)(?:[\s,.!]+(?:never mind|leave it|not now|don['’]?t|thanks|thank you))*${END}`,
  'iu',
);
const NOBODY = new RegExp(String.raw`^(?:nobody|no one|no-one|none)(?: (?:please|thanks))?${END}`, 'iu');
const BEFORE_DAY = /^(?:(?:back|until|untill|till|til|to|by|on)\s+)+/iu;
// “No, Tuesday”, “make it Wednesday”: the day that was set just now is set anew.
const CORRECTS =
  /^(?:(?:no|nope|sorry|oops|actually|wait|rather|i meant?|make (?:it|that)|change (?:it|that) to|better)[\s,.!–-]+)+/iu;
const BEHIND_DAY = /[\s,]+(?:please|thanks|thank you)[\s,.!]*$/iu;
const LONGEST_NAME = 60;
// What is longer is no label, no day and no time.
const LONGEST_LABEL = 100;

/** What words typed under a card say in full, where the card listens for them; null for any other words. */
export function typedUnder(words: string, scene: Scene): string | null {
  const { message, last, speaker, told } = scene;
  if (message.card !== null || callsOff(words, scene)) return null;
  if (told?.to === speaker.id && told.card.typed !== undefined) {
    // “Yes” is to what asks on the last card, where anything does.
    const isAlone = last === null || last.card.asks.length === 0;
    const chosen = chosenIn(words, told.card.typed) ?? (isAlone ? answerOf(words, told.card.typed) : null);
    if (chosen !== null) return chosen;
  }
  if (last === null) return null;
  if (last.to !== null && last.to !== speaker.id) return null;
  const { typed } = last.card;
  const reading = readingUnder(words, last.card);
  if (reading !== null) return reading;
  if (typed === undefined) return labelled(words, last.card) ?? countedIn(words, last.card);
  return (
    answerOf(words, typed) ??
    labelled(words, last.card) ??
    buttonAt(words, last.card) ??
    chosenIn(words, typed) ??
    wordIn(words, typed, scene.roster) ??
    namedIn(words, typed, scene) ??
    dayIn(words, typed, scene) ??
    timeIn(words, typed) ??
    numberGiven(words, typed) ??
    reasonGiven(words, typed, scene) ??
    restGiven(words, typed, scene)
  );
}

/** True for a no under a card that asks for a yes alone, and asks nothing of an action: it is left as it is. */
export function declinesUnder(words: string, { message, last, speaker }: Scene): boolean {
  if (message.card !== null || last === null || (last.to !== null && last.to !== speaker.id)) return false;
  const { typed, asks, wants } = last.card;
  return typed?.yes !== undefined && typed.no === undefined && asks.length === 0 && wants === null && NO.test(words);
}

/** True for words that call off what a card of the office’s asks for to go on: “nvm”, “don’t bother”, “that’s wrong, undo” under “One word on why”. */
export function callsOff(words: string, { message, last, speaker }: Scene): boolean {
  if (message.card !== null || last === null || (last.to !== null && last.to !== speaker.id)) return false;
  const { typed = {}, asks, wants } = last.card;
  const asked = [typed.reason, typed.name, typed.day, typed.rest].filter((one) => one !== undefined);
  const isOfOffice = (asks.length === 0 && wants === null) || KEEPS_WHY.test(typed.reason ?? '');
  return isOfOffice && asked.some((one) => GOES_ON.test(one)) && CALLS_OFF.test(words);
}

const GOES_ON =
  /^\/rag (?:decline|date|close|merge|keep|reopen|restrict|settle|verify|assign|checker|find|lead|remind|ask|add|edit|split|link|plans|forum|section|theme|indicator|settings|approve)(?!\p{L}).*…/su;
const OFF = String.raw`(?:cancel|nvm|n\/m|never ?mind|don['’]?t(?: (?:bother|worry|do (?:it|that|this|anything)))?|do not(?: (?:bother|do (?:it|that|this)))?|stop|(?:leave|keep) (?:it|them|that|this)(?: (?:open|alone|be|as (?:it is|they are)|for now))?|(?:forget|scrap|drop|skip|undo)(?: about)?(?: (?:it|that|this))|abort|no need|not needed|(?:that|it|this)(?:['’]?s| is| was) (?:all )?(?:wrong|a mistake|not right|not what i (?:meant|wanted))|changed? (?:my|of) mind|i(?:['’]ve| have)? changed my mind|call it off|as you were)`;
const CALLS_OFF = new RegExp(
  String.raw`^\W*(?:(?:no|nope|ok|okay|oh|ah|sorry|actually|please|oops|hmm|well|just|all right|alright)[\s,.!]+)*${OFF}(?:[\s,.!;–—-]+(?:${OFF}|undo|it|that|this|all|please|thanks|thank you|sorry|then|after all|for now|now))*\W*$`,
  'iu',
);

/** A button by its whole name; a single word such as “Done” is an answer to be read. */
function labelled(words: string, card: Card): string | null {
  if (words.length > LONGEST_LABEL) return null;
  return card.typed === undefined && !words.trim().includes(' ') ? null : buttonCalled(words, card);
}

function countedIn(words: string, card: Card): string | null {
  return words.length > LONGEST_LABEL ? null : (buttonAt(words, card) ?? countedChoice(words, card));
}

const AROUND_CHOICE =
  /^(?:(?:yes|please|just|maybe|i think|give it|give them)[\s,]+)*|[\s,]*(?:please|thanks)[.!]*$/giu;

/** A choice by the name that the question gives it. */
function chosenIn(words: string, { choices = [] }: Typed): string | null {
  if (words.length > LONGEST_LABEL) return null;
  const said = asCalled(words.replace(AROUND_CHOICE, ''));
  return choices.find(({ called }) => called === said)?.say ?? saidWithWhy(words, choices);
}

// “I don’t agree, power is booked”: why they do not goes with it.
const DISAGREES = /^\s*(?:no[\s,]+)?i (?:do(?:n['’]?t| not) agree|disagree)[\s,.:;–—-]+(?<why>\S.*)$/isu;

function saidWithWhy(words: string, choices: NonNullable<Typed['choices']>): string | null {
  const why = DISAGREES.exec(words)?.groups?.['why'];
  const say = choices.find(({ called }) => called === 'i disagree')?.say;
  return why === undefined || say === undefined || !/ (?:red|amber|green)$/u.test(say) ? null : `${say} ${why}`;
}

function answerOf(words: string, { yes, no, nobody }: Typed): string | null {
  if (yes !== undefined && YES.test(words)) return yes;
  if (no !== undefined && NO.test(words)) return no;
  return nobody !== undefined && NOBODY.test(words) ? nobody : null;
}

// “Yes, Lev.”
const YES_BEFORE = /^(?:yes|yep|ok|okay|sure)[\s,]+(?=\p{L})/iu;

function namedIn(words: string, { name }: Typed, { roster }: Scene): string | null {
  if (name === undefined || words.length > LONGEST_NAME) return null;
  const said = nameAlone(words.replace(YES_BEFORE, ''));
  return findPerson(said, roster).kind === 'none' ? null : filled(name, said);
}

/** A day and no other words. */
function dayIn(words: string, { day }: Typed, { today }: Scene): string | null {
  if (words.length > LONGEST_LABEL) return null;
  const said = words
    .replace(CORRECTS, '')
    .replace(BEFORE_DAY, '')
    .replace(BEHIND_DAY, '')
    .replace(/[\s,.!]+$/u, '');
  const when = day === undefined ? null : readWhen(said, today);
  return day === undefined || when === null || when.rest !== '' ? null : filled(day, said);
}

const USUAL = /^(?:the )?(?:usual|normal|default)(?: time)?[.!]?$/iu;

function timeIn(words: string, { time }: Typed): string | null {
  if (words.length > LONGEST_LABEL) return null;
  const said = words.replace(BEHIND_DAY, '').trim();
  const isTime = readTimeOfDay(said) !== undefined || USUAL.test(said);
  return time !== undefined && isTime ? filled(time, said.replace(/^the | time[.!]?$/giu, '')) : null;
}

const A_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}./()-]{0,20}$/u;

function numberGiven(words: string, { number }: Typed): string | null {
  const said = words.trim();
  return number !== undefined && A_NUMBER.test(said) && /\d/u.test(said) ? filled(number, said) : null;
}

/** Yes is no reason, and what names an action is about that one. */
function reasonGiven(words: string, { reason }: Typed, scene: Scene): string | null {
  if (reason === undefined || YES.test(words) || isNoAnswer(words) || leadingRef(words, scene) !== null) return null;
  if (!fitsSetting(reason, words)) return null;
  if (isOfItself(words, scene) || (reason.startsWith('/rag verify ') && NOT_YET.test(words))) return null;
  // “Remind Carol” is the next thing to do, and why of nothing.
  if (KEEPS_WHY.test(reason) && (givesNoReason(words, scene) || asksElse(words, scene))) return null;
  return filled(reason, reasonIn(words));
}

function asksElse(words: string, scene: Scene): boolean {
  return inASentence(words, scene) !== null || listAsked(words, scene) !== null;
}

// “Not yet, Moor Lane is missing” is the answer to the check, whatever was asked about it.
const NOT_YET = /^(?:no|not yet)\s*[,:;.!–—-]/iu;

/** What a command lacked, said under its examples: prose is somebody's word about an action, and stays that. */
function restGiven(words: string, { rest }: Typed, scene: Scene): string | null {
  if (rest === undefined || YES.test(words) || NO.test(words)) return null;
  const isQuestion = rest.startsWith('/rag ask ');
  const isList = rest.startsWith('/rag remind ') && OVERDUE.test(words);
  if (!isQuestion && !isList && isNoAnswer(words)) return null;
  if (isOfItself(words, scene)) return null;
  // No figure that was read has three parts: it is an answer about that action.
  if (rest.startsWith('/rag indicator ') && THREE_PARTS.test(words)) return null;
  const isShort = words.length <= LONGEST_REST;
  const isFit = TAKES_WORDS.test(rest) || (rest.startsWith('/rag close ') && SAYS_HOW.test(words));
  if (!(isShort && isFit) && leadingRef(words, scene) === null) return null;
  return filled(rest, words.trim());
}

const THREE_PARTS = /^\s*\d+(?:\.\d+){2}/u;
const TAKES_WORDS =
  /^\/rag (?:find|lead|section|theme|away|remind|edit|ask|add|split|link|plans|recommendation|outcome|milestone|indicator|index)(?!\p{L})/u;
const OVERDUE = /^overdue\W*$/iu;
const SAYS_HOW =
  /^(?:(?:close|closed)(?: it)? )?(?:as )?(?:superseded|replaced|overtaken|withdrawn|dropped|cancelled|business as usual|bau|everyday work)(?!\p{L})/iu;
const LONGEST_REST = 200;

function filled(full: string, said: string): string {
  return full.replace('…', () => said);
}
