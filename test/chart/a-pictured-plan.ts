import { workingDays } from '#src/calendar/working-days.ts';
import { asAtItsDay } from '#src/chart/picture-facts.ts';
import type { PictureFacts } from '#src/chart/picture-facts.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Picture } from '#src/picture/picture.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import { NO_PURPOSES, withPurposeFact } from '#src/plan/governance/purposes.ts';
import { replay } from '#src/plan/replay.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { aLedger, said } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { anAction, aPlan, aRoster, day } from '#test/kit/an-action.ts';

const TODAY = day('2015-11-30');
const SECRET = 'The secret inquiry';
export const ACTIONS = [
  anAction({ ref: '1.1', section: 1, due: '2015-07-31' }),
  anAction({ ref: '1.2', section: 1, due: '2015-12-15', owners: ['Ben Baker'] }),
  anAction({ ref: '2.1', section: 2, due: '2015-09-30' }),
  anAction({ ref: '2.2', section: 2, due: null }),
  anAction({ ref: '2.3', section: 2, due: '2015-12-15', owners: [SECRET], title: SECRET }),
];
export const HAPPENED: readonly Happened[] = [
  ['2015-06-01', '2.3', 'Olive Office', { kind: 'restricted', restricted: true }],
  ['2015-10-01', '1.2', 'Ben Baker', said({ rating: 'amber', narrative: 'waiting on HR' })],
  ['2015-10-05', '2.1', 'Ann Archer', said({ done: true })],
  ['2015-11-10', '2.1', 'Olive Office', { kind: 'verified', words: 'seen' }],
];
const HEADINGS = [
  { level: 'section' as const, ref: '1', title: 'Leadership' },
  { level: 'section' as const, ref: '2', title: 'Licensing' },
];

const INDICATOR = purposeId('indicator', '3');
const GOVERNANCE: Governance = {
  ...replayGovernance([]),
  reviews: [{ key: 'R1' as Governance['reviews'][number]['key'], name: 'Quarterly review', on: [day('2015-12-01')] }],
  purposes: [
    {
      kind: 'purpose-kept' as const,
      purpose: {
        id: INDICATOR,
        kind: 'indicator' as const,
        ref: '3',
        title: 'Sickness',
        parent: null,
        unit: 'days',
        direction: 'down' as const,
        target: 8,
      },
    },
    ...[
      ['2015-06-30', 12.5],
      ['2015-09-30', 9],
    ].map(([asAt, value]) => ({
      kind: 'reading' as const,
      purpose: INDICATOR,
      reading: { value: Number(value), unit: 'days', asAt: day(String(asAt)), source: null, sample: null },
    })),
  ].reduce((all, fact, at) => withPurposeFact(all, fact, { seq: at, day: TODAY, by: null }), NO_PURPOSES),
};

/** A small plan with something for each kind of picture, and a secret that none may show. */
export function pictureFacts(over: Partial<PictureFacts> = {}): PictureFacts {
  const ledger = aLedger(HAPPENED);
  return {
    plan: aPlan(),
    headings: HEADINGS,
    tracked: ACTIONS.map((action) => ({
      action,
      standing: replay(
        action,
        ledger.filter((one) => one.action === action.id),
      ),
    })),
    ledger,
    index: rosterIndex(aRoster(), TODAY),
    governance: GOVERNANCE,
    today: TODAY,
    days: workingDays('england-and-wales'),
    ...over,
  };
}

/** Every picture of a plan by its id. */
export function picturesOf(from: PictureFacts): ReadonlyMap<string, Picture> {
  const at = atOnce(asAtItsDay(from));
  const all = PICTURE_KINDS.flatMap((kind) => atOnce(kind.of(at)));
  return new Map(all.map((picture) => [picture.id, picture]));
}
