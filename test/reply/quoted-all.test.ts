import { expect, test } from 'vitest';
import { readIn } from './a-reply.ts';

// A rating of one action gave every action in question another line of the ledger.
test.each(['8.1.3   green: “all fine” – £5', '8.1.3 green "all on track", says Ann'])(
  '“all” between quotation marks speaks of nothing but what is named: %s',
  (text) => {
    const { parts } = readIn(text, '8.1.3', '8.1.4', '9.2.1');
    expect(parts.map(({ ref }) => ref)).toEqual(['8.1.3']);
    expect(parts[0]?.change.rating).toBe('green');
  },
);
