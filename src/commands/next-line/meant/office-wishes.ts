import { leadNamedIn } from '#src/people/name-alone.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { typedName } from '#src/messages/words/who/typed-name.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import type { Scene } from '#src/commands/command.ts';

const MAKES = 'add|create|make|raise|open|start|set up|put in|log';
const AN_ACTION = String.raw`(?:(?:an?|one|another)\s+)?(?:(?:new|extra|further|additional)\s+)?action`;
const NUMBER = String.raw`(?=\S*\d)[\p{L}\d][\p{L}\d.-]{0,12}`;
const WANTS = String.raw`(?:(?:can|could|may) (?:we|i)(?: please)? |(?:we|i) (?:need|want)(?: to)? |let['’]?s |i['’]?d like (?:to )?)?`;
const ADDS = new RegExp(
  String.raw`^${WANTS}(?:(?:${MAKES})\s+${AN_ACTION}|new action|another action)(?:\s+(?<ref>${NUMBER}))?(?:\s+(?:for|led by|owned by|with|to)\s+(?<name>\p{L}[\p{L} .'’-]{0,60}?))?(?:\s*[:,–—]\s*|\s+-\s+|\s+to\s+)(?<title>\p{L}.+)$`,
  'iu',
);
const ASKS = /^ask\s+(?<rest>\S.*)$/iu;
const AND = /\s*(?:,|&|\+|\band\b)\s*/iu;
const EVERYBODY = /^(?:every(?:one|body)|all(?: of them| the leads| leads)?|the leads|all the owners)$/iu;
const LINK =
  'if|whether|about|to|for|when|what|why|how|who|where|which|is|are|has|have|do|does|did|can|could|will|would|please';
const LINKED = new RegExp(String.raw`^(?:\s*[:,]\s*|\s+(?=(?:${LINK})(?!\p{L})))(?<question>\S.*)$`, 'iu');
/** “About B3” asks for a word on it. */
const FOR_A_WORD =
  /^(?:(?:please\s+)?(?:for|to give) (?:an? |the )?(?:update|word|answer|news)(?: (?:on|about|for|of))?|to (?:update|answer|rate)|about|for)\s*/iu;
const CHASES = /^(?<verb>remind|chase|nudge)\s+(?<whom>\S.*)$/iu;
const AGAIN = /^[\s,.!]*(?:again|please|now|today)?[\s,.!]*$/iu;
const ON_A_DAY = /\s+(?:(?:on|next|this|in)\s+)?(?=\S)/giu;
const OF_ALL =
  /^(?<verb>assign|close|date|reopen|restrict|unrestrict|verify|split|merge|edit)\s+(?:all|everything|every action|the lot|both)(?!\p{L})/iu;
const LONGEST_NAME = 8;

/** The command that the office’s wish for others says: an action to be added, a question for people, a reminder of one action or on a day, one decision of everything; null for any other words. */
export function officeWish(words: string, scene: Scene): string | null {
  return (
    added(words, scene) ??
    asked(words, scene) ??
    askedBehind(words, scene) ??
    chasedAction(words, scene) ??
    (OF_ALL.test(words) ? `/rag ${words}` : null)
  );
}

function added(words: string, { roster }: Scene): string | null {
  const { ref, name, title } = ADDS.exec(words)?.groups ?? {};
  if (title === undefined) return null;
  const number = ref === undefined ? '' : `${ref} `;
  if (name === undefined) return `/rag add ${number}${title}`;
  return `/rag add ${number}${title} lead ${typedName(leadNamedIn(name, roster) ?? name)}`;
}

function asked(words: string, scene: Scene): string | null {
  const rest = ASKS.exec(words)?.groups?.['rest'];
  if (rest === undefined) return null;
  const named = leadingRef(rest, scene);
  if (named !== null) return named.rest === '' ? `/rag remind ${rest}` : `/rag ask ${rest}`;
  const who = peopleAhead(rest, scene);
  if (who === null) return null;
  const about = leadingRef(who.question.replace(FOR_A_WORD, ''), scene);
  const isWord = FOR_A_WORD.test(who.question) && about !== null && AGAIN.test(about.rest);
  return isWord ? `/rag remind ${who.names} about ${about.said}` : `/rag ask ${who.names} ${who.question}`;
}

/** “T5 ask Tom whether the firm is paid”: of that action. */
function askedBehind(words: string, scene: Scene): string | null {
  const named = leadingRef(words, scene);
  const rest = named?.rest.replace(BEHIND_NUMBER, '') ?? '';
  const said = ASKS.exec(rest)?.groups?.['rest'];
  const who = named === null || said === undefined ? null : peopleAhead(said, scene);
  return named === null || who === null
    ? null
    : `/rag ask ${named.said.replace(/[.,:;]+$/u, '')} ${who.names} ${who.question}`;
}

const BEHIND_NUMBER = /^[\s,:;–—-]*(?:(?:please|pls|can you|could you|would you)[\s,]+)*/iu;

type Ahead = { readonly names: string; readonly question: string };

/** The names before a question, “Tom and Nia”, each of which is a lead’s. */
function peopleAhead(rest: string, { roster }: Scene): Ahead | null {
  const ends = [...rest.matchAll(/[^\s:,]+/gu)].slice(0, LONGEST_NAME).map(({ index, 0: word }) => index + word.length);
  for (const end of ends.toReversed()) {
    const names = rest.slice(0, end);
    const question = LINKED.exec(rest.slice(end))?.groups?.['question'];
    const isKnown = EVERYBODY.test(names) || names.split(AND).every((name) => leadNamedIn(name, roster) !== null);
    if (question !== undefined && isKnown) return { names, question };
  }
  return null;
}

/** “Chase B3”, “remind Tom on Friday”: of which the command says that it keeps no day. */
function chasedAction(words: string, scene: Scene): string | null {
  const whom = CHASES.exec(words)?.groups?.['whom'];
  if (whom === undefined) return null;
  const ref = leadingRef(whom, scene);
  const isOfAction = ref !== null && (AGAIN.test(ref.rest) || isDay(ref.rest, scene));
  return isOfAction || isNameAndDay(whom, scene) ? `/rag remind ${whom}` : null;
}

function isNameAndDay(whom: string, scene: Scene): boolean {
  return [...whom.matchAll(ON_A_DAY)].some(({ index }) => {
    return leadNamedIn(whom.slice(0, index), scene.roster) !== null && isDay(whom.slice(index), scene);
  });
}

function isDay(words: string, { today }: Scene): boolean {
  const day = words.trim().replace(/[.!]+$/u, '');
  return day !== '' && readWhen(day.replace(/^on\s+/iu, ''), today)?.rest === '';
}
