import type { Listed } from '#src/messages/look/action-list.ts';
import { clip } from '#src/messages/text/clip.ts';
import { findWords } from '#src/messages/words/list-words.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
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
    return listActions(
      {
        words: findWords(scene.naming.words(sayAnd(wanted.map((word) => `“${clip(word, 60)}”`)))),
        say: scene.naming.words(`/rag find ${request.rest}`),
        keep: (one) => {
          const text = textOf(one, scene);
          return keys.every((key) => text.includes(key));
        },
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

function textOf({ tracked: { action, standing } }: Listed, { plans }: Scene): string {
  const parts = [
    typedRef(action, plans),
    action.title,
    action.timescale.text,
    action.leads.text,
    standing.narrative?.text ?? '',
  ];
  return folded([...parts, ...standing.owners.map(nameOf)].join('\n'));
}

/** Without case, accents and curled quotation marks; full stops stay, for they are in refs. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/gu, "'").toLowerCase();
}
