import type { Answer, Scene } from '#src/commands/command.ts';
import { cardOfDay, contextFor, dayOf } from '#src/commands/show/office-day.ts';
import type { OfficePicture } from '#src/commands/show/office-day.ts';
import { officeIn } from '#src/commands/show/office-in.ts';
import { afterSettling, sayWholeOffice } from '#src/messages/office/day/office-card.ts';
import type { Card } from '#src/messages/card.ts';
import { stillAnswering, waitingAbout } from '#src/office/waiting.ts';
import type { Person } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { OutKey } from '#src/ports/message.ts';
import { officeKey } from '#src/ports/office-key.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** An answer with the office's cards of the day as they stand after it: what it settles waits on none of them any more. */
export async function withOfficeCards(answer: Answer, scene: Scene): Promise<Answer> {
  const tapped = scene.message.card === null ? undefined : scene.last?.card.office;
  const instead = await afterwards(answer, scene);
  const again = tapped === undefined ? [] : (answer.again ?? []);
  const letsGo = answer.letsGo ?? [];
  const settled = [...(answer.settles === undefined ? [] : [answer.settles]), ...(answer.mends ?? [])];
  const isSettling = instead.size > 0 || letsGo.length > 0 || settled.length > 0 || again.length > 0;
  // A question, or the action as it stands, is said beside the card, which stays as it is.
  if (!isSettling) return tapped === undefined || !answer.inPlace ? answer : { ...answer, inPlace: false };
  const isOther = await changesWaiting(instead, scene);
  if (tapped === undefined && !isOther && settled.length === 0 && letsGo.length === 0) return answer;
  const numbers = settled.map(({ number }) => number);
  const picture = await officeIn(scene, { instead, settled: numbers, again, letsGo });
  const others = await cardsOfOthers(picture, scene, tapped === 'day');
  const notices = [...answer.notices, ...others];
  if (tapped === undefined) return { ...answer, notices };
  return {
    ...answer,
    card: afterSettling(cardNow(tapped, scene.speaker, picture), answer.card),
    notices,
    inPlace: true,
  };
}

/** How the actions stand that an answer writes about, once it is written. */
async function afterwards({ entries }: Answer, { register }: Scene): Promise<ReadonlyMap<ActionId, Tracked>> {
  const lines = entries.filter((entry): entry is NewActionEntry => 'action' in entry);
  const after = new Map<ActionId, Tracked>();
  for (const id of new Set(lines.map(({ action }) => action))) {
    const tracked = await register.tracked(id);
    const ledger = await register.ledgerOf(id);
    const last = ledger.at(-1)?.seq ?? 0;
    const own = lines.filter(({ action }) => action === id).map((line, at) => ({ ...line, seq: last + 1 + at }));
    if (tracked !== null) after.set(id, { ...tracked, standing: replay(tracked.action, [...ledger, ...own]) });
  }
  return after;
}

/** True where something about one of the actions waits that did not, or no longer does, or what shows it is another. */
async function changesWaiting(
  instead: ReadonlyMap<ActionId, Tracked>,
  { register, today, days }: Scene,
): Promise<boolean> {
  const ids = (tracked: Tracked): string => {
    const waits = waitingAbout(tracked, { today, began: today, stillAnswering: stillAnswering(today, days) });
    return waits.map(({ id }) => `${id} ${tracked.standing.evidence ?? ''}`).join('\n');
  };
  for (const [id, after] of instead) {
    const before = await register.tracked(id);
    if (before !== null && ids(before) !== ids(after)) return true;
  }
  return false;
}

function cardNow(office: 'day' | 'whole', reader: Person, picture: OfficePicture): Card {
  if (office === 'day') return cardOfDay(reader, picture).card;
  return sayWholeOffice(dayOf(reader.id, picture), 1, contextFor(reader, picture));
}

/** The cards of the day that were posted this morning, made again; the one that was tapped is the answer itself. */
async function cardsOfOthers(
  picture: OfficePicture,
  { speaker, threads, message, today, index }: Scene,
  isTapped: boolean,
): Promise<readonly Outgoing[]> {
  const edits: Outgoing[] = [];
  for (const id of picture.now.office) {
    const key = officeKey(today, id);
    const officer = index.person(id);
    const isShown = !(isTapped && id === speaker.id) && (await threads.posted(key)) !== null;
    if (officer === null || !isShown) continue;
    const { card, about } = cardOfDay(officer, picture);
    edits.push({
      key: `office-now/${message.id}/${id}` as OutKey,
      kind: 'notice',
      day: null,
      to: { person: id },
      card,
      about: about.map((action) => ({ action, rule: null })),
      edits: key,
      holds: null,
    });
  }
  return edits;
}
