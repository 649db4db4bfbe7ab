import { describe, expect, test } from 'vitest';
import type { NewEntry } from '#src/plan/ledger.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, aPerson, aRoster, day, personId } from '#test/kit/an-action.ts';
import { anAnswer, aWorld, aWork } from './a-world.ts';
import type { TestWorld } from './a-world.ts';

const ACTIONS = [
  anAction({ owners: ['Ann Archer'], due: '2015-06-01' }),
  anAction({ ref: '8.1.4', title: 'Sign the contract', owners: ['Ben Baker'], due: '2015-06-01', position: 1 }),
];
const BEN_ACTION = ACTIONS[1]!;
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

/** What befalls a register between two ticks. */
type Step = string | ((all: Bound) => Promise<void> | void);
type Bound = TestWorld & { readonly linked: Set<string> };

const restart: Step = (all) => all.restarts();
const link =
  (person: string): Step =>
  ({ linked }) =>
    void linked.add(person);
const unlink =
  (person: string): Step =>
  ({ linked }) =>
    void linked.delete(person);

/** At an hour of Friday 5 June 2015, by the clock on the wall. */
const at = (hour: string, on = '2015-06-05'): Step => `${on}T${hour}:00+01:00`;
const writes =
  (entry: (all: Bound) => NewEntry): Step =>
  async (all) =>
    void (await all.register.write(aWork([entry(all)])));

/** Lives through the steps; gives who was sent a question on which day, in order: “ann 5”. */
async function asked(linked: readonly string[], steps: readonly Step[]): Promise<readonly string[]> {
  const known = new Set(linked);
  const messenger = aMessenger();
  const reaches: Messenger['reaches'] = (_, person) => person !== null && known.has(person.id);
  const world = await aWorld({ actions: ACTIONS, messengers: [{ ...messenger, reaches }] });
  for (const step of steps) await (typeof step === 'string' ? world.tickAt(step) : step({ ...world, linked: known }));
  return messenger.sent
    .filter(({ kind, edits }) => kind === 'nudge' && edits === null)
    .map(({ to, day: on }) => `${'person' in to ? to.person : ''} ${Number(on?.slice(-2))}`);
}

const BOTH = [`${ANN} 5`, `${BEN} 5`];
const MONDAY = '2015-06-08';
const TUESDAY = '2015-06-09';

