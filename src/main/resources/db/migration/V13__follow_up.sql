-- Follow-ups (domain.md 2.5, 2.6): one row a month of the tenancy, opened in time, never skipped.

create table bf.follow_up (
  case_number text not null references bf.case_file,
  number      int  not null check (number > 0),
  nominal_on  date not null,
  window_from date not null,
  window_to   date not null,
  status      text not null default 'PLANERAD'
              check (status in ('PLANERAD', 'BOKAD', 'GENOMFORD', 'GENOMFORD_UTAN_RAPPORT', 'EJ_GENOMFORD')),
  booked_on   date,
  booked_at   time,
  place       text check (place in ('HEMMA', 'STADSMISSIONEN', 'SOCIALKONTORET', 'AVLASTNING', 'ANNAN')),
  booked_by   text,
  held_on     date,
  held_at     time,
  reminded_on date,
  opened_at   timestamptz not null,
  recorded_at timestamptz,
  recorded_by text,
  primary key (case_number, number),
  check ((status in ('GENOMFORD', 'GENOMFORD_UTAN_RAPPORT')) = (held_on is not null))
);
create index follow_up_by_status on bf.follow_up (status, booked_on);
comment on table bf.follow_up is 'Number n is counted from the anchor (A-03), never from the follow-up before.';

-- The written report comes before the meeting (S002:L416-418, A-05). What the house counted is kept as it was that day.
create table bf.follow_up_report (
  case_number      text not null,
  number           int  not null,
  period_from      date not null,
  period_to        date not null,
  deviations       int  not null,
  rents_due        int,
  rents_in_time    int,
  summary          text not null,
  needs            text,
  received_at      timestamptz not null,
  written_by       text not null,
  read_at          timestamptz,
  read_by          text,
  primary key (case_number, number),
  foreign key (case_number, number) references bf.follow_up
);

create table bf.follow_up_report_person (
  case_number text not null,
  number      int  not null,
  person_id   uuid not null references bf.person,
  held        int  not null,
  with_social_services int not null,
  missed      int  not null,
  plan_version int not null,
  plan_late   boolean not null,
  primary key (case_number, number, person_id),
  foreign key (case_number, number) references bf.follow_up_report
);
create index follow_up_report_person_by_person on bf.follow_up_report_person (person_id);

create table bf.follow_up_minutes (
  case_number     text not null,
  number          int  not null,
  not_held_reason text check (not_held_reason in ('HYRESGAST_FRANVARANDE', 'HYRESGAST_VILLE_INTE', 'STADSMISSIONEN', 'SOCIALTJANSTEN', 'ANNAT')),
  attendees       text[] not null,
  housing         text check (housing in ('GRON', 'GUL', 'ROD')),
  economy         text check (economy in ('GRON', 'GUL', 'ROD')),
  disturbance     text check (disturbance in ('GRON', 'GUL', 'ROD')),
  health          text check (health in ('GRON', 'GUL', 'ROD')),
  support         text check (support in ('GRON', 'GUL', 'ROD')),
  own_assessment  text,
  next_step       text,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  primary key (case_number, number),
  foreign key (case_number, number) references bf.follow_up
);

-- The quarterly record is its own (A-04); goals are rated per person (T-01, S002:L19-36).
create table bf.quarter_review (
  case_number text not null references bf.case_file,
  quarter     int  not null check (quarter > 0),
  fits        text not null check (fits in ('PASSAR', 'ANDRAS', 'BEHOVS_INTE')),
  plan_revised boolean not null,
  child_item  text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (case_number, quarter)
);

create table bf.quarter_rating (
  case_number  text not null references bf.case_file,
  quarter      int  not null check (quarter > 0),
  person_id    uuid not null references bf.person,
  housing      text not null check (housing in ('FORBATTRAT', 'OFORANDRAT', 'FORSAMRAT', 'EJ_AKTUELLT')),
  own_contract text not null check (own_contract in ('FORBATTRAT', 'OFORANDRAT', 'FORSAMRAT', 'EJ_AKTUELLT')),
  quality      text not null check (quality in ('FORBATTRAT', 'OFORANDRAT', 'FORSAMRAT', 'EJ_AKTUELLT')),
  stability    text not null check (stability in ('FORBATTRAT', 'OFORANDRAT', 'FORSAMRAT', 'EJ_AKTUELLT')),
  integration  text not null check (integration in ('FORBATTRAT', 'OFORANDRAT', 'FORSAMRAT', 'EJ_AKTUELLT')),
  support_need text not null check (support_need in ('MINSKAT', 'OFORANDRAT', 'OKAT')),
  life_quality int check (life_quality between 0 and 10),
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  primary key (case_number, quarter, person_id)
);
create index quarter_rating_by_person on bf.quarter_rating (person_id);

