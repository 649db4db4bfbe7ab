import type { Context, Hono } from 'hono';
import type { Session, Sessions } from './sign-in/sessions.ts';
import type { WebWorld } from './world.ts';

/** What a request knows once it is known who asks. */
export type Env = { readonly Variables: { readonly session: Session } };

/** A request of somebody who is signed in. */
export type Asked = Context<Env>;

/** What routes are made with. */
export type Routing = WebWorld & {
  readonly sessions: Sessions;
  /** False for whoever asks too often; `name` says who. */
  readonly mayLook: (name: string) => boolean;
  readonly maySay: (name: string) => boolean;
  /** The name of the style sheet, and what it says. */
  readonly style: { readonly name: string; readonly css: string };
};

/** A part of the page, at its own addresses; `open` is there before anybody signs in. */
export type Route = {
  readonly name: string;
  readonly isOpen?: true;
  readonly add: (app: Hono<Env>, routing: Routing) => void;
};
