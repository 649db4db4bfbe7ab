import { calledOf } from '#src/people/called-of.ts';
import type { OfficeAnswer } from '#src/messages/requests/office-answer-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** An answer to the office's question in words, as somebody is told of it. */
export function answerIn(
  words: string,
  { by, question }: { readonly by: PersonId; readonly question: string },
  { tracked, scene }: { readonly tracked: Tracked; readonly scene: Scene },
): (naming: Naming) => OfficeAnswer {
  return (naming) => ({
    ...naming.action(tracked.action),
    question: naming.words(question),
    asker: scene.index.called(by) ?? 'the programme office',
    who: calledOf(scene.speaker),
    words: naming.words(words),
  });
}