-- "En trygg miljö för kringboende" (S002:L40) is Svenska Bostäders own rating, and the only one it sees.
create table bf.quarter_neighbours (
  case_number text not null references bf.case_file,
  quarter     int  not null check (quarter > 0),
  rating      text not null check (rating in ('GRON', 'GUL', 'ROD')),
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (case_number, quarter)
);

do $$
declare t text;
begin
  foreach t in array array['follow_up', 'follow_up_report', 'follow_up_report_person', 'follow_up_minutes',
                           'quarter_review', 'quarter_rating', 'quarter_neighbours'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
  foreach t in array array['follow_up_report', 'follow_up_report_person', 'follow_up_minutes', 'quarter_review', 'quarter_rating'] loop
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm using (bf.may(''A7'', ''READ'', case_number))', t);
  end loop;
  foreach t in array array['follow_up_minutes', 'quarter_review'] loop
    execute format('create policy writer on bf.%I for insert to bf_soc with check (recorded_by = bf.actor_user() and bf.may(''A7'', ''WRITE'', case_number))', t);
    execute format('grant insert on bf.%I to bf_soc', t);
  end loop;
end $$;

create policy reader on bf.follow_up for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may('C0', 'READ', case_number));
create policy booking on bf.follow_up for update to bf_ssm
  using (status in ('PLANERAD', 'BOKAD') and bf.may('A7', 'WRITE', case_number)) with check (status = 'BOKAD' and booked_by = bf.actor_user());
grant update (status, booked_on, booked_at, place, booked_by) on bf.follow_up to bf_ssm;
create policy result on bf.follow_up for update to bf_soc
  using (status in ('PLANERAD', 'BOKAD') and bf.may('A7', 'WRITE', case_number))
  with check (status in ('GENOMFORD', 'GENOMFORD_UTAN_RAPPORT', 'EJ_GENOMFORD') and recorded_by = bf.actor_user());
grant update (status, held_on, held_at, recorded_at, recorded_by) on bf.follow_up to bf_soc;
grant update (reminded_on, nominal_on, window_from, window_to) on bf.follow_up to bf_system;

create policy writer on bf.follow_up_report for insert to bf_ssm
  with check (written_by = bf.actor_user() and bf.may('A7', 'WRITE', case_number));
grant insert on bf.follow_up_report to bf_ssm;
create policy writer on bf.follow_up_report_person for insert to bf_ssm with check (bf.may('A7', 'WRITE', case_number));
grant insert on bf.follow_up_report_person to bf_ssm;
create policy receipt on bf.follow_up_report for update to bf_soc
  using (read_at is null and bf.may('A7', 'WRITE', case_number)) with check (read_by = bf.actor_user());
grant update (read_at, read_by) on bf.follow_up_report to bf_soc;

create policy writer on bf.quarter_rating for insert to bf_ssm
  with check (recorded_by = bf.actor_user() and bf.may('A7', 'WRITE', case_number));
grant insert on bf.quarter_rating to bf_ssm;

create policy reader on bf.quarter_neighbours for select to bf_soc, bf_ssm, bf_sb using (bf.may('A8', 'READ', case_number));
create policy writer on bf.quarter_neighbours for insert to bf_sb
  with check (recorded_by = bf.actor_user() and bf.may('A8', 'WRITE', case_number));
grant insert on bf.quarter_neighbours to bf_sb;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('followup.booking.working-days', '2010-01-01', '15', 'domain.md 2.5 step 1', 'system', '2010-01-01T00:00:00+01:00'),
    ('followup.window.working-days', '2010-01-01', '5', 'A-03', 'system', '2010-01-01T00:00:00+01:00'),
    ('followup.report.working-days', '2010-01-01', '5', 'A-05, S002:L416-418', 'system', '2010-01-01T00:00:00+01:00'),
    ('followup.escalation.working-days', '2010-01-01', '2', 'domain.md 2.5', 'system', '2010-01-01T00:00:00+01:00'),
    ('followup.minutes.working-days', '2010-01-01', '5', 'domain.md 2.5', 'system', '2010-01-01T00:00:00+01:00');
