-- Akut avlastningsplats (domain.md 2.9, DT-5, DT-9, A-14 to A-18, A-25). One row a placement, one row a night that is held: used once it has
-- been slept, reserved before that. There is no column for who pays: it is always the project (S002:L369-371, T-22).

create table bf.respite_placement (
  case_number     text not null references bf.case_file,
  respite_no      int  not null check (respite_no > 0),
  person_id       uuid references bf.person,
  raised_by       text not null check (raised_by in ('VAGLEDARE', 'JOUR', 'HYRESGAST', 'HYRESVARD')),
  raised_at       timestamptz not null,
  begun           boolean not null default false,
  accepts         boolean,
  accepted_at     timestamptz,
  measures        text,
  first_wanted    date,
  last_wanted     date,
  reasons         text[],
  child_stays     boolean,
  situation       text,
  assessed_by     text,
  assessed_at     timestamptz,
  result          text check (result in ('EJ_AKTUELLT', 'KAN_BEVILJAS', 'KAN_BEVILJAS_DELVIS', 'EJ_SOM_AVLASTNING')),
  rule_version    text,
  decider         text check (decider in ('UNIT', 'SOCIALJOUR')),
  outcome         text check (outcome in ('BIFALL', 'DELVIS_AVSLAG', 'AVSLAG')),
  decision_id     uuid,
  first_granted   date,
  last_granted    date,
  other_help      text,
  decided_at      timestamptz,
  decided_by      text,
  taken_over_at   timestamptz,
  taken_over_by   text,
  escort          text check (escort in ('VAGLEDARE', 'JOUR', 'INGEN')),
  arrived_at      timestamptz,
  first_night     date,
  last_night      date,
  ending          text check (ending in ('EJ_AKTUELLT', 'AVSLAG', 'EJ_FRAMME', 'ATERFLYTT', 'SJUKHUS', 'ANNAT_BOENDE', 'AVVIKIT', 'SLUT_PA_NATTER', 'FORLANGD',
                                         'UPPHORT')),
  ended_on        date,
  cost            numeric(9, 2) check (cost >= 0),
  meeting_on      date,
  meeting_note    text,
  changed_by      text,
  closed_at       timestamptz,
  primary key (case_number, respite_no),
  check (last_wanted >= first_wanted),
  check (reasons <@ array['STORNING', 'KONFLIKT', 'HALSA', 'VALD_UTSATT', 'SANERING', 'ANNAT']),
  check (not coalesce(accepts, false) or (accepted_at is not null and first_wanted is not null and cardinality(reasons) > 0)),
  check (outcome is null or (accepts and decision_id is not null and decider is not null and decided_by is not null)),
  check ((outcome in ('BIFALL', 'DELVIS_AVSLAG')) = (last_granted is not null)),
  check (first_granted = first_wanted and last_granted between first_granted and last_wanted),
  check (outcome is distinct from 'BIFALL' or last_granted = last_wanted),
  check (arrived_at is null or first_night between first_granted and last_granted),
  check (last_night is null or last_night between first_night and last_granted)
);
comment on table bf.respite_placement is 'Voluntary: without accepts nothing can be decided (T-24). Both partners are two placements and two accounts (A-16).';

-- A night is dated by the evening it begins (A-15) and belongs to one person. Released nights are taken away.
create table bf.respite_night (
  person_id   uuid not null references bf.person,
  night       date not null,
  case_number text not null,
  respite_no  int  not null,
  year_from   date,
  year_to     date,
  at_most     int  not null check (at_most >= 0),
  primary key (person_id, night),
  foreign key (case_number, respite_no) references bf.respite_placement,
  check (year_from is null or night between year_from and year_to)
);
create index respite_night_by_case on bf.respite_night (case_number);
comment on column bf.respite_night.year_from is 'The year it was granted from; empty when the year is the twelve months before each night (A-14).';

-- The second line behind the account's own lock: whoever writes a night waits for whoever writes one of the same person, and counts again.
create function bf.respite_night_fits() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(18, hashtext(new.person_id::text));
  if new.year_from is not null then
    if (select count(*) from bf.respite_night n where n.person_id = new.person_id and n.night between new.year_from and new.year_to) > new.at_most then
      raise exception 'more than % respite nights', new.at_most using errcode = 'check_violation', constraint = 'respite_night_fits';
    end if;
  elsif exists (select 1 from bf.respite_night m
                 where m.person_id = new.person_id and m.night >= new.night and m.night - interval '1 year' < new.night
                   and (select count(*) from bf.respite_night k
                         where k.person_id = new.person_id and k.night <= m.night and k.night > m.night - interval '1 year') > new.at_most) then
    raise exception 'more than % respite nights', new.at_most using errcode = 'check_violation', constraint = 'respite_night_fits';
  end if;
  return new;
end $$;
create trigger respite_night_fits after insert on bf.respite_night for each row execute function bf.respite_night_fits();

