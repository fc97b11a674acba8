import { Fragment } from 'react'
import { useWords } from '../context/words.tsx'

const SENTENCES = ['ask.what.chip', 'ask.what.rpmsg', 'ask.what.vring'] as const

/** What the two words are that everything here is about, in three sentences. */
export function WhatIsThis() {
  const { rich, locale } = useWords()
  const between = locale === 'zh' ? '' : ' '
  return (
    <p>
      {SENTENCES.map((key) => (
        <Fragment key={key}>
          {rich(key).map(({ code, text }) => (code ? <b key={text}>{text}</b> : text))}
          {between}
        </Fragment>
      ))}
    </p>
  )
}
