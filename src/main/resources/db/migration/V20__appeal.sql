-- Överklagande (domain.md 2.1.b, FL 37-46 §§): the appeal with its text, and the dismissal, which is a decision of its own and can be
-- appealed. Own unit's caseworkers alone write; nobody outside the unit reads a word of it, not even that it exists.

create table bf.appeal (
  appeal_id          uuid primary key,
  case_number        text not null references bf.case_file,
  appeal_no          int  not null check (appeal_no > 0),
  decision_id        uuid references bf.assistance_decision,
  dismissal_id       uuid,
  person_id          uuid not null references bf.person,
  through            text not null check (through in ('PERSONEN', 'OMBUD')),
  representative     text,
  received_on        date not null,
  received_how       text not null check (received_how in ('BREV', 'EPOST', 'PERSONLIGEN', 'FRAN_DOMSTOLEN')),
  court_received_on  date,
  instruction_wrong  boolean not null,
  letter             text not null,
  registered_at      timestamptz not null,
  handled_by         text not null,
  forward_by         date not null,
  set_aside          boolean not null default false,
  time               text check (time in ('I_TID', 'FOR_SENT')),
  time_reason        text check (time_reason in ('AVVISNING_UPPHAVD', 'DELGIVNING_SAKNAS', 'INOM_TIDEN', 'FEL_UNDERRATTELSE', 'DOMSTOLEN_I_TID', 'EFTER_TIDEN')),
  rule_version       text,
  ruling             text check (ruling in ('AVVISAS', 'TAS_UPP')),
  ruling_reasons     text,
  change             text check (change in ('INGEN', 'DELVIS', 'HELT')),
  change_reasons     text,
  changed_on         date,
  new_decision_id    uuid references bf.assistance_decision,
  forwarded_on       date,
  reminded_at        timestamptz,
  alerted_at         timestamptz,
  court_outcome      text check (court_outcome in ('AVSLAG', 'BIFALL', 'ATERFORVISAD', 'AVVISAD')),
  court_decided_on   date,
  court_reference    text,
  anew_decision_id   uuid references bf.assistance_decision,
  executed_on        date,
  executed_how       text,
  ending             text check (ending in ('AVVISAT', 'FORFALLET', 'AVGJORT', 'ATERKALLAT')),
  ended_on           date,
  unique (case_number, appeal_no),
  check ((decision_id is null) <> (dismissal_id is null)),
  check ((ending is null) = (ended_on is null)),
  check ((through = 'OMBUD') = (representative is not null)),
  check (court_outcome is null or forwarded_on is not null),
  check (change is null or change_reasons is not null),
  check (ruling is null or ruling_reasons is not null)
);
create unique index appeal_open on bf.appeal (coalesce(decision_id, dismissal_id), person_id) where ending is null;
comment on table bf.appeal is 'Never two open appeals of one decision by one person. What the person has written is in letter and nowhere else.';

create table bf.appeal_dismissal (
  dismissal_id       uuid primary key,
  appeal_id          uuid not null references bf.appeal,
  case_number        text not null references bf.case_file,
  decided_on         date not null,
  decided_by         text not null,
  decision_maker     text not null,
  delegation_point   text not null,
  reasons            text not null,
  appeal_instruction boolean not null,
  delivered_on       date,
  delivered_how      text check (delivered_how in ('PERSONLIGEN', 'REKOMMENDERAT_BREV', 'DELGIVNINGSKVITTO', 'OMBUD')),
  appeal_by          date,
  appeal_by_why      text,
  set_aside_on       date
);
create index appeal_dismissal_by_case on bf.appeal_dismissal (case_number, decided_on);
alter table bf.appeal add constraint appeal_dismissal_fk foreign key (dismissal_id) references bf.appeal_dismissal;
create index appeal_by_case on bf.appeal (case_number, appeal_no);

do $$
declare t text;
begin
  foreach t in array array['appeal', 'appeal_dismissal'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
    execute format('create policy reader on bf.%I for select to bf_soc using (bf.may(''C9'', ''READ'', case_number))', t);
  end loop;
end $$;
grant update (time, time_reason, rule_version, reminded_at, alerted_at, set_aside, forward_by, ending, ended_on) on bf.appeal to bf_system;
grant update (set_aside_on) on bf.appeal_dismissal to bf_system;

-- The socialjour writes decisions while it is called in; appeals of them are the unit's.
create policy writer on bf.appeal for insert to bf_soc
  with check (handled_by = bf.actor_user() and 'soc_handlaggare' = any (bf.actor_roles()) and bf.may('C9', 'WRITE', case_number)
              and time is null and ruling is null and change is null and forwarded_on is null and court_outcome is null and ending is null
              and not set_aside);
grant insert on bf.appeal to bf_soc;
create policy handler on bf.appeal for update to bf_soc
  using (ending is null and 'soc_handlaggare' = any (bf.actor_roles()) and bf.may('C9', 'WRITE', case_number))
  with check (handled_by = bf.actor_user());
grant update (handled_by, ruling, ruling_reasons, change, change_reasons, changed_on, new_decision_id, forwarded_on, court_outcome,
              court_decided_on, court_reference, anew_decision_id, executed_on, executed_how) on bf.appeal to bf_soc;
create policy writer on bf.appeal_dismissal for insert to bf_soc
  with check (decided_by = bf.actor_user() and 'soc_handlaggare' = any (bf.actor_roles()) and bf.may('C9', 'WRITE', case_number)
              and delivered_on is null and set_aside_on is null);
grant insert on bf.appeal_dismissal to bf_soc;
create policy deliver on bf.appeal_dismissal for update to bf_soc
  using (delivered_on is null and 'soc_handlaggare' = any (bf.actor_roles()) and bf.may('C9', 'WRITE', case_number))
  with check (bf.may('C9', 'WRITE', case_number));
grant update (delivered_on, delivered_how, appeal_by, appeal_by_why) on bf.appeal_dismissal to bf_soc;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('appeal.forward.working-days', '2010-01-01', '5', 'FL 46 § (skyndsamt), antagande', 'system', '2010-01-01T00:00:00+01:00'),
    ('appeal.reminder.working-days', '2010-01-01', '3', 'domain.md 2.1.b, antagande', 'system', '2010-01-01T00:00:00+01:00'),
    ('appeal.court.months', '2010-01-01', '6', 'domain.md 2.1.b, antagande', 'system', '2010-01-01T00:00:00+01:00');
