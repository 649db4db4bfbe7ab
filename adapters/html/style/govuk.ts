import { parse } from 'postcss';

/** What this program's pages use of the design system; what is of the others is left out of the style sheet. */
const UNUSED = [
  'accordion',
  'character-count',
  'cookie-banner',
  'date-input',
  'exit-this-page',
  'feedback',
  'file-upload',
  'frontend-supported',
  'generic-header',
  'header',
  'language-navigation',
  'logo-dot',
  'panel',
  'password-input',
  'phase-banner',
  'tabs',
  'task-list',
] as const;

const OF_UNUSED = new RegExp(`\\.govuk-(?:${UNUSED.join('|')})(?![a-z]|-[a-z])`, 'u');

// Licensed for GOV.UK alone.
const THEIR_FONT = /GDS Transport\s*,\s*/gu;
const THEIR_CREST = /url\([^)]*crest[^)]*\)/u;

/** The design system's style sheet without its fonts, the royal crest and what no page uses. */
export function withoutTheirs(css: string): string {
  const sheet = parse(css);
  sheet.walkAtRules('font-face', (rule) => void rule.remove());
  sheet.walkComments((comment) => void comment.remove());
  sheet.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !OF_UNUSED.test(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  sheet.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(THEIR_FONT, '');
    if (THEIR_CREST.test(declaration.value)) declaration.remove();
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  return sheet.toString();
}
