-- The home (domain.md 2.2): flats, leases, waiver of security of tenure, keys, the way in, and the anchor that every month is counted from.

-- Svenska Bostäder's register. A flat says nothing about a person until it is offered.
create table bf.flat (
  flat_id      uuid primary key,
  flat_number  text not null unique,
  address      text not null,
  rooms        numeric(3, 1) not null check (rooms > 0),
  area         int not null check (area > 0),
  monthly_rent numeric(9, 2) not null check (monthly_rent > 0),
  caretaker    text,
  status       text not null check (status in ('LEDIG', 'RESERVERAD', 'UTHYRD_ANDRAHAND', 'UTHYRD_FORSTAHAND', 'ATERLAMNAD')),
  added_on     date not null,
  added_by     text not null
);
create index flat_by_status on bf.flat (status);

-- A declined flat never costs the place (domain.md 2.2 step 1).
create table bf.flat_offer (
  case_number text not null references bf.case_file,
  offer_no    int  not null check (offer_no > 0),
  flat_id     uuid not null references bf.flat,
  offered_on  date not null,
  offered_by  text not null,
  shown_on    date,
  answer      text check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answered_on date,
  released_on date,
  primary key (case_number, offer_no)
);
create index flat_offer_by_flat on bf.flat_offer (flat_id);
create unique index flat_offered_once on bf.flat_offer (flat_id) where (answer is null or answer = 'ACCEPTED') and released_on is null;

-- The household's tenancy. start_date is the anchor (A-01); it changes only through bf.anchor_change.
create table bf.tenancy (
  case_number text primary key references bf.case_file,
  flat_id     uuid references bf.flat,
  start_date  date,
  moved_in_at timestamptz,
  ended_on    date,
  end_reason  text check (end_reason in ('FORE_INFLYTTNING', 'OVERTAGET', 'UPPSAGT', 'AVHYSNING', 'AVLIDEN'))
);
create index tenancy_by_flat on bf.tenancy (flat_id);
create index tenancy_running on bf.tenancy (start_date) where ended_on is null;

-- Two levels of contract (T-37): the authority rents from the landlord, the tenant from the authority.
create table bf.lease (
  case_number    text not null references bf.case_file,
  kind           text not null check (kind in ('HEAD_LEASE', 'SUBLEASE', 'OWN_LEASE')),
  version        int  not null check (version > 0),
  starts_on      date not null,
  ends_on        date,
  notice_months  int  not null,
  monthly_rent   numeric(9, 2) not null check (monthly_rent > 0),
  joint_letting  boolean not null default false,
  drawn_up_on    date not null,
  drawn_up_by    text not null,
  signed_on      date,
  replaced_at    timestamptz,
  primary key (case_number, kind, version),
  check (ends_on is null or ends_on >= starts_on)
);

-- All adult partners become tenants unless they decline (domain.md 2.2 step 3); who only lives there must accept the waiver (T-03).
create table bf.tenant (
  case_number  text not null references bf.case_file,
  member_order int  not null check (member_order in (1, 2)),
  tenant       boolean not null,
  accepts_waiver boolean not null default false,
  primary key (case_number, member_order)
);

create table bf.tenure_waiver (
  case_number     text primary key references bf.case_file,
  drawn_up_on     date not null,
  ground          text not null check (ground in ('BOSTAD_FORST_KONTRAKT', 'SAMVERKAN_UPPHOR', 'STODET_UPPHOR')),
  sent_on         date,
  tribunal_number text,
  decided_on      date,
  outcome         text check (outcome in ('GODKANT', 'AVSLAGET')),
  valid_until     date,
  reviewed_on     date,
  review          text check (review in ('NYTT_AVSTAENDE', 'OVERTAGANDE_NARA', 'INGEN_ATGARD')),
  legal_review    text check (legal_review in ('OVERKLAGAS', 'NY_ANSOKAN', 'UTAN_AVSTAENDE')),
  check (outcome is distinct from 'GODKANT' or valid_until is not null)
);

create table bf.landlord_notice (
  case_number text primary key references bf.case_file,
  sent_on     date not null,
  sent_how    text not null check (sent_how in ('E_POST', 'BREV', 'PERSONLIGEN')),
  sent_by     text not null
);

