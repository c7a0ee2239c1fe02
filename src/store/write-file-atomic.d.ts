// The types published for it are those of version 4, in which `tmpfileCreated` could not be waited for.
declare module 'write-file-atomic' {
  export default function writeFileAtomic(
    file: string,
    data: string,
    options: { readonly fsync: boolean; readonly tmpfileCreated: (temporary: string) => Promise<void> },
  ): Promise<void>
}
