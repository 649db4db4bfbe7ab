import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { askToCheck, sayNothingToCheck } from '#src/messages/check/check-card.ts';
import { pageButtons, pageOf } from '#src/messages/text/paging.ts';
import { underHeading } from '#src/messages/under-heading.ts';
import { ifArchived, mayLook, mayVerify, verifierOnly } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

const A_PAGE = 5;

/** What the speaker may check, the longest waiting first, a few at a time with the taps that settle each. */
export async function whatToCheck(page: number, scene: Scene): Promise<Answer> {
  const waiting = (await everyAction(scene)).filter((one) => waits(one, scene));
  const theirs = waiting.filter((one) => mayVerify(scene.asker, one) === null);
  const role = roleOf(scene);
  if (theirs.length === 0 && role !== 'verifier' && role !== 'office') return refuse(verifierOnly(scene.asker));
  const shown = pageOf(theirs.toSorted(longestWaiting), page, A_PAGE);
  const beside = { more: shown.count - shown.items.length, turn: pageButtons(shown, '/rag checks'), isBeside: false };
  const card = askToCheck(shown.items.map(asCheck), beside, scene);
  const own = waiting.length - theirs.length;
  return answer(
    card ?? sayNothingToCheck(own),
    shown.items.map(({ action }) => action.id),
  );
}

/** The answer to a tap on a card with several checks, with those that are left under it. */
export async function withOtherChecks(told: Answer, scene: Scene): Promise<Answer> {
  const asked = (scene.last?.card.asks ?? []).filter(({ question }) => question === 'is-it-complete');
  if (scene.message.card === null || told.about.length === 0) return told;
  const ids = asked.map(({ action }) => action);
  const left = (await trackedOf(ids, scene.register)).filter(
    (one) => !told.about.includes(one.action.id) && waits(one, scene) && mayVerify(scene.asker, one) === null,
  );
  const card = askToCheck(left.map(asCheck), { more: 0, turn: [], isBeside: true }, scene);
  if (card === null) return told;
  const both = buildCard({
    ...asDraft(told.card),
    blocks: [...told.card.blocks, ...underHeading(card)],
    buttons: [...told.card.buttons, ...card.buttons],
    asks: [...told.card.asks, ...card.asks],
    from: [told.card, card],
  });
  return { ...told, card: both, about: [...told.about, ...left.map(({ action }) => action.id)] };
}

function waits(one: Tracked, { asker }: Scene): boolean {
  return one.standing.stage === 'delivered' && mayLook(asker, one) === null && ifArchived(asker, one) === null;
}

function asCheck(tracked: Tracked) {
  return { tracked, asides: [] };
}

function longestWaiting(one: Tracked, other: Tracked): number {
  return (
    (one.standing.stageOn ?? '').localeCompare(other.standing.stageOn ?? '') ||
    one.action.position - other.action.position
  );
}
