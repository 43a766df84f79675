import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Dialog } from './Dialog.tsx'
import css from './PartsDialog.module.css'

interface Props<Part extends string> {
  title: string
  parts: readonly { id: Part; label: string; content: ReactNode }[]
  /** The part that lies open first. */
  first: Part
  onPart?: (part: Part) => void
  onClose: () => void
}

/** A sheet of several parts, their names in a column at the left: arrows go through them. */
export function PartsDialog<Part extends string>({ title, parts, first, onPart, onClose }: Props<Part>) {
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <Tabs
        className={css['tabs'] ?? ''}
        orientation="vertical"
        keyboardActivation="automatic"
        defaultSelectedKey={first}
        onSelectionChange={(key) => onPart?.(key as Part)}
      >
        <TabList ref={focusFirst} className={css['list'] ?? ''} aria-label={title}>
          {parts.map(({ id, label }) => (
            <Tab key={id} id={id} className={css['tab'] ?? ''}>
              {label}
            </Tab>
          ))}
        </TabList>
        {parts.map(({ id, content }) => (
          <TabPanel key={id} id={id} className={css['panel'] ?? ''}>
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  )
}

/** The keys begin at the part that lies open: the arrows go through them at once. */
const focusFirst = (list: HTMLDivElement | null) => {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus())
}
