import greece from '../../resources/sample/greece.json' with { type: 'json' }
import ireland from '../../resources/sample/ireland.json' with { type: 'json' }
import serbia from '../../resources/sample/serbia.json' with { type: 'json' }
import spain from '../../resources/sample/spain.json' with { type: 'json' }
import ukraine from '../../resources/sample/ukraine.json' with { type: 'json' }

/** The clients of the sample as they are written, country by country; see client.ts for what a line means. */
export const sampleFiles: readonly unknown[] = [serbia, spain, ukraine, greece, ireland]
