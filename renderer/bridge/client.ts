import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/bridge.ts'

/** The typed client of the bridge: `client.binder.act({ act })`. */
export type Client = ContractRouterClient<typeof contract>
