import { expect, test } from 'vitest';
import { updateSheet } from '#src/cli/register-export/update-sheet.ts';
import type { Everything } from '#src/cli/register-export/read-everything.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import { aPlan, aRoster, day } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';

// What went wrong: the lines of a split that was taken back had neither number nor title, and every line had the title of today.
test('every line of the updates names its action, with the title that it had then', async () => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(OFFICE, '/rag split 8.1.1 into "Advertise" by 31 Mar 2016; "Interview" by 30 Apr 2016');
  await talk.tap(OFFICE, 'Undo');
  await talk.say(OFFICE, '/rag 8.1.3 amber');
  await talk.say(OFFICE, '/rag edit 8.1.3 title "Agree it at last"');
  const { tracked } = await talk.whole();
  const ids = [...new Set(tracked.map(({ action }) => action.id))];
  const split = ['8.1.1a', '8.1.1b'];
  const refs = [...tracked.map(({ action }) => action.ref as string), ...split];
  const ledger = (await Promise.all(refs.map((ref) => talk.ledger(ref)))).flat();
  const everything: Everything = {
    plans: [aPlan()],
    headings: [],
    tracked,
    ledger: ledger.toSorted((one: ActionEntry, other: ActionEntry) => one.seq - other.seq),
    roster: aRoster({}),
    unplaced: [],
    pauses: [],
    today: day('2015-11-20'),
  };
  const sheet = updateSheet(everything);
  const at = (name: string) => sheet.columns.indexOf(name);
  const cells = sheet.rows.map((row) => [row[at('Ref')], row[at('Action')]].map(String));
  expect(ids).toHaveLength(4);
  expect(cells.every(([ref, title]) => ref !== 'null' && title !== 'null')).toBe(true);
  expect(cells).toContainEqual(['8.1.1a', 'Advertise']);
  const own = cells.filter(([ref]) => ref === '8.1.3').map(([, title]) => title);
  expect(own).toEqual(['Agree the framework', 'Agree the framework', 'Agree it at last']);
});
