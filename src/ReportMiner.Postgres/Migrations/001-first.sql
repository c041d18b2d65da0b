-- Documents as they came, once each, in parts that fit into memory.
create table original (
  sha256 text primary key,
  size bigint not null
);
create table original_part (
  sha256 text not null references original on delete cascade,
  number int not null,
  content bytea not null,
  primary key (sha256, number)
);

-- The files of the collection, by their path below what was submitted.
create table input (
  name text primary key,
  sha256 text not null references original,
  sidecar bytea
);

create table setting (
  name text primary key,
  value text not null
);

-- The work done on single documents, under the hash of all that it depends on.
create table outcome (
  name text primary key,
  content bytea not null
);

-- What is to be done. A unit is held by one claim at a time, and only as long as its lease runs.
create table unit (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('read', 'matrix')),
  key text not null,
  state text not null check (state in ('ready', 'running', 'done', 'failed')),
  generation int not null default 1,
  tries int not null default 0,
  claim uuid,
  lease_until timestamptz,
  failure text,
  changed timestamptz not null default now(),
  unique (kind, key)
);
create index unit_open on unit (kind, id) where state in ('ready', 'running');

-- The run that the collection gave last: its records as lines, in order.
create table run_line (
  file text not null,
  position int not null,
  record text not null,
  primary key (file, position)
);

-- What people decided, in order; lines are only ever added.
create table decision (
  position bigint primary key,
  line text not null
);
