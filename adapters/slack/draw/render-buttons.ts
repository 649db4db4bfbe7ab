import { createHash } from 'node:crypto';
import type { ActionsBlock, Button as SlackButton, Overflow, UsersSelect } from '@slack/types';
import type { OutKey } from '#src/ports/message.ts';
import type { Button } from '#src/messages/card.ts';
import type { Pressed } from './payload.ts';
import { chooserFor } from '#adapters/slack/people/choose-account.ts';
import { MARK_ROOM } from './register-on.ts';
import { lineOf, plain } from './render-text.ts';
import { spokenLabel } from '#src/messages/words/spoken-label.ts';

const A_ROW = 5;
const MOST_BUTTONS = 60;
const LONGEST = { label: 75, value: 2000 - MARK_ROOM, option: 150 - MARK_ROOM } as const;
/** Slack takes so many behind the three dots. */
const MOST_BEHIND = 5;

/** Buttons as drawn, and a sentence about those that could not be. */
export type DrawnButtons = {
  readonly rows: readonly ActionsBlock[];
  readonly aloud: string;
  /** Null when every button is there. */
  readonly missing: string | null;
};

/** Where buttons stand: the card they are of, and how many of the same view come before them; `placeOf` is a button's own on the card, where those drawn are not all. */
export type ButtonsPlace = {
  readonly key: OutKey | null;
  readonly before: number;
  readonly placeOf?: (button: Button) => number;
};

type Control = SlackButton | UsersSelect | Overflow;

/** The buttons of a card, at most five to a row, which wrap on a phone; one that still wants an account is a list of people. */
export function drawButtons(buttons: readonly Button[], { key, before, placeOf }: ButtonsPlace): DrawnButtons {
  const drawn: Control[] = [];
  const placed = buttons
    .slice(0, MOST_BUTTONS)
    .map((button, nth): Placed => ({ button, key, before, at: placeOf?.(button) ?? nth }));
  const behind = overflowOf(placed.filter(({ button }) => button.more === true));
  for (const one of behind === null ? placed : placed.filter(({ button }) => button.more !== true)) {
    const control = chooserUnlike(drawn, one.button) ?? pressedButton(one);
    if (control !== null) drawn.push(control);
  }
  if (behind !== null) drawn.push(behind);
  const missing = buttons.length - drawn.length - (behind === null ? 0 : behind.options.length - 1);
  return {
    rows: Array.from({ length: Math.ceil(drawn.length / A_ROW) }, (_, row) =>
      rowOf(drawn.slice(row * A_ROW, (row + 1) * A_ROW), before + row * A_ROW),
    ),
    aloud: drawn.length === 0 ? '' : `Buttons: ${drawn.map(labelOf).join(', ')}`,
    missing: missing === 0 ? null : `${missing} more choices do not fit here; please type what you mean.`,
  };
}

/** Null for a button that is one, and for a list that is there already: Slack refuses the same name twice. */
function chooserUnlike(drawn: readonly Control[], button: Button): UsersSelect | null {
  const chooser = chooserFor(button);
  return drawn.some(({ action_id: name }) => name === chooser?.action_id) ? null : chooser;
}

function labelOf(control: Control): string {
  if (control.type === 'overflow') return control.options.map(({ text }) => text.text).join(', ');
  return (control.type === 'button' ? control.text : control.placeholder)?.text ?? '';
}

/** What was pressed, from a button's value; `nth` is the place on the card of a button whose words were too long to carry. */
export function readPressed(value: string): Pressed | { readonly nth: number; readonly card: string } | null {
  const held = parsed(value);
  if (held === null) return null;
  const { s: say, c, n: nth } = held;
  const card = typeof c === 'string' ? c : null;
  if (typeof say === 'string') return { say, card };
  return card !== null && typeof nth === 'number' && Number.isSafeInteger(nth) && nth >= 0 ? { nth, card } : null;
}

/** The words a press says; where they are too long for Slack, the card and the button's place on it, which find them again. */
function valueOf(say: string, { nth, key, most }: { nth: number; key: OutKey | null; most: number }): string | null {
  const whole = JSON.stringify({ s: say.toWellFormed(), c: key });
  if (whole.length <= most) return whole;
  const short = key === null ? null : JSON.stringify({ n: nth, c: key });
  return short !== null && short.length <= most ? short : null;
}

type Placed = ButtonsPlace & { readonly button: Button; readonly at: number };

/** What stands behind the three dots; null where it is nothing, too much for them, or too long for one of its places. */
function overflowOf(placed: readonly Placed[]): Overflow | null {
  const [first] = placed;
  if (first === undefined || placed.length > MOST_BEHIND) return null;
  const options = placed.flatMap(({ button, key, at }) => {
    const value = valueOf(button.say, { nth: at, key, most: LONGEST.option });
    return value === null ? [] : [{ text: plain(labelled(button), LONGEST.label), value }];
  });
  if (options.length < placed.length) return null;
  return { type: 'overflow', action_id: `more/${first.before + first.at}`, options };
}

/** Null where its words do not fit into a button. */
function pressedButton({ button, key, before, at }: Placed): SlackButton | null {
  const value = valueOf(button.say, { nth: at, key, most: LONGEST.value });
  return value === null ? null : buttonOf(button, value, before + at);
}

function labelled({ label }: Button): string {
  const said = lineOf(label, LONGEST.label);
  return said === '' ? '…' : said;
}

function buttonOf(button: Button, value: string, at: number): SlackButton {
  const { look } = button;
  const style = look === 'good' ? 'primary' : look === 'danger' ? 'danger' : null;
  return {
    type: 'button',
    action_id: `say/${at}`,
    text: plain(labelled(button), LONGEST.label),
    value,
    ...spokenAs(button),
    ...(style === null ? {} : { style }),
  };
}

/** What a reader of the screen says in the label's place, where that says more. */
function spokenAs(button: Button): { accessibility_label?: string } {
  const spoken = lineOf(spokenLabel(button), LONGEST.label);
  return spoken === '' || spoken === labelled(button) ? {} : { accessibility_label: spoken };
}

/** A row named after what is on it: Slack wants a new name when an edited message shows other buttons. */
function rowOf(elements: Control[], at: number): ActionsBlock {
  const name = createHash('sha256').update(JSON.stringify(elements)).digest('base64url').slice(0, 16);
  return { type: 'actions', block_id: `buttons/${at}/${name}`, elements };
}

function parsed(value: string): Readonly<Record<string, unknown>> | null {
  try {
    const held: unknown = JSON.parse(value);
    return typeof held === 'object' && held !== null ? { ...held } : null;
  } catch {
    // A button of another app or of another age: it says nothing that we know.
    return null;
  }
}
