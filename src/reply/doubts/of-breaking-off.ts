import type { Doubt } from './doubt.ts';

/** What breaks off before what was to follow: “on track and”, “green but”. */
export const OF_BREAKING_OFF: readonly Doubt[] = [
  {
    said: /(?<![\p{L}’'])(?:and|but|or|because|except|unless|until|although|due to|the|an)[\s,;:–—-]*(?:\.{2,}|…)?\s*$/giu,
    isOfLine: true,
  },
];