const CASES: readonly (readonly [what: string, linked: readonly string[], steps: readonly Step[], sent: string[]])[] = [
  [
    'between being passed over and being linked',
    [ANN],
    [at('09:30'), restart, at('10:15'), link(BEN), at('10:30')],
    BOTH,
  ],
  [
    'while who is who is still looked up',
    [],
    [at('09:30'), restart, link(ANN), at('10:15'), link(BEN), at('10:30')],
    BOTH,
  ],
  ['and linked before it has ticked', [ANN], [at('09:30'), restart, link(BEN), at('10:15'), at('10:16')], BOTH],
  [
    'more than once',
    [ANN],
    [at('09:30'), restart, at('10:00'), restart, at('11:00'), link(BEN), restart, at('12:00')],
    BOTH,
  ],
  [
    'over the whole morning',
    [],
    [at('08:00'), restart, at('11:00'), link(ANN), at('11:01'), restart, link(BEN), at('11:02')],
    BOTH,
  ],
  [
    'over the whole morning, linked while it was down',
    [],
    [at('08:00'), restart, link(ANN), link(BEN), at('11:00'), at('11:01')],
    BOTH,
  ],
  [
    'after they were asked',
    [ANN],
    [at('09:30'), link(BEN), at('10:00'), restart, at('10:30'), restart, at('11:00')],
    BOTH,
  ],
  [
    'after they were asked, and out of reach since',
    [ANN],
    [at('09:30'), link(BEN), at('10:00'), unlink(BEN), at('10:10'), restart, at('10:20'), link(BEN), at('10:30')],
    BOTH,
  ],
  ['and linked in the evening', [ANN], [at('09:30'), restart, link(BEN), at('17:00'), at('17:01')], [`${ANN} 5`]],
  [
    'and linked at the weekend',
    [ANN],
    [at('09:30'), restart, link(BEN), at('11:00', '2015-06-06'), at('11:01', '2015-06-06')],
    [`${ANN} 5`],
  ],
  [
    'each day for two days, and linked on the third',
    [],
    [
      at('09:30'),
      restart,
      at('09:30', MONDAY),
      restart,
      at('09:30', TUESDAY),
      restart,
      link(BEN),
      at('11:00', TUESDAY),
      restart,
      at('11:01', TUESDAY),
    ],
    [`${BEN} 9`],
  ],
  [
    'and linked on leave',
    [ANN],
    [
      at('09:30'),
      restart,
      writes(({ clock }) => ({
        at: clock.now(),
        day: day('2015-06-05'),
        by: BEN,
        message: null,
        person: BEN,
        event: { kind: 'away', from: day('2015-06-05'), to: day('2015-06-12'), deputy: null, words: '' },
      })),
      link(BEN),
      at('10:30'),
    ],
    [`${ANN} 5`],
  ],
  [
    'and linked while they asked for peace',
    [ANN],
    [
      at('09:30'),
      restart,
      writes(({ clock }) => ({
        at: clock.now(),
        day: day('2015-06-05'),
        by: BEN,
        message: null,
        person: BEN,
        event: { kind: 'paused', until: day('2015-06-12'), words: '' },
      })),
      link(BEN),
      at('10:30'),
    ],
    [`${ANN} 5`],
  ],
  [
    'and linked when their action sleeps',
    [ANN],
    [
      at('09:30'),
      restart,
      writes(({ clock }) => ({
        at: clock.now(),
        day: day('2015-06-05'),
        by: BEN,
        message: null,
        action: BEN_ACTION.id,
        event: { kind: 'snoozed', person: BEN, until: day('2015-06-12'), words: '' },
      })),
      link(BEN),
      at('10:30'),
    ],
    [`${ANN} 5`],
  ],
  [
    'and linked when it is answered',
    [ANN],
    [at('09:30'), restart, writes((all) => ({ ...anAnswer(all, BEN_ACTION), by: BEN })), link(BEN), at('10:30')],
    [`${ANN} 5`],
  ],
  [
    'and come onto the roster with their account since',
    [ANN],
    [
      async ({ register }) => register.saveRoster(aRoster({ people: [aPerson('Ann Archer')] })),
      at('09:30'),
      restart,
      at('10:15'),
      link(BEN),
      async ({ register }) => register.saveRoster(aRoster()),
      restart,
      at('10:30'),
    ],
    BOTH,
  ],
];

describe('whoever becomes reachable is asked on the same day, once, though the bot was restarted', () => {
  test.each(CASES)('%s', async (_what, linked, steps, sent) => {
    expect((await asked(linked, steps)).toSorted()).toEqual(sent.toSorted());
  });
});

test('whoever was there in the morning and had nothing to answer is not asked when the bot is restarted: what has come up since waits for the next', async () => {
  const comesUp: Step = async ({ register, clock }) => {
    const action = anAction({
      ref: '8.1.5',
      title: 'Train the staff',
      owners: ['Carol Cole'],
      due: '2015-06-01',
      position: 2,
    });
    await register.write(
      aWork([
        {
          at: clock.now(),
          day: day('2015-06-05'),
          by: null,
          message: null,
          action: action.id,
          event: { kind: 'published', original: action.timescale.due, added: action },
        },
      ]),
    );
  };
  const everybody = [ANN, BEN, personId('Carol Cole')];
  const roster: Step = ({ register }) =>
    register.saveRoster(aRoster({ people: ['Ann Archer', 'Ben Baker', 'Carol Cole'].map((name) => aPerson(name)) }));
  expect(
    await asked(everybody, [roster, at('09:30'), comesUp, at('10:00'), restart, at('10:30'), at('10:31')]),
  ).toEqual(BOTH);
});

test('a turn that was passed over asks nobody later that day, whatever is restarted', async () => {
  const passOver: Step = async ({ register }) =>
    void (await register.write({ ...aWork([]), slot: { job: 'nudges', day: day('2015-06-05') } }));
  expect(await asked([ANN], [passOver, at('11:00'), link(BEN), at('11:01'), restart, at('11:02')])).toEqual([]);
});
