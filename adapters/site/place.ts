import type { Day } from '#src/calendar/day.ts';

/** Where an edition stands: on the first pages of the folder, or under its own day. */
export type Place = { readonly edition: Day | null; readonly isAgain: boolean };

/** The path of a page or file in the folder of the site. */
export function pathOf(address: string, { edition }: Place): string {
  return edition === null ? address : `editions/${edition}/${address}`;
}

/** How a page leads to an address: relative, so that the folder may stand anywhere. */
export function leadingTo(address: string, from: string, place: Place): string {
  const isOfAll = address.startsWith('editions/') || address === 'feed.xml' || address.startsWith('style-');
  const [to, at] = [isOfAll ? address : pathOf(address, place), pathOf(from, place)];
  const up = at.split('/').slice(0, -1);
  const down = to.split('/');
  let shared = 0;
  while (shared < up.length && shared < down.length - 1 && up[shared] === down[shared]) shared += 1;
  return `${'../'.repeat(up.length - shared)}${down.slice(shared).join('/')}`;
}
