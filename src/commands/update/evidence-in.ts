import type { Tracked } from '#src/plan/standing.ts';
import { isLead } from '#src/plan/permission.ts';
import { isLinkAlone, mayShow, namesWhatShows, pointsAtWhatShows } from '#src/reply/may-show.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';

/**
 * What the words are evidence of nothing but that an action is done, where the card above asks for that, or where they are
 * an address alone; null for any other answer.
 */
export function evidenceIn(part: ReadingPart, tracked: Tracked, scene: Scene): string | null {
  const { change, request } = part;
  // Without the number before them.
  const said = change.narrative ?? part.words;
  const words = shownIn(said);
  const saysSo = SHOWN_BY.test(said) && tracked.standing.stage === 'delivered';
  if (isAddress(words, part, tracked)) return beside(words.trim(), tracked, scene);
  const isLate = lacksShowing(tracked, scene) && pointsAtWhatShows(words);
  if (!(saysSo || isLate || isWanted(tracked, scene)) || request !== null || !mayShow(words)) return null;
  const isOther = Object.keys(change).some((field) => !SHOWING.has(field));
  // “signed leases in the safe” may be read as a rating, and is none.
  return isOther && (part.certainty === 'sure' || !namesWhatShows(words)) ? null : words.trim();
}

/** What shows it, without the words that only lead to it: “sorry heres the list … done”. */
function shownIn(said: string): string {
  const shown = said.replace(SHOWN_BY, '').replace(LEADS_TO_IT, '').replace(SAYS_DONE, '');
  return shown.trim() === '' ? said : shown;
}

const LEADS_TO_IT = /^\W*(?:(?:sorry|soz|apologies|oops|ok|hi)[\s,.!–-]+)+(?:here|this)(?:['’]?s|\s+is|\s+are)\s+/iu;
// Begun at the first of its stops alone: from each of a megabyte of them it would look to the end.
const SAYS_DONE = /(?<![\s,.;–-])[\s,.;–-]+(?:(?:so\s+)?(?:it['’]?s\s+)?(?:all\s+)?done)[\s.!]*$/iu;

// “8.1.3 shown by the letter of 26 Oct” says itself what it is.
const SHOWN_BY =
  /^\W*(?:(?:(?:it|this|that)(?:['’]s|\s+is|\s+was)?\s+)?(?:shown|evidenced|demonstrated|proven|proved)\s+(?:by|in|at)[\s:]+|(?:evidence|proof)\s*(?:is\s+|[:–-]\s*))/iu;

/**
 * The same for words that name a paper, a place, a number or whoever saw it, and were read as something else: “SharePoint >
 * Policies > 2015” is no day, and “ask Gwen Price” gives nothing away.
 */
export function misheardEvidence(part: ReadingPart, tracked: Tracked, scene: Scene): string | null {
  const { change, request, words } = part;
  const isLate = lacksShowing(tracked, scene) && pointsAtWhatShows(words);
  if (!isLate && !isWanted(tracked, scene)) return null;
  const isWitness = request?.kind === 'not-mine' && WITNESS.test(words);
  const isDay = request === null && Object.keys(change).every((field) => field === 'forecast' || field === 'narrative');
  const isPlace = isDay && 'forecast' in change && namesWhatShows(words) && !TO_COME.test(words);
  return isWitness || isPlace ? words.trim() : null;
}

/** An address alone says nothing of what is called done but where to look. */
function isAddress(words: string, { change, request }: ReadingPart, { standing }: Tracked): boolean {
  const isOther = Object.keys(change).some((field) => !SHOWING.has(field));
  return standing.stage === 'delivered' && request === null && !isOther && isLinkAlone(words);
}

/** What a colleague has shown stands with it; one's own gives way to what one shows instead. */
function beside(shown: string, { standing }: Tracked, { speaker }: Scene): string {
  const { evidence, lastUpdateBy } = standing;
  if (evidence === null || lastUpdateBy === speaker.id || evidence.includes(shown)) return shown;
  return `${evidence}; ${shown}`;
}

function isWanted({ action, standing }: Tracked, { last }: Scene): boolean {
  const isAsked = last !== null && last.card.wants === 'evidence' && last.about.includes(action.id);
  return isAsked && standing.stage === 'delivered';
}

/** True for what the speaker leads, or stands in for, that is said to be done and that nothing shows yet. */
export function lacksShowing({ standing }: Tracked, { asker, speaker }: Scene): boolean {
  const { stage, evidence, stageBy, owners } = standing;
  return stage === 'delivered' && evidence === null && (stageBy === speaker.id || isLead(asker, owners));
}

const SHOWING: ReadonlySet<string> = new Set(['narrative', 'done', 'evidence']);
const WITNESS = /^\s*(?:ask|see|speak to|talk to|check with)\s+\p{Lu}/u;
const TO_COME = /(?<!\p{L})(?:now|by|until|expect\p{L}*|forecast|will|new date)(?!\p{L})/iu;
