import type { Connection } from '#db/connection/connect.ts';
import { asc, inArray } from '#db/connection/drizzle.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { PublishedWords, RegisterEvent } from './register-event.ts';

type Words = Partial<Omit<PublishedWords, 'action'>>;
type Row = Pick<typeof ledger.$inferSelect, 'action' | 'body'>;
type Known = { readonly body: ActionEvent | RegisterEvent };

const SAYS = ['published', 'republished', 'chained-anew'] as const;

/** The first action whose words are not those that its plan was imported with, as a sentence; empty where none is. */
export function publishedWordsOf({ db }: Connection): readonly string[] {
  const said = new Map<string, Words>();
  const rows = db.select().from(ledger).where(inArray(ledger.kind, SAYS)).orderBy(asc(ledger.seq)).all();
  for (const row of rows)
    for (const [action, words] of wordsIn(row)) said.set(action, { ...said.get(action), ...words });
  for (const { id, title, timescaleText, leadsText } of db.select().from(actions).all()) {
    const was = said.get(id) ?? {};
    if (isOther(was.title, title)) return [sayOther('title', id)];
    if (isOther(was.timescale, timescaleText)) return [sayOther('timescale', id)];
    if (isOther(was.leads, leadsText)) return [sayOther('lead cell', id)];
  }
  return [];
}

function wordsIn({ action, body }: Row): readonly (readonly [string, Words])[] {
  const event = (body as Known['body'] | null) ?? { kind: '' };
  if (event.kind === 'chained-anew') return event.words.map((words) => [words.action, words]);
  if (action === null) return [];
  if (event.kind === 'published') return [[action, publishedIn(event)]];
  if (event.kind !== 'republished') return [];
  const { title, timescale, leads } = event;
  return [
    [
      action,
      {
        ...(title === null ? {} : { title }),
        ...(timescale === null ? {} : { timescale }),
        ...(leads === null ? {} : { leads }),
      },
    ],
  ];
}

function publishedIn({ asPublished, added }: Extract<ActionEvent, { kind: 'published' }>): Words {
  if (asPublished !== undefined) return asPublished;
  return added === undefined ? {} : { title: added.title, timescale: added.timescale.text, leads: added.leads.text };
}

/** What no line says is not held against any. */
function isOther(was: string | undefined, is: string): boolean {
  return was !== undefined && was !== is;
}

function sayOther(what: string, action: string): string {
  return `The ${what} of ${action} is not the one that its plan was imported with.`;
}
