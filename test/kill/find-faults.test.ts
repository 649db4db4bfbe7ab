import { expect, test } from 'vitest';
import { findFaults } from './find-faults.ts';
import type { Transcript } from './find-faults.ts';
import { messagesIn } from './process.ts';
import type { Printed } from './process.ts';

const KARL = { kind: 'receipt', to: 'Karl Battersby', at: '2015-11-20T09:30:00+00:00' };
const NUDGE = { ...KARL, kind: 'nudge', key: 'nudge/2015-11-20/person:karl-battersby' };
const RECEIPT = { ...KARL, key: 'receipt/console:1' };

/** Two runs as they are when every promise is kept: a nudge, a kill, an update that was sent twice, its receipt. */
const GOOD: Transcript = {
  said: [
    { id: '1', say: '1.2.2 amber ', records: true },
    { id: '2', say: '/rag mine', records: false },
  ],
  runs: [aRun(NUDGE), aRun(RECEIPT)],
  kept: {
    inbox: new Map([
      ['console:1', { text: '1.2.2 amber ', state: 'worked' }],
      ['console:2', { text: '/rag mine', state: 'worked' }],
    ]),
    ledger: new Map([['console:1', ['1.2.2 amber']]]),
    outbox: new Map([
      [NUDGE.key, 'sent'],
      [RECEIPT.key, 'sent'],
      ['receipt/console:2', 'uncertain'],
    ]),
  },
};

test('a transcript in which every promise is kept has no fault', () => {
  expect(findFaults(GOOD)).toEqual([]);
});

test('an answer that a kill left in doubt may be said again where it says so, a nudge never', () => {
  const text = 'I send this once more: I could not tell whether it reached you the first time.';
  expect(findFaults({ ...GOOD, runs: [...GOOD.runs, aRun({ ...RECEIPT, text })] })).toEqual([]);
  expect(findFaults({ ...GOOD, runs: [...GOOD.runs, aRun({ ...NUDGE, text })] })).not.toEqual([]);
});

test.each<{ doctored: string; with: Transcript; fault: string }>([
  {
    doctored: 'an answer is printed by two runs',
    with: { ...GOOD, runs: [...GOOD.runs, aRun(RECEIPT)] },
    fault: 'receipt/console:1 was printed more than once.',
  },
  {
    doctored: 'an answer is printed after its line was torn',
    with: { ...GOOD, runs: [{ printed: [NUDGE], torn: RECEIPT.key }, aRun(RECEIPT)] },
    fault: 'receipt/console:1 was printed more than once.',
  },
  {
    doctored: 'somebody has two nudges of one day',
    with: { ...GOOD, runs: [...GOOD.runs, aRun({ ...NUDGE, key: 'nudge/2015-11-20/again' })] },
    fault: 'Karl Battersby on 2015-11-20: nudged twice.',
  },
  {
    doctored: 'an acknowledged message is gone',
    with: kept({ inbox: new Map([['console:2', { text: '/rag mine', state: 'worked' }]]) }),
    fault: 'Message 1 was acknowledged and is gone.',
  },
  {
    doctored: 'an answer never came',
    with: kept({
      outbox: new Map([
        [NUDGE.key, 'sent'],
        [RECEIPT.key, 'sent'],
      ]),
    }),
    fault: 'The answer to console:2 is missing.',
  },
  {
    doctored: 'an answer counts as sent and was not printed',
    with: { ...GOOD, runs: [aRun(NUDGE)] },
    fault: 'receipt/console:1 counts as sent and was never printed.',
  },
  {
    doctored: 'an answer was printed and waits to be sent again',
    with: kept({ outbox: new Map([...GOOD.kept.outbox, [RECEIPT.key, 'planned']]) }),
    fault: 'receipt/console:1 was printed and is planned in the outbox.',
  },
  {
    doctored: 'the ledger has an update twice',
    with: kept({ ledger: new Map([['console:1', ['1.2.2 amber', '1.2.2 amber']]]) }),
    fault: 'Message 1 stands in the ledger 2 times.',
  },
  {
    doctored: 'the ledger has lost an update',
    with: kept({ ledger: new Map() }),
    fault: 'Message 1 stands in the ledger 0 times.',
  },
  {
    doctored: 'the ledger has other words',
    with: kept({ ledger: new Map([['console:1', ['1.2.2 red']]]) }),
    fault: 'The ledger has other words for message 1.',
  },
  {
    doctored: 'a message waits for ever',
    with: kept({ inbox: new Map([...GOOD.kept.inbox, ['console:2', { text: '/rag mine', state: 'waiting' }]]) }),
    fault: 'Message 2 is waiting after the last run.',
  },
  {
    doctored: 'a message is kept in other words',
    with: kept({ inbox: new Map([...GOOD.kept.inbox, ['console:2', { text: '/rag', state: 'worked' }]]) }),
    fault: 'Message 2 is kept in other words: /rag',
  },
  {
    doctored: 'more messages are uncertain than there were runs',
    with: kept({ outbox: new Map([...GOOD.kept.outbox, ['a', 'uncertain'], ['b', 'uncertain']]) }),
    fault: '3 messages are uncertain after 2 runs.',
  },
  {
    doctored: 'a key is made of the key before it',
    with: kept({ outbox: new Map([...GOOD.kept.outbox, [`answered/${'1/'.repeat(100)}`, 'planned']]) }),
    fault: `1 keys are too long, such as answered/${'1/'.repeat(95)}1…`,
  },
])('it is seen when $doctored', ({ with: doctored, fault }) => {
  expect(findFaults(doctored)).toContain(fault);
});

test('a last line without an end is no message, but its key is known', () => {
  const whole = JSON.stringify(NUDGE);
  const cut = JSON.stringify({ ...RECEIPT, key: undefined })
    .replace('{', `{"key":"${RECEIPT.key}",`)
    .slice(0, 60);
  expect(messagesIn(`It is Fri 20 Nov 2015, 09:30.\n${whole}\n${cut}`)).toEqual({
    printed: [NUDGE],
    torn: RECEIPT.key,
  });
  expect(messagesIn(`${whole}\n`)).toEqual({ printed: [NUDGE], torn: null });
});

function aRun(...printed: readonly Printed[]): Transcript['runs'][number] {
  return { printed, torn: null };
}

function kept(part: Partial<Transcript['kept']>): Transcript {
  return { ...GOOD, kept: { ...GOOD.kept, ...part } };
}
