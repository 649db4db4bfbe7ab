import { expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Draft } from '#src/messages/draft.ts';
import { say } from '#src/messages/words/phrase.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aloudIn, shapesAloud, trespassesOf } from './cards.ts';

const ACTION = anAction({ ref: '8.1.3', title: 'Sign off the framework' });
const NAMED = aNaming().action(ACTION);
const WORDS = aNaming().words('advert failed twice');
const asks = [{ action: ACTION.id, question: 'is-it-done' as const, buttons: [] }];
const question = { kind: 'said', text: 'Is it done?', asks: true } as const;

const GOOD: Draft = {
  heading: say`${NAMED.ref} ${NAMED.title}`,
  blocks: [
    { kind: 'said', text: 'Was due Sat 31 Oct, 2 working days ago.' },
    question,
    { kind: 'heard', by: 'You', words: WORDS },
  ],
  asks,
  buttons: [
    { label: 'Done', say: say`/rag ${NAMED.ref} done` },
    { label: 'New date', say: say`/rag new date ${NAMED.ref}` },
    { label: 'At risk: Amber', say: say`/rag ${NAMED.ref} amber` },
    { label: 'Off track: Red', say: say`/rag ${NAMED.ref} red` },
    { label: 'Green', say: say`/rag ${NAMED.ref} green`, more: true },
  ],
};

function withChange(change: Partial<Draft>): Card {
  return buildCard({ ...GOOD, ...change });
}

test('a good card breaks none of the rules', () => {
  expect(trespassesOf(buildCard(GOOD))).toEqual([]);
});

const LONG = Array.from({ length: 26 }, (_, at) => `word${at}`).join(' ');

test.each<[what: string, change: Partial<Draft>, why: RegExp]>([
  [
    '26 words before the question',
    { blocks: [{ kind: 'said', text: LONG }, question] },
    /words stand before the question/u,
  ],
  [
    'Green as an answer to whether it is done',
    { buttons: [{ label: 'On track: Green', say: say`/rag ${NAMED.ref} green` }] },
    /is no answer to whether it is done/u,
  ],
  [
    'five answers in sight',
    { buttons: [...GOOD.buttons!.slice(0, 4), { label: 'Not yet', say: say`/rag ${NAMED.ref} forecast 31 Jan` }] },
    /5 answers/u,
  ],
  [
    'an answer that stands out',
    { buttons: [{ label: 'Done', say: say`/rag ${NAMED.ref} done`, look: 'good' }] },
    /stands out/u,
  ],
  [
    'an answer about another action',
    { buttons: [{ label: 'Done', say: '/rag 9.9 done', about: anAction({ ref: '9.9' }).id }] },
    /answers another question/u,
  ],
  [
    'a button with nothing to be read out',
    { buttons: [{ label: '…', say: '/rag mine', about: null }] },
    /nothing to be read out/u,
  ],
  [
    'a button that is read out without its action',
    { buttons: [{ label: 'Amber', aloud: 'Amber, at risk', say: say`/rag ${NAMED.ref} amber` }] },
    /without its action/u,
  ],
  [
    'a count of more than is recorded',
    { heading: '3 recorded', blocks: [{ kind: 'said', text: '✓ 8.1.3 is Amber.' }] },
    /counts 3, and shows 1/u,
  ],
  [
    'a list with fewer rows than it counts',
    {
      heading: 'Needs attention (2)',
      blocks: [{ kind: 'rows', rows: [{ action: null, ref: '1', title: 'One', rating: null, facts: [] }], more: 0 }],
    },
    /counts 2, and shows 1/u,
  ],
  ['words under nobody’s name', { blocks: [{ kind: 'heard', by: '', words: WORDS }] }, /nobody's name/u],
])('planted, it is found: %s', (_, change, why) => {
  expect(trespassesOf(withChange(change)).join('\n')).toMatch(why);
});

test.each([
  { text: 'Recorded: 8.1.3 is Amber ▲' },
  { blocks: [{ type: 'actions', elements: [{ type: 'button', accessibility_label: '8.1.3, ▲ Amber' }] }] },
  { blocks: [{ type: 'image', alt_text: '17 ● and 3 ■' }] },
  { summary: '30 Sep → 31 Jan 2016' },
  { card: { fallbackText: '🟠 8.1.3' } },
  { card: { speak: '✓ recorded' } },
  { card: { body: [{ type: 'ActionSet', actions: [{ type: 'Action.Execute', tooltip: '★ complete' }] }] } },
])('planted, a shape that is read out is found: %o', (drawn) => {
  expect(
    shapesAloud([...aloudIn(drawn), ...Object.values(drawn).filter((one) => typeof one === 'string')]),
  ).toHaveLength(1);
});

test('a shape that is only seen is none', () => {
  const seen = { blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Amber ▲' } }], value: '{"s":"🟠"}' };
  expect(shapesAloud(aloudIn(seen))).toEqual([]);
});
