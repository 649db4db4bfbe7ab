import type { Listed } from '#src/messages/look/action-list.ts';
import { findWords } from '#src/messages/words/list-words.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, isSame, joinedWithAnd, say } from '#src/messages/words/phrase.ts';
import { nameOf } from '#src/plan/permission.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { asPublished, listActions } from '#src/commands/show/list-actions.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { leadingQuoted } from '#src/commands/words/quoted.ts';

/** More words than this are a text and not a search. */
const MOST_WORDS = 20;

export const find: Command = {
  name: 'find',
  also: ['search'],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag find licensing', gets: 'actions with these words, closed ones too' },
    { say: '/rag find "due diligence" housing', gets: 'actions with a phrase and a word' },
  ],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const wanted = wantedIn(request.rest);
    if (wanted.length === 0 || wanted.length > MOST_WORDS) return notUnderstood(find, words, scene);
    const keys = wanted.map(folded);
    const hasAll = (text: string): boolean => keys.every((key) => text.includes(key));
    // A match on what the speaker may not read would tell them of it.
    const strict = scene.namingFor(scene.speaker.id);
    return listActions(
      {
        words: findWords(joinedWithAnd(wanted.map((word) => say`“${clipped(scene.naming.words(word), 60)}”`))),
        say: say`/rag find ${scene.naming.words(request.rest)}`,
        // What of it may be read is dear to say, and nearly all lack the words anyhow.
        keep: (one) => hasAll(textOf(one, null, scene)) && hasAll(textOf(one, strict, scene)),
        order: asPublished,
        withClosed: true,
      },
      request,
      scene,
    );
  },
};

/** The words and quoted phrases to look for, each once; one more than the most when there are too many. */
function wantedIn(said: string): readonly string[] {
  const wanted = new Set<string>();
  let rest = said;
  while (rest !== '' && wanted.size <= MOST_WORDS) {
    const quoted = leadingQuoted(rest);
    const word = quoted?.said ?? rest.split(' ', 1)[0] ?? '';
    rest = quoted?.rest ?? rest.slice(word.length).trim();
    if (word !== '') wanted.add(word);
  }
  return [...wanted];
}

/** What stands in an action; with a naming only what that lets be read. */
function textOf({ tracked: { action, standing } }: Listed, strict: Naming | null, { plans }: Scene): string {
  const { title, timescale, leads } = action;
  const isTold = strict === null || isSame(strict.action(action).title, title);
  const said = [timescale.text, leads.text, standing.narrative?.text ?? '', ...standing.owners.map(nameOf)];
  const read = said.filter((words) => strict === null || isSame(strict.words(words), words));
  return folded([typedRef(action, plans), ...(isTold ? [title] : []), ...read].join('\n'));
}

/** Without case, accents and curled quotation marks; full stops stay, for they are in refs. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").toLowerCase();
}
