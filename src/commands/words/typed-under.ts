import type { Typed } from '#src/messages/card.ts';
import { findPerson } from '#src/people/find-person.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Scene } from '#src/commands/command.ts';
import { reasonIn } from './reason.ts';

const END = String.raw`[\s,.!👍]*$`;
const YES = new RegExp(
  String.raw`^(?:yes|yep|yeah|yup|ydy|ie|y|ok|okay|sure|fine|please|please do|do it|go ahead|correct|that['’]?s (?:right|it|correct)|👍)(?:[\s,.!]+(?:yes|please|do(?: it| that)?|go ahead|arrange it|that['’]?s (?:right|it|correct)|thanks|thank you))*${END}`,
  'iu',
);
const NO = new RegExp(
  String.raw`^(?:no|nope|nah|na|never mind|nevermind|cancel|leave it|not now|don['’]?t)(?:[\s,.!]+(?:never mind|leave it|not now|don['’]?t|thanks|thank you))*${END}`,
  'iu',
);
const NOBODY = new RegExp(String.raw`^(?:nobody|no one|no-one|none)(?: (?:please|thanks))?${END}`, 'iu');
const BEFORE_NAME = /^(?:please\s+)?(?:ask|it['’]?s|deputy|my deputy is|cover(?:ed)? by)[\s:]+/iu;
const BEFORE_DAY = /^(?:(?:back|until|untill|till|til|to|by|on)\s+)+/iu;
const TAKES_BACK = /^(?:undo|oops)\b/iu;
const LONGEST_NAME = 60;

/** What words typed under a card say in full, where the card listens for them; null for any other words. */
export function typedUnder(words: string, scene: Scene): string | null {
  const { message, last, speaker } = scene;
  const typed = last?.card.typed;
  if (message.card !== null || last === null || typed === undefined) return null;
  if (last.to !== null && last.to !== speaker.id) return null;
  return (
    answerOf(words, typed) ??
    namedIn(words, typed, scene) ??
    dayIn(words, typed, scene) ??
    numberGiven(words, typed) ??
    reasonGiven(words, typed, scene)
  );
}

function answerOf(words: string, { yes, no, nobody }: Typed): string | null {
  if (yes !== undefined && YES.test(words)) return yes;
  if (no !== undefined && NO.test(words)) return no;
  return nobody !== undefined && NOBODY.test(words) ? nobody : null;
}

function namedIn(words: string, { name }: Typed, { roster }: Scene): string | null {
  if (name === undefined || words.length > LONGEST_NAME) return null;
  const said = words.replace(BEFORE_NAME, '').replace(/[\s,.!]+$/u, '');
  return findPerson(said, roster).kind === 'none' ? null : filled(name, said);
}

/** A day and no other words. */
function dayIn(words: string, { day }: Typed, { today }: Scene): string | null {
  const said = words.replace(BEFORE_DAY, '').replace(/[\s,.!]+$/u, '');
  const when = day === undefined ? null : readWhen(said, today);
  return day === undefined || when === null || when.rest !== '' ? null : filled(day, said);
}

const A_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}./()-]{0,20}$/u;

function numberGiven(words: string, { number }: Typed): string | null {
  const said = words.trim();
  return number !== undefined && A_NUMBER.test(said) && /\d/u.test(said) ? filled(number, said) : null;
}

/** Yes is no reason, and what names an action is about that one. */
function reasonGiven(words: string, { reason }: Typed, scene: Scene): string | null {
  if (reason === undefined || YES.test(words) || TAKES_BACK.test(words) || leadingRef(words, scene) !== null)
    return null;
  return filled(reason, reasonIn(words));
}

function filled(full: string, said: string): string {
  return full.replace('…', () => said);
}
