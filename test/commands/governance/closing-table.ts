/** What an action may be between being open and being closed; `due` is complete with its time come to be asked whether it holds. */
export const STATES = [
  'open',
  'delivered',
  'complete',
  'due',
  'said to hold',
  'embedded',
  'business-as-usual',
  'superseded',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** What can be done to it, each by somebody who may. */
export const ACTS = [
  'a lead says done',
  'a lead rates it amber',
  'a lead shows more',
  'a verifier says yes',
  'a verifier says what is missing',
  'the office closes it as withdrawn',
  'the office opens it again',
  'a lead says that it holds',
  'a lead says that it holds no more',
] as const;
export type Act = (typeof ACTS)[number];

/** Where each leads; `-` for an act that changes nothing and is told why. */
export const CLOSING: Readonly<Record<State, Readonly<Record<Act, State | '-'>>>> = {
  open: row('delivered', 'open', 'open', '-', '-', 'withdrawn', '-', '-', '-'),
  delivered: row('delivered', 'delivered', 'delivered', 'complete', 'open', 'withdrawn', 'open', '-', '-'),
  complete: row('-', '-', '-', '-', '-', '-', 'open', '-', 'open'),
  due: row('-', '-', '-', '-', '-', '-', 'open', 'said to hold', 'open'),
  'said to hold': row(
    'said to hold',
    'said to hold',
    'said to hold',
    'embedded',
    'open',
    'withdrawn',
    'open',
    '-',
    'open',
  ),
  embedded: row('-', '-', '-', '-', '-', '-', 'open', '-', 'open'),
  'business-as-usual': row('-', '-', '-', '-', '-', '-', 'open', '-', '-'),
  superseded: row('-', '-', '-', '-', '-', '-', 'open', '-', '-'),
  withdrawn: row('-', '-', '-', '-', '-', '-', 'open', '-', '-'),
};

function row(...to: readonly (State | '-')[]): Readonly<Record<Act, State | '-'>> {
  return Object.fromEntries(ACTS.map((act, at) => [act, to[at]])) as Readonly<Record<Act, State | '-'>>;
}
