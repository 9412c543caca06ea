-- The foundation: who may do what (roles, catalogue), the parameters, the case file, the logs and the outbox.
-- Every table that holds something about a person stands under row-level security (architecture.md A6):
-- the organisation's database role is set per transaction, and without an actor no row is visible.

-- ------------------------------------------------------------------ database roles, one per organisation
do $$
declare r text;
begin
  foreach r in array array['bf_engine', 'bf_nobody', 'bf_soc', 'bf_ssm', 'bf_sb', 'bf_project', 'bf_other', 'bf_operations', 'bf_system'] loop
    if not exists (select 1 from pg_roles where rolname = r) then
      execute format('create role %I nologin nosuperuser nobypassrls', r);
    end if;
  end loop;
  foreach r in array array['bf_nobody', 'bf_soc', 'bf_ssm', 'bf_sb', 'bf_project', 'bf_other', 'bf_operations', 'bf_system'] loop
    execute format('grant bf_engine to %I', r);
    execute format('grant %I to bf_app', r);
  end loop;
  grant bf_engine to bf_app;
end $$;

grant usage on schema bf to bf_app, bf_engine;

-- The engine's schema belongs to the application's own login; every organisation's role may let the engine step on.
create schema if not exists camunda authorization bf_app;
grant usage on schema camunda to bf_engine;
alter default privileges for role bf_app in schema camunda grant select, insert, update, delete on tables to bf_engine;
alter default privileges for role bf_app in schema camunda grant usage, select on sequences to bf_engine;

-- ------------------------------------------------------------------ who is asking (set by the application per transaction)
create function bf.actor_user()  returns text language sql stable as $$ select nullif(current_setting('bf.user',  true), '') $$;
create function bf.actor_org()   returns text language sql stable as $$ select nullif(current_setting('bf.org',   true), '') $$;
create function bf.actor_unit()  returns text language sql stable as $$ select nullif(current_setting('bf.unit',  true), '') $$;
create function bf.actor_roles() returns text[] language sql stable as $$ select string_to_array(coalesce(current_setting('bf.roles', true), ''), ',') $$;

-- ------------------------------------------------------------------ the access catalogue C1-C12 as data (domain.md 2.0.3)
create table bf.access_rule (
  role_code    text not null,
  data_class   text not null,
  access_right text not null check (access_right in ('READ', 'WRITE', 'NUMBER')),
  condition    text not null check (condition in ('OWN_UNIT', 'OWN_CASE', 'CONSENT', 'ALL')),
  primary key (role_code, data_class, access_right)
);
comment on table bf.access_rule is 'Copied at every start from access/catalogue.csv, the file a lawyer reads.';
grant select on bf.access_rule to bf_engine;
grant select, insert, update, delete on bf.access_rule to bf_system;

-- ------------------------------------------------------------------ parameters (domain.md 0.4)
-- Parametrar (domain.md 0.4). Rows are only added: a value for the same day replaces the earlier one, which stays.
create table bf.parameter (
    entry      bigint generated always as identity primary key,
    code       text not null,
    valid_from date not null,
    value      text not null,
    note       text,
    changed_by text not null,
    changed_at timestamptz not null
);
create index parameter_by_day on bf.parameter (code, valid_from desc, entry desc);

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('capacity.persons', '2010-01-01', '15', 'A-21, S002:L123', 'system', '2010-01-01T00:00:00+01:00'),
    ('capacity.flats', '2010-01-01', '15', 'A-21, S002:L133-135', 'system', '2010-01-01T00:00:00+01:00'),
    ('approval.working-days', '2010-01-01', '5', 'A-20, S002:L123-125', 'system', '2010-01-01T00:00:00+01:00'),
    ('approval.reminder.working-days', '2010-01-01', '3', 'A-20', 'system', '2010-01-01T00:00:00+01:00'),
    ('approval.escalation.working-days', '2010-01-01', '5', 'A-20', 'system', '2010-01-01T00:00:00+01:00'),
    ('offer.answer.working-days', '2010-01-01', '10', 'domain.md 2.1', 'system', '2010-01-01T00:00:00+01:00'),
    ('unexecuted.alert.days', '2010-01-01', '60', 'domain.md 2.1', 'system', '2010-01-01T00:00:00+01:00'),
    ('unexecuted.report.months', '2010-01-01', '3', 'SoL 2025:400 34 kap.', 'system', '2010-01-01T00:00:00+01:00'),
    ('eviction.lookback.months', '2010-01-01', '12', 'A-19, S002:L164-166', 'system', '2010-01-01T00:00:00+01:00'),
    ('office-hours.from', '2010-01-01', '08:00', 'A-18, DT-9', 'system', '2010-01-01T00:00:00+01:00'),
    ('office-hours.to', '2010-01-01', '16:30', 'A-18, DT-9', 'system', '2010-01-01T00:00:00+01:00');

