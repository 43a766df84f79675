// A browser asks the page before it hands a tel: or mailto: link to another program, as if the page were left.
const moment = 1500
let until = 0

/** Notes that a link is being followed now: nobody is leaving. */
export function followsLink(): void {
  until = performance.now() + moment
}
export const isFollowingLink = (): boolean => performance.now() < until
