import type { Unit } from '#src/reply/units/unit.ts';

/** Units between two stops, and what opened them. */
export type Clause = {
  readonly units: readonly Unit[];
  /** The class of the joining word that opened it ("because", "but"), or the sign; empty at the start of a text. */
  readonly opener: string;
  /** The joining word itself. */
  readonly joint: Unit | null;
  /** The sign that closed it. */
  readonly closed: string;
  readonly sentence: number;
  /** True for what was asked and not said. */
  readonly asked: boolean;
  /** True for what stands in quotation marks or after "HR said:". */
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
};

/** Clauses that only bear on another: what they say is not said of the action. */
export const SUBORDINATE: ReadonlySet<string> = new Set(['because', 'if', 'until', 'when', 'though']);
