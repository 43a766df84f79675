import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Dialog } from '../paper/Dialog.tsx'
import { useWords } from '../words/words.ts'
import { BigActsPart } from './BigActsPart.tsx'
import { CopiesPart } from './CopiesPart.tsx'
import { DoNotCallPart } from './DoNotCallPart.tsx'
import { RemovedPart } from './RemovedPart.tsx'
import tabs from './SafetySheet.module.css'

const parts = [
  { id: 'removed', show: RemovedPart },
  { id: 'big', show: BigActsPart },
  { id: 'copies', show: CopiesPart },
  { id: 'doNotCall', show: DoNotCallPart }
] as const
export type SafetyPart = (typeof parts)[number]['id']

/** What is kept safe: what was taken out, lists and deals to take back, the days' copies. */
export function SafetySheet({ part = 'removed', onClose }: { part?: SafetyPart; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('safety.title')} size="large" onClose={onClose}>
      <Tabs
        className={tabs['tabs'] ?? ''}
        orientation="vertical"
        keyboardActivation="automatic"
        defaultSelectedKey={part as Key}
      >
        <TabList className={tabs['list'] ?? ''} aria-label={t('safety.title')}>
          {parts.map(({ id }) => (
            <Tab key={id} id={id} className={tabs['tab'] ?? ''}>
              {t(`safety.part.${id}`)}
            </Tab>
          ))}
        </TabList>
        {parts.map(({ id, show: Part }) => (
          <TabPanel key={id} id={id} className={tabs['panel'] ?? ''}>
            <Part />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  )
}
