import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Round } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import type { Change } from '#src/plan/change.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';

/** One action of many that one word is about: what it would change, and how it is shown now. */
export type OneOfMany = { readonly named: Named; readonly change: Change; readonly shown: Rating | null };

/** What a word about many would do; `unrated` have nothing that could be confirmed, `past` of them are past their date and asked whether they are done, and `round` is the one it was said in. */
export type Many = {
  readonly each: readonly OneOfMany[];
  readonly unrated: readonly Named[];
  readonly past: number;
  readonly round: Round | null;
};

// As many as are read on a telephone before the buttons.
const MOST_ROWS = 12;

/** Asks whether one word is meant for each of many actions; the button says every ref, so that nothing else is touched. */
export function sayConfirmMany({ each, unrated, past, round }: Many): Card {
  const rows = each.slice(0, MOST_ROWS).map((one) => ({
    ...rowAbout(one.named),
    rating: one.shown,
    facts: [isAsShown(one) ? 'stays so' : `would be ${whatOf(one.change)}`],
  }));
  const left: readonly DraftBlock[] =
    unrated.length === 0
      ? []
      : [{ kind: 'said', text: say`Nobody has rated ${joinedWithAnd(unrated.map(({ ref }) => ref))} yet.` }];
  return buildCard({
    readers: 'asker',
    heading: past > 0 ? pastOf(past, each.length) : `${headingOf(each)}. Is that right?`,
    blocks: [{ kind: 'rows', rows, more: each.length - rows.length }, ...left],
    buttons: [
      {
        label: yesTo(each),
        say: say`/rag ${joined(each.map(sentenceOf), '; ')}`,
      },
      { label: 'No, go through them', say: round === null ? '/rag round' : '/rag round on' },
    ],
    ...(round === null ? {} : { round }),
  });
}

/** Green says nothing of whether what is past its date is done. */
function pastOf(past: number, all: number): string {
  if (all === 1) return 'It is past its date. Green all the same?';
  return `${past} of these ${all} ${past === 1 ? 'is past its date' : 'are past their date'}. Green all the same?`;
}

function yesTo(each: readonly OneOfMany[]): string {
  const [first, ...others] = new Set(each.map(({ change }) => whatOf(change)));
  const all = each.length === 1 ? 'Yes' : `Yes, all ${each.length}`;
  return first === undefined || others.length > 0 || each.every(isAsShown) ? all : `${all} ${first}`;
}

function headingOf(each: readonly OneOfMany[]): string {
  const counts = new Map<string, number>();
  for (const { change } of each) counts.set(whatOf(change), (counts.get(whatOf(change)) ?? 0) + 1);
  const [only, ...others] = counts.keys();
  const all = sayCount(each.length, 'action');
  const counted = sayAnd([...counts].map(([what, count]) => `${count} ${what}`));
  if (each.every(isAsShown)) return `This would confirm ${all}: ${counted}`;
  return others.length === 0 ? `This would rate ${all} ${only ?? ''}` : `This would rate ${all}: ${counted}`;
}

function isAsShown({ change, shown }: OneOfMany): boolean {
  return change.done !== true && change.rating === shown;
}

function whatOf({ rating, done }: Change): string {
  if (done === true) return 'done';
  return rating === undefined ? 'as you say' : LOOK[rating].word;
}

function sentenceOf({ named: { ref }, change: { rating, done, narrative } }: OneOfMany): Said {
  // A stop between two actions is ours alone.
  const why = narrative === undefined ? '' : `, ${narrative.replace(/[;\n]+/gu, ',')}`;
  return say`${ref} ${done === true ? 'done' : (rating ?? '')}${why}`;
}
