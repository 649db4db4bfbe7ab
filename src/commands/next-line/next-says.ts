import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Answer, Command } from '#src/commands/command.ts';

type Commanded = { readonly command: Pick<Command, 'name'>; readonly rest: string };

/** What the line under the examples of a command says in full: the command as it was begun, with that line behind it. */
export function nextSays({ command, rest }: Commanded, answer: Answer): Answer {
  const { typed } = answer.card;
  if (typed?.rest !== '…') return answer;
  const begun = `/rag ${command.name} ${rest}`.trim();
  return {
    ...answer,
    card: buildCard({ ...asDraft(answer.card), typed: { ...typed, rest: `${begun} …` } }),
  };
}
