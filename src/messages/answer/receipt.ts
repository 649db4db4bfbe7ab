import type { Day } from '#src/calendar/day.ts';
import { partsOf } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Change } from '#src/plan/change.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Standing } from '#src/plan/standing.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { ImpliedPart } from '#src/reply/reading.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Wanted } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { refusalLine } from './say-refusal.ts';

/** What its dates rate an action that was given a later one and no rating; `before` is what was said of it until then, where that differs. */
export type DatesSay = {
  readonly rating: Declarable;
  readonly before: { readonly who: string; readonly rating: Declarable; readonly on: Day } | null;
};

/** One update as it was recorded, with how the action stood before. */
export type Receipt = Named & {
  readonly change: Change;
  readonly before: Standing;
  readonly implied: readonly ImpliedPart[];
  /** Somebody's words, with what they name. */
  readonly heard: Naming['words'];
  /** Words kept as the note because no reader understood them. */
  readonly unread: string;
  /** What the card before asked this person for; null when it asked for no words. */
  readonly wanted: Wanted | null;
  readonly problems: readonly Refusal[];
  /** Null where nothing is to be said of its dates. */
  readonly datesSay: DatesSay | null;
  /** Who else said otherwise this cycle: "Karl Battersby said Red ■". */
  readonly differs: readonly string[];
};

/** Reads back what was recorded, in one line an update, with Undo; amber and red without a reason are asked for one. */
export function sayReceipt(receipts: readonly Receipt[], today: Day): Card {
  const [first] = receipts;
  if (receipts.length === 1 && first !== undefined) return sayOne(first, today);
  const undo: DraftButton = { label: 'Undo all', say: '/rag undo' };
  return buildCard({
    heading: `${sayCount(receipts.length, 'update')} recorded`,
    blocks: [
      ...receipts.flatMap((receipt) => blocksOf(receipt, today, say`${headingOf(receipt)}.`)),
      ...yearsOf(receipts),
      ...questionOf(receipts),
    ],
    wants: wantedOf(receipts),
    buttons: [undo, ...receipts.flatMap((receipt) => correctionsOf(receipt, today, say`${receipt.ref}: `))],
  });
}

function sayOne(receipt: Receipt, today: Day): Card {
  return buildCard({
    heading: say`${headingOf(receipt)} ${isReason(receipt) ? '' : '· '}recorded`,
    rating: receipt.change.rating ?? receipt.before.declared?.rating ?? null,
    blocks: [...blocksOf(receipt, today, null), ...yearsOf([receipt]), ...questionOf([receipt])],
    wants: wantedOf([receipt]),
    buttons: [{ label: 'Undo', say: say`/rag undo ${receipt.ref}` }, ...correctionsOf(receipt, today, '')],
  });
}

function isReason({ change, wanted, before }: Receipt): boolean {
  return wanted === 'reason' && before.declared !== null && change.rating === undefined && change.done === undefined;
}

function headingOf(receipt: Receipt): Phrase {
  const { ref, change, before } = receipt;
  if (change.done === true) return say`${ref} · Delivered`;
  if (change.rating !== undefined) return say`${ref} · ${sayRating(change.rating)}`;
  // What was asked for is no mere note: it belongs to the rating that stands.
  if (change.evidence !== undefined) return say`${ref} · What shows it`;
  if (isReason(receipt)) return say`${ref} · ${sayRating(before.declared?.rating ?? null)} · reason`;
  return say`${ref} · ${change.narrative === undefined ? 'Update' : 'Note'}`;
}

function blocksOf(receipt: Receipt, today: Day, opening: Phrase | null): readonly DraftBlock[] {
  const sentences = [...factsOf(receipt, today), ...receipt.problems.map(refusalLine), ...asideOf(receipt, today)];
  const { narrative } = receipt.change;
  const isBare = sentences.length === 0;
  const text = isBare ? receipt.title : joined(sentences, ' ');
  // Alone on a card the title comes first: whoever reads it in a channel knows no ref.
  const title: readonly DraftBlock[] = isBare || opening !== null ? [] : [{ kind: 'said', text: receipt.title }];
  return [
    ...title,
    { kind: 'said', text: opening === null ? text : say`${opening} ${text}` },
    ...(narrative === undefined ? [] : [{ kind: 'heard' as const, by: 'Your note', words: receipt.heard(narrative) }]),
  ];
}

function factsOf({ change, before, unread, wanted, heard }: Receipt, today: Day): readonly Said[] {
  const facts: Said[] = [];
  if (change.done === true) facts.push('Somebody else checks it next.');
  if (typeof change.waitingOn === 'string') facts.push(say`Waiting on ${heard(withoutStop(change.waitingOn))}.`);
  if (change.waitingOn === null) facts.push('No longer waiting.');
  if (change.forecast !== undefined) facts.push(...forecastFacts(change.forecast, before, today));
  if (change.evidence !== undefined) facts.push(say`Evidence: ${heard(withoutStop(change.evidence))}.`);
  if (unread !== '' && !(isOnlyNote(change) && wanted !== null)) facts.push(unreadFact(change));
  return facts;
}

function isOnlyNote({ rating, forecast, done, waitingOn, evidence }: Change): boolean {
  return [rating, forecast, done, waitingOn, evidence].every((one) => one === undefined);
}

