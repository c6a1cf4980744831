/** Why a query was refused, in words that may leave the service. Any other error stays inside. */
export class QueryRefusal extends Error {
  override readonly name = 'QueryRefusal';
}
