import type { OutKey } from '#src/ports/message.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { buttonsAtEnd, buttonsUnder } from '#src/messages/choices.ts';
import { escaped } from './escape.ts';
import type { SlackMessage } from './payload.ts';
import { drawBlocks } from './render-blocks.ts';
import { drawButtons } from './render-buttons.ts';
import type { ButtonsPlace } from './render-buttons.ts';
import { drawHeading } from './render-heading.ts';
import { pagesOf, rowsOn } from './render-pages.ts';
import { weightOf } from './render-piece.ts';
import { inTable } from './render-table.ts';
import type { DrawnBlock, Piece } from './render-piece.ts';
import { lineOf, plain } from './render-text.ts';
import { lineButton } from '#adapters/slack/forms/line-modal.ts';
import { lineFormOf } from '#src/messages/line-form.ts';
import { spoken } from '#src/messages/words/spoken-label.ts';

/** What one message holds, with room kept for a note at its end. */
const ROOM = { blocks: 48, weight: 11_500 } as const;
const MOST_TEXT = 4000;
/** A card longer than this many messages is not read in a chat. */
const MOST_PAGES = 5;
const GOES_ON = 'The rest is in the thread.';

/** A card as a Slack message. What does not fit goes on in its thread, and past that the end says how much is left out; nothing fails for its length. */
export function render(card: Card, key: OutKey | null): SlackMessage {
  const place = { key, before: 0, placeOf: (button: Button) => card.buttons.indexOf(button) };
  const buttons = drawButtons(buttonsAtEnd(card), place);
  const line = lineFormOf(card);
  const form = line === null ? null : lineButton(line, key);
  const rows = form === null ? buttons.rows : [...buttons.rows, form];
  const taken = rows.reduce((sum, row) => sum + weightOf(row), 0);
  const first = { blocks: ROOM.blocks - rows.length, weight: ROOM.weight - taken };
  const choices = (of: string): readonly Piece[] => choicesOf(buttonsUnder(of, card.buttons), place);
  const pieces = [...drawHeading(card), ...drawBlocks(card.blocks, choices)];
  const pages = pagesOf(pieces, { first, others: ROOM });
  const [main = [], ...others] = pages.slice(0, MOST_PAGES);
  const notes = [...(others.length > 0 ? [GOES_ON] : []), ...(buttons.missing === null ? [] : [buttons.missing])];
  const left = sayLeftOut(pages.slice(MOST_PAGES).flat());
  const continued = others.map((page, at) =>
    continuation(page, { card, note: at === others.length - 1 ? left : null }),
  );
  const message = messageOf({
    page: main,
    heading: card.heading,
    beneath: [...notes.map(noteOf), ...rows],
    aloud: [...questionFirst(main), ...notes, buttons.aloud],
    thread: [...continued, ...(card.thread ?? []).map((one) => render(one, key))],
  });
  return card.file === undefined ? message : { ...message, file: card.file };
}

/** The buttons that settle what stands above them, as pieces between the others. */
function choicesOf(buttons: readonly Button[], place: ButtonsPlace): readonly Piece[] {
  const { rows, aloud, missing } = drawButtons(buttons, place);
  const drawn = rows.map((block, at): Piece => ({ block, aloud: at === 0 ? aloud : '', rows: 0 }));
  return missing === null ? drawn : [...drawn, { block: noteOf(missing), aloud: missing, rows: 0 }];
}

type Said = {
  readonly page: readonly Piece[];
  readonly heading: string;
  readonly beneath: readonly DrawnBlock[];
  readonly aloud: readonly string[];
  readonly thread: SlackMessage['thread'];
};

function messageOf({ page, heading, beneath, aloud, thread }: Said): SlackMessage {
  const blocks = [...page.map(({ block }) => block), ...beneath];
  const table = inTable(page, heading);
  const tabled = table === null ? {} : { tabled: [...table, ...beneath] };
  const charts = page.flatMap(({ chart }) => chart ?? []);
  const words = spoken(aloud.filter((part) => part !== '').join('\n'));
  const nothing = blocks.length === 0 ? [noteOf('There is nothing to show.')] : blocks;
  return {
    text: escaped(words === '' ? 'There is nothing to show.' : words, MOST_TEXT),
    blocks: nothing,
    ...tabled,
    ...(charts.length === 0 ? {} : { charts }),
    thread,
  };
}

function continuation(page: readonly Piece[], { card, note }: { card: Card; note: string | null }): SlackMessage {
  const notes = note === null ? [] : [note];
  return messageOf({
    page,
    heading: card.heading,
    beneath: notes.map(noteOf),
    aloud: [`${lineOf(card.heading, 150)}, continued`, ...page.map(({ aloud }) => aloud), ...notes],
    thread: [],
  });
}

/** What is asked comes right after the heading: a notification shows no more than its first lines. */
function questionFirst(page: readonly Piece[]): readonly string[] {
  const [heading = '', ...rest] = page.map(({ aloud }) => aloud);
  const question = rest.findIndex((aloud, at) => {
    const piece = page[at + 1];
    return piece?.asks === true || (aloud.endsWith('?') && piece?.block.type === 'section');
  });
  const asked = rest[question];
  return asked === undefined ? [heading, ...rest] : [heading, asked, ...rest.toSpliced(question, 1)];
}

function sayLeftOut(pieces: readonly Piece[]): string | null {
  if (pieces.length === 0) return null;
  const rows = rowsOn(pieces);
  return rows === 0 ? '… (the whole is kept)' : `and ${rows} more (the whole is kept)`;
}

function noteOf(text: string): DrawnBlock {
  return { type: 'context', elements: [plain(text, 300)] };
}
