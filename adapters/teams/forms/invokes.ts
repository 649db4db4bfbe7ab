import { textAt } from '#adapters/network/fields.ts';

/** The command of a message's menu that makes it an update; the manifest names it so. */
export const RECORD_COMMAND = 'record-as-update';

/** True for anything that comes of the menu of a message, which may stand in a chat where the bot is not. */
export function isFromMenu(body: object): boolean {
  return textAt(body, 'type') === 'invoke' && textAt(body, 'name')?.startsWith('composeExtension/') === true;
}

/** True where somebody picked a message to record it: the dialog opens with the answer. */
export function isPicking(body: object): boolean {
  return isFromMenu(body) && isOurs(body) && textAt(body, 'name') === 'composeExtension/fetchTask';
}

/** True for that dialog, sent off. */
export function isSentOff(body: object): boolean {
  return isFromMenu(body) && isOurs(body) && textAt(body, 'name') === 'composeExtension/submitAction';
}

function isOurs(body: object): boolean {
  return textAt(body, 'value', 'commandId') === RECORD_COMMAND;
}
