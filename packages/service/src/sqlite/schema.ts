/**
 * The tables of a SQLite store. Each listing has an index that holds its order as well, so that a page is
 * read without sorting; times are milliseconds since 1970.
 */
export const schema: readonly string[] = [
  `create table if not exists accounts (
    did text primary key,
    full_name text not null,
    role text not null,
    email text,
    avatar text,
    approved integer not null,
    created_at integer not null
  ) strict`,
  `create table if not exists sessions (
    id text primary key,
    user_did text not null,
    visitor_id text not null,
    app_pid text not null,
    passport_id text,
    created_at integer not null,
    updated_at integer not null,
    status text not null,
    ua text,
    last_login_ip text,
    extra text not null,
    created_by_app_pid text not null
  ) strict`,
  `create table if not exists tokens (
    hash text primary key,
    kind text not null,
    session_id text not null,
    user_did text not null,
    role text not null,
    wallet_os text not null,
    expires_at integer not null
  ) strict`,
  // One row for a person, a device and an app; also finds the rows of a sign-out.
  'create unique index if not exists sessions_of_device on sessions (user_did, visitor_id, app_pid)',
  // A person's sessions in one app, and in all.
  'create index if not exists sessions_in_app on sessions (user_did, app_pid, updated_at desc, id)',
  'create index if not exists sessions_of_user on sessions (user_did, updated_at desc, id)',
  // Everybody's sessions on one device, in one app, and everybody's sessions: what administrators may ask for.
  'create index if not exists sessions_of_visitor on sessions (visitor_id, updated_at desc, id)',
  'create index if not exists sessions_of_app on sessions (app_pid, updated_at desc, id)',
  'create index if not exists sessions_by_time on sessions (updated_at desc, id)',
  'create index if not exists tokens_of_session on tokens (session_id)',
  'create index if not exists tokens_by_expiry on tokens (expires_at)',
];
