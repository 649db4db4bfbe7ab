import { readMeasure, readMeasures } from '#src/plan/governance/written/read-measure.ts';
import type { WrittenMeasure } from '#src/plan/governance/written/read-measure.ts';
import { isSameUnit } from '#src/plan/governance/written/same-unit.ts';
import type { Measured, Purpose, PurposeFact } from '#src/plan/governance/purpose.ts';
import { mayRun } from '#src/plan/permission.ts';
import { askMeasure } from '#src/messages/governance/purpose/measure-card.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
import { decided } from './change-purpose.ts';
import type { PurposeSaid } from './purpose-said.ts';

/** The words before how an indicator is measured, and that: "Overtime, in hours, down". */
export function measureBehind(
  words: string,
  scene: Scene,
): { readonly before: string; readonly measure: Partial<Measured> } {
  const parts = words.split(/\s*,\s*/u);
  const from = parts.findIndex((part, at) => at > 0 && readMeasure(part, scene.today) !== null);
  if (from < 0) return { before: words, measure: {} };
  const { measure, unread } = readMeasures(parts.slice(from).join(', '), scene.today);
  const known = measureOf(measure, scene);
  // What is not all understood is the title's.
  return unread.length > 0 || 'because' in known
    ? { before: words, measure: {} }
    : { before: parts.slice(0, from).join(', '), measure: known };
}

function measureOf({ keeper, ...measure }: WrittenMeasure, scene: Scene) {
  if (keeper === undefined) return measure;
  const owners = readNewLeads(keeper, scene.roster);
  if ('because' in owners) return owners;
  const [owner] = owners;
  return owner === undefined ? measure : { ...measure, keeper: owner };
}

const NOBODY = /^(?:kept by )?(?:nobody|no one|the office)[.!]?$/iu;

/** Says how an indicator is measured, part by part; null for words that say nothing of it. */
export function measureSaid(said: PurposeSaid, scene: Scene): Answer | null {
  const { kept, plan, rest } = said;
  const { purpose } = kept;
  const isNobodys = /^kept by /iu.test(rest) && NOBODY.test(rest);
  const { measure, unread } = isNobodys ? { measure: {}, unread: [] } : readMeasures(rest, scene.today);
  if (!isNobodys && Object.keys(measure).length === 0) return null;
  const refusal = mayRun(scene.asker, 'say how an indicator is measured');
  if (refusal !== null) return refuse(refusal);
  if (unread.length > 0) return answer(askMeasure({ purpose, plan, unread, naming: scene.naming }));
  const known = measureOf(measure, scene);
  if (isRefusal(known)) return refuse(known);
  if (isClash(known, purpose, rest)) return answer(askMeasure({ purpose, plan, unread: [rest], naming: scene.naming }));
  const { keeper: _, ...unkept } = purpose;
  const next: Purpose = { ...(isNobodys ? unkept : purpose), ...known };
  const event: PurposeFact = { kind: 'purpose-kept', purpose: next };
  return decided({ how: 'measured', purpose: next, plan }, event, scene);
}

/** "Target 8%" of what is read in days, or hours where the target is of days, is asked about. */
function isClash({ unit, target }: Partial<Measured>, { unit: own, target: before }: Purpose, words: string): boolean {
  if (unit === undefined || own === undefined || isSameUnit(unit, own)) return false;
  return target === undefined ? before !== undefined : !/(?:^|,\s*)(?:in|unit)\s/iu.test(words);
}
