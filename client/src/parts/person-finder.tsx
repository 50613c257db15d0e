import { useState } from 'react'
import type { PersonRow } from '@shared/contract/person'
import { errorSentences } from '@shared/copy/errors'
import { windowWords } from '@shared/copy/people'
import { findPerson } from '@/cloud/api-people'
import { Button } from '@/components/button'
import { TextField } from '@/components/field'
import { View } from '@/primitives'
import { useWords } from '@/theme/use-words'

const NUMBER = /^[A-Za-z0-9-]{2,24}$/

/** Looks one person of the roster up by number; what was not found is said at the field. */
export function PersonFinder({ onFound }: { onFound: (person: PersonRow | undefined) => void }) {
  const words = useWords(windowWords)
  const errors = useWords(errorSentences)
  const [number, setNumber] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const find = () => {
    if (!NUMBER.test(number.trim())) return setWrong(words.none)
    setBusy(true)
    void findPerson({ number: number.trim() }).then(answer => {
      setBusy(false)
      onFound(answer.ok ? answer.data : undefined)
      setWrong(answer.ok ? undefined : answer.code === 'NOT_FOUND' ? words.none : errors[answer.code])
    })
  }
  return (
    <View className="stack">
      <TextField
        label={words.number}
        value={number}
        onInput={value => {
          setNumber(value)
          setWrong(undefined)
        }}
        maxLength={24}
        error={wrong}
      />
      <Button words={words.find} icon="search" busy={busy} onTap={find} />
    </View>
  )
}
