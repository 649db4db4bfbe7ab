import { expect, test } from 'vitest';
import { sayRefusal, sayWordsKept } from '#src/messages/answer/say-refusal.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { actionId } from '#src/plan/action.ts';
import type { PlanKey, Ref } from '#src/plan/action.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { aPerson, day } from '#test/kit/an-action.ts';

const ref = '8.1.3' as Ref;
const action = actionId('RIP' as PlanKey, ref);
const other = actionId('RIP' as PlanKey, '8.1.4' as Ref);

/** Every no, and what it must tell: what is allowed, or whom to ask. */
const REFUSALS: { readonly [B in Refusal['because']]: readonly [Extract<Refusal, { because: B }>, string] } = {
  'no-such-part': [
    { because: 'no-such-part', level: 'section', said: '99', known: ['8', '9'] },
    'There is no section 99',
  ],
  'leads-it-not': [{ because: 'leads-it-not', name: 'Sian Rees' }, 'Nobody can take Sian Rees’s place there'],
  'said-since': [{ because: 'said-since' }, 'what was said after it stays'],
  'not-known': [{ because: 'not-known' }, 'The programme office can add you.'],
  'not-a-lead': [
    { because: 'not-a-lead', action, ref, leads: ['Leader'] },
    'updated by Leader, their deputies and the programme office',
  ],
  restricted: [{ because: 'restricted', help: ['Olive Office'] }, 'Olive Office can tell you more.'],
  'office-only': [{ because: 'office-only', what: 'set a due date' }, 'Only the programme office can set a due date.'],
  'verifier-only': [
    { because: 'verifier-only', help: ['Vera Venn', 'Olive Office'] },
    'can say that an action is complete. Please ask Vera Venn or Olive Office.',
  ],
  'of-the-whole': [
    {
      because: 'of-the-whole',
      action,
      ref,
      deed: 'closed',
      step: { label: 'Phase 1', due: day('2015-10-31') },
      typed: 'step 1',
    },
    'can say that “Phase 1” is done: /rag 8.1.3 step 1 done',
  ],
  'own-date': [{ because: 'own-date', action, ref }, 'another member or the programme office enters'],
  'own-action': [
    { because: 'own-action', action, ref, help: ['Vera Venn'] },
    'so somebody else checks it: Vera Venn can.',
  ],
  'no-such-ref': [{ because: 'no-such-ref', said: '8.1.33', nearest: [{ action, ref }] }, 'Did you mean 8.1.3?'],
  'which-ref': [
    {
      because: 'which-ref',
      said: '8.1.3',
      choices: [
        { action: other, ref: '8.1.3', typed: '8.1.3!', title: 'Publish the review', again: null, isFormer: false },
        { action, ref: '8.2.1', typed: '8.2.1!', title: 'Agree the framework', again: null, isFormer: true },
      ],
    },
    'It was “Agree the framework”, which is 8.2.1 now',
  ],
  'no-such-person': [
    { because: 'no-such-person', said: 'Tracy', people: [aPerson('Tracey Parkin')] },
    'Did you mean Tracey Parkin?',
  ],
  'which-person': [
    { because: 'which-person', said: 'Read', people: [aPerson('Chris Read'), aPerson('Ann Read')] },
    'Chris Read or Ann Read',
  ],
  archived: [
    { because: 'archived', action, ref, plan: 'Last year’s plan', key: 'OLD' as PlanKey },
    'Last year’s plan is kept as it is, so nothing was recorded',
  ],
  closed: [
    { because: 'closed', action, ref, stage: 'complete', on: day('2015-06-01') },
    'The programme office can open it again.',
  ],
  'not-delivered': [{ because: 'not-delivered', action, ref }, '/rag 8.1.3 done'],
  'said-done': [{ because: 'said-done', action, ref }, 'Somebody else checks it next: /rag verify 8.1.3'],
  'not-begun': [{ because: 'not-begun', plan: 'Improvement plan' }, '/rag begin'],
  'no-date-asked': [{ because: 'no-date-asked', action, ref }, '/rag date 8.1.3'],
  'nothing-to-undo': [{ because: 'nothing-to-undo' }, '/rag history'],
  'checked-since': [
    { because: 'checked-since', action, ref, by: 'Priya Nair', on: day('2015-11-20'), today: day('2015-11-24') },
    '8.1.3 was checked by Priya Nair on 20 Nov and stays complete. The programme office can open it again.',
  ],
  'past-date': [
    { because: 'past-date', day: day('2015-01-31'), today: day('2015-06-10') },
    'has passed. Until which later day?',
  ],
  'no-such-day': [
    { because: 'no-such-day', said: '32 January', month: 1, year: null, days: 31 },
    'January has 31 days. Nothing was recorded.',
  ],
  'no-date-read': [{ because: 'no-date-read', said: 'the cows come home' }, '31 Jan, 31/1, Friday or end of Jan'],
  'reason-needed': [
    {
      because: 'reason-needed',
      example: { before: '/rag close', about: { action, ref }, after: 'because x', unfinished: 'because' },
    },
    '/rag close 8.1.3 because x',
  ],
  usage: [{ because: 'usage', examples: ['/rag undo'] }, '/rag undo'],
};

test.each(Object.entries(REFUSALS))('%s says what is allowed or whom to ask', (_, [refusal, contains]) => {
  const text = asText(sayRefusal(refusal)).replaceAll(/\s+/gu, ' ');
  expect(text).toContain(contains);
  expect(text).not.toMatch(/\b(?:error|invalid|failed|wrong|you must|you did not)\b/iu);
});

test('an unknown ref offers the nearest: to look at, or for the words that wait', () => {
  const [refusal] = REFUSALS['no-such-ref'];
  expect(sayRefusal(refusal).buttons).toEqual([{ label: '8.1.3', say: '/rag 8.1.3', about: action }]);
  expect(sayWordsKept(refusal).buttons).toEqual([{ label: '8.1.3', say: '/rag about 8.1.3', about: action }]);
  expect(asText(sayRefusal(refusal))).not.toContain('words are kept');
  expect(asText(sayWordsKept({ ...refusal, nearest: [] }))).toContain('words are kept');
});

test('a name of a megabyte does not fill the screen', () => {
  const text = asText(sayRefusal({ because: 'no-such-person', said: 'a'.repeat(1_000_000), people: [] }));
  expect(text.length).toBeLessThan(400);
});
