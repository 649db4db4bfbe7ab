import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createElement } from 'react';
import type { ReactElement } from 'react';
import { Message } from 'slack-blocks-to-jsx';
import type { Block, MessageProps } from 'slack-blocks-to-jsx';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import type { Scene } from './scenes.ts';

// react-dom comes without types of its own.
const { renderToStaticMarkup } = createRequire(import.meta.url)('react-dom/server') as {
  readonly renderToStaticMarkup: (element: ReactElement) => string;
};
const STYLE = readFileSync(new URL(import.meta.resolve('slack-blocks-to-jsx/dist/style.css')), 'utf8');
const LOGO = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#1d3557"/><circle cx="10" cy="18" r="4" fill="#e05252"/><path d="M14 22l4-8 4 8z" fill="#f0a040"/><rect x="23" y="14" width="8" height="8" fill="#4caf7d"/></svg>')}`;
const AROUND = `body{margin:0;padding:12px;background:#fff;font-family:Lato,"Liberation Sans",Arial,sans-serif;font-size:15px;line-height:1.46668;color:#1d1c1d}
.bar{font-weight:900;font-size:18px;padding:4px 0 12px;border-bottom:1px solid #ddd;margin-bottom:8px;display:flex;justify-content:space-between}
.bar span{font-weight:400;font-size:13px;border:1px solid #bbb;border-radius:4px;padding:4px 12px;margin-left:6px}
.bar span.go{background:#007a5a;color:#fff;border-color:#007a5a}
.thread{margin:4px 0 0 44px;border-left:3px solid #ddd;padding-left:10px}`;

/** A scene as a page of its own, near to what Slack shows; a thread stands under its message. */
export function pageOf(scene: Scene): string {
  const body = 'message' in scene ? messageHtml(scene.message) : viewHtml(scene.view);
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}${AROUND}</style><body>${body}</body>`;
}

function messageHtml(message: SlackMessage): string {
  const thread = message.thread
    .slice(0, 2)
    .map((one) => `<div class="thread">${blocksHtml(layoutOf(one), false)}</div>`);
  const more =
    message.thread.length > 2 ? `<div class="thread">and ${message.thread.length - 2} more replies</div>` : '';
  return blocksHtml(layoutOf(message), true) + thread.join('') + more;
}

/** As it is posted where tables are taken; the library knows the older kind of table alone. */
function layoutOf({ blocks, tabled = blocks }: SlackMessage): SlackMessage['blocks'] {
  return tabled.map((block) => (block.type === 'data_table' ? { type: 'table', rows: block.rows } : block));
}

function viewHtml(view: Extract<Scene, { view: unknown }>['view']): string {
  const bar =
    view.type === 'modal'
      ? `<div class="bar">${view.title.text}<div><span>${view.close?.text}</span><span class="go">${view.submit?.text}</span></div></div>`
      : '<div class="bar">Ragtime</div>';
  return bar + blocksHtml(view.blocks as SlackMessage['blocks'], false);
}

function blocksHtml(blocks: SlackMessage['blocks'], wrapped: boolean): string {
  const props: MessageProps = {
    theme: 'light',
    logo: LOGO,
    name: 'Ragtime',
    time: new Date('2015-11-20T09:30:00'),
    blocks: blocks as unknown as Block[],
    withoutWrapper: !wrapped,
  };
  return renderToStaticMarkup(createElement(Message, props));
}