-- Where somebody is tonight: its own table, so that a list of placements never brings an address along (T-47).
create table bf.respite_place (
  case_number text not null,
  respite_no  int  not null,
  kind        text not null check (kind in ('LAGTROSKELBOENDE', 'ANNAN_PLATS')),
  name        text not null,
  address     text not null,
  why_other   text,
  booked_at   timestamptz not null,
  booked_by   text not null,
  primary key (case_number, respite_no),
  foreign key (case_number, respite_no) references bf.respite_placement,
  check (kind = 'LAGTROSKELBOENDE' or why_other is not null)
);

create table bf.respite_contact (
  case_number  text not null,
  respite_no   int  not null,
  contact_no   int  not null check (contact_no > 0),
  contacted_on date not null,
  result       text not null check (result in ('TRAFFADES', 'TELEFON', 'INTE_NADD')),
  note         text,
  contacted_by text not null,
  primary key (case_number, respite_no, contact_no),
  foreign key (case_number, respite_no) references bf.respite_placement
);

-- Ställningstagande till annan boendelösning och stödform (S002:L375-377, A-25), and another solution for a family (S9, 2.16).
create table bf.respite_alternative (
  case_number text not null,
  respite_no  int  not null,
  why         text not null check (why in ('BARN', 'NATTER_SAKNAS', 'TAKET_NATT')),
  opened_at   timestamptz not null,
  stand       text check (stand in ('BO_KVAR_MED_MER_STOD', 'ANNAT_BOENDE', 'ANNAN_INSATS', 'UTREDS_VIDARE')),
  account     text,
  decided_at  timestamptz,
  decided_by  text,
  primary key (case_number, respite_no),
  foreign key (case_number, respite_no) references bf.respite_placement,
  check ((stand is null) = (decided_at is null))
);

-- Told once (domain.md 2.9 timers).
create table bf.respite_alert (
  person_id   uuid not null references bf.person,
  year_from   date not null,
  nights      int  not null,
  case_number text not null references bf.case_file,
  told_at     timestamptz not null,
  primary key (person_id, year_from, nights)
);

do $$
declare t text;
begin
  foreach t in array array['respite_placement', 'respite_night', 'respite_place', 'respite_contact', 'respite_alternative', 'respite_alert'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm using (bf.may(''C10'', ''READ'', case_number))', t);
    execute format('grant select on bf.%I to bf_soc, bf_ssm', t);
  end loop;
end $$;
grant update (person_id, begun, result, rule_version, decider, ending, ended_on, closed_at, changed_by) on bf.respite_placement to bf_system;
grant delete on bf.respite_night to bf_system;

create policy support on bf.respite_placement for update to bf_ssm
  using (closed_at is null and bf.may('C10', 'WRITE', case_number)) with check (changed_by = bf.actor_user());
grant update (person_id, accepts, accepted_at, measures, first_wanted, last_wanted, reasons, child_stays, situation, assessed_by, assessed_at,
              escort, arrived_at, first_night, last_night, ending, ended_on, cost, meeting_on, meeting_note, changed_by)
  on bf.respite_placement to bf_ssm;
create policy authority on bf.respite_placement for update to bf_soc
  using (closed_at is null and (decided_at is null or taken_over_at is null) and bf.may('C10', 'WRITE', case_number))
  with check (changed_by = bf.actor_user());
grant update (outcome, decision_id, first_granted, last_granted, other_help, decided_at, decided_by, taken_over_at, taken_over_by, changed_by)
  on bf.respite_placement to bf_soc;
create policy support on bf.respite_place for insert to bf_ssm
  with check (booked_by = bf.actor_user() and bf.may('C10', 'WRITE', case_number));
grant insert on bf.respite_place to bf_ssm;
create policy support on bf.respite_contact for insert to bf_ssm
  with check (contacted_by = bf.actor_user() and bf.may('C10', 'WRITE', case_number));
grant insert on bf.respite_contact to bf_ssm;
create policy authority on bf.respite_alternative for update to bf_soc
  using (decided_at is null and bf.may('C10', 'WRITE', case_number)) with check (decided_by = bf.actor_user());
grant update (stand, account, decided_at, decided_by) on bf.respite_alternative to bf_soc;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('respite.year', '2010-01-01', 'KALENDERAR', 'A-14, S002:L373-375', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.nights', '2010-01-01', '14', 'A-16, S002:L373-375', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.alert.first', '2010-01-01', '10', 'domain.md 2.9', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.alert.second', '2010-01-01', '12', 'domain.md 2.9', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.alert.last', '2010-01-01', '14', 'domain.md 2.9', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.decision.hours', '2010-01-01', '2', 'domain.md 2.9', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.stand.working-days', '2010-01-01', '2', 'A-25, S002:L375-377', 'system', '2010-01-01T00:00:00+01:00'),
    ('respite.meeting.working-days', '2010-01-01', '2', 'domain.md 2.9', 'system', '2010-01-01T00:00:00+01:00');

-- Nights away since the last monthly report (domain.md 2.5 step 2).
alter table bf.follow_up_report add column respite_nights int not null default 0 check (respite_nights >= 0);
