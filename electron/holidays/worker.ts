import { parentPort } from 'node:worker_threads'
import { type HolidaysWanted, listedDays } from './listedDays.ts'

// The room the lists are read in, so that they hold up nothing and their memory goes with it (holidayRoom.ts).

parentPort?.on('message', ({ number, wanted }: { number: number; wanted: HolidaysWanted }) => {
  parentPort?.postMessage({ number, found: listedDays(wanted) })
})
