import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { classes } from './classes.ts'
import css from './Dialog.module.css'

interface Props {
  title: string
  isOpen?: boolean
  onClose: () => void
  /** How wide the sheet may get. */
  size?: 'small' | 'medium' | 'large' | 'full'
  /** Stands under the content, to the right: the buttons. */
  foot?: ReactNode
  /** Only to be read: the text itself takes the focus, so that the keys scroll it. */
  isRead?: boolean
  children: ReactNode
}

/** A sheet laid over the binder: traps and returns focus, Esc closes it. */
export function Dialog({ title, isOpen = true, onClose, size = 'medium', foot, isRead = false, children }: Props) {
  const { t } = useWords()
  return (
    <ModalOverlay
      className={css['scrim'] ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
    >
      <Modal className={classes(css['sheet'], css[size])}>
        <AriaDialog className={css['dialog'] ?? ''}>
          <header className={css['head']}>
            <Heading slot="title" className={css['title'] ?? ''}>
              {title}
            </Heading>
            <AriaButton className={css['close'] ?? ''} aria-label={t('app.close')} onPress={onClose}>
              <X size={16} strokeWidth={1.6} aria-hidden="true" />
            </AriaButton>
          </header>
          {isRead ? <Read title={title}>{children}</Read> : <div className={css['body']}>{children}</div>}
          {foot && <footer className={css['foot']}>{foot}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

function Read({ title, children }: { title: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => body.current?.focus(), [])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keys
    <section ref={body} className={css['body']} aria-label={title} tabIndex={0}>
      {children}
    </section>
  )
}
