import type { PageContext } from './page-context.js'

/** Carries the reader's preferences through a form, whose address takes nothing but its fields. */
export function PreferenceFields({ page: { href } }: { readonly page: PageContext }) {
  const { searchParams } = new URL(href('/'), 'http://page')
  return (
    <>
      {[...searchParams].map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
    </>
  )
}
