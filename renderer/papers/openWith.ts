import { fileName } from '../../shared/fileName.ts'
import type { Id } from '../../shared/id.ts'
import type { Paper } from '../../shared/paper.ts'
import { openedAs } from '../../shared/paperMedia.ts'
import { client } from '../store/binderStore.ts'
import { paperBytes } from '../store/papers.ts'
import { tellProblem } from '../store/said.ts'

/** Gives a copy to the system's program; a page saves it, under the ending of its content. Kinds on no list are refused. */
export async function openWith(dossier: Id, paper: Paper): Promise<void> {
  try {
    const { opened } = await client().papers.open({ dossier, paper: paper.id })
    const ending = openedAs(paper.media)
    if (opened || !ending) return
    const url = URL.createObjectURL(await paperBytes(dossier, paper))
    const link = document.createElement('a')
    link.href = url
    link.download = fileName([paper.name.replace(/\.[A-Za-z0-9]{1,10}$/, '')], ending)
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  } catch (thrown) {
    tellProblem(thrown)
  }
}
