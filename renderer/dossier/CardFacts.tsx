import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { CardChange } from '../../shared/cardChange.ts'
import type { Dossier } from '../../shared/dossier.ts'
import type { Address } from '../../shared/infoCard.ts'
import { type Language, localeOf } from '../../shared/words.ts'
import { classes } from '../paper/classes.ts'
import { countryName } from '../paper/countries.ts'
import { editCard } from '../store/acts.ts'
import { useBinder } from '../store/binderStore.ts'
import { lineDraft } from '../store/draft.ts'
import { useSettings } from '../store/read.ts'
import { useWords } from '../words/words.ts'
import { AddressForm } from './AddressForm.tsx'
import css from './CardPage.module.css'
import { siteProblem } from './cardProblems.ts'
import { InPlace } from './InPlace.tsx'
import { type Addable, factLines, isLong } from './lines.ts'
import { MailLink } from './MailLink.tsx'
import { PhoneButton } from './PhoneButton.tsx'
import { ReachForm } from './ReachForm.tsx'
import { useReturn } from './useReturn.ts'

interface Props {
  dossier: Dossier
  /** The line just added, open to be written. */
  adding: Addable | null
  setAdding: (line: Addable | null) => void
}

/** The lines of the card below the people: what they need and buy, how often, terms, switchboard, address. */
export function CardFacts({ dossier, adding, setAdding }: Props) {
  const { t, language } = useWords()
  const settings = useSettings()
  const { card } = dossier
  const reachOpener = useReturn(adding === 'reach')
  const addressOpener = useReturn(adding === 'address')
  const save = (set: CardChange) => editCard(dossier.id, set)
  const lang = localeOf[settings.language]
  const address = card.address ? addressInWords(card.address, language) : ''
  const hasReach = card.phones.length > 0 || card.mails.length > 0
  const drafts = useBinder((facts) => facts.drafts)
  const lines = factLines.filter((line) => card[line] || adding === line || drafts.has(lineDraft(dossier.id, line)))
  if (lines.length === 0 && !hasReach && !card.address && adding !== 'reach' && adding !== 'address') return null
  return (
    <dl className={classes(css['facts'], css['section'])}>
      {(hasReach || adding === 'reach') && (
        <>
          <dt>{t('dossier.reach')}</dt>
          <dd>
            {adding === 'reach' ? (
              <ReachForm
                card={card}
                onCancel={() => setAdding(null)}
                draftKey={lineDraft(dossier.id, 'reach')}
                onRefused={() => setAdding('reach')}
                onSave={(reach) => {
                  setAdding(null)
                  return save(reach)
                }}
              />
            ) : (
              <div className={css['reach']}>
                <span>
                  {card.phones.map((phone) => (
                    <PhoneButton key={phone.text} dossier={dossier.id} phone={phone} whose={card.name} />
                  ))}
                  {card.mails.map((mail) => (
                    <MailLink key={mail} mail={mail} />
                  ))}
                </span>
                <Button
                  ref={reachOpener}
                  className={css['edit'] ?? ''}
                  aria-label={t('dossier.editReach')}
                  onPress={() => setAdding('reach')}
                >
                  <Pencil className={css['pencil']} size={13} strokeWidth={1.6} aria-hidden="true" />
                </Button>
              </div>
            )}
          </dd>
        </>
      )}
      {lines.map((line) => (
        <Fact key={line} label={t(`dossier.line.${line}`)}>
          <InPlace
            label={t(`dossier.line.${line}`)}
            value={card[line] ?? ''}
            draftKey={lineDraft(dossier.id, line)}
            hasLines={isLong(line)}
            maxLength={isLong(line) ? 4000 : 200}
            isOpen={adding === line}
            onClose={() => adding === line && setAdding(null)}
            lang={lang}
            onSave={(text) => save({ [line]: text || null })}
            {...(line === 'site' && { problemOf: siteProblem })}
          />
        </Fact>
      ))}
      {(card.address || adding === 'address') && (
        <Fact label={t('dossier.address.label')}>
          {adding === 'address' ? (
            <AddressForm
              address={card.address ?? {}}
              onCancel={() => setAdding(null)}
              draftKey={lineDraft(dossier.id, 'address')}
              onRefused={() => setAdding('address')}
              onSave={(address) => {
                setAdding(null)
                return save({ address })
              }}
            />
          ) : (
            <Button
              ref={addressOpener}
              className={css['edit'] ?? ''}
              aria-label={t('dossier.editLine', { line: t('dossier.address.label'), text: address })}
              onPress={() => setAdding('address')}
            >
              <span>{address}</span>
            </Button>
          )}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

const addressInWords = (address: Address, language: Language): string =>
  [
    address.street,
    [address.postcode, address.town].filter(Boolean).join(' '),
    address.region,
    address.country && countryName(address.country, language)
  ]
    .filter(Boolean)
    .join(', ')
