import { styleText } from 'node:util';
import boxen from 'boxen';
import { asText } from '#src/messages/text/as-text.ts';
import type { Drawn } from '#src/messages/card.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { LOOK, RATINGS } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';

/** How a screen can draw: in boxes and colour for a person at a terminal, in plain text for everything else. */
export type Screen = { readonly colour: boolean; readonly boxes: boolean; readonly width: number };

const WIDEST = 96;
const NARROWEST = 24;
const USUAL = 80;
// The border and the space inside it, left and right.
const FRAME = 4;

const COLOURS = { red: 'red', amber: 'yellow', green: 'green', blue: 'blue', grey: 'gray' } as const;

/** A card as the console shows it; its buttons are numbered, since a number is the console's tap, from the one `after` those in use. */
export function drawCard(card: Drawn, screen: Screen, after = 0): string {
  const width = widthOn(screen);
  if (!screen.boxes) return asText(numbered(card, after), width);
  const { thread = [], ...main } = numbered(card, after);
  return [main, ...thread].map((one) => boxed(one, screen, width)).join('\n');
}

// A terminal that does not know its width says 0.
function widthOn({ width }: Screen): number {
  return width < NARROWEST ? USUAL : Math.min(width, WIDEST);
}

function boxed(card: Drawn, screen: Screen, width: number): string {
  const body = asText({ ...card, heading: '', rating: null }, width - FRAME);
  const heading = asText({ heading: titleOf(card), rating: null, blocks: [], buttons: [] }, 1_000).split('\n')[0] ?? '';
  const fits = heading.length <= width - FRAME - 2;
  return boxen(coloured(fits ? body : `${heading}\n\n${body}`, screen), {
    borderStyle: 'round',
    padding: { left: 1, right: 1 },
    width,
    ...(fits ? { title: heading } : {}),
    ...(card.rating === null || !screen.colour ? {} : { borderColor: COLOURS[card.rating] }),
  });
}

function titleOf({ heading, rating }: Drawn): string {
  if (rating === null || heading.includes(LOOK[rating].shape)) return heading;
  return `${sayRating(rating)} · ${heading}`;
}

function numbered(card: Drawn, after: number): Drawn {
  const buttons = card.buttons.map((button, place) => ({ ...button, label: `${after + place + 1} ${button.label}` }));
  return { ...card, buttons };
}

/** Each rating's word and shape in its colour; without colour they say the same. */
function coloured(text: string, { colour }: Screen): string {
  if (!colour) return text;
  return RATINGS.reduce((drawn, rating) => drawn.replaceAll(wordAndShape(rating), paint(rating)), text);
}

function wordAndShape(rating: Rating): RegExp {
  const { word, shape } = LOOK[rating];
  return new RegExp(`${word} ${shape}|${shape} ${word}`, 'gu');
}

function paint(rating: Rating): (text: string) => string {
  return (text) => styleText(COLOURS[rating], text, { validateStream: false });
}

/** A line beside the conversation, dimmed where there is colour. */
export function drawAside(text: string, { colour }: Screen): string {
  return colour ? styleText('dim', text, { validateStream: false }) : text;
}

/** A card in a few words; of an edit what it says first, which is what is new about it. */
export function drawNews({ heading, blocks: [first] }: Drawn, isEdit: boolean): string {
  if (!isEdit) return heading;
  return first?.kind === 'said' ? `(changed) ${first.text}` : `(changed) ${heading}`;
}
