import { useEffect, useState } from 'react'
import { initialView, readAddress } from '../../state'
import { describeError, ErrorScreen, LoadingScreen, MessagesProvider, useMessages, type Language } from '../../ui'
import { useDistrict } from './session'
import { preloadPicture } from './stage'
import { Workbench } from './Workbench'

/** The district every fresh copy carries. */
const HOME_DISTRICT = 'kucukcekmece'

/** The designer's bench: opens the district the address names and hands it to the workbench. */
export function Studio() {
  const [asked] = useState(() => readAddress(location.search, initialView(HOME_DISTRICT)).view)
  const [language, setLanguage] = useState<Language>(asked.language)
  return (
    <MessagesProvider language={language}>
      <OpenDistrict district={asked.district} onLanguage={setLanguage} />
    </MessagesProvider>
  )
}

interface OpenDistrictProps {
  district: string
  onLanguage: (language: Language) => void
}

function OpenDistrict({ district, onLanguage }: OpenDistrictProps) {
  const messages = useMessages()
  const { say, words } = messages
  const { opening, cancel, again } = useDistrict(district)
  useEffect(preloadPicture, [])
  const name = opening.status === 'open' ? words(opening.session.district.name) : titleOf(district)

  useEffect(() => {
    document.title = say('app.title', { district: name })
  }, [name, say])

  switch (opening.status) {
    case 'loading':
      return (
        <LoadingScreen
          title={say('load.title', { district: name })}
          stage={stageInWords(opening.stage, say)}
          fraction={opening.fraction}
          onCancel={cancel}
        />
      )
    case 'cancelled':
      return (
        <ErrorScreen title={name} sentence={say('load.cancelled')} code={null} onRetry={again} onOtherDistrict={null} />
      )
    case 'failed': {
      const { sentence, code } = describeError(opening.error, messages, opening.incident)
      return (
        <ErrorScreen
          title={say('error.title')}
          sentence={sentence}
          code={code}
          onRetry={again}
          onOtherDistrict={district === HOME_DISTRICT ? null : () => location.assign(location.pathname)}
        />
      )
    }
    case 'open':
      return (
        <Workbench
          key={opening.session.district.id}
          session={opening.session}
          scenarioFaults={opening.scenarioFaults}
          linkFaults={opening.linkFaults}
          onLanguage={onLanguage}
        />
      )
  }
}

const STAGES = ['start', 'download', 'unpack', 'seat', 'scenarios'] as const

function stageInWords(stage: string, say: ReturnType<typeof useMessages>['say']): string {
  return say(`load.stage.${STAGES.find((known) => known === stage) ?? 'start'}`)
}

/** Before its file has come a district is known by its id only. */
function titleOf(district: string): string {
  if (district === HOME_DISTRICT) return 'Küçükçekmece'
  return district.charAt(0).toLocaleUpperCase('tr') + district.slice(1)
}
