import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Clause, Word } from '#src/reply/clause.ts';
import { sayClause, wordOf, wordsIn, wordsLeft } from '#src/reply/clause.ts';
import { BEGINS_A_REASON, COLOUR_WORD, MAKES_A_NAME, MAKES_A_SUBJECT, RATING_SAID } from '#src/reply/rating-words.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const COLOURS = DECLARABLE.map((rating) => `(?<${rating}>${RATING_SAID[rating].join('|')})`).join('|');
// What may stand before a rating: "I'd say", "it's still", "RAG is", "now moving to".
const LEADS = [
  'and|so|because|as|since|then|ok|okay|yes|yep|no|well|sorry|actually|correction|please|pls|again|overall|but|i mean|sadly|hopefully',
  'my|the|rag|rating|status|rag rating|rag status|current rating|current status|colour|update|rating is|status is|rag is|rating now',
  "it's|its|it is|this is|that's|that is|we're|we are|i'm|i am|is|are|they are|they're|things are|work is|project is|delivery is",
  "progress is|action is|this action is|this one is|this one's|all is|all are|that one is",
  "i'd say|i would say|i'd go|i'd go for|i'd go with|i'd call it|i'd rate it|i'd rate this|i'd put it at|i'd put this at|i'll say|i say|say|call it",
  'make it|make that|make this|mark it|mark this|mark as|mark it as|mark this as|set to|set it to|set this to|put it at|put this at',
  'put down as|put me down as|change to|change it to|go with|going with|rate it|rate this|rate as|rated|rated as',
  'gone|gone to|moving to|moved to|move to|moves to|->|going to|turned|remains|remain|remaining|stays|staying|stay|keep|keep it|keep at|keep as',
  'back to|back at|back|still|now|now at|currently|definitely|firmly|just|only|very much|comfortably|solidly|clearly|fully|well and truly',
].join('|');
const FROM = `(?:(?:moving|moved|gone|going|now) from (?:red|amber|green) to |(?:from )?(?:red|amber|green) -> )`;
const SWALLOWED =
  "(?: (?:rating|rag|status|overall|today|now|again|still|please|pls|thanks|thank you|ta|cheers|for now|for the moment|at the moment|at present|this (?:week|month|cycle|time)|from me|from us|i'd say|i think|i'm afraid|for me|for this one|on this|on this one|for all(?: of them)?|for both|for everything|on all|on both|(?:for|on|re|and|then|also)(?=$)))?";
const RATING = new RegExp(
  `^(?<lead>(?:(?:${LEADS}) ){0,6}(?<moved>${FROM})?)(?<size>(?:an? )?(?:(?:solid|firm|clear|definite|cautious) )?)(?<colour>${COLOURS})(?<after>${SWALLOWED})(?= |$)`,
  'u',
);
const LAST_WORD = /(?:^| )(?:now|moving|moved|move|moves|gone|actually|sorry|correction|make|change|mean|->)(?: |$)/;
const LETTER = /^(?:(?:my |the )?(?:rag|rating|status|rag rating|rag status)(?: is)?(?: now)? )?(?<letter>[rag])$/;
const MAY_CLOSE_LETTER = new Set(['.', ',', ';', '-', '!', '—', '…', '\n', '', 'ref']);
const LETTERS: ReadonlyMap<string, Declarable> = new Map(DECLARABLE.map((rating) => [rating.charAt(0), rating]));
// After a rating, what begins why.
const JOINED =
  /^(?:because|cos|as|due|owing|since|while|waiting|awaiting|pending|blocked|held|stuck|subject|though|although|except|apart|bar|thanks|given|with|then|so|…)$/;
