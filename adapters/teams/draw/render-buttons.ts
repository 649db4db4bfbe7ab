import type { OutKey } from '#src/ports/message.ts';
import type { Button } from '#src/messages/card.ts';
import { drawForm } from '#adapters/teams/forms/draw-form.ts';
import type { CardElement } from './payload.ts';
import { OURS } from '#adapters/teams/receive/pressed.ts';
import { drawChoice } from './render-choice.ts';
import { pieceOf } from './render-piece.ts';
import type { Piece } from './render-piece.ts';
import { pressOf } from './render-press.ts';
import { sizeOf } from './render-size.ts';
import { lineOf } from './render-text.ts';
import { spokenLabel } from '#src/messages/words/spoken-label.ts';

/** Teams shows six at most. Four part "how it stands" from the rest of a nudge's seven; refs are short. */
const A_ROW = { refs: 6, others: 4 } as const;
const MOST_BUTTONS = 60;
const LONGEST = { label: 60, tooltip: 120, data: 1500 } as const;
/** What the forms within a card may weigh together. */
const MOST_FORMS = 9000;
/** What buttons in sight and behind the three dots may weigh before those that are yet to come behind them are left out: all of one row is one piece, and a question whose buttons went on in another message would stand without any. */
const MOST_WITH_BEHIND = 16_000;

/** Buttons as drawn, a piece for each row of them, and a sentence about those that could not be. */
export type DrawnButtons = {
  readonly rows: readonly Piece[];
  /** Null when every button is there. */
  readonly missing: string | null;
};

/** Where buttons stand: the card they are of, and whether its buttons can be found again by their place; `placeOf` is a button's own on the card, where those drawn are not all. */
export type ButtonsPlace = {
  readonly key: OutKey | null;
  readonly isKept: boolean;
  readonly placeOf?: (button: Button) => number;
};

/** The buttons of a card in rows. A note opens the update form, and a button that still wants an account a list of people, while there is room. */
export function drawButtons(buttons: readonly Button[], place: ButtonsPlace): DrawnButtons {
  const drawn: CardElement[] = [];
  let [room, whole] = [MOST_FORMS, 0];
  for (const [nth, button] of buttons.slice(0, MOST_BUTTONS).entries()) {
    const at = place.placeOf?.(button) ?? nth;
    const opened = openedBy(button, { ...place, at, isFirst: !drawn.some(isForm) });
    const weight = opened === null ? 0 : sizeOf(opened);
    const control = opened !== null && weight <= room ? opened : pressed(button, { ...place, at });
    if (control === null) continue;
    const taken = sizeOf(control);
    if (button.more === true && whole + taken > MOST_WITH_BEHIND) continue;
    whole += taken;
    if (control === opened) room -= weight;
    drawn.push(control);
  }
  const missing = buttons.length - drawn.length;
  return { rows: rowsOf(drawn).map(rowOf), missing: missing === 0 ? null : sayMissing(missing) };
}

function rowsOf(controls: readonly CardElement[]): readonly (readonly CardElement[])[] {
  const rows: CardElement[][] = [];
  for (const control of controls) {
    const row = rows.at(-1) ?? [];
    const [first] = row;
    // Behind the three dots of the last row; they take no place of it.
    const isBehind = first !== undefined && control['mode'] === 'secondary';
    const isFull = row.length >= (subjectOf(first) === EACH_ITS_OWN ? A_ROW.refs : A_ROW.others);
    if (isBehind) row.push(control);
    else if (first === undefined || isFull || subjectOf(first) !== subjectOf(control)) rows.push([control]);
    else row.push(control);
  }
  return rows;
}

// "8.1.3", "CYPS 4.2", "2.1.1a Green" and "8.1.3: Not 31 Jan?"
const BEGINS_WITH_REF = /^((?:[A-Z]+ )?\d+\.[\d.]*[a-z]?)(?::? |$)/u;
const EACH_ITS_OWN = 'refs';

/** What a button is about, as far as its label begins with that: those about one action stand together, and refs alone too. */
function subjectOf(control: CardElement | undefined): string {
  const title = typeof control?.['title'] === 'string' ? control['title'] : '';
  const ref = BEGINS_WITH_REF.exec(title)?.[1] ?? '';
  return ref !== '' && ref === title ? EACH_ITS_OWN : ref;
}

function sayMissing(count: number): string {
  return `${count} more choices do not fit here; please type what you mean.`;
}

type At = ButtonsPlace & { readonly at: number };

// "/rag note 8.1.3" alone; with words after it the note is there already.
const NOTE = /^\/?rag note ((?:\S+ )?\S+)$/u;

/** A card within the card; null for a button that only says something. A form is there once, since its fields have names. */
function openedBy(button: Button, { key, at, isFirst }: At & { readonly isFirst: boolean }): CardElement | null {
  const choice = drawChoice(button, `account${at}`);
  if (choice !== null) return shown(button, choice);
  const ref = NOTE.exec(button.say)?.[1];
  if (ref === undefined || !isFirst) return null;
  return { ...shown(button, drawForm({ ref: ref.toWellFormed(), card: key })), id: 'form' };
}

function shown(button: Button, card: CardElement): CardElement {
  return { type: 'Action.ShowCard', title: labelOf(button), ...asideOf(button), card };
}

function isForm({ id }: CardElement): boolean {
  return id === 'form';
}

/** Null where its words do not fit into a button. */
function pressed(button: Button, at: At): CardElement | null {
  const data = dataOf(button.say, at);
  if (data === null) return null;
  // Teams' own style for a good button is purple and in front of all others, which no rating should be.
  return pressOf({ title: labelOf(button), data, ...asideOf(button) });
}

/** The words a press says; where they are too long, the card and the button's place on it, which find them again. */
function dataOf(say: string, { key, at, isKept }: At): object | null {
  const card = key === null ? {} : { card: key };
  const whole = { [OURS]: { kind: 'say', say: say.toWellFormed(), ...card } };
  if (say !== '' && sizeOf(whole) <= LONGEST.data) return whole;
  const short = key === null || !isKept ? null : { [OURS]: { kind: 'nth', nth: at, card: key } };
  return short !== null && sizeOf(short) <= LONGEST.data ? short : null;
}

/** What is said aloud for a button where that is more than its label, and whether it stands behind the three dots. */
function asideOf(button: Button): { readonly tooltip?: string; readonly mode?: 'secondary' } {
  const spoken = lineOf(spokenLabel(button), LONGEST.tooltip);
  return {
    ...(spoken === labelOf(button) ? {} : { tooltip: spoken }),
    ...(button.more === true ? { mode: 'secondary' } : {}),
  };
}

function labelOf({ label }: Button): string {
  const said = lineOf(label, LONGEST.label);
  return said === '' ? '…' : said;
}

function rowOf(actions: readonly CardElement[]): Piece {
  const labels = actions.map(({ title }) => (typeof title === 'string' ? title : ''));
  return pieceOf({ type: 'ActionSet', actions }, labels.join(', '));
}