-- Everybody reads them; of people only the project leader adds one, in own name.
alter table bf.parameter enable row level security;
alter table bf.parameter force row level security;
create policy reader on bf.parameter for select to bf_engine using (true);
create policy system_adds on bf.parameter for insert to bf_system with check (true);
create policy leader_adds on bf.parameter for insert to bf_project
  with check ('projektledare' = any (bf.actor_roles()) and changed_by = bf.actor_user());
grant select on bf.parameter to bf_engine;
grant insert on bf.parameter to bf_system, bf_project;

-- ------------------------------------------------------------------ the case file
create table bf.case_number_series (
  series text not null,
  year   int  not null,
  last   int  not null,
  primary key (series, year)
);

create table bf.case_file (
  case_number    text primary key check (case_number ~ '^BF-[0-9]{4}-[0-9]{4,}$'),
  unit           text not null check (unit in ('HV', 'ST', 'EFH')),
  status         text not null,
  household_type text not null check (household_type in ('SINGLE', 'COUPLE')),
  children       boolean not null,
  opened_at      timestamptz not null,
  opened_by      text not null,
  closed_at      timestamptz,
  closing        text
);
create index case_file_by_unit on bf.case_file (unit, status);

-- An organisation takes part in a case from the day something is shared with it.
create table bf.case_party (
  case_number  text not null references bf.case_file,
  unit         text not null,
  organisation text not null check (organisation in ('SSM', 'SB', 'PROJECT')),
  since        timestamptz not null,
  until        timestamptz,
  primary key (case_number, organisation)
);
create index case_party_by_organisation on bf.case_party (organisation, case_number);

create table bf.person (
  person_id          uuid primary key,
  case_number        text not null references bf.case_file,
  member_order       int  not null check (member_order in (1, 2)),
  identity_type      text not null check (identity_type in ('PERSONNUMMER', 'SAMORDNINGSNUMMER', 'TILLFALLIG_ID')),
  identity           text,
  first_name         text not null,
  last_name          text not null,
  protected_identity text not null check (protected_identity in ('INGEN', 'SEKRETESSMARKERING', 'SKYDDAD_FOLKBOKFORING', 'FINGERADE')),
  registered_sex     text not null check (registered_sex in ('KVINNA', 'MAN', 'UPPGIFT_SAKNAS')),
  birth_date         date,
  phone              text,
  language           text,
  interpreter        boolean not null,
  unique (case_number, member_order)
);
create index person_by_case on bf.person (case_number);

create table bf.homelessness_situation (
  person_id   uuid not null references bf.person,
  case_number text not null references bf.case_file,
  situation   text not null check (situation in ('S1_AKUT', 'S2_INSTITUTION', 'S3_LANGSIKTIG', 'S4_EGET_KORTSIKTIGT', 'EJ_HEMLOS')),
  from_date   date not null,
  primary key (person_id, from_date)
);
create index homelessness_situation_by_case on bf.homelessness_situation (case_number);

-- Finds the same person in two units without either unit seeing the other's case: a keyed hash, only the system reads it.
create table bf.identity_index (
  identity_hash bytea not null,
  case_number   text not null references bf.case_file,
  person_id     uuid not null references bf.person,
  primary key (identity_hash, case_number)
);
create index identity_index_by_case on bf.identity_index (case_number);

create table bf.consent (
  consent_id   uuid primary key,
  case_number  text not null references bf.case_file,
  unit         text not null,
  person_id    uuid not null references bf.person,
  recipient    text not null check (recipient in ('SSM', 'SB', 'PROJECT', 'EVALUATION')),
  data_class   text not null,
  form         text not null check (form in ('SKRIFTLIGT', 'MUNTLIGT_DOKUMENTERAT')),
  given_at     timestamptz,
  refused_at   timestamptz,
  recorded_by  text not null,
  valid_until  date,
  withdrawn_at timestamptz,
  replaced_at  timestamptz,
  check ((given_at is null) <> (refused_at is null))
);
comment on table bf.consent is 'One row per person, recipient and class, a no as well as a yes. A new answer replaces the old row, which stays as history.';
create index consent_by_case on bf.consent (case_number, recipient, data_class) where replaced_at is null;
create index consent_by_person on bf.consent (person_id);

