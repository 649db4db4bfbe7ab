import { dayIn, LONDON, timeIn } from '#src/calendar/instant.ts';
import type { UnplacedMessage } from '#src/ports/register.ts';
import { personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** What somebody wrote of which nobody has said the action, oldest first: it stands in no other sheet. */
export function unplacedSheet(everything: Everything): Sheet {
  const nameOf = personNamesIn(everything);
  const zone = everything.plans[0]?.zone ?? LONDON;
  return sheetOf<UnplacedMessage>({ name: 'Without an action', heldColumns: 1 }, everything.unplaced, [
    ['Number', ({ number }) => number],
    ['Day', ({ at }) => dayCell(dayIn(at, zone))],
    ['Time', ({ at }) => timeIn(at, zone)],
    ['By', ({ person }) => nameOf(person) ?? ''],
    ['Words', ({ words }) => words],
  ]);
}
