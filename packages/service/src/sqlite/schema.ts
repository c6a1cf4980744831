/** Counts that `session_counts` keeps by the hour of the last activity, in milliseconds. */
export const HOUR = 60 * 60 * 1000;

/** Raised with each change of the schema. */
export const SCHEMA_VERSION = 2;

/**
 * The tables of a SQLite store. Times are milliseconds since 1970.
 *
 * Each listing has an index that holds its status and its order, so a page is read without sorting and
 * without looking at other rows. Totals come from `session_counts`, which triggers keep: a count costs the
 * same for ten rows and for a million.
 */
export const tables: readonly string[] = [
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
  // The sum of all hours is in the row with the hour -1. An empty user stands for all users of an app.
  `create table if not exists session_counts (
    user_did text not null,
    status text not null,
    hour integer not null,
    app_pid text not null,
    n integer not null,
    primary key (user_did, status, hour, app_pid)
  ) strict, without rowid`,
  'create table if not exists schema_version (version integer not null) strict',
];

const indexes: readonly string[] = [
  // One row for a user, a device and an app.
  'create unique index if not exists sessions_of_device on sessions (user_did, visitor_id, app_pid)',
  'drop index if exists sessions_in_app',
  'drop index if exists sessions_of_user',
  'drop index if exists sessions_of_visitor',
  'drop index if exists sessions_of_app',
  'drop index if exists sessions_by_time',
  ...['user_did, app_pid', 'user_did', 'visitor_id', 'app_pid', ''].map((columns) => {
    const name = `sessions_by_${[...columns.split(', '), 'status'].filter(Boolean).join('_')}`;
    const key = [columns, 'status', 'updated_at desc', 'id'].filter(Boolean).join(', ');
    return `create index if not exists ${name} on sessions (${key})`;
  }),
  'create index if not exists tokens_of_session on tokens (session_id)',
  'create index if not exists tokens_by_expiry on tokens (expires_at)',
];

const triggers: readonly string[] = [
  `create trigger if not exists sessions_inserted after insert on sessions begin ${add('new', 1)} end`,
  `create trigger if not exists sessions_deleted after delete on sessions begin ${add('old', -1)} end`,
  `create trigger if not exists sessions_updated after update of status, updated_at on sessions
    when old.status <> new.status or old.updated_at / ${HOUR} <> new.updated_at / ${HOUR}
    begin ${add('old', -1)} ${add('new', 1)} end`,
];

/** Counts a row in or out, for its user and for its app. */
function add(row: 'old' | 'new', change: 1 | -1): string {
  return ['-1', `${row}.updated_at / ${HOUR}`]
    .flatMap((hour) => [
      `insert into session_counts (user_did, status, hour, app_pid, n)
        values (${row}.user_did, ${row}.status, ${hour}, ${row}.app_pid, ${change}),
          ('', ${row}.status, ${hour}, ${row}.app_pid, ${change})
        on conflict do update set n = n + excluded.n;`,
      change === -1
        ? `delete from session_counts where user_did in (${row}.user_did, '') and status = ${row}.status
            and hour = ${hour} and app_pid = ${row}.app_pid and n = 0;`
        : '',
    ])
    .join(' ');
}

/** Brings a database of any earlier version up to date, in one transaction. */
export const migration: readonly string[] = [
  ...tables,
  ...indexes,
  'delete from session_counts',
  ...['user_did', "''"].flatMap((user) =>
    ['-1', `updated_at / ${HOUR}`].map(
      (hour) => `insert into session_counts (user_did, status, hour, app_pid, n)
        select ${user}, status, ${hour}, app_pid, count(*) from sessions group by 1, 2, 3, 4`,
    ),
  ),
  ...triggers,
  'delete from schema_version',
  `insert into schema_version (version) values (${SCHEMA_VERSION})`,
];