function unreadFact(change: Change): string {
  return isOnlyNote(change)
    ? 'I found no rating or date in your words, so I kept them as a note; the rating stays as it was.'
    : 'I did not understand all of it, so I kept your words as a note.';
}

function forecastFacts(forecast: Day | null, before: Standing, today: Day): readonly string[] {
  if (forecast === null) return ['The forecast is taken back.'];
  const was = before.forecast ?? before.agreed;
  const moved = was === null || was === forecast ? '' : ` (was ${sayDay(was, today)})`;
  const facts = [`Forecast ${sayDay(forecast, today)}${moved}.`];
  if (before.agreed !== null && forecast > before.agreed) {
    facts.push(`The agreed date, ${sayDay(before.agreed, today)}, stands until a new one is approved; I have asked.`);
  }
  return facts;
}

function asideOf({ implied, datesSay, differs }: Receipt, today: Day): readonly string[] {
  const days = implied.flatMap((part) => {
    if (part.what === 'day') return [`You gave no day, so I took ${sayDay(part.day, today)}.`];
    return [];
  });
  const asides = [...(datesSay === null ? [] : [sayDates(datesSay, today)]), ...days];
  if (differs.length === 0) return asides;
  return [...asides, `${sayAnd(differs)}: the worse rating stands until you agree or the programme office settles it.`];
}

function sayDates({ rating, before }: DatesSay, today: Day): string {
  const byDates = `by its dates it is ${sayRating(rating)}.`;
  if (before === null) return `You gave no rating: ${byDates}`;
  return `${before.who} said ${LOOK[before.rating].word} on ${sayDay(before.on, today)}; ${byDates}`;
}

/** One short line for every year that nobody gave. */
function yearsOf(receipts: readonly Receipt[]): readonly DraftBlock[] {
  const implied = receipts.flatMap((receipt) => receipt.implied);
  const years = new Set(implied.flatMap((part) => (part.what === 'year' ? [`${partsOf(part.day).year}`] : [])));
  return years.size === 0 ? [] : [{ kind: 'aside', text: `You gave no year: I took ${sayAnd([...years])}.` }];
}

/** One question for all that is amber or red without a reason, else one for what is done and shown by nothing. */
function questionOf(receipts: readonly Receipt[]): readonly DraftBlock[] {
  const isAlone = receipts.length === 1;
  const refs = receipts.filter(lacksReason).map(({ ref }) => ref);
  if (refs.length > 0) return [{ kind: 'said', text: askWhy(isAlone ? null : refs) }];
  const unshown = receipts.filter(lacksEvidence).map(({ ref }) => ref);
  if (unshown.length === 0) return [];
  const what = isAlone ? 'it is' : say`${joinedWithAnd(unshown)} ${unshown.length === 1 ? 'is' : 'are'}`;
  return [{ kind: 'said', text: say`What shows that ${what} done? A link, or where to look.` }];
}

function wantedOf(receipts: readonly Receipt[]): Wanted | null {
  if (receipts.some(lacksReason)) return 'reason';
  return receipts.some(lacksEvidence) ? 'evidence' : null;
}

/** True for what is said to be done and shown by nothing: that is asked once, when it is first said. */
export function lacksEvidence({ change, before }: Receipt): boolean {
  return change.done === true && change.evidence === undefined && before.evidence === null && before.stage === 'open';
}

/** The question for a reason; null where there is but one action it can be about. */
function askWhy(refs: readonly Phrase[] | null): Said {
  if (refs === null) return 'One line more, please: why, and what gets it back to green?';
  const them = refs.length === 1 ? 'it' : 'them';
  return say`One line more for ${joinedWithAnd(refs)}, please: why, and what gets ${them} back to green?`;
}

/** True for amber and red without a reason, which is asked for. */
export function lacksReason({ change, before }: Receipt): boolean {
  if (change.rating !== 'amber' && change.rating !== 'red') return false;
  if (change.narrative !== undefined || change.waitingOn !== undefined) return false;
  // The reason that was given for the same rating still holds.
  return before.declared?.rating !== change.rating || (before.narrative === null && before.waitingOn === null);
}

function correctionsOf(receipt: Receipt, today: Day, opening: Said): readonly DraftButton[] {
  const { ref, change, implied, datesSay } = receipt;
  const { forecast } = change;
  const rated = datesSay === null ? [] : otherRatings(receipt, opening);
  if (typeof forecast !== 'string' || !implied.some(({ what }) => what === 'year' || what === 'day')) return rated;
  return [...rated, { label: say`${opening}Not ${sayDay(forecast, today)}?`, say: say`/rag ${ref} no forecast` }];
}

// No order leans towards green.
const RATED: readonly Declarable[] = ['amber', 'red', 'green'];

// A rating that nobody gave is changed in one tap.
function otherRatings({ ref, change }: Receipt, opening: Said): readonly DraftButton[] {
  const others = RATED.filter((rating) => rating !== change.rating);
  return others.map((rating) => ({ label: say`${opening}${LOOK[rating].word}`, say: say`/rag ${ref} ${rating}` }));
}

/** Without a full stop at the end, for words that a sentence ends. */
function withoutStop(words: string): string {
  const trimmed = words.trimEnd();
  return trimmed.endsWith('.') && !trimmed.endsWith('..') ? trimmed.slice(0, -1) : trimmed;
}
