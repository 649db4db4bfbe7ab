import { expect, test } from 'vitest';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { USUAL_SETTINGS } from '#src/plan/governance/settings.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aDay, daysOfAsking, inShort } from '#test/nudge/a-day.ts';
import { aPlan, aTracked, day } from '#test/kit/an-action.ts';

const settings = new Map([[aPlan().key, { ...USUAL_SETTINGS, embeddedDays: 90 }]]);
const complete = (standing: Partial<Standing> = {}) =>
  aTracked({ standing: { stage: 'complete', stageOn: day('2015-03-02'), stageSeq: 7, ...standing } });

test.each([
  ['the day before', '2015-05-29', {}, []],
  ['so many days after its check', '2015-06-01', {}, ['ann: embedded 8.1.3 (1@7)']],
  ['where it is embedded already', '2015-06-01', { embedding: 'embedded' }, []],
  ['where it is said to hold and waits to be checked', '2015-06-01', { stage: 'delivered', embedding: 'said' }, []],
  ['where it is open again', '2015-06-01', { stage: 'open' }, null],
  ['where it was closed otherwise', '2015-06-01', { stage: 'withdrawn' }, []],
] as const)('its leads are asked whether it holds: %s', (_, today, standing, asked) => {
  const said = inShort(chooseNudges(aDay(today, { tracked: [complete(standing)], settings })));
  const own = said.filter((one) => one.includes('embedded'));
  expect(own).toEqual(asked ?? []);
});

test('nobody is asked in a plan that does not want it', () => {
  expect(inShort(chooseNudges(aDay('2015-06-01', { tracked: [complete()] })))).toEqual([]);
});

test('they are asked again every week until it holds', () => {
  const days = daysOfAsking('2015-06-01', '2015-06-23', (today, asked) =>
    aDay(today, { tracked: [complete()], settings, asked }),
  );
  expect([...days.keys()]).toEqual(['2015-06-01', '2015-06-08', '2015-06-15', '2015-06-22']);
});
