/** How often a property is tried: 2,000 times, or as often as CARPETA_RUNS says. */
export const runs = Number(process.env['CARPETA_RUNS'] ?? 2000)
