import { calledOf } from '#src/people/called-of.ts';
import {
  sayLinesOf,
  sayLineTooLong,
  sayLineWithdrawn,
  sayLineWritten,
  sayNoPublicLine,
  sayWaitsAlready,
  tellWithdrawn,
} from '#src/messages/public/line-cards.ts';
import { mayRun, mayUpdate } from '#src/plan/permission.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from '#src/commands/decide/notices.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { unquoted } from '#src/commands/words/quoted.ts';
import { lineOf, waitingOf } from './line-scene.ts';

/** Two or three sentences; what is longer is a report of its own. */
const LONGEST_LINE = 500;

const NONE =
  /^(?:none|no line|nothing|withdraw(?:n)?(?: it| the line)?|take (?:it|the line) (?:down|back)|remove(?: it| the line)?|-)[\s.!]*(?:please)?[.!]?$/iu;

/** What its leads and the office say of an action’s line for the public: another one, none any more, or what it is. */
export function aboutLine(tracked: Tracked, said: string, scene: Scene): Answer {
  const refusal = mayUpdate(scene.asker, tracked);
  if (refusal !== null) return refuse(refusal);
  const about = [tracked.action.id];
  const named = scene.naming.action(tracked.action);
  if (tracked.standing.restricted) return answer(sayNoPublicLine(named), about);
  const words = unquoted(said).replaceAll(/\s+/gu, ' ').trim();
  if (NONE.test(words)) return withUndo(withdraw(tracked, scene), scene);
  if (!/[\p{L}\p{N}]/u.test(words)) return answer(sayLinesOf(shown(tracked, scene), officeOf(scene)), about);
  const { length } = words;
  if (length > LONGEST_LINE) return answer(sayLineTooLong(named, { length, most: LONGEST_LINE }), about);
  if (words === tracked.standing.publicDraft?.words) return answer(sayWaitsAlready(named, officeOf(scene)), about);
  const draft = { words, by: scene.speaker.id, on: scene.today };
  return withUndo(
    {
      ...answer(sayLineWritten(waitingOf(tracked, draft, scene), officeOf(scene)), about),
      entries: [entryOf(tracked, { kind: 'public-drafted', words }, scene.saying)],
    },
    scene,
  );
}

function shown(tracked: Tracked, scene: Scene) {
  const { publicDraft } = tracked.standing;
  return publicDraft === null ? lineOf(tracked, scene) : waitingOf(tracked, publicDraft, scene);
}

function officeOf({ asker }: Scene): { readonly isOffice: boolean } {
  return { isOffice: mayRun(asker, '') === null };
}

/** Whoever finds that a line harms somebody may take it down at once; the others who answer for it are told. */
function withdraw(tracked: Tracked, scene: Scene): Answer {
  const { publicLine, publicDraft, owners } = tracked.standing;
  const was = { line: publicLine !== null, draft: publicDraft !== null };
  const card = sayLineWithdrawn(scene.naming.action(tracked.action), was);
  if (!was.line && !was.draft) return answer(card, [tracked.action.id]);
  const others = officeOf(scene).isOffice ? leadsNow(owners, scene) : scene.index.office;
  const notice = {
    purpose: 'public-withdrawn',
    action: tracked.action.id,
    card: (naming: Scene['naming']) => tellWithdrawn(naming.action(tracked.action), calledOf(scene.speaker)),
  };
  return {
    ...answer(card, [tracked.action.id]),
    entries: [entryOf(tracked, { kind: 'public-withdrawn' }, scene.saying)],
    notices: was.line ? noticesTo(others, notice, scene) : [],
  };
}
