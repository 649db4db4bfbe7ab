import type { Heading } from '#src/plan/action.ts';

/** The levels of `Heading` as a list; the compiler refuses one that is missing or unknown. */
export const HEADING_LEVELS = Object.keys({
  theme: true,
  section: true,
  outcome: true,
} satisfies Record<Heading['level'], true>) as [Heading['level'], ...Heading['level'][]];
