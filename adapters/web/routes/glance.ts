import { page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { drawPictures } from '#adapters/web/draw/draw-pictures.ts';
import { lineForm } from '#adapters/web/draw/forms.ts';
import type { Saying } from '#adapters/web/draw/forms.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route } from '#adapters/web/env.ts';
import { filtered, NO_FILTERS } from '#adapters/web/read/filters.ts';
import { picturesOf } from '#adapters/web/read/pictures.ts';
import { looksOver } from '#adapters/web/read/reader.ts';
import type { Scene } from '#src/commands/command.ts';
import { planStatus } from '#src/commands/show/plan/plan-status.ts';
import { sayActionList } from '#src/messages/look/action-list.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { lookPath, sayAllLate, sayTiles } from '#src/messages/page/glance-words.ts';
import { pageOf } from '#src/messages/text/paging.ts';
import { LIST_WORDS } from '#src/messages/words/list-words.ts';

/** So much of what is late is seen at a glance. */
const MOST_LATE = 10;

/** The plan at a glance for whoever looks over all of it, and their own actions for everybody else. */
export const glance: Route = {
  name: 'glance',
  add: (app, routing) => {
    app.get('/', async (context) => {
      const c = context as Asked;
      const { person, proof } = c.get('session');
      const saying = { proof, card: null, thread: null };
      const scene = await routing.look.scene(person);
      const line = lineForm({ id: 'say', label: W.say, hint: W.sayHint, send: W.send }, saying);
      if (scene !== null && looksOver(scene)) {
        const [whole, late] = [await wholePlan(scene), await lateOnes(scene, saying)];
        const mix = await drawPictures(await picturesOf(scene, ['rating-mix']), routing);
        return show(c, { title: W.glance, main: m`${whole}${late}${mix}${line}` }, routing);
      }
      const mine = drawCard(await routing.look.card('/rag mine', person), { level: 1, key: 'list', saying });
      return show(c, { title: W.mine, main: m`${mine}${line}` }, routing);
    });
  },
};

async function wholePlan(scene: Scene): Promise<Markup> {
  const { plan, register } = scene;
  const tiles = sayTiles(await planStatus(plan, await register.trackedIn(plan.key), scene));
  return m`<h1 class="govuk-heading-l">${plan.name}</h1>
<dl class="rt-figures">${tiles.map(
    ({ label, value, of }) =>
      m`<div><dt>${of === null ? m`${label}` : m`<a class="govuk-link" href="${lookPath(of)}">${label}</a>`}</dt><dd>${value}</dd></div>`,
  )}</dl>
`;
}

async function lateOnes(scene: Scene, saying: Saying): Promise<Markup> {
  const { all } = await filtered({ ...NO_FILTERS, late: true }, scene);
  const page = { ...pageOf(all, 1, MOST_LATE), pages: 1 };
  const card = sayActionList({ words: LIST_WORDS.overdue, say: '', page, context: scene, namesLeads: true });
  const more =
    all.length <= MOST_LATE
      ? m``
      : m`<p class="govuk-body"><a class="govuk-link" href="${lookPath({ late: true })}">${sayAllLate(all.length)}</a></p>`;
  return m`${drawCard(card, { level: 2, key: 'late', saying })}${more}`;
}
