import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** A step that the office would have its leads reminded of: as a card says it, and as it is typed. */
export type StepToChase = {
  readonly said: Said;
  readonly typed: string;
  readonly due: Day;
  readonly doneOn: Day | null;
};

/** Says that a reminder asks about an action as a whole, with the office’s own question about the step one tap away; of a step that is done there is nothing to ask. */
export function sayStepNotReminded({ ref, title }: Named, { said, typed, due, doneOn }: StepToChase, today: Day): Card {
  const whole = { label: say`Remind of ${ref}`, say: say`/rag remind ${ref}` };
  if (doneOn !== null) {
    const text = say`${said} was said to be done on ${sayDay(doneOn, today)}. Nobody is asked.`;
    return buildCard({
      heading: say`${ref} · that step is done`,
      blocks: [
        { kind: 'said', text: title },
        { kind: 'said', text },
      ],
      buttons: [whole],
    });
  }
  const asked = due < today ? 'was due' : 'is due';
  return buildCard({
    heading: say`${ref} · nobody is asked yet`,
    blocks: [
      { kind: 'said', text: title },
      {
        kind: 'said',
        text: say`A reminder asks about ${ref} as a whole; each step is asked about by its own date, and ${said} ${asked} ${sayDay(due, today)}. A question of yours can be about it alone.`,
      },
    ],
    buttons: [{ label: say`Ask about ${said}`, say: say`/rag ask ${ref} How does ${typed} stand?` }, whole],
  });
}

/** Says which steps there are, where one was named that there is not, or several. */
export function sayWhichToRemind({ ref, title }: Named, said: Phrase, steps: readonly StepToChase[]): Card {
  return buildCard({
    heading: say`${ref} · which step do you mean?`,
    blocks: [
      { kind: 'said', text: title },
      {
        kind: 'said',
        text: say`“${said}” is not one of its steps: ${joinedWithAnd(steps.map((one) => one.said))}. Nobody is asked yet.`,
      },
    ],
    buttons: [
      ...steps.map((one) => ({ label: one.said, say: say`/rag remind ${ref} ${one.typed}` })),
      { label: say`Remind of ${ref}`, say: say`/rag remind ${ref}` },
    ],
  });
}