-- ------------------------------------------------------------------ the rule itself, in one place
create function bf.has_consent(p_case text, p_class text) returns boolean language sql stable as $$
  select (select count(distinct c.person_id) from bf.consent c
           where c.case_number = p_case and c.recipient = bf.actor_org() and c.data_class = p_class and c.replaced_at is null)
         >= (select case f.household_type when 'COUPLE' then 2 else 1 end from bf.case_file f where f.case_number = p_case)
     and not exists (select 1 from bf.consent c
                      where c.case_number = p_case and c.recipient = bf.actor_org() and c.data_class = p_class and c.replaced_at is null
                        and (c.given_at is null or c.withdrawn_at is not null or c.valid_until < current_setting('bf.today')::date))
$$;

create function bf.may(p_class text, p_right text, p_case text) returns boolean language sql stable as $$
  select exists (
    select 1 from bf.access_rule r
     where r.data_class = p_class and r.access_right = p_right
       and r.role_code = any (bf.actor_roles())
       and case r.condition
             when 'ALL' then true
             when 'OWN_UNIT' then exists (select 1 from bf.case_file c where c.case_number = p_case and c.unit = bf.actor_unit())
             when 'OWN_CASE' then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
             when 'CONSENT'  then exists (select 1 from bf.case_party p
                                           where p.case_number = p_case and p.organisation = bf.actor_org() and p.until is null)
                              and bf.has_consent(p_case, p_class)
           end)
$$;

-- The same by role alone, for a case that is just being opened.
create function bf.has_right(p_class text, p_right text) returns boolean language sql stable as $$
  select exists (select 1 from bf.access_rule r
                  where r.data_class = p_class and r.access_right = p_right and r.role_code = any (bf.actor_roles()))
$$;

-- ------------------------------------------------------------------ the logs
-- What has happened in a case, in codes and dates: it is the record, the engine's history is not.
create table bf.case_log (
  entry_id    bigint generated always as identity primary key,
  case_number text not null references bf.case_file,
  at          timestamptz not null,
  event       text not null,
  detail      text,
  actor       text not null,
  actor_org   text not null,
  data_class  text not null
);
create index case_log_by_case on bf.case_log (case_number, entry_id);

-- Who has read what, written in the reading's own transaction: cannot log means cannot read.
create table bf.read_log (
  entry_id    bigint generated always as identity primary key,
  at          timestamptz not null,
  user_id     text not null,
  organisation text not null,
  unit        text,
  case_number text not null,
  data_class  text not null,
  purpose     text not null,
  task_id     text,
  granted     boolean not null,
  writer_xact xid8 not null default pg_current_xact_id()
);
create index read_log_by_case on bf.read_log (case_number, at);
create index read_log_to_seal on bf.read_log (writer_xact, entry_id);

-- The chain over the read log, sealed in batches by a job so that no click queues for it.
create table bf.read_log_seal (
  seal_id       bigint generated always as identity primary key,
  sealed_at     timestamptz not null,
  xact_before   xid8 not null,
  rows_sealed   bigint not null,
  previous_hash bytea not null,
  hash          bytea not null
);

