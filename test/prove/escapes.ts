// Names that mean another place on some system, all aimed at one folder: what a page would send to get out of the binder.

const bases = (to: string) => [
  `../${to}`,
  `../../${to}`,
  `../../../${to}`,
  `../../../../../../../../${to}`,
  `..\\..\\${to}`,
  `..\\..\\..\\${to.replaceAll('/', '\\')}`,
  `/${to}`,
  `//${to}`,
  `\\\\server\\share\\${to}`,
  `\\\\?\\C:\\${to}`,
  `C:${to}`,
  `C:\\${to}`,
  `file:///${to}`,
  `~/${to}`,
  `./../${to}`,
  `.//..//${to}`,
  `....//....//${to}`,
  `..;/${to}`,
  `%2e%2e%2f${to}`,
  `%2e%2e/%2e%2e/${to}`,
  `%252e%252e%252f${to}`,
  `..%c0%af${to}`,
  `..%5c${to}`,
  `..\u2215${to}`,
  `..\u2044${to}`,
  `\uff0e\uff0e\uff0f${to}`,
  `..\0/${to}`,
  `${to}\0.json`,
  `../${to}\0`,
  `../${to}.`,
  `../${to} `,
  `../${to}::$DATA`,
  `.carpeta/../../${to}`,
  `dossiers/../../${to}`,
  `../Carpeta/../${to}`,
  `$HOME/${to}`,
  `\${IFS}${to}`,
  `\u202e../${to}`,
  `../\u200b../${to}`,
  `-rf ../${to}`
]

/** 200 of them: 40 ways to each of five places. */
export const escapes: readonly string[] = [
  'outside/secret',
  'outside/secret.json',
  'outside',
  'outside/CON',
  'outside/dossiers/secret'
].flatMap(bases)
