import { useStore } from 'zustand'
import { BUILDING_THEMES, OVERLAYS, setOverlay } from '../../../state'
import { ChoiceList, LegendWithSources, OverlayRow, useMessages, ValueSlider } from '../../../ui'
import type { StudioSession } from '../session'
import { describeOverlay, describeTheme } from './layerWords'
import styles from './Panels.module.css'

/** Rise of lake and sea that the flood screening begins with, m. */
const FIRST_LEVEL = 3

/** What buildings are coloured by, and what lies over the map. */
export function LayersPanel({ session }: { session: StudioSession }) {
  const messages = useMessages()
  const { say, number } = messages
  const { view, district } = session
  const theme = useStore(view, (state) => state.theme)
  const overlays = useStore(view, (state) => state.overlays)
  const floodLevel = useStore(view, (state) => state.floodLevel)
  const themeWords = describeTheme(theme, district, messages)
  return (
    <div className={styles.panel}>
      <ChoiceList
        label={say('layers.theme')}
        choices={BUILDING_THEMES.map((id) => ({ value: id, label: say(`theme.${id}`) }))}
        value={theme}
        onChange={(next) => view.setState({ theme: next })}
      />
      {themeWords !== null && <LegendWithSources name={say(`theme.${theme}`)} {...themeWords} />}
      <section>
        <h2 className={styles.title}>{say('layers.overlays')}</h2>
        {OVERLAYS.map((id) => {
          const words = describeOverlay(id, district, messages)
          return (
            <OverlayRow
              key={id}
              name={say(`overlay.${id}`)}
              isOn={overlays[id].isOn}
              opacity={overlays[id].opacity}
              onToggle={(isOn) => {
                setOverlay(view, id, { isOn })
                // At today's level there is nothing to see; a switch that shows nothing seems broken.
                if (id === 'flood' && isOn && floodLevel === 0) view.setState({ floodLevel: FIRST_LEVEL })
              }}
              onOpacity={(opacity) => setOverlay(view, id, { opacity })}
              legend={{ name: say(`overlay.${id}`), ...words }}
              isAvailable={words.isAvailable}
            >
              {id === 'flood' && (
                <ValueSlider
                  label={say('overlay.floodLevel')}
                  value={floodLevel}
                  least={0}
                  most={10}
                  step={0.25}
                  shown={(level) => `+${number(level, { minimumFractionDigits: 2 })} m`}
                  inWords={(level) =>
                    say('overlay.floodLevelValue', { metres: number(level, { minimumFractionDigits: 2 }) })
                  }
                  onChange={(level) => view.setState({ floodLevel: level })}
                />
              )}
            </OverlayRow>
          )
        })}
      </section>
    </div>
  )
}
