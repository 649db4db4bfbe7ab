import type { Day } from '#src/calendar/day.ts';
import { daysBetween } from '#src/calendar/day.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { isMet } from './is-met.ts';
import { movementOf, standingReadings } from './standing-readings.ts';
import type { Movement } from './standing-readings.ts';

/** One part of an index: its last reading, how many days old that is, how it moved, and whether it meets its target; nulls where nothing says. */
export type IndexPart = {
  readonly kept: KeptPurpose;
  readonly reading: Reading | null;
  readonly age: number | null;
  readonly movement: Movement | null;
  readonly isMet: boolean | null;
};

/** The whole of an index: how many of its parts meet their target, of how many of which that can be said, of how many in all. No part has more weight than another. */
export type IndexPicture = {
  readonly name: string;
  readonly parts: readonly IndexPart[];
  readonly met: number;
  readonly known: number;
};

/** An index with every part that was chosen, ended ones too; null where nobody chose one. */
export function pictureOfIndex({ kept, index }: Purposes, today: Day): IndexPicture | null {
  if (index === null) return null;
  const parts = index.parts.flatMap((id) => {
    const one = kept.find(({ purpose }) => purpose.id === id);
    return one === undefined ? [] : [partOf(one, today)];
  });
  const known = parts.filter((part) => part.isMet !== null);
  return { name: index.name, parts, met: known.filter((part) => part.isMet).length, known: known.length };
}

function partOf(kept: KeptPurpose, today: Day): IndexPart {
  const reading = standingReadings(kept).at(-1) ?? null;
  const age = reading === null ? null : daysBetween(reading.asAt, today);
  return { kept, reading, age, movement: movementOf(kept), isMet: isMet(kept) };
}
