import type { Scene } from '#src/commands/command.ts';
import type { ToldTo } from '#src/messages/report/file-card.ts';

const MOST_TO_ASK = 2;

/** To whom reports are told here. */
export async function toldTo({ naming, papers, hasPage, asker: { index, person } }: Scene): Promise<ToldTo> {
  return {
    naming,
    formats: (await papers?.formats()) ?? [],
    hasPage,
    isOffice: index.isOffice(person),
    help: index.office.slice(0, MOST_TO_ASK).flatMap((id) => index.called(id) ?? []),
  };
}