create table bf.anchor_change (
  case_number text not null references bf.case_file,
  change_no   int  not null check (change_no > 0),
  from_date   date not null,
  to_date     date not null,
  reason      text not null check (reason in ('LAGENHETEN_INTE_KLAR', 'HYRESGASTEN_KAN_INTE', 'TIDIGARE_INFLYTTNING', 'FEL_DAG')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  approved    boolean,
  approved_by text,
  approved_at timestamptz,
  primary key (case_number, change_no),
  check (from_date <> to_date)
);

-- Between Stadsmissionen and the tenant; the authority sees its status only (domain.md 2.2, class A5).
create table bf.key_agreement (
  case_number     text primary key references bf.case_file,
  status          text not null check (status in ('TECKNAT', 'AVBOJT', 'ATERKALLAT')),
  key_count       int check (key_count between 0 and 9),
  used_when       text,
  emergency_entry boolean,
  agreed_on       date not null,
  recorded_by     text not null,
  revoked_on      date
);

create table bf.inspection (
  case_number  text not null references bf.case_file,
  kind         text not null check (kind in ('INFLYTTNING', 'UTFLYTTNING')),
  inspected_on date not null,
  remarks      text,
  keys_given   int,
  recorded_by  text not null,
  primary key (case_number, kind)
);

create table bf.move_in_support (
  case_number   text primary key references bf.case_file,
  insured       boolean not null,
  electricity   boolean not null,
  registered    boolean not null,
  introduced    boolean not null,
  house_rules   boolean not null,
  recorded_on   date not null,
  recorded_by   text not null
);

create table bf.key_handover (
  case_number text not null references bf.case_file,
  attempt     int  not null check (attempt > 0),
  on_date     date not null,
  outcome     text not null check (outcome in ('LAMNADE', 'UTEBLEV')),
  recorded_by text not null,
  primary key (case_number, attempt)
);

-- Deviations in the small form (domain.md 2.8 comes later): what fell short, whose it is, never a sanction.
create table bf.deviation (
  deviation_id uuid primary key,
  case_number  text not null references bf.case_file,
  person_id    uuid references bf.person,
  kind         text not null,
  against      text not null check (against in ('SOC', 'SSM', 'SB', 'NONE')),
  happened_on  date not null,
  period       text,
  recorded_at  timestamptz not null,
  recorded_by  text not null,
  data_class   text not null,
  unique (case_number, kind, person_id, period)
);
create index deviation_by_case on bf.deviation (case_number);

do $$
declare t text;
begin
  foreach t in array array['flat', 'flat_offer', 'tenancy', 'lease', 'tenant', 'tenure_waiver', 'landlord_notice', 'anchor_change',
                           'key_agreement', 'inspection', 'move_in_support', 'key_handover', 'deviation'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
  -- C3: apartment and contract.
  foreach t in array array['flat_offer', 'tenancy', 'lease', 'tenant', 'tenure_waiver', 'landlord_notice', 'anchor_change',
                           'inspection', 'key_handover'] loop
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may(''C3'', ''READ'', case_number))', t);
    execute format('create policy writer on bf.%I for insert to bf_soc, bf_sb with check (bf.may(''C3'', ''WRITE'', case_number))', t);
    if t not in ('landlord_notice', 'key_handover') then
      execute format('create policy change on bf.%I for update to bf_soc, bf_sb using (bf.may(''C3'', ''WRITE'', case_number))', t);
    end if;
    execute format('grant insert on bf.%I to bf_soc, bf_sb', t);
  end loop;
end $$;
-- The waiver is between the authority and the tenant (domain.md Appendix B).
drop policy reader on bf.tenure_waiver;
create policy reader on bf.tenure_waiver for select to bf_soc using (bf.may('C3', 'READ', case_number));
revoke update, delete on bf.deviation from bf_system;

grant update (answer, answered_on) on bf.flat_offer to bf_sb;
-- The guide shows the flat and brings the answer, and prepares the way in, with the right to read the contract only.
create policy answer on bf.flat_offer for update to bf_ssm using (bf.may('C3', 'READ', case_number));
grant update (shown_on, answer, answered_on) on bf.flat_offer to bf_ssm;
create policy reader on bf.move_in_support for select to bf_soc, bf_ssm using (bf.may('C3', 'READ', case_number));
create policy writer on bf.move_in_support for insert to bf_ssm with check (bf.may('C3', 'READ', case_number) and recorded_by = bf.actor_user());
create policy change on bf.move_in_support for update to bf_ssm using (bf.may('C3', 'READ', case_number));
grant insert on bf.move_in_support to bf_ssm;
grant update (flat_id, start_date) on bf.tenancy to bf_soc, bf_sb;
grant update (signed_on, replaced_at, ends_on) on bf.lease to bf_soc, bf_sb;
grant update (tenant, accepts_waiver) on bf.tenant to bf_soc;
grant update (sent_on, tribunal_number, decided_on, outcome, valid_until, reviewed_on, review, legal_review, ground, drawn_up_on) on bf.tenure_waiver to bf_soc;
grant update (approved, approved_by, approved_at) on bf.anchor_change to bf_soc;
grant update (inspected_on, remarks, keys_given, recorded_by) on bf.inspection to bf_sb;
grant update (insured, electricity, registered, introduced, house_rules, recorded_on, recorded_by) on bf.move_in_support to bf_ssm;

-- The landlord's own register; others see a flat once it is offered in a case they take part in.
create policy landlord on bf.flat for select to bf_sb using (bf.has_right('C3', 'READ'));
create policy offered on bf.flat for select to bf_soc, bf_ssm, bf_project
  using (exists (select 1 from bf.flat_offer o where o.flat_id = flat.flat_id));
create policy landlord_adds on bf.flat for insert to bf_sb with check (bf.has_right('C3', 'WRITE') and added_by = bf.actor_user());
create policy landlord_changes on bf.flat for update to bf_sb using (bf.has_right('C3', 'WRITE'));
grant insert on bf.flat to bf_sb;
grant update (address, rooms, area, monthly_rent, caretaker, status) on bf.flat to bf_sb;

create policy reader on bf.key_agreement for select to bf_ssm using (bf.may('A5', 'READ', case_number));
create policy writer on bf.key_agreement for insert to bf_ssm with check (bf.may('A5', 'WRITE', case_number) and recorded_by = bf.actor_user());
create policy change on bf.key_agreement for update to bf_ssm using (bf.may('A5', 'WRITE', case_number));
grant insert on bf.key_agreement to bf_ssm;
grant update (status, key_count, used_when, emergency_entry, agreed_on, recorded_by, revoked_on) on bf.key_agreement to bf_ssm;

create policy reader on bf.deviation for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may(data_class, 'READ', case_number));
create policy writer on bf.deviation for insert to bf_soc, bf_ssm, bf_sb
  with check (bf.may(data_class, 'WRITE', case_number) and recorded_by = bf.actor_user());
