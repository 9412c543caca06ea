-- What the takeover's assessment needs to know (domain.md 2.7, DT-3): complaints about disturbances (C5), whether a debt is disputed,
-- and which rents are looked at.

-- Codes and a day, never words and never who complained (2.0.3, 2.8 visibility). Nothing is changed or taken away.
create table bf.complaint (
  complaint_id uuid primary key,
  case_number  text not null references bf.case_file,
  happened_on  date not null,
  source       text not null check (source in ('GRANNE', 'BOVARD', 'STORNINGSJOUR', 'POLIS', 'VAGLEDARE', 'HYRESGAST')),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  recorded_org text not null,
  unique (complaint_id, case_number)
);
create index complaint_by_case on bf.complaint (case_number, happened_on);

-- How Svenska Bostäder judges it (DT-4, A-10): the latest counts, earlier ones stay.
create table bf.complaint_ruling (
  complaint_id   uuid not null,
  ruling_no      int  not null check (ruling_no > 0),
  case_number    text not null references bf.case_file,
  class          text not null check (class in ('INGEN_STORNING', 'EJ_ALLVARLIG', 'ALLVARLIG', 'SARSKILT_ALLVARLIG')),
  ground         text not null check (ground in ('GRUNDAD', 'OGRUNDAD', 'UTREDS')),
  close_violence boolean not null,
  ruled_at       timestamptz not null,
  ruled_by       text not null,
  primary key (complaint_id, ruling_no),
  foreign key (complaint_id, case_number) references bf.complaint (complaint_id, case_number)
);
create index complaint_ruling_by_case on bf.complaint_ruling (case_number);
comment on column bf.complaint_ruling.close_violence is 'Caused by violence from a close person against the tenant (JB 12:42 st 5): never counts.';

do $$
declare t text;
begin
  foreach t in array array['complaint', 'complaint_ruling'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm, bf_sb using (bf.may(''C5'', ''READ'', case_number))', t);
  end loop;
end $$;
create policy writer on bf.complaint for insert to bf_soc, bf_ssm, bf_sb
  with check (bf.may('C5', 'WRITE', case_number) and recorded_by = bf.actor_user() and recorded_org = bf.actor_org());
grant insert on bf.complaint to bf_soc, bf_ssm, bf_sb;
-- Anybody who works with the household may write a complaint down; what it weighs is Svenska Bostäder's to say, and not bovärden's (2.8).
create policy writer on bf.complaint_ruling for insert to bf_sb
  with check (bf.may('C5', 'WRITE', case_number) and ruled_by = bf.actor_user()
              and bf.actor_roles() && array['sb_bosocial', 'sb_forvaltare']);
grant insert on bf.complaint_ruling to bf_sb;

-- A claim that the person says is not owed is under investigation, not a new debt (DT-3, K3b).
alter table bf.debt add column disputed boolean not null default false;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('rent.window', '2010-01-01', 'HELA_PERIODEN', 'A-08, Q-1', 'system', '2010-01-01T00:00:00+01:00');
