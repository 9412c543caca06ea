-- Documents (domain.md Appendix B): what was made, by whom, from what; the file itself stands outside the database under its id.
create table bf.document (
  document_id   uuid primary key,
  case_number   text not null references bf.case_file,
  code          text not null,
  version       int  not null check (version > 0),
  title         text not null,
  data_class    text not null,
  content_type  text not null,
  sha256        bytea not null,
  bytes         bigint not null,
  values_sha256 bytea not null,
  made_at       timestamptz not null,
  made_by       text not null,
  made_org      text not null,
  unique (case_number, code, version)
);
comment on table bf.document is 'Locked originals: a row is never changed. values_sha256 tells whether a new version would say anything new.';

alter table bf.document enable row level security;
alter table bf.document force row level security;
create policy system_all on bf.document to bf_system using (true) with check (true);
create policy reader on bf.document for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may(data_class, 'READ', case_number));
create policy writer on bf.document for insert to bf_soc, bf_ssm, bf_sb, bf_project
  with check (bf.may(data_class, 'WRITE', case_number) and made_by = bf.actor_user() and made_org = bf.actor_org());
grant select, insert on bf.document to bf_system;
grant select on bf.document to bf_engine;
grant insert on bf.document to bf_soc, bf_ssm, bf_sb, bf_project;

-- Who signs a paper (Appendix B), and how: "godkänt i systemet" or a signed paper that was scanned. A redrawn paper voids the old lines.
create table bf.signature (
  case_number   text not null references bf.case_file,
  document_code text not null,
  round         int  not null check (round > 0),
  party         text not null check (party in ('TENANT', 'SOC', 'SSM', 'SB')),
  member        int  not null check (member between 0 and 2),
  data_class    text not null,
  way           text check (way in ('PAPER', 'SYSTEM')),
  signed_on     date,
  signed_at     timestamptz,
  signed_by     text,
  signed_name   text,
  signed_role   text,
  voided_at     timestamptz,
  primary key (case_number, document_code, round, party, member),
  check ((way is null) = (signed_on is null))
);
create index signature_open on bf.signature (case_number) where voided_at is null;

-- What people have put in: a signed paper that was scanned. The bytes stand with the documents' files, under the row's id.
create table bf.upload (
  upload_id     uuid primary key,
  case_number   text not null references bf.case_file,
  document_code text not null,
  round         int  not null,
  content_type  text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  sha256        bytea not null,
  bytes         bigint not null,
  data_class    text not null,
  uploaded_at   timestamptz not null,
  uploaded_by   text not null,
  uploaded_org  text not null
);
create index upload_by_case on bf.upload (case_number, document_code);

do $$
declare t text;
begin
  foreach t in array array['signature', 'upload'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select on bf.%I to bf_engine', t);
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may(data_class, ''READ'', case_number))', t);
  end loop;
end $$;
grant select, insert, update on bf.signature to bf_system;
grant select, insert on bf.upload to bf_system;
create policy writer on bf.signature for insert to bf_soc, bf_ssm, bf_sb with check (bf.may(data_class, 'WRITE', case_number));
-- An organisation signs for itself with the right to read what it signs; the household's signatures are recorded by who may write the paper.
create policy own on bf.signature for update to bf_soc, bf_ssm, bf_sb
  using (voided_at is null and way is null and bf.may(data_class, 'READ', case_number)
         and (party = bf.actor_org() or (party = 'TENANT' and bf.may(data_class, 'WRITE', case_number))))
  with check (signed_by = bf.actor_user());
create policy redraw on bf.signature for update to bf_soc, bf_ssm, bf_sb
  using (bf.may(data_class, 'WRITE', case_number)) with check (voided_at is not null);
grant insert on bf.signature to bf_soc, bf_ssm, bf_sb;
grant update (way, signed_on, signed_at, signed_by, signed_name, signed_role, voided_at) on bf.signature to bf_soc, bf_ssm, bf_sb;
create policy writer on bf.upload for insert to bf_soc, bf_ssm, bf_sb
  with check (bf.may(data_class, 'READ', case_number) and uploaded_by = bf.actor_user() and uploaded_org = bf.actor_org());
grant insert on bf.upload to bf_soc, bf_ssm, bf_sb;

-- "Godkänt i systemet" keeps the name of whoever approved: the process may look up a member of staff's name by user id, nothing else of the user.
alter function bf.grant_engine_tables() rename to grant_engine_case_tables;
create function bf.grant_engine_tables() returns void language plpgsql as $$
begin
  perform bf.grant_engine_case_tables();
  grant select (id_, first_, last_) on camunda.act_id_user to bf_system;
end $$;
