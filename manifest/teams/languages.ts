/** The language in which the manifest itself is written, and those beside it with the file of each in the package. */
export const LANGUAGES = { own: 'en-gb', others: [{ languageTag: 'cy', file: 'cy.json' }] } as const;

/**
 * The app's own words in Welsh, by where they stand in the manifest. The commands of its menus stay as they are typed, and
 * it says of itself that it writes and understands English.
 */
export const WELSH: Readonly<Record<string, string>> = {
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json',
  'name.short': 'Ragtime',
  'name.full': 'Ragtime: sgoriau CAG, yn brydlon',
  'description.short': 'Yn gofyn i arweinwyr cynllun sut mae eu camau’n mynd, mewn un llinell.',
  'description.full':
    'Mae Ragtime yn gofyn i bob arweinydd mewn cynllun gwella sut mae cam gweithredu’n mynd: mewn neges breifat, ar yr adeg iawn, unwaith y dydd ar y mwyaf. Mae’n derbyn yr ateb mewn un llinell neu un tap, yn cadw cofnod o bwy ddywedodd beth a phryd, ac yn postio un crynodeb yr wythnos i sianel yr arweinwyr. Dim ond yr hyn a ysgrifennir ato, neu a roddir iddo o ddewislen neges, y mae’n ei glywed, ac nid yw’n gofyn am ganiatâd i ddarllen dim. Yn Saesneg y mae Ragtime ei hun yn ysgrifennu ac yn deall.',
  'composeExtensions[0].commands[0].title': 'Cofnodi fel diweddariad',
  'composeExtensions[0].commands[0].description':
    'Yn gwneud geiriau’r neges hon yn ddiweddariad ar gam gweithredu, ar ôl i chi eu gwirio',
};
