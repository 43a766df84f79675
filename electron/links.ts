const allowed = new Set(['https:', 'mailto:', 'tel:'])

/** Whether a link may be given to the system: https, mailto and tel only, without a password in it. */
export function isOpenable(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  return allowed.has(protocol) && username === '' && password === ''
}