const PHRASE_JOINED = /^(?:for|to(?! (?:miss|slip|fail|overrun|overspend|be (?:late|red|amber|missed))\b)|of) /;
const AND_SO = /^and (?:still|we|it|it's|i|likely|slipping|late|now|will|waiting|awaiting|getting|the) /;
const TAG =
  /^(?:right|yes|no|ok|okay|correct|agreed|yeah|isn't it|innit|do you think|or (?:\S+ ){0,4}\S+|is (?:that|it)(?: \S+){0,4})$/;
const CORRECTION = /^(?:oh |ah |no )?(?:sorry|actually|correction|oops|whoops|i mean|scrap that|no)$/;
const GREETING =
  /^(?:many )?(?:thanks|thank you|thx|cheers|ta|hi|hello|hey|dear|morning|good morning|afternoon|good afternoon|sorry)$/;
const OPENS_ASIDE = new Set(['(', '[', '"', '{', '<', ':']);

/** A rating said as one: alone in its clause, at the start with the reason after it, or after words such as "RAG is" or "now". */
export const ratingWord: Reader = { name: 'rating-word', read: readRating };

function readRating(spot: Spot): Found | null {
  if (isAsked(spot) || spot.clause.opened === '"') return null;
  return readLetter(spot) ?? readWord(spot);
}

function readWord(spot: Spot): Found | null {
  const said = sayClause(spot.clause);
  const match = RATING.exec(said);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const rating = DECLARABLE.find((name) => groups[name] !== undefined);
  if (rating === undefined || (groups['size'] !== '' && groups['lead'] === '')) return null;
  const took = wordsIn(match[0]);
  const hasLead = groups['lead'] !== '';
  if (!mayEnd({ spot, took, hasLead, colour: groups['colour'] ?? '' })) return null;
  const all = / (?:for all|for both|for everything|on all|on both)/.exec(groups['after'] ?? '');
  return {
    took,
    change: { rating },
    ...(LAST_WORD.test(groups['lead'] ?? '') || groups['moved'] !== undefined || isCorrected(spot)
      ? { firm: true }
      : {}),
    ...(all === null ? {} : { all: all[0].endsWith('both') ? 2 : true }),
  };
}

type Ending = { readonly spot: Spot; readonly took: number; readonly hasLead: boolean; readonly colour: string };

function mayEnd(ending: Ending): boolean {
  const { spot, took, hasLead, colour } = ending;
  if (took === wordsLeft(spot.clause)) return hasLead || standsAlone(spot);
  const rest = sayClause({ ...spot.clause, from: spot.clause.from + took });
  const next = wordOf(spot.clause, took)?.said ?? '';
  const isName = wordOf(spot.clause, took - 1)?.raw === 'Amber' && next === 'with';
  if (!isName && (JOINED.test(next) || AND_SO.test(`${rest} `))) return hasLead || opensFreely(spot);
  if (colour.includes('track') || colour.includes('risk')) return PHRASE_JOINED.test(rest);
  return spot.first && !hasLead && beginsReason(ending);
}

// Of "red, white and blue" or "the bins are red, amber" none is a rating.
function standsAlone(spot: Spot): boolean {
  const { previous, next } = spot;
  if (!opensFreely(spot) || isGreeted(spot)) return false;
  const before = previous?.words.at(-1)?.said ?? '';
  if (previous !== null && previous.from < previous.words.length && COLOUR_WORD.test(before)) return false;
  const after = next?.words[0]?.said ?? '';
  return next === null || next.opened !== ',' || !COLOUR_WORD.test(after) || next.words.length === 1;
}

// "Thanks, Amber" speaks to her; "thanks, amber" rates.
function isGreeted({ clause, previous }: Spot): boolean {
  const isCapital = wordOf(clause, 0)?.raw === 'Amber';
  return isCapital && previous !== null && GREETING.test(sayClause({ ...previous, from: 0 }));
}

function opensFreely({ clause, first }: Spot): boolean {
  return first || clause.from > 0 || !OPENS_ASIDE.has(clause.opened);
}

/** "8.1.4 amber supplier late" yes, "Amber Valley has replied" and "green paper" no. */
function beginsReason({ spot, took, colour }: Ending): boolean {
  const rated = wordOf(spot.clause, took - 1);
  const next = wordOf(spot.clause, took);
  if (rated === null || next === null || isName(rated, next)) return false;
  if (MAKES_A_NAME.has(next.said) || MAKES_A_SUBJECT.has(next.said.replace(/'s$/, '')) || COLOUR_WORD.test(next.said))
    return false;
  return spot.named || colour === 'amber' || BEGINS_A_REASON.has(next.said);
}

function isName(rated: Word, next: Word): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(rated.raw)) return false;
  return /^\p{Lu}\p{Ll}/u.test(next.raw) || next.said.endsWith('ed') || next.said.endsWith("'s");
}

// "green. Sorry, amber"
function isCorrected({ clause, previous }: Spot): boolean {
  return clause.from === 0 && previous !== null && CORRECTION.test(sayClause({ ...previous, from: 0 }));
}

function readLetter(spot: Spot): Found | null {
  const { clause, first, next } = spot;
  const match = LETTER.exec(sayClause(clause));
  const rating = LETTERS.get(match?.groups?.['letter'] ?? '');
  if (match === null || rating === undefined) return null;
  const isLabelled = match[0].length > 1;
  if (!isLabelled && (!first || isInitial(clause, next))) return null;
  return { took: wordsLeft(clause), change: { rating } };
}

// "A. Smith", "A, B and C", "A) yes", "A: yes"
function isInitial(clause: Clause, next: Clause | null): boolean {
  if (!MAY_CLOSE_LETTER.has(clause.closed)) return true;
  const after = next?.words[0] ?? null;
  if (after === null) return false;
  if (clause.closed === '.') return /^\p{Lu}/u.test(after.raw);
  return clause.closed === ',' && after.said.length === 1;
}

function isAsked({ clause, next }: Spot): boolean {
  if (clause.closed === '?') return true;
  return next?.closed === '?' && TAG.test(sayClause(next));
}
