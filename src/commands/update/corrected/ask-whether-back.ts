import type { Answer, Scene } from '#src/commands/command.ts';
import { answer } from '#src/commands/command.ts';
import { takesBack } from '#src/reply/after/takes-back.ts';
import { askTakeBack } from '#src/messages/answer/corrected/take-back-card.ts';
import { sayStandingRating } from '#src/messages/words/say-standing-rating.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { replay } from '#src/plan/replay.ts';
import type { Declarable } from '#src/rating/scale.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import type { JustSaid } from './just-said.ts';
import { meantAction } from './meant-another.ts';

type Corrects = { readonly said: JustSaid; readonly scene: Scene };

/** What was meant instead: another action, or that it is not done but rated so. */
type Instead = { readonly other?: string | null; readonly rating?: Declarable | undefined };

/** Keeps the words and asks whether they take back what was said, or say it of another action. */
export async function askWhetherBack(
  words: string,
  { said, scene }: Corrects,
  { other = null, rating }: Instead = {},
): Promise<Answer> {
  const { tracked, line } = said;
  const { naming, today, saying } = scene;
  const meant = other === null ? null : await meantAction(other, said, scene);
  const isLast = said.lines.at(-1)?.seq === line.seq;
  const event = {
    kind: 'kept' as const,
    words,
    reading: null,
    corrects: true as const,
    ...(isLast ? {} : { line: line.seq }),
  };
  const entry: NewActionEntry = entryOf(tracked, event, saying);
  const card = askTakeBack({
    named: naming.action(tracked.action),
    exact: exactRef(tracked.action, scene.plans),
    words: naming.words(words),
    change: line.event.change,
    heard: naming.words,
    today,
    meant:
      meant === null
        ? null
        : {
            named: naming.action(meant.tracked.action),
            exact: exactRef(meant.tracked.action, scene.plans),
            said: meant.said,
          },
    isInPart: line.event.change.done === true && !takesBack(words) && other === null,
    on: line.day,
    without: await standsWithout(said, scene),
    rated: rating === undefined ? null : { rating, words },
  });
  return { ...answer(card, [tracked.action.id]), entries: [entry] };
}

/** How the action is rated once what was said is taken back; null where it says nothing of that. */
async function standsWithout({ tracked, line }: JustSaid, { register, today }: Scene): Promise<string | null> {
  const { rating, done } = line.event.change;
  if (rating === undefined && done !== true) return null;
  const { action } = tracked;
  const ledger = await register.ledgerOf(action.id);
  const left = ledger.filter(({ by, message, at }) => by !== line.by || message !== line.message || at !== line.at);
  return sayStandingRating({ action, standing: replay(action, left) }, today);
}
