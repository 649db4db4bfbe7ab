/** How two leads, Ann and Ben, may stand to each other over the rating of one action. */
export const STATES = [
  'unsaid',
  'Ann green',
  'both green',
  'Ann green, Ben red',
  'the same since last month',
  'settled amber by the office',
] as const;
export type State = (typeof STATES)[number];

/** What each may do. */
export const ACTS = [
  'Ann says green',
  'Ann says red',
  'Ben says green',
  'Ben says red',
  'Ben adds a note',
  'the office says amber',
  'the office gives it to Ben alone',
  'Ann takes her word back',
] as const;
export type Act = (typeof ACTS)[number];

/** What stands after each act, and whether they differ: `≠` after the rating that stands. */
export type Outcome = 'none' | 'green' | 'amber' | 'red' | 'red≠';

export const JOINT: Readonly<Record<State, Readonly<Record<Act, Outcome>>>> = {
  unsaid: row('green', 'red', 'green', 'red', 'none', 'amber', 'none', 'none'),
  'Ann green': row('green', 'red', 'green', 'red≠', 'green', 'amber', 'green', 'none'),
  'both green': row('green', 'red≠', 'green', 'red≠', 'green', 'amber', 'green', 'green'),
  'Ann green, Ben red': row('red≠', 'red', 'green', 'red≠', 'red≠', 'amber', 'red', 'red'),
  'the same since last month': row('red≠', 'red', 'green', 'red≠', 'red≠', 'amber', 'red', 'red'),
  'settled amber by the office': row('green', 'red', 'green', 'red', 'amber', 'amber', 'amber', 'amber'),
};

function row(...to: readonly Outcome[]): Readonly<Record<Act, Outcome>> {
  return Object.fromEntries(ACTS.map((act, at) => [act, to[at]])) as Readonly<Record<Act, Outcome>>;
}
