import { languages, type Language } from '@shared/contract/words'
import { meWords } from '@shared/copy/me'
import { resultsWords } from '@shared/copy/results-screen'
import { setLanguage } from '@/cloud/api'
import { SignInNotice } from '@/components/refusal-notice'
import { useSession, type Me as MeData } from '@/cloud/session'
import { MessagesRow, PublicRows, SettingRows } from '@/parts/setting-rows'
import { Tabs } from '@/parts/tabs'
import { openSignIn, signInAddress, signOut } from '@/cloud/transport'
import { forgetSeen } from '@/cloud/use-answer'
import { Button } from '@/components/button'
import { Card, Section } from '@/components/card'
import { ChoiceChips, SwitchRow } from '@/components/choice'
import { Field } from '@/components/field'
import { Person } from '@/components/person'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { open } from '@/phone/navigation'
import { Text, View } from '@/primitives'
import { prefer, schemes, usePreferences } from '@/theme/preferences'
import { useWords } from '@/theme/use-words'
import { ActingAs } from './acting'
import { Work } from './work'

const languageNames: Record<Language, string> = {
  'zh-CN': meWords['zh-CN'].languageName,
  en: meWords.en.languageName,
}

/** Who I am here, how the app should look and speak, and the ways to work for staff. */
export default function Me() {
  const words = useWords(meWords)
  const { me, state } = useSession()
  return (
    <Screen title={words.title} tabs={<Tabs here="me" />}>
      {me && <WhoIAm me={me} />}
      {!me && state === 'away' && (
        <Card>
          <SignInNotice onSignIn={openSignIn} />
        </Card>
      )}
      {!me && state === 'asking' && (
        <Card>
          <Text className="quiet">{words.offlineWho}</Text>
        </Card>
      )}
      {me && <ActingAs me={me} />}
      <Work />
      <SettingRows />
      {me && (
        <Section title={words.mine}>
          <Card tight>
            <MessagesRow />
            <Row icon="lock" title={words.privacy} note={words.privacyNote} onTap={() => open('privacy')} />
          </Card>
        </Section>
      )}
      <Published />
      <Look />
      {me && signInAddress() !== undefined && (
        <Section title={words.account}>
          <Card tight>
            <Row icon="pass" title={words.switchPerson} onTap={openSignIn} />
            <Row icon="leave" title={words.signOut} onTap={() => void signOut()} />
          </Card>
        </Section>
      )}
    </Screen>
  )
}

/** What everybody may see, signed in or not. */
function Published() {
  const words = useWords(resultsWords)
  const mine = useWords(meWords)
  return (
    <Section title={words.published}>
      <Card tight>
        <PublicRows />
        <Row icon="globe" title={words.open} onTap={() => open('results')} />
        <Row icon="paper" title={mine.items} onTap={() => open('items')} />
        <Row icon="search" title={mine.verify} note={mine.verifyNote} onTap={() => open('verify')} />
      </Card>
    </Section>
  )
}

function WhoIAm({ me }: { me: MeData }) {
  const words = useWords(meWords)
  const roles = me.grants.map(({ role, departmentName }) =>
    departmentName ? `${departmentName} ${words.role[role]}` : words.role[role],
  )
  return (
    <Card>
      <Person name={me.name || words.noName} place={[words.kind[me.kind], ...roles].join(' · ')} />
      {!me.bound && (
        <>
          <View className="fine me-unbound">{words.unbound}</View>
          <Button words={words.bind} look="primary" icon="badge" onTap={() => open('bind')} />
        </>
      )}
    </Card>
  )
}

/** The server writes explanations in this language, so it must know too. */
const speak = (language: Language) => {
  prefer({ language })
  void setLanguage({ language }).then(() => forgetSeen())
}

function Look() {
  const words = useWords(meWords)
  const { language, scheme, elder } = usePreferences()
  return (
    <Section title={words.look}>
      <Card tight>
        <SwitchRow
          icon="letters"
          words={words.elder}
          note={words.elderNote}
          on={elder}
          onChange={on => prefer({ elder: on })}
        />
        <View className="me-choice">
          <Field label={words.scheme}>
            <ChoiceChips
              label={words.scheme}
              choices={schemes.map(value => ({ value, words: words.schemes[value] }))}
              chosen={scheme}
              onChoose={value => prefer({ scheme: value })}
            />
          </Field>
        </View>
        <View className="me-choice">
          <Field label={words.language}>
            <ChoiceChips
              label={words.language}
              choices={languages.map(value => ({ value, words: languageNames[value] }))}
              chosen={language}
              onChoose={speak}
            />
          </Field>
        </View>
      </Card>
    </Section>
  )
}
