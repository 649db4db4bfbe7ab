import { describe, expect, test } from 'vitest';
import { drawDialog } from '#adapters/teams/forms/draw-dialog.ts';
import { shortcutModal } from '#adapters/slack/forms/shortcut-modal.ts';
import { CLI_COMMANDS } from '#src/cli/commands.ts';
import { COMMANDS } from '#src/commands/commands.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { sayTeamWelcome } from '#src/messages/look/welcome-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Action } from '#src/plan/action.ts';
import { aWorld } from '#test/cli/a-world.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

/** What the plan that comes with the project calls its actions and its people, and what its council was called by us. */
function wordsOfTheSample(): readonly RegExp[] {
  const { plan, files } = loadSample();
  const text = (file: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(file.bytes);
  const refs = [...text(files.plan).matchAll(/(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}[a-z]?(?![\d.])/gu)].map(
    ([ref]) => ref,
  );
  const names = [...text(files.roster).matchAll(/^person,([^,]+),/gmu)].map(([, name = '']) => name);
  const surnames = names.map((name) => name.split(' ').at(-1) ?? name).filter((name) => name.length > 3);
  expect(refs.length).toBeGreaterThan(10);
  expect(surnames.length).toBeGreaterThan(5);
  const said = [
    ...new Set([
      ...refs,
      '8.1.3',
      '8.1.4',
      '25.1.1',
      '8.1.9',
      ...surnames,
      'Battersby',
      'Booth',
      'Rotherham',
      'CYPS',
      plan.key,
    ]),
  ];
  return said.map(
    (word) => new RegExp(String.raw`(?<![\p{L}\d.])${word.replaceAll('.', String.raw`\.`)}(?![\p{L}\d])`, 'u'),
  );
}

const SAMPLE = wordsOfTheSample();

/** The words of the sample in a text; each with what stands around it, so that a failure says where. */
function trespassesIn(text: string): readonly string[] {
  return SAMPLE.flatMap((word) => {
    const at = text.search(word);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 40), at + 40).replaceAll('\n', ' ')];
  });
}

/** A plan of another kind of body: numbered otherwise, led by others. */
const OURS: readonly Action[] = [
  anAction({
    plan: 'RIP',
    ref: 'HS-4',
    title: 'Fit smoke alarms in every flat',
    owners: ['Ann Archer'],
    section: null,
    position: 0,
  }),
  anAction({ plan: 'RIP', ref: 'HS-5', title: 'Survey the roofs', owners: ['Ben Baker'], section: null, position: 1 }),
];

const PLANS: readonly (readonly [what: string, actions: readonly Action[]])[] = [
  ['of two actions', OURS],
  ['of one action', OURS.slice(0, 1)],
  ['without an open action', []],
];

// RIP is the key that the tests' plan has, and no plan of ours.
const OF_OURS = /\bRIP\b/gu;

/** Everything that is said in help, each command in full, and how it is said of each where its name is all that was typed. */
const NAMES = COMMANDS.map(({ name }) => name);
const A_PART = 20;
const PARTS = Array.from({ length: Math.ceil(NAMES.length / A_PART) }, (_, at) =>
  NAMES.slice(at * A_PART, (at + 1) * A_PART),
);

describe('a plan of others', () => {
  test.each(PARTS)(
    'hears no word of the sample in the help on %s and the commands after it, nor in their usage',
    async (...names) => {
      const talk = await aTalk({ actions: OURS });
      for (const one of names.flatMap((name) => [`/rag help ${name}`, `/rag ${name}`])) {
        const { text } = await talk.say('Olive Office', one);
        expect([one, trespassesIn(text.replaceAll(OF_OURS, ''))]).toEqual([one, []]);
      }
    },
  );

  test.each(PLANS)('hears none where it is %s', async (_, actions) => {
    const talk = await aTalk({ actions });
    for (const who of ['Ann Archer', 'Vera Venn', 'Olive Office']) {
      for (const one of ['/rag help', '/rag hstory', '/rag snooze', '/rag help assign']) {
        const { text } = await talk.say(who, one);
        expect([who, one, trespassesIn(text.replaceAll(OF_OURS, ''))]).toEqual([who, one, []]);
      }
    }
  });
});

test('no refusal names the sample', async () => {
  const talk = await aTalk({ actions: OURS });
  const said = [
    '/rag HS-99 amber',
    '/rag HS-5 amber',
    '/rag date HS-4',
    '/rag date HS-4 32 January',
    '/rag date HS-4 soon',
    '/rag decline HS-4',
    '/rag approve HS-4',
    '/rag close HS-4',
    '/rag verify HS-4',
    '/rag assign HS-4 Nobody Known',
    '/rag lead "Nobody Known"',
    '/rag section 99',
    '/rag theme Z',
    '/rag snooze HS-4 until yesterday',
    '/rag undo',
    '/rag merge HS-4 into HS-99',
    '/rag plans archive NOPE',
  ];
  for (const one of said) {
    for (const who of ['Ann Archer', 'Olive Office']) {
      const { text } = await talk.say(who, one);
      expect([who, one, trespassesIn(text.replaceAll(OF_OURS, ''))]).toEqual([who, one, []]);
    }
  }
});

test('no form and no greeting names the sample', () => {
  const shown = [
    JSON.stringify(shortcutModal({ ref: null, words: '' })),
    JSON.stringify(drawDialog({ typed: {}, opened: '1', lacking: null })),
    asText(sayTeamWelcome('Our plan')),
  ];
  for (const one of shown) expect(trespassesIn(one)).toEqual([]);
});

test('no help of the command line names the sample', async () => {
  const world = aWorld();
  await world.run('--help');
  const names = [...world.said().matchAll(/^ {2}([a-z][a-z-]+)/gmu)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThanOrEqual(Object.keys(CLI_COMMANDS).length - 2);
  for (const name of names) {
    await world.run(name, '--help');
    expect([name, trespassesIn(world.said())]).toEqual([name, []]);
  }
});

test('a word of the sample that is planted is found', () => {
  expect(trespassesIn('Say /rag 8.1.3 amber')).toHaveLength(1);
  expect(trespassesIn('Ask Karl Battersby or Stuart Booth')).not.toEqual([]);
  expect(trespassesIn('Say /rag HS-4 amber on 31 Jan')).toEqual([]);
});
