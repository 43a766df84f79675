import { View } from '@react-pdf/renderer'
import type { ReactElement } from 'react'
import { h } from './element.ts'
import { ink } from './paper.ts'

/**
 * Ink is a full dot, pencil an empty one: told apart in black and white too. `isToChoose` draws it in the grey of what is
 * to be ringed by hand.
 */
export const Sign = ({
  agreed,
  isToChoose = false
}: {
  agreed: 'ink' | 'pencil'
  isToChoose?: boolean
}): ReactElement => {
  const colour = isToChoose ? ink.line : ink.black
  return h(View, {
    style: {
      width: 5.5,
      height: 5.5,
      borderRadius: 2.75,
      border: `0.8 solid ${colour}`,
      ...(agreed === 'ink' && { backgroundColor: colour })
    }
  })
}
