import { page as m } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { fileIn } from '#adapters/web/draw/paths.ts';
import { show, showWords } from '#adapters/web/draw/show.ts';
import type { Asked, Route, Routing } from '#adapters/web/env.ts';
import type { Card } from '#src/messages/card.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { NO_SUCH_PAGE, TOO_OFTEN } from '#src/messages/page/sign-in-words.ts';
import { sayFileNotSent } from '#src/messages/report/file-card.ts';
import type { NotSent } from '#src/messages/report/file-card.ts';

/** The frozen reports, and each as a file for whoever would be sent it in chat. */
export const reports: Route = {
  name: 'reports',
  add: (app, routing) => {
    app.get('/reports', async (context) => {
      const c = context as Asked;
      return shown(c, await routing.look.card('/rag report', c.get('session').person), routing);
    });
    app.get('/reports/:file', async (context) => {
      const c = context as Asked;
      const { person, hash } = c.get('session');
      const asked = fileIn(c.req.param('file') ?? '');
      if (asked === null) return showWords(c, { notice: NO_SUCH_PAGE, status: 404 }, routing);
      // Drawing takes longer than looking.
      if (!routing.maySay(hash)) return showWords(c, { notice: TOO_OFTEN, status: 429 }, routing);
      const card = await routing.look.card(`/rag report ${asked.report} ${asked.format}`, person);
      const [told] = card.thread ?? [];
      const file = told?.file;
      if (told === undefined || file === undefined) return shown(c, card, routing, 404);
      const made = await drawn(file, routing);
      if (typeof made === 'string') return shown(c, sayFileNotSent(told, { because: made }), routing, 404);
      return c.body(Buffer.from(made.bytes), 200, {
        'content-type': made.mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
      });
    });
  },
};

type Drawn = Exclude<Awaited<ReturnType<Routing['drawPaper']>>, string>;

async function drawn(
  file: Parameters<Routing['drawPaper']>[0],
  { drawPaper, report }: Routing,
): Promise<Drawn | Extract<NotSent['because'], 'restricted' | 'gone' | 'not-drawn'>> {
  try {
    return await drawPaper(file);
  } catch (error) {
    report({ level: 'error', what: 'A report could not be drawn as a file; whoever asked is told.', error });
    return 'not-drawn';
  }
}

function shown(c: Asked, card: Card, routing: Routing, otherwise: 200 | 404 = 200): Promise<Response> {
  const saying = { proof: c.get('session').proof, card: null, thread: null };
  const main = m`${drawCard(card, { level: 1, key: 'reports', saying })}`;
  const way = otherwise === 200 ? [] : [{ text: W.reports, href: '/reports' }];
  return show(c, { title: W.reports, main, status: card.refuses === true ? 403 : otherwise, way }, routing);
}
