import { expect, test } from 'vitest';
import { calledOf } from '#src/people/called-of.ts';

// The same person was “Ney” on a reminder, “Commissioner Ney” on the action and in the digest.
test.each([
  { name: 'Ney', title: 'Commissioner', called: 'Commissioner Ney' },
  { name: 'Stella Manzie', title: 'Commissioner', called: 'Stella Manzie' },
  { name: 'Ney', title: null, called: 'Ney' },
])('$name, of whom the roster says $title, is called $called', ({ name, title, called }) => {
  expect(calledOf({ name, title })).toBe(called);
});
