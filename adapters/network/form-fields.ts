import type { FormField } from '#src/messages/card-form.ts';
import { fieldAt, listAt, textAt } from './fields.ts';

const KINDS: readonly FormField['kind'][] = ['figure', 'text', 'words', 'day', 'choice'];

/** The fields of a form of ours as a platform gives them back; empty for what holds none. */
export function readFormFields(held: unknown, name: string): readonly FormField[] {
  return listAt(held, name).flatMap((one): readonly FormField[] => {
    const kind = KINDS.find((each) => each === textAt(one, 'kind'));
    const [unit, value, after] = [textAt(one, 'unit'), textAt(one, 'value'), textAt(one, 'after')];
    const choices = listAt(one, 'choices').filter((each) => typeof each === 'string');
    if (kind === undefined) return [];
    return [
      {
        kind,
        label: textAt(one, 'label') ?? '',
        before: textAt(one, 'before') ?? '',
        isNeeded: fieldAt(one, 'isNeeded') === true,
        ...(after === null ? {} : { after }),
        ...(unit === null ? {} : { unit }),
        ...(value === null ? {} : { value }),
        ...(choices.length === 0 ? {} : { choices }),
      },
    ];
  });
}
