-- The zones of a workspace. docs/formats/database.md says what each column holds,
-- docs/decisions/0003-zones-in-the-database.md why the tables are as they are.

create table if not exists property (
  property_name varchar(32) not null primary key,
  property_value varchar(1023) not null
);

create table if not exists zone (
  zone_id integer not null primary key,
  csi varchar(44) not null,
  zone_name varchar(7) not null,
  kind varchar(6) not null,
  generation bigint not null,
  unique (csi, zone_name)
);

create table if not exists entry (
  zone_id integer not null,
  entry_type varchar(16) not null,
  entry_name varchar(1023) not null,
  body varchar not null,
  digest integer not null,
  primary key (zone_id, entry_type, entry_name)
);

create table if not exists posting (
  zone_id integer not null,
  relation varchar(16) not null,
  bucket integer not null,
  entry_type varchar(16) not null,
  lines varchar not null,
  digest integer not null,
  primary key (zone_id, relation, bucket, entry_type)
);
