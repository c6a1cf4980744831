import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLSchema } from 'graphql';
import type { AppContext } from '../app/appContext.ts';
import { createQueries } from './createQueries.ts';
import { QueryRefusal } from './queryRefusal.ts';
import { typeDefinitions } from './typeDefinitions.ts';

/** A query as it was sent. */
export interface GraphqlRequest {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
}

export interface GraphqlAnswer {
  status: 200 | 400 | 403;
  body: Record<string, unknown>;
}

/** Far more than any query about sessions has, and too few to keep the parser busy. */
const MAX_TOKENS = 2000;

const READERS = ['owner', 'admin', 'member'];
const WRITERS = ['owner', 'admin'];

/** Answers a query of someone with a role, in the status codes and shapes of the real service. */
export async function answerQuery(
  context: AppContext,
  role: string,
  { query, operationName, variables }: GraphqlRequest,
): Promise<GraphqlAnswer> {
  // Loaded at the first query: pages that never administer others need none of it.
  const graphql = await import('graphql');
  const schema = graphql.buildSchema(typeDefinitions);
  let document: DocumentNode;
  try {
    document = graphql.parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    const message = error instanceof graphql.GraphQLError ? error.message : 'The query cannot be read';
    return { status: 200, body: { code: 'internal', error: message } };
  }
  const faults = graphql.validate(schema, document);
  if (faults.length > 0) return { status: 400, body: { errors: faults.map(withoutInternals) } };
  if (!mayAsk(role, fieldsOf(document, schema, graphql))) {
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
    // Without data nothing was run: the question itself was wrong.
    status: result.data === undefined ? 400 : 200,
    body: {
      ...(result.errors ? { errors: result.errors.map(withoutInternals) } : {}),
      ...(result.data === undefined ? {} : { data: result.data }),
    },
  };
}

/** Every field of `Query` that a document names anywhere, by whatever alias or fragment. */
function fieldsOf(
  document: DocumentNode,
  schema: GraphQLSchema,
  { TypeInfo, visit, visitWithTypeInfo }: typeof import('graphql'),
): string[] {
  const fields: string[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        if (types.getParentType() === schema.getQueryType()) fields.push(node.name.value);
      },
    }),
  );
  return fields;
}

function mayAsk(role: string, fields: string[]): boolean {
  return fields.every((field) => {
    if (field.startsWith('__')) return true;
    return (field === 'logoutUser' ? WRITERS : READERS).includes(role);
  });
}

function withoutInternals(error: GraphQLError): Record<string, unknown> {
  const { originalError, locations, path } = error;
  const isOurs =
    !originalError || originalError instanceof QueryRefusal || originalError.name === 'GraphQLError';
  return { message: isOurs ? error.message : 'The service failed', locations, path };
}
