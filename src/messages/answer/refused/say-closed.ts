import { sayDay } from '#src/calendar/say-day.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { whereItWent } from '#src/messages/words/where-it-went.ts';
import { sayStage } from '#src/messages/words/say-stage.ts';

/** Why a closed action takes no updates; one that was split or merged says where it went. */
export function sayClosed(refusal: Extract<Refusal, { because: 'closed' }>): {
  readonly heading: Said;
  readonly text: Said;
  readonly buttons?: readonly DraftButton[];
} {
  const { into = [], hidden = 0, stage } = refusal;
  const why = refusal.missing === undefined ? '' : ` because ${refusal.missing}`;
  const on = refusal.on === null ? '' : ` since ${sayDay(refusal.on)}`;
  if (into.length + hidden === 0) {
    return {
      heading: say`${called(refusal)} is closed`,
      text: `It is ${sayStage(stage)}${on}, so it takes no updates. The programme office can open it again.`,
      ...(refusal.mayReopen === true
        ? { buttons: [{ label: 'Open it again', say: say`/rag reopen ${called(refusal)}${why}` }] }
        : {}),
    };
  }
  const refs = into.map(called);
  return {
    heading: say`${called(refusal)} went into ${whereItWent(
      refs.map((ref) => ({ ref })),
      hidden,
    )}`,
    text: say`Its work goes on there${on}, and so does what is said about it.`,
    buttons: refs.map((ref) => ({ label: say`Show ${ref}`, say: say`/rag ${ref}` })),
  };
}