-- ------------------------------------------------------------------ row-level security over all of it
do $$
declare t text;
begin
  foreach t in array array['case_file', 'case_party', 'person', 'homelessness_situation', 'identity_index', 'consent',
                           'case_log', 'read_log', 'read_log_seal', 'case_number_series'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on bf.%I to bf_system', t);
  end loop;
end $$;
-- Logs are append-only for everybody, the system included.
revoke update, delete on bf.case_log, bf.read_log, bf.read_log_seal from bf_system;

grant select on bf.case_file, bf.case_party, bf.person, bf.homelessness_situation, bf.consent, bf.case_log to bf_engine;
grant insert on bf.case_log, bf.read_log to bf_engine;

create policy own_unit on bf.case_file for select to bf_soc using (unit = bf.actor_unit());
create policy open_own on bf.case_file for insert to bf_soc
  with check (unit = bf.actor_unit() and opened_by = bf.actor_user() and bf.has_right('C0', 'WRITE'));
create policy party on bf.case_file for select to bf_ssm, bf_sb, bf_project
  using (exists (select 1 from bf.case_party p
                  where p.case_number = case_file.case_number and p.organisation = bf.actor_org() and p.until is null));
grant insert on bf.case_file to bf_soc;
grant update (status, children, closed_at, closing) on bf.case_file to bf_soc;
create policy change_own on bf.case_file for update to bf_soc
  using (unit = bf.actor_unit() and bf.has_right('C0', 'WRITE')) with check (unit = bf.actor_unit());

create policy own_party on bf.case_party for select to bf_ssm, bf_sb, bf_project using (organisation = bf.actor_org());
create policy own_unit on bf.case_party for select to bf_soc using (unit = bf.actor_unit());

-- Protected identities never leave their own unit, whatever was consented to (T-47).
create policy reader on bf.person for select to bf_soc using (bf.may('C1', 'READ', case_number));
create policy reader_outside on bf.person for select to bf_ssm, bf_sb, bf_project
  using (protected_identity = 'INGEN' and bf.may('C1', 'READ', case_number));
create policy writer on bf.person for insert to bf_soc with check (bf.may('C1', 'WRITE', case_number));
grant insert on bf.person to bf_soc;

create policy reader on bf.homelessness_situation for select to bf_soc using (bf.may('C2', 'READ', case_number));
-- Whoever may not see the person (a protected identity) does not see the person's situation.
create policy reader_outside on bf.homelessness_situation for select to bf_ssm, bf_sb, bf_project
  using (bf.may('C2', 'READ', case_number)
         and exists (select 1 from bf.person p where p.person_id = homelessness_situation.person_id));
create policy writer on bf.homelessness_situation for insert to bf_soc with check (bf.may('C2', 'WRITE', case_number));
grant insert on bf.homelessness_situation to bf_soc;

create policy recipient on bf.consent for select to bf_ssm, bf_sb, bf_project
  using (recipient = bf.actor_org()
         and exists (select 1 from bf.case_party p
                      where p.case_number = consent.case_number and p.organisation = bf.actor_org() and p.until is null));
create policy own_unit on bf.consent for select to bf_soc using (unit = bf.actor_unit());
create policy writer on bf.consent for insert to bf_soc
  with check (bf.may('C1', 'WRITE', case_number) and unit = bf.actor_unit() and recorded_by = bf.actor_user()
              and exists (select 1 from bf.person p where p.person_id = consent.person_id and p.case_number = consent.case_number));
create policy withdraw on bf.consent for update to bf_soc using (bf.may('C1', 'WRITE', case_number));
grant insert on bf.consent to bf_soc;
grant update (withdrawn_at, replaced_at) on bf.consent to bf_soc;

create policy reader on bf.case_log for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may(data_class, 'READ', case_number));
create policy writer on bf.case_log for insert to bf_soc, bf_ssm, bf_sb, bf_project
  with check (actor = bf.actor_user() and actor_org = bf.actor_org()
              and exists (select 1 from bf.case_file c where c.case_number = case_log.case_number));

create policy writer on bf.read_log for insert to bf_nobody, bf_soc, bf_ssm, bf_sb, bf_project, bf_other, bf_operations
  with check (user_id = coalesce(bf.actor_user(), 'nobody') and organisation = coalesce(bf.actor_org(), organisation)
              and unit is not distinct from bf.actor_unit());

-- ------------------------------------------------------------------ the outbox (architecture.md A10): never personal data
create table bf.outbox (
  message_id      uuid primary key,
  dedupe_key      text not null unique,
  recipient       text not null,
  case_number     text,
  subject         text not null,
  body            text not null,
  link            text,
  created_at      timestamptz not null,
  next_attempt_at timestamptz not null,
  attempts        int not null default 0,
  sent_at         timestamptz,
  given_up_at     timestamptz,
  last_error      text
);
create index outbox_due on bf.outbox (next_attempt_at) where sent_at is null and given_up_at is null;
-- It holds case numbers: everybody may post, only the process may read.
alter table bf.outbox enable row level security;
alter table bf.outbox force row level security;
create policy system_all on bf.outbox to bf_system using (true) with check (true);
create policy post on bf.outbox for insert to bf_engine with check (true);
grant insert on bf.outbox to bf_engine;
grant select, insert, update on bf.outbox to bf_system;

-- ------------------------------------------------------------------ the demonstration's clock (architecture.md A12)
create table bf.demo_clock (
  only_row      boolean primary key default true check (only_row),
  ahead_seconds bigint not null
);
grant select, insert, update, delete on bf.demo_clock to bf_system;
