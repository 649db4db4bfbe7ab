import type { ManifestSaid } from './manifest-of.ts';

/** Put your own in their place: `npm run package:teams` does. */
export const EXAMPLE: Omit<ManifestSaid, 'version'> = {
  appId: '00000000-0000-0000-0000-000000000000',
  publisher: 'Your council',
  pages: {
    website: 'https://ragtime.example.gov.uk',
    privacy: 'https://ragtime.example.gov.uk/privacy',
    terms: 'https://ragtime.example.gov.uk/terms',
  },
};
