import type { NewReport } from '#src/ports/papers/reports.ts';
import { aPaper } from '#test/adapters/papers/a-paper.ts';
import { AT } from '#test/db/a-loaded-file.ts';
import { aPlan, day } from './an-action.ts';

/** A report of plan RIP that is about to be kept, as it stood after its second line. */
export function aNewReport(): NewReport {
  return {
    plan: aPlan().key,
    kind: 'tracker',
    name: 'Summer',
    asAt: day('2015-08-31'),
    since: null,
    indicatorsAsAt: day('2015-08-31'),
    line: 2,
    paper: aPaper().paper,
    mentions: [],
    at: AT,
    by: null,
  };
}

/** What nobody may do to a report that is frozen, as SQL, and what the database says to it. */
export const AGAINST_FROZEN = [
  ['other words in it', `update reports set content = replace(content, 'Red', 'Green')`, /never changed/u],
  ['another day', `update reports set as_at = '2015-07-31'`, /never changed/u],
  ['another end of the record', 'update reports set line = 1', /never changed/u],
  ['another hash of it', `update reports set digest = 'made up'`, /never changed/u],
  ['its words and their hash together', `update reports set content = '{}', salt = '', digest = ''`, /never changed/u],
  ['a report that is removed', 'delete from reports', /never removed/u],
  ['a report in its place', 'insert into reports select * from reports', /never replaced/u],
] as const;
