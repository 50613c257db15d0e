import type { ReactNode } from 'react'
import type { SettingsAnswer } from '@shared/contract/settings'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { Loaded } from '@/parts/loaded'
import { Text } from '@/primitives'
import { Problems } from './problems'
import { SaveSheet } from './save-sheet'
import type { useSaving } from './use-saving'
import type { Settings } from './use-settings'

interface SettingsScreenProps<Part> {
  title: string
  intro?: string
  settings: Settings<Part>
  saving: ReturnType<typeof useSaving>
  /** What saving does, in a sentence. */
  saveText: string
  /** A sheet of the page itself. */
  sheet: ReactNode
  children: (part: Part, known: SettingsAnswer) => ReactNode
}

/** A page of settings: what is wrong stands first, and nothing is saved before the button is pressed and a reason given. */
export function SettingsScreen<Part>(props: SettingsScreenProps<Part>) {
  const { title, intro, settings, saving, saveText, sheet, children } = props
  const { asked, part, changed, problems } = settings
  return (
    <Screen
      title={title}
      footer={changed !== undefined && <Button {...saving.button} />}
      over={
        saving.asking ? (
          <SaveSheet text={saveText} busy={saving.button.busy} onSave={saving.save} onClose={saving.close} />
        ) : (
          sheet
        )
      }
    >
      {intro && <Text className="quiet small">{intro}</Text>}
      <Loaded asked={asked}>
        {known =>
          part !== undefined && (
            <>
              <Problems problems={problems} value={part} />
              {children(part, known)}
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
