/** How Teams looks in light and in dark: an approximation of its host configuration and of the colours around its cards. */
export const THEMES = [
  {
    suffix: '',
    page: { back: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161', line: '#e0e0e0', button: '#ffffff' },
    colours: { accent: '#5b5fc7', good: '#237b4b', warning: '#835b00', attention: '#c4314b' },
    emphasis: '#f0f0f0',
  },
  {
    suffix: '-dark',
    page: { back: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad', line: '#525252', button: '#292929' },
    colours: { accent: '#a6a7dc', good: '#92c353', warning: '#f8d22a', attention: '#f9526b' },
    emphasis: '#383838',
  },
] as const;
export type Theme = (typeof THEMES)[number];

const FONT = '"Segoe UI", "Liberation Sans", Arial, sans-serif';

export function hostConfigOf({ page, colours, emphasis }: Theme): object {
  const both = (colour: string) => ({ default: colour, subtle: colour });
  const foregroundColors = {
    default: { default: page.text, subtle: page.subtle },
    dark: both('#242424'),
    light: both('#ffffff'),
    accent: both(colours.accent),
    good: both(colours.good),
    warning: both(colours.warning),
    attention: both(colours.attention),
  };
  return {
    fontFamily: FONT,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: page.line },
    containerStyles: {
      default: { backgroundColor: page.card, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: {
      label: { inputSpacing: 'small', optionalInputs: { color: 'default', size: 'default', weight: 'bolder' } },
    },
    table: { cellSpacing: 6 },
  };
}

/** The style of the page around a card, and of what a host styles itself: buttons and inputs. */
export function styleOf({ page, colours }: Theme): string {
  return `*{box-sizing:border-box}
body{margin:0;padding:12px;background:${page.back};color:${page.text};font-family:${FONT};font-size:14px;line-height:1.4}
.who{font-size:12px;color:${page.subtle};margin:2px 4px 4px}
.card{background:${page.card};border:1px solid ${page.line};border-radius:8px;overflow:hidden;margin-bottom:10px}
.ac-pushButton{font:600 14px ${FONT};color:${page.text};background:${page.button};border:1px solid ${page.line};border-radius:4px;padding:5px 12px;min-height:32px;max-width:100%}
.ac-actionSet,.ac-actionSet>div{flex-wrap:wrap;row-gap:8px}
.ac-pushButton.style-positive{background:${colours.accent};border-color:${colours.accent};color:${page.card}}
.ac-pushButton.style-destructive{color:${colours.attention}}
.ac-pushButton.expanded{border-color:${colours.accent}}
.ac-input{font:14px ${FONT};color:${page.text};background:${page.card};border:1px solid ${page.line};border-bottom-color:${page.subtle};border-radius:4px;padding:6px 8px;width:100%}
.ac-input.ac-multiline{min-height:64px}
.ac-choiceSetInput-expanded{border:0;background:none}
.ac-choiceSetInput-expanded input{accent-color:${colours.accent};width:16px;height:16px}
.ac-choiceSetInput-expanded>div{padding:3px 0}`;
}
