/**
 * What went wrong with a file of the state and what was done about it, for the admins.
 *
 * - `unwritable`: changes were refused, the last value on disk holds. Told once, until a change was written again.
 * - `damaged`: a file could not be understood; it lies beside its place as `keptAs`, and `used` took its place.
 * - `missing`: a file is gone though its previous copy is there, which took its place.
 */
export type Trouble =
  | { readonly kind: 'unwritable'; readonly file: string; readonly reason: string }
  | {
      readonly kind: 'damaged'
      readonly file: string
      readonly reason: string
      readonly keptAs: string
      readonly used: 'previous copy' | 'nothing'
    }
  | { readonly kind: 'missing'; readonly file: string; readonly used: 'previous copy' }
