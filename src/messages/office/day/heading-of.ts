import type { Card } from '#src/messages/card.ts';

/** What a message said first, by which the office knows it again. */
export function headingOf({ heading }: Card): string {
  return heading;
}
