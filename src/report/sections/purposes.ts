import { countBy } from '#src/thrift/count-by.ts';
import { JUDGEMENTS } from '#src/plan/governance/judgement.ts';
import type { Judged, Judgement } from '#src/plan/governance/judgement.ts';
import { isMet } from '#src/plan/governance/measures/is-met.ts';
import { standingJudgement } from '#src/plan/governance/measures/standing-judgement.ts';
import { movementOf as readingMovement, standingReadings } from '#src/plan/governance/measures/standing-readings.ts';
import type { Movement as ReadingMovement } from '#src/plan/governance/measures/standing-readings.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Noted } from '#src/plan/governance/purposes.ts';
import type { Reading } from '#src/plan/governance/reading.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** A milestone, recommendation or outcome with the board's word that stands; null while there is none. `isNew` since the report before. */
export type JudgedPurpose = {
  readonly kept: KeptPurpose;
  readonly judged: Noted<Judged> | null;
  readonly isNew: boolean;
  readonly sources: Sources;
};

/** An indicator with its last reading and the one before, up to the day of the indicators. */
export type ReadIndicator = {
  readonly kept: KeptPurpose;
  readonly reading: Noted<Reading> | null;
  readonly earlier: Noted<Reading> | null;
  readonly movement: ReadingMovement | null;
  readonly isMet: boolean | null;
  readonly sources: Sources;
};

export type PurposesData = {
  readonly milestones: readonly JudgedPurpose[];
  readonly counts: Readonly<Record<Judgement | 'not-judged', number>>;
  /** The others that a board judged since the report before. */
  readonly others: readonly JudgedPurpose[];
  readonly indicators: readonly ReadIndicator[];
};

/** What boards judged and what was measured. */
export function purposesIn(scene: ReportScene): PurposesData {
  const kept = living(scene.governance.purposes);
  const judged = (kind: PurposeKind): readonly JudgedPurpose[] =>
    kept.filter(({ purpose }) => purpose.kind === kind).map((one) => judgedOf(one, scene));
  const milestones = judged('milestone');
  const stands = milestones.map((one) => one.judged?.judgement ?? ('not-judged' as const));
  return {
    milestones,
    counts: countBy([...JUDGEMENTS, 'not-judged' as const], stands),
    others: [...judged('recommendation'), ...judged('outcome')].filter(({ isNew }) => isNew),
    indicators: living(scene.measured.purposes)
      .filter(({ purpose }) => purpose.kind === 'indicator')
      .map((one) => readOf(one, scene)),
  };
}

/** A purpose with the word of a board that stands. */
export function judgedOf(kept: KeptPurpose, scene: Pick<ReportScene, 'since' | 'planLines'>): JudgedPurpose {
  const { since } = scene;
  const judged = standingJudgement(kept);
  const isNew = judged !== null && (since === null || judged.day > since);
  return { kept, judged, isNew, sources: judged === null ? linesThatKeep(kept, scene) : [judged.seq] };
}

/** Of what nobody judged or read yet, the lines by which it is there. */
function linesThatKeep({ purpose }: KeptPurpose, { planLines }: Pick<ReportScene, 'planLines'>): Sources {
  return planLines.flatMap(({ seq, event }) =>
    event.kind === 'purpose-kept' && event.purpose.id === purpose.id ? [seq] : [],
  );
}

function readOf(kept: KeptPurpose, scene: ReportScene): ReadIndicator {
  const { indicatorsAsAt } = scene;
  const then: KeptPurpose = { ...kept, readings: kept.readings.filter(({ asAt }) => asAt <= indicatorsAsAt) };
  const [earlier = null, reading = null] = lastTwo(standingReadings(then));
  const read = [earlier, reading].flatMap((one) => (one === null ? [] : [one.seq]));
  const sources = read.length > 0 ? read : linesThatKeep(kept, scene);
  return { kept: then, reading, earlier, movement: readingMovement(then), isMet: isMet(then), sources };
}

function lastTwo<T>(all: readonly T[]): readonly (T | null)[] {
  return [all.at(-2) ?? null, all.at(-1) ?? null];
}
