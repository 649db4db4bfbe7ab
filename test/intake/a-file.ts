import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanFile } from '#src/intake/format.ts';

/** A plan file that holds a text or bytes. */
export function aFile(content: string | Uint8Array, name = 'plan.txt'): PlanFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
}

/** A plan file of test/fixtures/plans. */
export function aFixture(name: string): PlanFile {
  return { name, bytes: readFileSync(join('test/fixtures/plans', name)) };
}

const REAL = '../shared/plans';

/** True where the real documents stand beside the project; tests that need them are skipped elsewhere. */
export const hasRealPlan = existsSync(join(REAL, 'rotherham-improvement-plan-2015.txt'));

/** One of the real documents. */
export function aRealFile(name: string): PlanFile {
  return { name, bytes: readFileSync(join(REAL, name)) };
}

/** The rows of the real plan as people read them by eye. */
export function expectedRows(): readonly ExpectedRow[] {
  const lines = readFileSync(join(REAL, 'rotherham-improvement-plan-2015.expected.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ExpectedRow);
}

export type ExpectedRow = {
  readonly ref: string;
  readonly parent: string | null;
  readonly phase: number;
  readonly theme: string;
  readonly section: number;
  readonly outcome: string;
  readonly timescale: string;
  readonly leads: string;
  readonly inherited: { readonly dates: boolean; readonly leads: boolean };
  readonly expect: {
    readonly kind: string;
    readonly start: string | null;
    readonly due: string | null;
    readonly every: string | null;
    readonly milestones?: readonly { readonly label: string; readonly due: string }[];
    readonly ambiguous: boolean;
  };
  readonly owners: readonly {
    readonly name: string | null;
    readonly post: string | null;
    readonly group: boolean;
    readonly support: boolean;
  }[];
};
