import { beforeEach, expect, test } from 'vitest';
import type { PersonId } from '#src/people/person.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { anAction, day, personId } from '#test/kit/an-action.ts';
import { aWorld, aWork } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

// A lead came back from a fortnight's leave to the next reminder, and found out by chance that the deputy had turned an
// action red and that the office had moved its date.

const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');
const OLIVE = personId('Olive Office');
const FRAMEWORK = anAction({ ref: '8.1.3', title: 'Agree the framework', due: '2016-06-30', position: 1 });
const OTHERS = anAction({
  ref: '9.1',
  title: 'Somebody else’s',
  due: '2016-06-30',
  owners: ['Ben Baker'],
  position: 2,
});

let world: TestWorld;

beforeEach(async () => {
  world = await aWorld({ actions: [FRAMEWORK, OTHERS] });
  await world.tickAt('2015-07-03T09:30:00+01:00');
  const event = { kind: 'away', from: day('2015-07-06'), to: day('2015-07-17'), deputy: BEN, words: '' } as const;
  const saying = { at: world.clock.now(), day: day('2015-07-03'), by: ANN, message: null };
  await world.register.write(aWork([{ ...saying, person: ANN, event }]));
});

async function says(by: PersonId, event: ActionEvent, on: string, action = FRAMEWORK): Promise<void> {
  await world.register.write(
    aWork([{ at: world.clock.now(), day: day(on), by, message: null, action: action.id, event }]),
  );
}

const RED: ActionEvent = {
  kind: 'updated',
  change: { rating: 'red', narrative: 'two of three bidders withdrew' },
  words: 'red two of three bidders withdrew',
  unread: '',
};

/** What Ann was sent between two days, as text. */
async function annHears(from: number, to: number): Promise<readonly string[]> {
  const before = world.messenger.sent.length;
  for (let date = from; date <= to; date += 1)
    await world.tickAt(`2015-07-${String(date).padStart(2, '0')}T09:30:00+01:00`);
  const mine = world.messenger.sent.slice(before).filter(({ to: whom }) => 'person' in whom && whom.person === ANN);
  return mine.map(({ card }) => asText(card, 1000));
}

test('the first message after a leave says what the deputy answered and which date was decided, each under its author', async () => {
  await says(BEN, RED, '2015-07-08');
  await says(OLIVE, { kind: 'date-agreed', day: day('2016-09-30'), reason: 'retendered' }, '2015-07-10');
  const [first, ...others] = await annHears(6, 20);
  expect(others).toEqual([]);
  expect(first).toContain('While you were away, 6–17 Jul');
  expect(first).toContain('8.1.3  Agree the framework');
  expect(first).toContain('8 Jul, Ben Baker: Red ■: “two of three bidders withdrew”');
  expect(first).toContain('10 Jul, Olive Office: due date set to Fri 30 Sep 2016: “retendered”');
});

// What went wrong: a new date and its reason were said twice in one line, as what was answered and as what was asked for.
test('a later date that a deputy answered with and asked for is said once', async () => {
  const forecast = day('2016-09-30');
  const change = { rating: 'amber', waitingOn: 'HR', forecast } as const;
  await says(BEN, { kind: 'updated', change, words: 'amber waiting on HR, now 30 Sep 2016', unread: '' }, '2015-07-08');
  await says(BEN, { kind: 'date-asked', day: forecast, reason: 'waiting on HR' }, '2015-07-08');
  const [first] = await annHears(6, 20);
  expect(first).toContain('8 Jul, Ben Baker: Amber ▲, waiting on HR, expected 30 Sep 2016, and asked for that date');
  expect(first?.match(/waiting on HR/gu)).toHaveLength(1);
});

test('it is said once', async () => {
  await says(BEN, RED, '2015-07-08');
  const heard = await annHears(6, 31);
  expect(heard.filter((text) => text.includes('While you were away'))).toHaveLength(1);
});

test.each<[string, () => Promise<void>]>([
  ['nothing moved', async () => {}],
  ['only somebody else’s action moved', () => says(BEN, RED, '2015-07-08', OTHERS)],
  ['it was their own word', () => says(ANN, RED, '2015-07-08')],
  ['it moved before the leave', () => says(BEN, RED, '2015-07-03')],
  ['only a note was kept beside the record', () => says(BEN, { kind: 'noted', text: 'seen', words: '' }, '2015-07-08')],
])('nothing is said where %s', async (_, moves) => {
  await moves();
  expect((await annHears(6, 31)).filter((text) => text.includes('While you were away'))).toEqual([]);
});

test('what was taken back meanwhile did not move', async () => {
  await says(BEN, RED, '2015-07-08');
  const [line] = (await world.register.ledgerOf(FRAMEWORK.id)).slice(-1);
  await says(BEN, { kind: 'undone', of: line!.seq }, '2015-07-09');
  expect((await annHears(6, 31)).filter((text) => text.includes('While you were away'))).toEqual([]);
});

test('two leaves that follow each other are told of together, once the second is over', async () => {
  const event = { kind: 'away', from: day('2015-07-20'), to: day('2015-07-22'), deputy: BEN, words: '' } as const;
  const saying = { at: world.clock.now(), day: day('2015-07-03'), by: ANN, message: null };
  await world.register.write(aWork([{ ...saying, person: ANN, event }]));
  await says(BEN, RED, '2015-07-08');
  expect(await annHears(6, 22)).toEqual([]);
  expect((await annHears(23, 23))[0]).toContain('While you were away, 6–22 Jul');
});
