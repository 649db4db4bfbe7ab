import { expect, test } from 'vitest';
import { noteChecked } from '#src/messages/check/check-notes.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { aDay, BEN, DAYS } from '#test/nudge/a-day.ts';

const naming = aNaming();

// What went wrong: “3 to check” stood above two once somebody else had checked the third, and above another list the third stayed.
test.each([
  ['alone', []],
  ['under a question with a list', ['2015-06-10', '2015-06-12', '2015-06-15']],
])('a list to check counts nothing and names nothing that somebody else has checked: %s', (_, due) => {
  const delivered = ['8.1.1', '8.1.2', '8.1.3'].map((ref, position) =>
    aTracked({
      ref,
      position,
      owners: ['Ann Archer'],
      standing: {
        stage: 'delivered',
        stageOn: day('2015-06-15'),
        evidence: 'in the minutes',
        lastUpdate: day('2015-06-15'),
      },
    }),
  );
  const led = due.map((one, nth) =>
    aTracked({ ref: `9.1.${nth}`, due: one, owners: ['Ben Baker'], position: 9 + nth }),
  );
  const input = aDay('2015-06-18', { tracked: [...delivered, ...led], verifiers: [BEN] });
  const nudge = chooseNudges(input).nudges.find(({ to }) => to === BEN)!;
  const context = { today: input.today, days: DAYS, index: input.index, naming };
  const card = sayReminder(nudge, context);
  expect(asText(card)).toContain(due.length === 0 ? '3 to check' : '2 of 3 to check');
  const [first, ...others] = delivered;
  const noted = noteChecked(card, naming.action(first!.action), { by: 'Carol Cole', what: 'not yet' });
  expect(asText(noted)).toContain('8.1.1 was checked by Carol Cole: not yet.');
  expect(asText(noted)).toContain('Still to check');
  expect(asText(noted)).not.toMatch(/3 to check/u);
  expect(asText(noted)).not.toContain('8.1.1  ');
  const all = others.reduce(
    (one, { action }) => noteChecked(one, naming.action(action), { by: 'Carol Cole', what: 'yes' }),
    noted,
  );
  expect(asText(all)).not.toMatch(/still to check|of 3|Is each complete/iu);
});
