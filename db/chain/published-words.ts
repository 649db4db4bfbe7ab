import type { Connection } from '#db/connection/connection.ts';
import { asc, gt, inArray, sql } from '#db/connection/drizzle.ts';
import { prepared } from '#db/connection/statements.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { inPages, linesWhere, PAGE } from './pages.ts';
import type { PublishedWords, RegisterEvent } from './register-event.ts';

type Words = Partial<Omit<PublishedWords, 'action'>>;
type Row = Pick<typeof ledger.$inferSelect, 'action' | 'body'>;
type Known = { readonly body: ActionEvent | RegisterEvent };

const SAYS = ['published', 'republished', 'chained-anew'] as const;

/** The first action whose words are not those that its plan was imported with, as a sentence; empty where none is. */
export async function publishedWordsOf(connection: Connection): Promise<readonly string[]> {
  const said = new Map<string, Words>();
  const note = (row: Row): void => {
    for (const [action, words] of wordsIn(row)) said.set(action, { ...said.get(action), ...words });
  };
  for await (const page of linesWhere(connection, inArray(ledger.kind, SAYS))) page.forEach(note);
  for await (const page of wordsPages(connection)) {
    const wrong = page.map((stands) => otherThan(said.get(stands.id) ?? {}, stands)).find((found) => found !== null);
    if (wrong != null) return [wrong];
  }
  return [];
}

type Stands = Pick<typeof actions.$inferSelect, 'id' | 'title' | 'timescaleText' | 'leadsText'>;

function otherThan(was: Words, { id, title, timescaleText, leadsText }: Stands): string | null {
  if (isOther(was.title, title)) return sayOther('title', id);
  if (isOther(was.timescale, timescaleText)) return sayOther('timescale', id);
  return isOther(was.leads, leadsText) ? sayOther('lead cell', id) : null;
}

function wordsPages(connection: Connection): AsyncGenerator<readonly Stands[]> {
  const { db } = connection;
  const { id, title, timescaleText, leadsText } = actions;
  const read = prepared(db, () =>
    db
      .select({ id, title, timescaleText, leadsText })
      .from(actions)
      .where(gt(id, sql.placeholder('after')))
      .orderBy(asc(id))
      .limit(PAGE),
  );
  return inPages(connection, (at, after: string) => at.all(read, { after }), { first: '', keyOf: (row) => row.id });
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
