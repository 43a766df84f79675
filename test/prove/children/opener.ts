import { openBinder } from '../../../electron/shelf/openBinder.ts'

// Opens a binder at a given moment, says whether it writes or reads and who holds it, and stays until it is killed.
const [folder = '', at = '0'] = process.argv.slice(2)
while (Date.now() < Number(at));
const binder = await openBinder(folder, { by: `P${process.pid}` })
process.stdout.write(`${binder.readOnly ? `reads ${binder.readOnly.holder}` : `writes ${process.pid}`}\n`)
setInterval(() => {}, 1000)
