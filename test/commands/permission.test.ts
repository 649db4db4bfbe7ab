import { expect, test } from 'vitest';
import { COMMANDS } from '#src/commands/commands.ts';
import { ACTIONS, aTalk } from './a-talk.ts';
import { personId } from '#test/kit/an-action.ts';

/** What somebody who may not is told, by command; the office may all of it. */
const REFUSED: Readonly<Record<string, string>> = {
  checks: 'That is for whoever checks it',
  verify: 'That is for whoever checks it',
};
const FOR_OFFICE = 'That is for the programme office';

const MAY_NOT = ['Ann Archer', 'Ben Baker', 'Will Wood', 'Vera Venn'];
const OFFICE_COMMANDS = COMMANDS.filter((command) => command.for !== 'anyone');
const TABLE = OFFICE_COMMANDS.flatMap(({ name, says, for: whom }) =>
  MAY_NOT.filter(
    (who) => !(whom === 'verifier' && who === 'Vera Venn') && !(whom === 'viewer' && who === 'Will Wood'),
  ).map((who) => ({
    who,
    name,
    say: says[0]!.say,
  })),
);

test('there are office commands to judge', () => {
  expect(OFFICE_COMMANDS.map(({ name }) => name)).toEqual([
    'board',
    'wall',
    'office',
    'status',
    'why late',
    'report freeze',
    'report',
    'digest post',
    'digest',
    'digests',
    'doubts',
    'settings',
    'settle',
    'remind',
    'ask',
    'assign',
    'date',
    'add',
    'edit',
    'split',
    'merge',
    'begin',
    'approve',
    'decline',
    'realistic',
    'checker',
    'checks',
    'verify',
    'close',
    'requests',
    'keep',
    'follow',
    'same',
    'apart',
    'answer',
    'reopen',
    'restrict',
    'unrestrict',
    'link',
    'unlink',
    'post again',
    'leave message',
    'place',
    'try again',
    'arrived',
  ]);
});

test.each(TABLE)('$who may not $name', async ({ who, name, say }) => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  const before = await ledgers(talk);
  const { card, notices } = await talk.say(who, say);
  expect(card.heading).toBe(REFUSED[name] ?? FOR_OFFICE);
  expect(card.blocks).toMatchObject([{ kind: 'said', text: expect.stringMatching(/programme office/u) }]);
  expect(notices).toEqual([]);
  expect(await ledgers(talk)).toEqual(before);
});

// What went wrong: the chief executive, whom the roster has as a viewer, was refused the status of the plan, and could not
// see the digest that the leadership's channel gets.
test.each([
  ['/rag status', 'Improvement plan · 4 actions'],
  ['/rag digest', 'Improvement plan'],
  ['/rag overdue', 'Overdue'],
  ['/rag stale', 'No fresh rating'],
  ['/rag red', 'Rated Red'],
  ['/rag section 8', 'Section 8'],
  ['/rag plans', ''],
  ['/rag history 8.1.3', '8.1.3'],
  ['/rag 8.1.3', '8.1.3'],
])('a viewer may look: %s', async (say, heading) => {
  const talk = await aTalk();
  const { card } = await talk.say('Will Wood', say);
  expect([FOR_OFFICE, ...Object.values(REFUSED)]).not.toContain(card.heading);
  expect(card.heading).toContain(heading);
});

test('what a viewer sees of the status is numbers, and nothing that they would be refused', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  await talk.say('Ann Archer', '/rag not mine 8.1.1');
  await talk.say('Olive Office', '/rag restrict 8.1.2');
  const { card, text } = await talk.say('Will Wood', '/rag status');
  expect(text).toMatch(/New dates to decide:\s+1/u);
  expect(text).not.toMatch(/8\.1\.|\/rag|Doubts|needs? you|out of reach|Messages/u);
  for (const { say } of card.buttons) {
    expect([FOR_OFFICE, ...Object.values(REFUSED)]).not.toContain((await talk.say('Will Wood', say)).card.heading);
  }
});

test('help shows a viewer what is for them, and a lead none of it', async () => {
  const talk = await aTalk();
  const { text } = await talk.say('Will Wood', '/rag help');
  expect(text).toContain('For those who look over the whole plan');
  expect(text).toContain('/rag status');
  expect(text).not.toContain('/rag assign');
  expect((await talk.say('Ann Archer', '/rag help')).text).not.toContain('/rag status');
});

test.each(OFFICE_COMMANDS.map(({ name, says }) => ({ name, say: says[0]!.say })))(
  'the office may $name',
  async ({ name, say }) => {
    const talk = await aTalk();
    const { card } = await talk.say('Olive Office', say);
    expect([FOR_OFFICE, REFUSED[name]]).not.toContain(card.heading);
  },
);

test.each(COMMANDS.map(({ name, says }) => ({ name, say: says[0]!.say })))(
  'somebody in no roster gets nothing from “$say”',
  async ({ say }) => {
    const talk = await aTalk();
    const { card, notices } = await talk.say('Guy Guest', say);
    expect(card.heading).toBe('I do not know you yet');
    expect(notices).toEqual([]);
  },
);

test('under a reminder, words like an office command’s are a lead’s answer once they say so', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1');
  await talk.say('Ann Archer', '/rag close to finishing');
  expect((await talk.ledger('8.1.1')).at(-1)?.event.kind).toBe('published');
  await talk.tap('Ann Archer', 'Record it as your answer about 8.1.1');
  expect((await talk.ledger('8.1.1')).at(-1)).toMatchObject({
    by: personId('Ann Archer'),
    event: { kind: 'kept', words: 'close to finishing' },
  });
});

async function ledgers(talk: Awaited<ReturnType<typeof aTalk>>) {
  return Promise.all(ACTIONS.map(({ ref }) => talk.ledger(ref)));
}
