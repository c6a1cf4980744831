import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { AppContext } from '../app/context.ts';
import { createQueries, QueryError } from './queries.ts';
import { typeDefinitions } from './schema.ts';

export interface QueryRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

export interface QueryResponse {
  status: 200 | 400 | 403;
  body: Record<string, unknown>;
}

// Several times what a page about sessions needs. Together they bound the work for one request.
const MAX_TOKENS = 1000;
const MAX_QUERIES = 5;
/** For one listing of up to a hundred rows; two listings may have half as many. */
const MAX_FIELDS = 60;

const READERS = ['owner', 'admin', 'member'];
const WRITERS = ['owner', 'admin'];

type Graphql = typeof import('graphql');
let loaded: { graphql: Graphql; schema: GraphQLSchema } | undefined;

/** Loads GraphQL at the first query: pages that never read other users' sessions do without it. */
async function load(): Promise<{ graphql: Graphql; schema: GraphQLSchema }> {
  const graphql = await import('graphql');
  loaded ??= { graphql, schema: graphql.buildSchema(typeDefinitions) };
  return loaded;
}

/** Executes a query for a role, with the status codes and shapes of the real service. */
export async function executeQuery(
  context: AppContext,
  role: string,
  { query, operationName, variables }: QueryRequest,
): Promise<QueryResponse> {
  const { graphql, schema } = await load();
  let document: DocumentNode;
  try {
    document = graphql.parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    const message = error instanceof graphql.GraphQLError ? error.message : 'The query cannot be read';
    return { status: 200, body: { code: 'internal', error: message } };
  }
  const { queries, fieldCount } = findFields(document, schema, graphql);
  const listings = queries.filter((name) => name === 'getUserSessions').length;
  if (queries.length > MAX_QUERIES || fieldCount * Math.max(listings, 1) > MAX_FIELDS) {
    return { status: 400, body: { errors: [{ message: 'The query asks for too much' }] } };
  }
  const errors = graphql.validate(schema, document, graphql.specifiedRules, { maxErrors: 10 });
  if (errors.length > 0) return { status: 400, body: { errors: errors.map(withoutInternals) } };
  if (!queries.every((name) => isAllowed(role, name))) {
    return { status: 403, body: { code: 'forbidden', error: 'no permission' } };
  }

  const result: ExecutionResult = await graphql.execute({
    schema,
    document,
    rootValue: createQueries(context),
    variableValues: variables,
    operationName,
  });
  return {
    // Without data nothing was executed: the request itself was wrong.
    status: result.data === undefined ? 400 : 200,
    body: {
      ...(result.errors ? { errors: result.errors.map(withoutInternals) } : {}),
      ...(result.data === undefined ? {} : { data: result.data }),
    },
  };
}

/** The fields of `Query` that a document names, by whatever alias or fragment, and the number of all fields. */
function findFields(
  document: DocumentNode,
  schema: GraphQLSchema,
  { TypeInfo, visit, visitWithTypeInfo }: Graphql,
): { queries: string[]; fieldCount: number } {
  const queries: string[] = [];
  let fieldCount = 0;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        fieldCount += 1;
        if (types.getParentType() === schema.getQueryType()) queries.push(node.name.value);
      },
    }),
  );
  return { queries, fieldCount };
}

function isAllowed(role: string, query: string): boolean {
  if (query.startsWith('__')) return true;
  return (query === 'logoutUser' ? WRITERS : READERS).includes(role);
}

function withoutInternals(error: GraphQLError): Record<string, unknown> {
  const { originalError, locations, path } = error;
  const isPublic =
    !originalError || originalError instanceof QueryError || originalError.name === 'GraphQLError';
  return { message: isPublic ? error.message : 'The service failed', locations, path };
}
