import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { LONGEST_IN_BUTTON } from '#src/messages/text/in-button.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import { askPart } from '#src/messages/office/by-hand-cards.ts';

/** Words under a question for a reason; `reason` and `no` are what the question took in its next line. */
export type WhetherWhy = {
  readonly words: Phrase;
  readonly said: string;
  readonly reason: string;
  readonly no: string | undefined;
};

/** Asks whether words are the reason that was asked for; until then nothing is decided, and the next line may give it. */
export function askWhetherWhy({ words, said, reason, no }: WhetherWhy): Card {
  const so = reason.replace('…', () => said);
  const isCheck = reason.startsWith('/rag verify ');
  const yes = { label: isCheck ? 'Yes, that is missing' : 'Yes, that is why', say: so };
  const what = isCheck ? 'what is missing' : 'why';
  return askPart({
    heading: isCheck ? 'Is that what is missing?' : 'Is that why?',
    says: say`“${words}”: I was not sure that this says ${what}, so nothing is decided. Write ${what} in your next message, or leave it as it is.`,
    buttons: [
      ...otherwise(reason),
      ...(said.length > LONGEST_IN_BUTTON ? [] : [yes]),
      ...(no === undefined ? [] : [{ label: 'Leave it', say: no }]),
    ],
    typed: { yes: so, reason, ...(no === undefined ? {} : { no }) },
  });
}

/** The other decision on the same thing. */
function otherwise(reason: string): readonly DraftButton[] {
  const declined = /^\/rag decline (.+?)(?: because)? …$/u.exec(reason)?.[1];
  if (declined !== undefined) return [{ label: 'Agree the date', say: `/rag approve ${declined}` }];
  const checked = /^\/rag verify (\S+) no, …$/u.exec(reason)?.[1];
  return checked === undefined ? [] : [{ label: 'It is complete', say: `/rag verify ${checked}` }];
}
