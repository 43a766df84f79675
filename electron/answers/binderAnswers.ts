import { isActOfPage } from '../../shared/act.ts'
import { archiveList } from '../../shared/archiveList.ts'
import { firstDayOf } from '../../shared/day.ts'
import { owingOf } from '../../shared/owing.ts'
import { ProblemError } from '../../shared/problem.ts'
import { recommendationsOf } from '../../shared/recommendations.ts'
import { base } from './base.ts'
import { signsOf } from './signsOf.ts'

const { binder } = base

/** What a page gets of a pile when it does not say how much. */
const usualSlice = 200

export const binderAnswers = {
  look: binder.look.handler(({ context: { office } }) => office.desk()?.open() ?? null),
  pile: binder.pile.handler(({ input, context: { office } }) =>
    office.needDesk().binder.pile(input.opening, office.clock.now().day, input.from ?? 0, input.most ?? usualSlice)
  ),
  dossier: binder.dossier.handler(({ input, context: { office } }) => {
    const open = office.needDesk().binder
    try {
      return open.dossier(input.id)
    } catch (thrown) {
      // Until somebody chose a way out of its trouble it stays readable as it last was.
      const isInTrouble = open.troubles().some(({ document }) => document === `dossiers/${input.id}`)
      const last = isInTrouble ? open.safety.lastReadable(input.id) : null
      if (last) return last
      throw thrown
    }
  }),
  daySheet: binder.daySheet.handler(({ input: { day }, context: { office } }) => {
    const { notes, closed } = office.needDesk().binder.daySheet(day)
    const at = closed?.[day]
    return { note: notes[day] ?? '', ...(at && { closed: { at: at.at, by: at.by } }) }
  }),
  thoughts: binder.thoughts.handler(({ input, context: { office } }) => office.needDesk().binder.thoughts(input.days)),
  dayBook: binder.dayBook.handler(({ context: { office } }) =>
    office.needDesk().binder.dayBook(office.clock.now().day)
  ),
  slips: binder.slips.handler(({ input, context: { office } }) =>
    office.needDesk().binder.slips(input.which, office.clock.now().day, input.most)
  ),
  monthNotes: binder.monthNotes.handler(({ input, context: { office } }) => ({
    notes: office.needDesk().binder.daySheet(firstDayOf(input.month)).notes
  })),
  act: binder.act.handler(({ input, context: { office, page } }) => {
    const desk = office.needDesk()
    if (!isActOfPage(input.act)) throw new ProblemError('bad-act')
    return desk.work(page, async () => {
      if (input.act.kind === 'merge') office.papers.layTogether(input.act.into, input.act.from)
      return desk.binder.act(input.act)
    })
  }),
  undo: binder.undo.handler(({ context: { office, page } }) => {
    const desk = office.needDesk()
    return desk.work(page, () => desk.binder.undo(office.clock.now()))
  }),
  redo: binder.redo.handler(({ context: { office, page } }) => {
    const desk = office.needDesk()
    return desk.work(page, () => desk.binder.redo(office.clock.now()))
  }),
  draft: binder.draft.handler(({ input, context: { office } }) => {
    office.needDesk().binder.keepDraft(input)
    return null
  }),
  dropDraft: binder.dropDraft.handler(({ input, context: { office } }) => {
    office.needDesk().binder.dropDraft(input.key)
    return null
  }),
  doubles: binder.doubles.handler(({ input, context: { office } }) => office.needDesk().binder.doubles(input)),
  likelyDoubles: binder.likelyDoubles.handler(({ input, context: { office } }) =>
    office.needDesk().binder.likelyDoubles(input.most, input.which)
  ),
  find: binder.find.handler(({ input, context: { office } }) => office.needDesk().binder.find(input.text, input.most)),
  known: binder.known.handler(({ input, context: { office } }) => office.needDesk().binder.known(input.from, input.to)),
  silent: binder.silent.handler(({ input, context: { office } }) =>
    office.needDesk().binder.silent(office.clock.now().day, input.from, input.most)
  ),
  archive: binder.archive.handler(({ input: { most, ...wish }, context: { office } }) =>
    archiveList(office.needDesk().binder.allSpines(), wish, most)
  ),
  signs: binder.signs.handler(({ input, context: { office } }) =>
    signsOf(office.needDesk().binder, input.from, input.most)
  ),
  owing: binder.owing.handler(({ input, context: { office } }) =>
    owingOf(office.needDesk().binder.allSpines(), office.clock.now().day, input.most)
  ),
  recommendations: binder.recommendations.handler(({ input, context: { office } }) =>
    recommendationsOf(office.needDesk().binder.allSpines(), input.id)
  ),
  rounds: binder.rounds.handler(({ context: { office } }) => office.needDesk().binder.rounds()),
  scripts: binder.scripts.handler(({ context: { office } }) => office.needDesk().binder.scripts()),
  forms: binder.forms.handler(({ context: { office } }) => office.needDesk().binder.forms()),
  untold: binder.untold.handler(({ input, context: { office } }) =>
    office.needDesk().binder.untold(input.round, input.most)
  ),
  notices: binder.notices.handler(({ context: { office, page }, signal }) => office.notices.read(page, signal))
}
