import { askPart } from '#src/messages/office/by-hand-cards.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import { joined, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { leadNames, nameOf } from '#src/plan/permission.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { Asking } from '#src/commands/decide/for-many.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { readNewLeads } from '#src/commands/words/read-new-leads.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { saysWhoGoes, withoutPlace } from './given-to.ts';

const MOST = 6;

/** Asks what becomes of joint leads before several actions are given to somebody; null where none has any, or the words say so. */
export function askJointLeads({ tracked, head, rest }: Asking, scene: Scene): Answer | null {
  const joint = tracked.filter(({ standing }) => standing.owners.filter(({ support }) => !support).length > 1);
  if (joint.length === 0 || scene.message.card !== null || saysWhoGoes(rest)) return null;
  const given = readNewLeads(rest, scene.roster);
  if (isRefusal(given) || given.length === 0) return null;
  const names = given.map(nameOf);
  const to = names.map((name) => `"${name}"`).join(', ');
  const saying = (how: string): string => `/rag assign ${head} ${to} ${how}`;
  const led = leadIn(head, scene);
  const refs = joint.slice(0, MOST).map(({ action }) => scene.naming.action(action).ref);
  const who = joint.slice(0, MOST).map(({ action, standing }) => {
    return say`${scene.naming.action(action).ref}: ${sayAnd(leadNames(standing.owners))}`;
  });
  const buttons: readonly DraftButton[] = [
    ...(led === null ? [] : [{ label: `Replace ${led}`, say: saying(`in place of "${led}"`) }]),
    { label: 'Replace all leads', say: saying('in place of everybody') },
    { label: `Add ${sayAnd(names)}`, say: saying('as well') },
  ];
  const more = joint.length > MOST ? ` And ${joint.length - MOST} more.` : '';
  return answer(
    askPart({
      heading: say`${joinedWithAnd(refs)} ${joint.length === 1 ? 'has' : 'have'} several leads`,
      says: say`${joined(who, '; ')}.${more} Nothing is changed yet. Who leads them then?`,
      buttons,
      typed: {},
    }),
  );
}

/** Whose list it is, where it is a list of what one person leads. */
function leadIn(head: string, { roster }: Scene): string | null {
  const said = /^(?:all\s+)?(?:leads?|led by)\s+["“]?(.+?)["”]?$/iu.exec(head)?.[1]?.toLowerCase();
  return roster.people.find(({ name }) => name.toLowerCase() === said)?.name ?? null;
}

/** Somebody is named in whose place nobody can come, since they do not lead it: in whose place then, or beside them. */
export function notInPlace(
  { action, standing }: Tracked,
  { words, name }: { readonly words: string; readonly name: string },
  scene: Scene,
): Done {
  const named = scene.naming.action(action);
  const to = withoutPlace(words);
  const saying = (how: string): string => `/rag assign ${exactRef(action, scene.plans)} ${to} ${how}`;
  const leads = sayAnd(leadNames(standing.owners, scene.index));
  const card = askPart({
    heading: `${name} does not lead it`,
    says: say`${named.ref} ${leads === '' ? 'has no lead yet' : `is led by ${leads}`}. Nothing is changed yet.`,
    buttons: [
      { label: 'Replace all leads', say: saying('in place of everybody') },
      { label: 'Beside them', say: saying('as well') },
    ],
    typed: { yes: saying('in place of everybody') },
  });
  return { card, entries: [], notices: [] };
}
