import { AppointmentSheet } from './appointment/AppointmentSheet.tsx'
import { ArchiveSheet } from './archive/ArchiveSheet.tsx'
import { BackSheet } from './back/BackSheet.tsx'
import { SilentSheet } from './cadence/SilentSheet.tsx'
import { CloseDaySheet } from './closeDay/CloseDaySheet.tsx'
import { AimSheet } from './crease/AimSheet.tsx'
import { PassOnSheet } from './crease/PassOnSheet.tsx'
import { DroppedSheet } from './dossier/DroppedSheet.tsx'
import { MoveSheet } from './dossier/MoveSheet.tsx'
import { RetireSheet } from './dossier/RetireSheet.tsx'
import { StockSheet } from './dossier/StockSheet.tsx'
import { ExportSheet } from './export/ExportSheet.tsx'
import { FindSheet } from './find/FindSheet.tsx'
import { FormsSheet } from './forms/FormsSheet.tsx'
import { ImportSheet } from './ImportSheet.tsx'
import { IncomingSheet } from './incoming/IncomingSheet.tsx'
import { MessageSheet } from './incoming/MessageSheet.tsx'
import { KeysSheet } from './keys/KeysSheet.tsx'
import { DoublesSheet } from './merge/DoublesSheet.tsx'
import { MergeSheet } from './merge/MergeSheet.tsx'
import { NewDossierSheet } from './newDossier/NewDossierSheet.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { PaperSheet } from './papers/PaperSheet.tsx'
import { PasteMailSheet } from './papers/PasteMailSheet.tsx'
import { PlanSheet } from './plan/PlanSheet.tsx'
import { NewRoundSheet } from './round/NewRoundSheet.tsx'
import { RoundsSheet } from './round/RoundsSheet.tsx'
import { EraseSheet } from './safety/EraseSheet.tsx'
import { HolderSheet } from './safety/HolderSheet.tsx'
import { SafetySheet } from './safety/SafetySheet.tsx'
import { TroublesSheet } from './safety/TroublesSheet.tsx'
import { VersionsSheet } from './safety/VersionsSheet.tsx'
import { ScriptsSheet } from './scripts/ScriptsSheet.tsx'
import { SettingsSheet } from './settings/SettingsSheet.tsx'
import { NewSlipSheet } from './slips/NewSlipSheet.tsx'
import { SlipsSheet } from './slips/SlipsSheet.tsx'
import { closeSheet, hangUp, laySheet, useSelection } from './store/selectionStore.ts'
import { OwingSheet } from './terms/OwingSheet.tsx'

/** The sheet laid over the binder, whichever room it comes from; over that one the form of a call, when somebody rings meanwhile. */
export function Sheets() {
  const rings = useSelection((selection) => selection.rings)
  return (
    <>
      <Sheet />
      {rings && <IncomingSheet onClose={hangUp} />}
    </>
  )
}

function Sheet() {
  const sheet = useSelection((selection) => selection.sheet)
  const opening = useSelection((selection) => selection.opening)
  const close = () => (sheet && 'back' in sheet && sheet.back ? laySheet(sheet.back) : closeSheet())
  switch (sheet?.kind) {
    case undefined:
      return null
    case 'move':
      return <MoveSheet dossiers={sheet.dossiers} onClose={close} />
    case 'retire':
      return <RetireSheet dossiers={sheet.dossiers} onClose={close} />
    case 'stock':
      return <StockSheet dossiers={sheet.dossiers} onClose={close} />
    case 'new-round':
      return <NewRoundSheet dossiers={sheet.dossiers} onClose={close} />
    case 'rounds':
      return <RoundsSheet onClose={close} />
    case 'merge':
      return <MergeSheet dossiers={sheet.dossiers} onClose={close} />
    case 'archive':
      return <ArchiveSheet {...(sheet.wish && { wish: sheet.wish })} onClose={close} />
    case 'doubles':
      return <DoublesSheet onClose={close} />
    case 'forms':
      return <FormsSheet {...(sheet.form && { first: sheet.form })} onClose={close} />
    case 'scripts':
      return <ScriptsSheet {...(sheet.script && { first: sheet.script })} onClose={close} />
    case 'owing':
      return <OwingSheet onClose={close} />
    case 'silent':
      return <SilentSheet onClose={close} />
    case 'aim':
      return <AimSheet dossier={sheet.dossiers[0]} onClose={close} />
    case 'pass-on':
      return <PassOnSheet dossiers={sheet.dossiers} onClose={close} />
    case 'dropped':
      return <DroppedSheet dossiers={sheet.dossiers} on={sheet.on} why={sheet.why} onClose={close} />
    case 'new':
      return (
        <NewDossierSheet
          {...(sheet.name && { name: sheet.name })}
          {...(sheet.phone && { phone: sheet.phone })}
          {...(opening.kind === 'day' && { day: opening.day })}
          onClose={close}
        />
      )
    case 'find':
      return <FindSheet onClose={close} />
    case 'keys':
      return <KeysSheet onClose={close} />
    case 'settings':
      return <SettingsSheet onClose={close} />
    case 'import':
      return <ImportSheet {...(sheet.file && { file: sheet.file })} onClose={close} />
    case 'export':
      return <ExportSheet onClose={close} />
    case 'print-card':
      return <PrintSheet begin="cards" dossiers={sheet.dossiers} onClose={close} />
    case 'print-pile':
      return <PrintSheet begin="list" onClose={close} />
    case 'back-at-desk':
      return <BackSheet onClose={close} />
    case 'print':
      return (
        <PrintSheet
          begin={sheet.begin}
          {...(sheet.dossiers && { dossiers: sheet.dossiers })}
          {...(sheet.forms && { forms: sheet.forms })}
          {...(sheet.sheets && { sheets: sheet.sheets })}
          onClose={close}
        />
      )
    case 'close-day':
      return <CloseDaySheet onClose={close} />
    case 'slips':
      return <SlipsSheet {...(sheet.which && { first: sheet.which })} onClose={close} />
    case 'slip':
      return <NewSlipSheet day={sheet.day} onClose={close} />
    case 'plan':
      return <PlanSheet key={JSON.stringify(sheet.ask)} ask={sheet.ask} onClose={close} />
    case 'incoming':
      return <IncomingSheet client={sheet.client} hasMessage={sheet.hasMessage} onClose={close} />
    case 'message':
      return <MessageSheet dossier={sheet.dossier} entry={sheet.entry} onClose={close} />
    case 'appointment':
      return <AppointmentSheet dossier={sheet.dossiers[0]} onClose={close} />
    case 'troubles':
      return <TroublesSheet onClose={close} />
    case 'holder':
      return <HolderSheet onClose={close} />
    case 'versions':
      return <VersionsSheet dossier={sheet.dossier} onClose={close} />
    case 'erase':
      return <EraseSheet dossier={sheet.dossier} name={sheet.name} onClose={close} />
    case 'paper':
      return <PaperSheet dossier={sheet.dossier} paper={sheet.paper} onClose={close} />
    case 'paste-mail':
      return <PasteMailSheet dossier={sheet.dossier} onClose={close} />
    case 'safety':
      return <SafetySheet {...(sheet.part && { part: sheet.part })} onClose={close} />
  }
}
