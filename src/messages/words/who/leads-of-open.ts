/** How many lead what is still open, in the same words wherever they are counted: people of the roster, and names, posts and bodies behind which it has nobody. */
export function sayLeadsOfOpen(count: number): string {
  return count === 1 ? '1 lead who has open actions' : `${count} leads who have open actions`;
}
