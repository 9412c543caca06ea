-- Support (domain.md 2.3, 2.4): a life of its own beside the tenancy (A-28). Per person, never per household (T-01).

create table bf.support (
  case_number text not null references bf.case_file,
  person_id   uuid not null references bf.person,
  begun_on    date not null,
  ended_on    date,
  primary key (case_number, person_id)
);
create index support_by_person on bf.support (person_id);

create table bf.support_meeting (
  meeting_id      uuid primary key,
  case_number     text not null references bf.case_file,
  meeting_on      date not null,
  starts_at       time,
  kind            text not null check (kind in ('HEMBESOK', 'UTE', 'KONTOR', 'AVLASTNING', 'TELEFON', 'DIGITALT')),
  status          text not null check (status in ('PLANERAT', 'GENOMFORT', 'UTEBLIVET_HYRESGAST', 'INSTALLT_PERSONAL', 'OMBOKAT')),
  social_services boolean not null,
  attendance_confirmed boolean,
  confirmed_by    text,
  minutes         int check (minutes between 5 and 600),
  content         text[] not null,
  recorded_at     timestamptz not null,
  recorded_by     text not null
);
create index support_meeting_by_case on bf.support_meeting (case_number, meeting_on);
comment on table bf.support_meeting is 'A planned meeting gets its outcome once; a wrong entry is struck out by bf.support_correction and entered anew (T-57).';

create table bf.support_attendance (
  meeting_id  uuid not null references bf.support_meeting,
  case_number text not null references bf.case_file,
  person_id   uuid not null references bf.person,
  present     boolean not null,
  primary key (meeting_id, person_id)
);
create index support_attendance_by_person on bf.support_attendance (person_id);
create index support_attendance_by_case on bf.support_attendance (case_number);

create table bf.support_correction (
  meeting_id  uuid primary key references bf.support_meeting,
  case_number text not null references bf.case_file,
  struck_at   timestamptz not null,
  struck_by   text not null
);
create index support_correction_by_case on bf.support_correction (case_number);

-- Notes are the guide's alone (C7).
create table bf.support_note (
  meeting_id  uuid primary key references bf.support_meeting,
  case_number text not null references bf.case_file,
  note        text not null
);
create index support_note_by_case on bf.support_note (case_number);

create table bf.support_absence (
  case_number text not null references bf.case_file,
  person_id   uuid not null references bf.person,
  from_date   date not null,
  to_date     date not null,
  reason      text not null check (reason in ('SJUKHUS', 'HAKTE_FANGELSE', 'UTOMLANDS', 'BEHANDLING')),
  recorded_by text not null,
  primary key (case_number, person_id, from_date),
  check (to_date >= from_date)
);

create table bf.support_month (
  case_number   text not null references bf.case_file,
  person_id     uuid not null references bf.person,
  month         text not null check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  days          int  not null,
  days_in_month int  not null,
  required      int  not null,
  held          int,
  with_social_services int,
  missed        int,
  cancelled     int,
  status        text check (status in ('UPPFYLLD', 'SOC_SAKNAS', 'BRIST_UTFORARE', 'BRIST_KONTAKT', 'PARTIELL_OK', 'PARTIELL_BRIST', 'FRANVARANDE')),
  rule_version  text,
  opened_at     timestamptz not null,
  closed_at     timestamptz,
  primary key (case_number, person_id, month)
);
create index support_month_by_person on bf.support_month (person_id, month);

-- Locked versions: a row is added, never changed (domain.md 2.3).
create table bf.support_plan (
  case_number   text not null references bf.case_file,
  person_id     uuid not null references bf.person,
  version       int  not null check (version > 0),
  own_words     text,
  takeover      text,
  debts         text,
  participated  boolean not null,
  approval      text not null check (approval in ('GODKAND', 'GODKAND_MED_FORBEHALL', 'VILL_INTE_SKRIVA_UNDER', 'VILL_INTE_HA_PLAN')),
  reservation   text,
  follow_up_on  date not null,
  locked_at     timestamptz not null,
  locked_by     text not null,
  primary key (case_number, person_id, version)
);
create index support_plan_by_person on bf.support_plan (person_id);

create table bf.support_plan_goal (
  case_number text not null references bf.case_file,
  person_id   uuid not null references bf.person,
  version     int  not null,
  goal_no     int  not null check (goal_no between 1 and 3),
  area        text not null check (area in ('BOENDE', 'EKONOMI', 'HALSA', 'DROGER_STABILITET', 'SYSSELSATTNING', 'NATVERK', 'EGENMAKT', 'OVERTAGANDE', 'OVRIGT')),
  goal        text not null,
  activity    text not null,
  responsible text not null,
  at_what_time text not null,
  how         text not null,
  status      text not null check (status in ('PAGAR', 'UPPNATT', 'AVBRUTET')),
  primary key (case_number, person_id, version, goal_no),
  foreign key (case_number, person_id, version) references bf.support_plan
);

do $$
declare t text;
begin
  foreach t in array array['support', 'support_meeting', 'support_attendance', 'support_correction', 'support_note', 'support_absence',
                           'support_month', 'support_plan', 'support_plan_goal'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert, update on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
  foreach t in array array['support', 'support_meeting', 'support_attendance', 'support_correction', 'support_absence', 'support_month'] loop
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm using (bf.may(''C6'', ''READ'', case_number))', t);
  end loop;
  foreach t in array array['support_meeting', 'support_attendance', 'support_correction', 'support_absence'] loop
    execute format('create policy writer on bf.%I for insert to bf_ssm with check (bf.may(''C6'', ''WRITE'', case_number))', t);
    execute format('grant insert on bf.%I to bf_ssm', t);
  end loop;
  foreach t in array array['support_plan', 'support_plan_goal'] loop
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm using (bf.may(''A6'', ''READ'', case_number))', t);
    execute format('create policy writer on bf.%I for insert to bf_ssm with check (bf.may(''A6'', ''WRITE'', case_number))', t);
    execute format('grant insert on bf.%I to bf_ssm', t);
    execute format('revoke update on bf.%I from bf_system', t);
  end loop;
end $$;
create policy outcome on bf.support_meeting for update to bf_ssm using (status = 'PLANERAT' and bf.may('C6', 'WRITE', case_number))
  with check (recorded_by = bf.actor_user());
grant update (status, social_services, minutes, content, kind, recorded_at, recorded_by) on bf.support_meeting to bf_ssm;
create policy presence on bf.support_attendance for update to bf_ssm using (bf.may('C6', 'WRITE', case_number));
grant update (present) on bf.support_attendance to bf_ssm;
-- Socialtjänsten answers for its own attendance, and for nothing else of a meeting.
create policy attendance on bf.support_meeting for update to bf_soc using (social_services and bf.may('C6', 'READ', case_number))
  with check (confirmed_by = bf.actor_user());
grant update (attendance_confirmed, confirmed_by) on bf.support_meeting to bf_soc;
create policy reader on bf.support_note for select to bf_ssm using (bf.may('C7', 'READ', case_number));
create policy writer on bf.support_note for insert to bf_ssm with check (bf.may('C7', 'WRITE', case_number));
grant insert on bf.support_note to bf_ssm;
