/** A note line by line; a line that begins with `>` is the aim it set, shown without its sign. */
export const noteLines = (note: string): { key: string; text: string; isAim: boolean }[] =>
  note.split('\n').map((line, index) => {
    const aim = /^\s*>\s*(\S.*)$/.exec(line)?.[1]
    return { key: String(index), text: aim ?? line, isAim: aim !== undefined }
  })
