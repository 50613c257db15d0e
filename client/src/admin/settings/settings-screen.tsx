import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { SaveSheet } from './save-sheet'
import type { useSaving } from './use-saving'

interface SettingsScreenProps {
  title: string
  /** Something is changed and not saved yet. */
  changed: boolean
  saving: ReturnType<typeof useSaving>
  /** What saving does, in a sentence. */
  saveText: string
  /** A sheet of the page itself. */
  sheet: ReactNode
  children: ReactNode
}

/** A page of settings: nothing is saved before the button is pressed and a reason given. */
export function SettingsScreen({ title, changed, saving, saveText, sheet, children }: SettingsScreenProps) {
  return (
    <Screen
      title={title}
      footer={changed && <Button {...saving.button} />}
      over={
        saving.asking ? (
          <SaveSheet text={saveText} busy={saving.button.busy} onSave={saving.save} onClose={saving.close} />
        ) : (
          sheet
        )
      }
    >
      {children}
    </Screen>
  )
}
