/** Each generation of Microsoft's packages that the adapter may stand on, as the settings name it. */
export const SDKS = [
  ['the Bot Framework', 1],
  ['the Teams SDK', 2],
] as const;
