import type { Translate } from '../../locale/translations.js'

/** A button of the account's menu that says something to the bot, or opens a page. */
export type MenuButton =
  | { readonly type: 'click'; readonly name: string; readonly key: string }
  | { readonly type: 'view'; readonly name: string; readonly url: string }

/** The account's menu (自定义菜单): at most three buttons, under each at most five. */
export interface Menu {
  readonly button: readonly (
    MenuButton | { readonly name: string; readonly sub_button: readonly MenuButton[] }
  )[]
}

/** A tap is as good as the words that are its key, so that menus set long ago go on working. */
const click = (name: string, key = name): MenuButton => ({ type: 'click', name, key })

/**
 * Builds the menu.
 *
 * @param page where readers reach the web page; `null` when that is not known
 */
export function buildMenu(t: Translate, page: string | null): Menu {
  const examples = t('examples', { returnObjects: true })
  return {
    button: [
      {
        name: t('wechat.menu.ask'),
        sub_button: [...examples.slice(0, 4).map((example) => click(example)), click(t('word.help'))],
      },
      click(t('wechat.menu.latest'), t('word.latest')),
      {
        name: t('wechat.menu.mine'),
        sub_button: [
          click(t('wechat.menu.watches'), t('word.watches')),
          click(t('wechat.menu.region'), t('word.region')),
          click(t('wechat.menu.privacy'), '/privacy'),
          click(t('wechat.menu.person')),
          ...(page === null ? [] : [{ type: 'view' as const, name: t('wechat.menu.page'), url: page }]),
        ],
      },
    ],
  }
}
