import { expect, test } from 'vitest';
import { aNaming } from '#test/kit/a-naming.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { sayWhichAction } from '#src/messages/answer/which-action.ts';

test('whoever leads nothing is not told to tap, but how to go on', () => {
  expect(asText(sayWhichAction(aNaming().words('status'), [], null))).toMatchInlineSnapshot(`
    "Which action is this about?
    ===========================

      You:
      > status

    I have kept your words. Say which, such as “about 8.1.3”; to ask me something,
    begin with /rag.

    [What you can say]"
  `);
});
