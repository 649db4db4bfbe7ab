import type { Steps } from '#src/thrift/steps.ts';
import { lookingBack } from './report-scene.ts';
import type { ReportInput, ReportScene } from './report-scene.ts';
import type { ReportKind } from './report-kind.ts';
import { SECTIONS } from './sections.ts';
import type { ReportSection } from './sections.ts';

/** A report as data: the scene it was made of and its sections in order. */
export type Report = {
  readonly kind: ReportKind;
  /** What the office calls it: "Six months to August". */
  readonly name: string;
  readonly scene: ReportScene;
  readonly sections: readonly ReportSection[];
};

/** The report of a kind as at a day; the same ledger up to then always gives the same one. */
export function* buildingReport(kind: ReportKind, name: string, input: ReportInput): Steps<Report> {
  const scene = yield* lookingBack(input);
  const sections: ReportSection[] = [];
  for (const { section, most = null } of kind.sections) {
    // Each name has the data of its own section: the compiler knows that of one name, and not of any.
    sections.push({ name: section, most, data: SECTIONS[section](scene) } as ReportSection);
    yield;
  }
  return { kind, name, scene, sections };
}
