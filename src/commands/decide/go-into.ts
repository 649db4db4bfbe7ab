import { calledOf } from '#src/people/called-of.ts';
import { sayGoneInto, tellGoneInto } from '#src/messages/office/by-hand-cards.ts';
import type { GoneInto, IntoWhat } from '#src/messages/office/by-hand-cards.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { entryOf } from '#src/plan/record-update.ts';
import { leadNames, mayLook } from '#src/plan/permission.ts';
import type { Seen } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow, noticesTo } from './notices.ts';
import { isAsking } from './told-on.ts';

/** An action into which another goes, and what decides who may see it. */
export type Into = Seen & { readonly action: Action };

/** Into what an action goes, in which way, why, and the lines of those that are new. */
export type Going = {
  readonly into: readonly Into[];
  readonly how: GoneInto['how'];
  readonly words: string;
  readonly made: readonly NewActionEntry[];
};

/** Closes an action whose work goes on in others: its number says where it went, and its leads are told. */
export function goInto(tracked: Tracked, { into, how, words, made }: Going, scene: Scene): Done {
  const { action, standing } = tracked;
  const seenBy = (person: PersonId, naming: Naming): Pick<GoneInto, 'into' | 'hidden'> => {
    const seen = into.filter((one) => mayLook({ ...scene.asker, person }, one) === null);
    return {
      into: seen.map((one) => ({ ...naming.action(one.action), made: madeOf(one) })),
      hidden: into.length - seen.length,
    };
  };
  const madeOf = ({ action: { timescale }, standing: { owners } }: Into): IntoWhat['made'] =>
    how === 'split' ? { leads: leadNames(owners, scene.index), due: timescale.due } : null;
  // Each reader is told of those alone that they may see, and how many there are besides.
  const said = (naming: Naming, reader: PersonId): GoneInto => ({
    ...naming.action(action),
    ...seenBy(reader, naming),
    how,
    isAsking: isAsking(action, scene),
    words: naming.words(words),
    by: calledOf(scene.speaker),
  });
  const where = `${how} into ${sayAnd(into.map((one) => asCalled(one.action.ref)))}`;
  const event = {
    kind: 'closed' as const,
    as: 'superseded' as const,
    reason: words === '' ? where : `${where}: ${words}`,
    into: into.map((one) => one.action.id),
  };
  const notice = {
    purpose: 'gone-into',
    action: action.id,
    card: (naming: Naming, reader: PersonId) => tellGoneInto(said(naming, reader)),
  };
  return {
    card: sayGoneInto(said(scene.naming, scene.speaker.id)),
    entries: [...made, entryOf(tracked, event, scene.saying)],
    notices: noticesTo(leadsNow(standing.owners, scene), notice, scene),
  };
}

/** A bare number is called an action, so that whoever reads the record later can tell that it is one. */
function asCalled(ref: string): string {
  return /^\d+$/u.test(ref) ? `action ${ref}` : ref;
}
