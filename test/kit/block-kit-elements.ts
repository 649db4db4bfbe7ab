import { countProblems, listIn, stringProblems, textProblems, unknownFields } from './block-kit-reading.ts';
import type { Thing } from './block-kit-reading.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What Slack would refuse in one element of an actions or input block. */
export function elementProblems(element: Thing): readonly string[] {
  const type = String(element['type']);
  const named = typeof element['action_id'] === 'string' ? [] : [`A ${type} has no action_id.`];
  return [...named, ...problemsOf(type, element)];
}

function problemsOf(type: string, element: Thing): readonly string[] {
  switch (type) {
    case 'button':
      return buttonProblems(element);
    case 'overflow':
      return [
        ...countProblems(element['options'], { what: 'the options behind three dots', most: 5 }),
        ...listIn(element['options']).flatMap(optionProblems),
        ...unknownFields(element, ['type', 'action_id', 'options'], 'an overflow'),
      ];
    case 'plain_text_input':
      return inputProblems(element);
    case 'radio_buttons':
      return [
        ...countProblems(element['options'], { what: 'radio buttons', most: 10 }),
        ...listIn(element['options']).flatMap(optionProblems),
      ];
    case 'static_select':
      return selectProblems(element);
    case 'users_select':
      return [
        ...stringProblems(element['action_id'], { what: 'the name of a list of people', most: 255 }),
        ...placeholderProblems(element),
        ...unknownFields(element, ['type', 'action_id', 'placeholder'], 'a list of people'),
      ];
    case 'datepicker':
      return [...dayProblems(element['initial_date']), ...placeholderProblems(element)];
    default:
      return [`An element of type ${type} is not one that we use.`];
  }
}

function selectProblems(select: Thing): readonly string[] {
  const [options, initial] = [listIn(select['options']), select['initial_option']];
  const isAmong = options.some((one) => JSON.stringify(one) === JSON.stringify(initial));
  return [
    ...countProblems(options, { what: 'choices in a list', most: 100 }),
    ...options.flatMap(optionProblems),
    ...placeholderProblems(select),
    ...(initial === undefined || isAmong ? [] : ['A list begins with a choice that it does not have.']),
    ...unknownFields(select, ['type', 'action_id', 'options', 'initial_option', 'placeholder'], 'a list of choices'),
  ];
}

function buttonProblems(button: Thing): readonly string[] {
  const { text, value, style, accessibility_label: spoken } = button;
  return [
    ...textProblems(text, { what: 'a button', most: 75 }),
    ...(value === undefined ? [] : stringProblems(value, { what: 'the value of a button', most: 2000 })),
    ...(style === undefined || style === 'primary' || style === 'danger'
      ? []
      : ['A button is primary, danger or neither.']),
    ...(spoken === undefined ? [] : stringProblems(spoken, { what: 'the spoken label of a button', most: 75 })),
    ...unknownFields(button, ['type', 'action_id', 'text', 'value', 'style', 'accessibility_label'], 'a button'),
  ];
}

function inputProblems(input: Thing): readonly string[] {
  const most = input['max_length'];
  return [
    ...(most === undefined || (typeof most === 'number' && most >= 1 && most <= 3000)
      ? []
      : ['An input takes 1 to 3000 characters.']),
    ...placeholderProblems(input),
  ];
}

function placeholderProblems({ placeholder }: Thing): readonly string[] {
  return placeholder === undefined ? [] : textProblems(placeholder, { what: 'a placeholder', most: 150 });
}

function optionProblems({ text, value, description }: Thing): readonly string[] {
  return [
    ...textProblems(text, { what: 'an option', most: 75 }),
    ...stringProblems(value, { what: 'the value of an option', most: 150 }),
    ...(description === undefined ? [] : textProblems(description, { what: 'the description of an option', most: 75 })),
  ];
}

function dayProblems(day: unknown): readonly string[] {
  return day === undefined || (typeof day === 'string' && DAY.test(day)) ? [] : ['A day is written 2027-01-31.'];
}
