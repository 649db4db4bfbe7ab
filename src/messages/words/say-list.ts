const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** "A, B and C". */
export function sayAnd(items: readonly string[]): string {
  return AND.format(items);
}

/** "A, B or C". */
export function sayOr(items: readonly string[]): string {
  return OR.format(items);
}

/** "1 action", "3 actions": the plural is the singular with an s unless given. */
export function sayCount(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
