import type { CardElement } from './payload.ts';
import { VERB } from '#adapters/teams/receive/pressed.ts';

/** What a button says to people, and what it brings back. */
export type Press = {
  readonly title: string;
  readonly data: object;
  readonly style?: 'positive';
  /** What a reader of the screen says for it. */
  readonly tooltip?: string;
  /** Behind the three dots. */
  readonly mode?: 'secondary';
};

/** A button: executed where the client can, whose press is answered at once, else sent as a message with the same data. */
export function pressOf(press: Press): CardElement {
  return {
    type: 'Action.Execute',
    verb: VERB,
    ...press,
    fallback: { type: 'Action.Submit', ...press },
  };
}
