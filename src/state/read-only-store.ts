import type { StoreApi, UseBoundStore } from 'zustand'

/** A store that others read and follow; only the file that made it can write it. */
export type ReadOnlyStore<State> = UseBoundStore<
  Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>
>
