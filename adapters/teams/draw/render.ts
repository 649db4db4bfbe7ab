import type { OutKey } from '#src/ports/message.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { buttonsAtEnd, buttonsUnder } from '#src/messages/choices.ts';
import type { TeamsMessage } from './payload.ts';
import { drawBlocks } from './render-blocks.ts';
import { drawButtons } from './render-buttons.ts';
import type { ButtonsPlace, DrawnButtons } from './render-buttons.ts';
import { drawHeading } from './render-heading.ts';
import { messageOf, noteOf, ROOM } from './render-message.ts';
import { pagesOf, rowsOn } from './render-pages.ts';
import { drawLine } from '#adapters/teams/forms/draw-line.ts';
import { lineFormOf, WRITE_IT } from '#src/messages/line-form.ts';
import { pieceOf, weightOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { lineOf } from './render-text.ts';

/** A card longer than this many messages is not read in a chat. */
const MOST_PAGES = 5;
/** Buttons beyond so many bytes go on in a message of their own, so that what they are about stays with the others. */
const MOST_FOR_BUTTONS = 17_000;
const GOES_ON = 'The rest follows.';

/** A card as a message of Teams. What does not fit goes on in messages after it, and past a bound the end says how much is left out; nothing fails for its length. */
export function render(card: Card, key: OutKey | null): TeamsMessage {
  return rendered(card, { key, isKept: true });
}

function rendered(card: Card, place: ButtonsPlace): TeamsMessage {
  const own = { ...place, placeOf: (button: Button) => card.buttons.indexOf(button) };
  const buttons = drawButtons(buttonsAtEnd(card), own);
  const [here = [], ...others] = pagesOf([...buttons.rows, ...lineOfCard(card, place)], {
    first: MOST_FOR_BUTTONS,
    others: ROOM,
  });
  const taken = here.reduce((sum, row) => sum + weightOf(row, undefined), 0);
  const choices = (of: string): readonly Piece[] => {
    const { rows, missing } = drawButtons(buttonsUnder(of, card.buttons), own);
    return missing === null ? rows : [...rows, noteOf(missing)];
  };
  const pieces = [...drawHeading(card), ...drawBlocks(card.blocks, choices)];
  const pages = pagesOf(pieces, { first: ROOM - taken, others: ROOM });
  const [main = [], ...more] = pages.slice(0, MOST_PAGES);
  const left = sayLeftOut(pages.slice(MOST_PAGES).flat());
  const continued = more.map((page, at) => continuation(page, card, at === more.length - 1 ? left : null));
  const moreButtons = others.map((rows) => continuation(rows, card, null));
  // A thread's own cards are not kept apart, so that a button there is not found by its place.
  const below = (card.thread ?? []).map((one) => rendered(one, { key: place.key, isKept: false }));
  return {
    ...messageOf({
      pieces: [...main, ...notesOf(buttons, continued.length + moreButtons.length > 0), ...here],
      summary: summaryOf(main, here),
    }),
    thread: [...continued, ...moreButtons, ...below.flatMap((one) => [{ ...one, thread: [] }, ...one.thread])],
  };
}

/** The field for the one line that a card asks for, opened on the card itself. */
function lineOfCard(card: Card, { key }: ButtonsPlace): readonly Piece[] {
  const line = lineFormOf(card);
  return line === null ? [] : [pieceOf({ type: 'ActionSet', actions: [drawLine(line, key)] }, WRITE_IT)];
}

function notesOf({ missing }: DrawnButtons, goesOn: boolean): readonly Piece[] {
  return [...(goesOn ? [noteOf(GOES_ON)] : []), ...(missing === null ? [] : [noteOf(missing)])];
}

function continuation(page: readonly Piece[], { heading }: Card, note: string | null): TeamsMessage {
  const name = lineOf(heading, 150);
  const from = name === '' ? [] : [noteOf(`${name}, continued`)];
  const pieces = [...from, ...page, ...(note === null ? [] : [noteOf(note)])];
  return messageOf({ pieces, summary: pieces.map(({ aloud }) => aloud) });
}

/** What is asked comes right after the heading: a notification shows no more than its first lines. */
function summaryOf(page: readonly Piece[], buttons: readonly Piece[]): readonly string[] {
  const [heading, ...rest] = page.filter(({ aloud }) => aloud !== '');
  const asked = rest.find(({ asks }) => asks);
  const choices = buttons.map(({ aloud }) => aloud).join(', ');
  return [
    heading?.aloud ?? '',
    ...(asked === undefined ? [] : [asked.aloud]),
    ...rest.filter((one) => one !== asked).map(({ aloud }) => aloud),
    choices === '' ? '' : `Buttons: ${choices}`,
  ];
}

function sayLeftOut(pieces: readonly Piece[]): string | null {
  if (pieces.length === 0) return null;
  const rows = rowsOn(pieces);
  return rows === 0 ? '… (the whole is kept)' : `and ${rows} more (the whole is kept)`;
}
