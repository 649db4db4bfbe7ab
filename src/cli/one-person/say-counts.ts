import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import type { Erased, HeldOfPerson } from '#src/ports/erasing.ts';

/** How much of a register is somebody's own, and in how much more their name or words stand: the same two numbers where it is written out and where it is erased. */
export type CountsOfPerson = {
  readonly held: Pick<HeldOfPerson, 'lines' | 'messages' | 'told'>;
  readonly erased: Pick<Erased, 'lines' | 'messages' | 'cards'>;
};

/** "5 lines of the record, 4 messages received and 7 messages sent are theirs; their name or words stand in 3 more lines". */
export function sayCountsOfPerson({ held, erased }: CountsOfPerson): string {
  const [lines, messages, told] = [held.lines.length, held.messages.length, held.told.length];
  const own = [
    sayCount(lines, 'line of the record', 'lines of the record'),
    sayCount(messages, 'message received', 'messages received'),
    sayCount(told, 'message sent', 'messages sent'),
  ];
  const more = [
    moreOf(erased.lines - lines, 'line of the record', 'lines of the record'),
    moreOf(erased.messages - messages, 'message received', 'messages received'),
    moreOf(erased.cards - told, 'message sent', 'messages sent'),
  ].flat();
  return `${sayAnd(own)} are theirs${more.length === 0 ? '' : `; their name or words stand in ${sayAnd(more)}`}`;
}

function moreOf(count: number, one: string, several: string): readonly string[] {
  return count <= 0 ? [] : [`${count} more ${count === 1 ? one : several}`];
}
