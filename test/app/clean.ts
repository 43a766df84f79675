import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface How {
  /** As it is shown when absent. */
  themes?: readonly ('dark' | 'light')[]
  /** A part of the page, as a selector; all of it when absent. */
  within?: string
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing on the screen is against WCAG 2.2 AA, in each of the themes: `await expectClean(page, 'today', { themes: ['dark', 'light'] })`. */
export async function expectClean(page: Page, screen: string, { themes, within }: How = {}): Promise<void> {
  for (const colorScheme of themes ?? [null]) {
    if (colorScheme) await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page }).withTags(wcag)
    if (within) axe.include(within)
    const { violations } = await axe.analyze()
    const found = violations.map(
      ({ id, nodes }) =>
        `${screen}${colorScheme ? `, ${colorScheme}` : ''}: ${id} ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(' | ')}`
    )
    expect(found).toEqual([])
  }
}

/** What a thing is called holds the words that stand on it. */
export async function expectNamedAsShown(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['label-content-name-mismatch']).analyze()
  expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.html.slice(0, 160)))).toEqual([])
}
