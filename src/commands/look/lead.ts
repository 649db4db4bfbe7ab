import { leadWords } from '#src/messages/words/list-words.ts';
import { findLead } from '#src/people/find-person.ts';
import type { FoundLead } from '#src/people/find-person.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Body, Post } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { byNextDate, listActions } from '#src/commands/show/list-actions.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

export const lead: Command = {
  name: 'lead',
  also: ['led by'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag lead "Karl Battersby"', gets: 'what a person, post or body leads' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const said = unquoted(request.rest);
    if (said === '') return notUnderstood(lead, words, scene);
    const found = await meantBy(said, scene);
    // "lead is now on leave" under a reminder names nobody: it is a note.
    if (found.kind === 'none' && isInTalk(scene)) return notUnderstood(lead, words, scene);
    if (found.kind === 'none' || found.kind === 'several') {
      return refuse(withChoices(personRefusal(said, found), { before: '/rag lead', words, roster: scene.roster }));
    }
    const name = nameOf(found);
    return listActions(
      {
        words: leadWords(name),
        say: `/rag lead "${name.replaceAll('"', '')}"`,
        keep: ({ tracked: { standing } }) => leads(found, standing.owners, scene),
        order: byNextDate,
      },
      request,
      scene,
    );
  },
};

type Meant = FoundLead | { readonly kind: 'post'; readonly post: Pick<Post, 'name' | 'aliases'> };
type Lead = Exclude<Meant, { kind: 'none' | 'several' }>;

/** Whom the roster knows by these words, else what the plan itself calls a lead: "Commissioner". */
async function meantBy(said: string, scene: Scene): Promise<Meant> {
  const found = findLead(said, scene.roster);
  if (found.kind !== 'none') return found;
  const named = { name: said, aliases: [] };
  const all = await everyAction(scene);
  const isThere = all.some(({ standing }) => standing.owners.some((owner) => isNamed(owner, named)));
  return isThere ? { kind: 'post', post: named } : found;
}

function nameOf(found: Lead): string {
  switch (found.kind) {
    case 'one':
      return found.person.name;
    case 'post':
      return found.post.name;
    case 'body':
      return found.body.name;
  }
}

/** A person leads what names them, a post they hold or a body they sit on; a post or a body only what names it. */
function leads(found: Lead, owners: readonly Owner[], { asker }: Scene): boolean {
  switch (found.kind) {
    case 'one':
      return isLead({ ...asker, person: found.person.id, absences: [] }, owners);
    case 'post':
      return owners.some((owner) => !owner.support && isNamed(owner, found.post));
    case 'body':
      return owners.some((owner) => !owner.support && isNamed(owner, found.body));
  }
}

function isNamed({ post }: Owner, { name, aliases }: Pick<Post | Body, 'name' | 'aliases'>): boolean {
  const key = post === null ? '' : phraseKey(post);
  return key !== '' && [name, ...aliases].some((one) => phraseKey(one) === key);
}
