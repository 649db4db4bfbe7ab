import { CliRefusal } from '#src/cli/command.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { organisationsIn } from './list-file.ts';
import type { AtList } from './turns.ts';

/** One organisation of the list, and the whole list; refuses a key that none has. */
export async function findOne(
  key: string,
  { data }: Pick<AtList, 'data'>,
): Promise<{ readonly one: Organisation; readonly list: readonly Organisation[] }> {
  const list = await organisationsIn(data);
  const one = list.find((other) => other.key === key);
  if (one !== undefined) return { one, list };
  const there = list.length === 0 ? 'None has been added yet.' : `There is ${sayAnd(list.map((other) => other.key))}.`;
  throw new CliRefusal(`There is no organisation ${key} in ${data}. ${there}`);
}
