import { undoOf } from '#src/messages/receipt/undo-of.ts';
import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayOfOffice } from '#src/messages/words/who/of-the-office.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** The office's own question about an action, who asked it, and what a lead answered. */
export type OfficeAnswer = Named & {
  readonly question: Phrase;
  readonly asker: string;
  readonly who: string;
  readonly words: Phrase;
};

/** A day that an answer hopes for, and how it is said. */
export type Hoped = { readonly day: Day; readonly shown: string };

/** Reads back an answer that says nothing of how the action stands: it is kept, and whoever asked has it. */
export function sayOfficeAnswered({ ref, title, question, asker, words }: OfficeAnswer, hoped: Hoped | null): Card {
  return buildCard({
    heading: say`${ref} · ${asker} has your answer`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'heard', by: sayOfOffice(asker), words: question },
      { kind: 'heard', by: 'You', words },
      { kind: 'said', text: 'It is on record as your answer. The rating stays as it was.' },
      ...(hoped === null
        ? []
        : [
            {
              kind: 'said' as const,
              text: `Is ${hoped.shown} the day that you expect? A hope changes no date.`,
              asks: true as const,
            },
          ]),
    ],
    buttons: [
      ...(hoped === null ? [] : [{ label: `Expected ${hoped.shown}`, say: say`/rag ${ref} expected ${hoped.day}` }]),
      undoOf({ ref }, 'your answer to the programme office'),
    ],
    ...(hoped === null ? {} : { typed: { yes: say`/rag ${ref} expected ${hoped.day}` } }),
  });
}

/** Tells whoever asked what a lead answered, and what of it was recorded. */
export function tellOfficeAnswered(answer: OfficeAnswer, recorded: Said): Card {
  const { ref, title, question, who, words } = answer;
  const change: readonly DraftBlock[] = isBlank(recorded) ? [] : [{ kind: 'said', text: say`Recorded: ${recorded}.` }];
  return buildCard({
    heading: say`${ref} · ${who} answered your question`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'heard', by: 'You', words: question },
      { kind: 'heard', by: who, words },
      ...change,
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}

/** Tells whoever asked that an answer no longer counts. */
export function tellOfficeAnswerTakenBack({ ref, title, question, who, words }: OfficeAnswer): Card {
  return buildCard({
    heading: say`${ref} · ${who} took back an answer to you`,
    blocks: [
      { kind: 'said', text: title },
      { kind: 'heard', by: 'You', words: question },
      { kind: 'heard', by: who, words },
      { kind: 'said', text: say`The question stands. To have it put again: /rag remind ${ref}` },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${ref}` }],
  });
}
