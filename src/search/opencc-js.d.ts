// The package's own types import files without extension, which ESM resolution does not find.
declare module 'opencc-js/t2cn' {
  export function Converter(locales: { from: 't'; to: 'cn' }): (text: string) => string
}