grant insert on bf.deviation to bf_soc, bf_ssm, bf_sb;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('flat-offer.max-declined', '2010-01-01', '0', 'domain.md 2.2 step 1, W28', 'system', '2010-01-01T00:00:00+01:00'),
    ('lease.notice-months', '2010-01-01', '3', 'domain.md 2.0.2', 'system', '2010-01-01T00:00:00+01:00'),
    ('waiver.send.working-days', '2010-01-01', '5', 'domain.md 2.2', 'system', '2010-01-01T00:00:00+01:00'),
    ('cooperation.escalation.working-days', '2010-01-01', '2', 'domain.md 2.2', 'system', '2010-01-01T00:00:00+01:00'),
    ('tenure.watch.years', '2010-01-01', '2', 'A-27, JB 12:45', 'system', '2010-01-01T00:00:00+01:00'),
    ('tenure.watch.days-before', '2010-01-01', '90', 'A-27', 'system', '2010-01-01T00:00:00+01:00'),
    ('waiver.max-years', '2010-01-01', '4', 'A-27, W4', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.meetings', '2010-01-01', '4', 'A-06, S002:L154-158', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.meetings.social-services', '2010-01-01', '1', 'A-07, S002:L156-158', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.notice.first-day', '2010-01-01', '15', 'domain.md 2.4', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.notice.second-day', '2010-01-01', '24', 'domain.md 2.4', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.close.working-days', '2010-01-01', '2', 'domain.md 2.4', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.rebook.working-days', '2010-01-01', '2', 'A-26', 'system', '2010-01-01T00:00:00+01:00'),
    ('support.silence.days', '2010-01-01', '14', 'A-26', 'system', '2010-01-01T00:00:00+01:00'),
    ('plan.first.days', '2010-01-01', '14', 'A-22', 'system', '2010-01-01T00:00:00+01:00'),
    ('plan.review.months', '2010-01-01', '3', 'A-22', 'system', '2010-01-01T00:00:00+01:00'),
    ('plan.overdue.days', '2010-01-01', '10', 'domain.md 2.3', 'system', '2010-01-01T00:00:00+01:00'),
    ('rent.grace.days', '2010-01-01', '0', 'A-09', 'system', '2010-01-01T00:00:00+01:00');
