import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';
import type { Standing } from '#src/plan/standing.ts';

type Lines = Pick<Standing, 'publicLine' | 'publicDraft'>;

/** What the public reads of an action and what waits to be let go, on the card of whoever answers for it; nothing where there is neither. */
export function linesOnCard(
  { publicLine, publicDraft }: Lines,
  { heard, today }: { readonly heard: (said: string) => Phrase; readonly today: Day },
): readonly DraftBlock[] {
  const said = (words: string): Phrase => clipped(heard(words));
  return [
    ...(publicLine === null
      ? []
      : [
          {
            kind: 'said' as const,
            text: say`Public since ${sayDay(publicLine.on, today)}: “${said(publicLine.words)}”`,
          },
        ]),
    ...(publicDraft === null
      ? []
      : [{ kind: 'said' as const, text: say`A line for the public waits: “${said(publicDraft.words)}”` }]),
  ];
}

/** Opens them, where there are some. */
export function linesButton({ publicLine, publicDraft }: Lines, ref: Phrase): readonly DraftButton[] {
  return publicLine === null && publicDraft === null ? [] : [{ label: 'Public line', say: say`/rag public ${ref}` }];
}
