import { useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { IntlProvider } from 'react-intl'
import { LOCALES, TABLES, type Language } from './languages'

interface MessagesProviderProps {
  language: Language
  children: ReactNode
}

/**
 * Gives every widget below its language: our own texts, the texts inside the widget library, numbers and dates. Sets
 * `lang` on the page, on which speech and the upper-casing of i and ı depend. Changing language reloads nothing.
 */
export function MessagesProvider({ language, children }: MessagesProviderProps) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <I18nProvider locale={LOCALES[language]}>
      <IntlProvider locale={LOCALES[language]} defaultLocale="tr-TR" messages={TABLES[language]}>
        {children}
      </IntlProvider>
    </I18nProvider>
  )
}
