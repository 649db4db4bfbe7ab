import { expect, test } from 'vitest';
import { live } from '#test/faults/a-life.ts';
import { dieAtEach } from '#test/faults/die-at-each.ts';
import { recordOf } from '#test/faults/find-broken.ts';
import { createPlaces } from './a-place.ts';
import { aServer } from './a-server.ts';

const newPlace = createPlaces(aServer());

test('on a server, a bot that dies at any step of its way loses nothing that was acknowledged, says nothing twice, and leaves nothing uncertain untold', async () => {
  const here = await live(0);
  const whole = await live(0, {}, newPlace());
  const record = await recordOf(whole);
  // What people are shown and what is kept is what a file would have.
  expect(record).toEqual(await recordOf(here));
  expect(whole.steps).toEqual(here.steps);
  await Promise.all([here, whole].map(({ database }) => database.close()));
  // Steps come in sevens, more or less: each fifth is now this kind and now that.
  const { broken, deaths } = await dieAtEach(whole, record, { liveTo: (at) => live(at, {}, newPlace()), nth: 5 });
  expect(broken).toEqual([]);
  expect([...deaths.keys()]).toEqual(expect.arrayContaining([...new Set(whole.steps)]));
}, 600_000);
