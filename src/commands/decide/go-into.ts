import { calledOf } from '#src/people/called-of.ts';
import { sayGoneInto, tellGoneInto } from '#src/messages/office/by-hand-cards.ts';
import type { GoneInto } from '#src/messages/office/by-hand-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { Action } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from './notices.ts';

/** Into what an action goes, in which way, why, and the lines of those that are new. */
export type Going = {
  readonly into: readonly Action[];
  readonly how: GoneInto['how'];
  readonly words: string;
  readonly made: readonly NewActionEntry[];
};

/** Closes an action whose work goes on in others: its number says where it went, and its leads are told. */
export function goInto(tracked: Tracked, { into, how, words, made }: Going, scene: Scene): Done {
  const { action, standing } = tracked;
  const said = (naming: Naming): GoneInto => ({
    ...naming.action(action),
    into: into.map((one) => naming.action(one)),
    how,
    words: naming.words(words),
    by: calledOf(scene.speaker),
  });
  const where = `${how} into ${sayAnd(into.map(({ ref }) => ref))}`;
  const event = {
    kind: 'closed' as const,
    as: 'superseded' as const,
    reason: words === '' ? where : `${where}: ${words}`,
    into: into.map(({ id }) => id),
  };
  const notice = { purpose: 'gone-into', action: action.id, card: (naming: Naming) => tellGoneInto(said(naming)) };
  return {
    card: sayGoneInto(said(scene.naming)),
    entries: [...made, entryOf(tracked, event, scene.saying)],
    notices: noticesTo(leadsNow(standing.owners, scene), notice, scene),
  };
}
