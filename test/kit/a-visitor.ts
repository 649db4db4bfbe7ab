import { parse } from 'parse5';

/** One element of a page that was read. */
type Element = {
  readonly tagName?: string;
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Element[];
};

/** A page as a browser without scripts has it. */
export type ReadPage = {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Its words, but for the style. */
  readonly text: string;
  /** The words of what it says itself. */
  readonly main: string;
  readonly path: string;
  readonly forms: readonly ReadForm[];
};

export type ReadForm = {
  readonly action: string;
  readonly method: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly buttons: readonly { readonly label: string; readonly name: string; readonly value: string }[];
};

/** Gets pages and sends forms with one jar of cookies, as a browser does; more headers go with each. */
export function aVisitor(origin: string, more: Readonly<Record<string, string>> = {}) {
  let cookie = '';
  const ask = async (path: string, init: RequestInit = {}): Promise<ReadPage> => {
    const headers = { ...(cookie === '' ? {} : { cookie }), ...more, ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      cookie = /Max-Age=0(?:;|$)/iu.test(set) ? '' : pair;
    }
    const to = response.headers.get('location');
    if (to !== null) {
      await response.arrayBuffer();
      return ask(to);
    }
    return readPage(path, response);
  };
  const send = (
    action: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    ask(action, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: more['origin'] ?? origin, ...headers },
    });
  return {
    get: (path: string) => ask(path),
    send,
    /** Presses the button with a label on a page. */
    press: (page: ReadPage, label: string): Promise<ReadPage> => {
      for (const form of page.forms) {
        const button = form.buttons.find((one) => one.label === label);
        if (button === undefined) continue;
        return send(form.action, { ...form.fields, ...(button.name === '' ? {} : { [button.name]: button.value }) });
      }
      throw new Error(`There is no button “${label}” on:\n${page.text}`);
    },
    /** Types into the last line of a page and sends it off. */
    type: (page: ReadPage, words: string): Promise<ReadPage> => {
      const form = page.forms.findLast(({ fields }) => 'words' in fields)!;
      return send(form.action, { ...form.fields, words });
    },
    /** Opens a link that came in chat, and its page by the button on it. */
    signIn: async (link: string): Promise<ReadPage> => {
      const { pathname, search } = new URL(link);
      const first = await ask(`${pathname}${search}`);
      const form = first.forms.find(({ action }) => action === '/in');
      if (form === undefined) return first;
      return send('/in', form.fields);
    },
    cookie: () => cookie,
    setCookie: (to: string) => void (cookie = to),
  };
}

async function readPage(path: string, response: Response): Promise<ReadPage> {
  const html = await response.text();
  const all = everyOf(parse(html));
  const forms = all.filter(({ tagName }) => tagName === 'form').map(readForm);
  const main = all.find(({ tagName }) => tagName === 'main');
  return {
    status: response.status,
    headers: response.headers,
    html,
    text: textOf(all),
    main: textOf(main === undefined ? [] : everyOf(main)),
    path,
    forms,
  };
}

function textOf(elements: readonly Element[]): string {
  const words = elements.flatMap(({ nodeName, value = '' }) => (nodeName === '#text' ? [value] : []));
  return words.join(' ').replaceAll(/\s+/gu, ' ').trim();
}

function readForm(form: Element): ReadForm {
  const within = everyOf(form);
  const fields = within.filter(({ tagName = '' }) => ['input', 'textarea', 'select'].includes(tagName));
  return {
    action: attribute(form, 'action'),
    method: attribute(form, 'method'),
    fields: Object.fromEntries(fields.map((one) => [attribute(one, 'name'), attribute(one, 'value')])),
    buttons: within
      .filter(({ tagName }) => tagName === 'button')
      .map((one) => ({ label: wordsOf(one), name: attribute(one, 'name'), value: attribute(one, 'value') })),
  };
}

function wordsOf(element: Element): string {
  return everyOf(element)
    .map(({ nodeName, value = '' }) => (nodeName === '#text' ? value : ''))
    .join('')
    .trim();
}

function attribute({ attrs = [] }: Element, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

function everyOf(element: Element): readonly Element[] {
  return [element, ...(element.childNodes ?? []).flatMap(everyOf)];
}
