import { LINK_MINUTES } from '#src/messages/look/page-card.ts';

/** What a page says that is neither a card nor of the plan: a heading and a few sentences. */
export type Notice = { readonly heading: string; readonly says: readonly string[] };

/** For whoever is not signed in. */
export const SIGN_IN: Notice = {
  heading: 'Sign in',
  says: [
    'This page is for people on the roster of the plan.',
    'Say “/rag page” to Ragtime in Slack or Teams. It answers you alone with a link; open that here.',
  ],
};

/** What a link leads to; the button uses it up. */
export const OPEN_IT: Notice & { readonly button: string } = {
  heading: 'Open the page',
  says: [
    'This link was sent to you alone. It opens the page once.',
    'You stay signed in until you sign out, for 12 hours at most. On a computer that others use, sign out when you are done.',
  ],
  button: 'Open the page',
};

/** The same of a link to a file: this page stays while the browser takes it. */
export const GET_FILE: Notice & { readonly button: string } = {
  heading: 'Get the file',
  says: [
    'This link was sent to you alone. It signs you in and gives you the file once; your browser says where it puts it.',
    'You stay signed in until you sign out, for 12 hours at most: all reports are under “Reports” on the page. On a computer that others use, sign out when you are done.',
  ],
  button: 'Get the file',
};

/** Where a link opens nothing. */
export const LINK_PAST: Notice = {
  heading: 'This link does not open the page any more',
  says: [
    `A link opens the page once, within ${LINK_MINUTES} minutes.`,
    'Say “/rag page” in chat for another. If you did not use this one yourself, tell whoever runs the server.',
  ],
};

export const SIGNED_OUT: Notice = {
  heading: 'You are signed out',
  says: ['Say “/rag page” in chat when you want to come back.'],
};

/** Where a form came from somewhere else, or from before signing in anew. */
export const NOT_FROM_HERE: Notice = {
  heading: 'Nothing was sent',
  says: [
    'This form was not from a page of yours that is still open. Go back to the page, load it again, and send it from there.',
  ],
};

export const TOO_OFTEN: Notice = {
  heading: 'That was too often',
  says: ['Nothing was sent. Please wait a minute and try again.'],
};

export const TOO_LONG: Notice = {
  heading: 'That is too long',
  says: ['Nothing was sent. Please say it in fewer words.'],
};

export const NO_SUCH_PAGE: Notice = {
  heading: 'There is no such page',
  says: ['If you typed the address, check it. The links above lead to all there is.'],
};

export const WENT_WRONG: Notice = {
  heading: 'That did not work',
  says: ['It is not your doing. Please try again in a minute; the log of the server says what it was.'],
};

/** What was asked has no answer yet. */
export const NOT_YET_ANSWERED: Notice & { readonly again: string } = {
  heading: 'Your words are written down',
  says: ['They cannot be answered just now. That happens by itself, in a minute or so.'],
  again: 'Look again',
};

/** What stands where an answer is no longer kept, or was never theirs. */
export const NO_SUCH_ANSWER: Notice = {
  heading: 'This answer is not here',
  says: ['It may be older than messages are kept. What was decided stands in the history of the action.'],
};

/** In a tab of Teams, where nobody can sign in. */
export const TAB: Notice & { readonly link: string } = {
  heading: 'The plan on a page',
  says: [
    'The page opens in your browser. To sign in, say “page” to Ragtime here and open the link that it answers with.',
  ],
  link: 'Open the page in your browser',
};
