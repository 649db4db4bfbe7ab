import { expect, test } from 'vitest';
import { readIn } from './a-reply.ts';

// Half of a number stood in the waiting on and half in the note, so that nobody saw whose it was.
test.each(['97-1-3', 'v97.1.3', '97.1.3st', '10.30'])(
  'figures with a sign between them are never cut: %s',
  (figures) => {
    const [part] = readIn(`8.1.3 red waiting on what ${figures} brings`, '8.1.3').parts;
    expect(part?.change).toMatchObject({ rating: 'red', waitingOn: `what ${figures} brings` });
  },
);
