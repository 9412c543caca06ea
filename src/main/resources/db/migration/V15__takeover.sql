-- Kontraktsövertagande (domain.md 2.7, DT-3): one row a test, the evidence behind it by its own class, and the tenant's own contract.
-- There is no column for the need of support, old debts, sobriety, attendance, respite or what somebody has said in an evaluation.

create table bf.takeover_test (
  case_number      text not null references bf.case_file,
  test_no          int  not null check (test_no > 0),
  follow_up_number int  check (follow_up_number > 0),
  opened_at        timestamptz not null,
  will             text check (will in ('VILL', 'VILL_INTE_NU', 'VILL_INTE')),
  asked_how        text check (asked_how in ('SAMTAL', 'SKRIFTLIGT')),
  asked_on         date,
  asked_by         text,
  takers           text check (takers in ('BADA', 'FORSTA', 'ANDRA')),
  test_date        date,
  k1               text check (k1 in ('UPPFYLLT', 'EJ_UPPFYLLT', 'UTREDS')),
  k2               text check (k2 in ('UPPFYLLT', 'EJ_UPPFYLLT', 'UTREDS')),
  k3               text check (k3 in ('UPPFYLLT', 'EJ_UPPFYLLT', 'EJ_TILLAMPLIGT')),
  k3b              text check (k3b in ('UPPFYLLT', 'EJ_UPPFYLLT', 'UTREDS')),
  rent_window      text,
  window_from      date,
  window_to        date,
  result           text check (result in ('FOR_TIDIGT', 'HYRESGAST_AVBOJT', 'FORESLA', 'AVVAKTA_UTREDNING', 'PROVA_IGEN')),
  rule_version     text,
  proposal         text check (proposal in ('JA', 'NEJ', 'JA_MED_AVVIKELSE')),
  motivation       text,
  proposed_on      date,
  proposed_by      text,
  answer           text check (answer in ('ACCEPTERAS', 'ACCEPTERAS_INTE', 'BEGAR_KOMPLETTERING')),
  reason_code      text check (reason_code in ('BETALNING', 'STORNING', 'SKULD', 'INKOMST', 'ANNAT')),
  reason           text,
  answered_on      date,
  answered_by      text,
  ending           text check (ending in ('FOR_TIDIGT', 'AVBOJT', 'INTE_HALLET', 'AVVAKTAR', 'NEKAD', 'ATERTAGET', 'UPPHORT', 'OVERTAGET')),
  closed_at        timestamptz,
  primary key (case_number, test_no),
  check ((ending is null) = (closed_at is null)),
  check (proposal is distinct from 'JA_MED_AVVIKELSE' or motivation is not null),
  check (proposal is distinct from 'JA' or result = 'FORESLA'),
  check (answer is distinct from 'ACCEPTERAS_INTE' or (reason_code is not null and reason is not null)),
  check (answer is null or proposal in ('JA', 'JA_MED_AVVIKELSE'))
);
create unique index takeover_test_open on bf.takeover_test (case_number) where closed_at is null;
comment on table bf.takeover_test is 'A couple may take over together or one of them alone (T-03, A-12): takers. k3 and k3b are the worst of those who take over.';

-- What a status rests on, in the class it comes from: whoever may not know of rents or debts sees the status alone (T-30).
create table bf.takeover_evidence (
  case_number text not null,
  test_no     int  not null,
  criterion   text not null check (criterion in ('K1', 'K2', 'K3', 'K3B')),
  line_no     int  not null check (line_no > 0),
  data_class  text not null check (data_class in ('C4', 'C5', 'C8')),
  evidence    text not null,
  primary key (case_number, test_no, criterion, line_no),
  foreign key (case_number, test_no) references bf.takeover_test
);

-- Who stands behind the three sources, when, and the certificate itself: no amounts, no creditors, nobody's name (T-30).
create table bf.takeover_certificate (
  case_number  text not null,
  test_no      int  not null,
  source       text not null check (source in ('RENT', 'COMPLAINTS', 'DEBTS_SUPPORT', 'DEBTS')),
  statement    text not null,
  certified_at timestamptz not null,
  certified_by text not null,
  organisation text not null check (organisation in ('SOC', 'SSM', 'SB')),
  primary key (case_number, test_no, source),
  foreign key (case_number, test_no) references bf.takeover_test
);

create table bf.takeover_supplement (
  case_number   text not null,
  test_no       int  not null,
  supplement_no int  not null check (supplement_no > 0),
  question      text not null,
  asked_on      date not null,
  asked_by      text not null,
  answer        text,
  answered_on   date,
  answered_by   text,
  primary key (case_number, test_no, supplement_no),
  foreign key (case_number, test_no) references bf.takeover_test
);

-- From the 1st of a month; both contracts of the project end the day before, so that no day is without a contract and none has two.
create table bf.takeover_contract (
  case_number text not null,
  test_no     int  not null,
  starts_on   date not null check (extract(day from starts_on) = 1),
  drawn_up_on date not null,
  drawn_up_by text not null,
  ended_on    date,
  ended_by    text,
  begun_at    timestamptz,
  primary key (case_number, test_no),
  foreign key (case_number, test_no) references bf.takeover_test,
  check (ended_on is null or ended_on < starts_on),
  check (begun_at is null or ended_on is not null)
);

-- The housing part of the intervention, decided anew; support is a decision of its own and is kept (A-28, T-15).
create table bf.housing_review (
  case_number      text not null references bf.case_file,
  decided_on       date not null,
  decided_by       text not null,
  decision_maker   text not null,
  delegation_point text not null,
  reasons          text not null,
  support          text not null check (support in ('FORTSATTER', 'PROVAS')),
  primary key (case_number, decided_on)
);

do $$
declare t text;
begin
  foreach t in array array['takeover_test', 'takeover_evidence', 'takeover_certificate', 'takeover_supplement', 'takeover_contract',
                           'housing_review'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
  foreach t in array array['takeover_test', 'takeover_certificate', 'takeover_supplement', 'takeover_contract'] loop
    execute format('create policy reader on bf.%I for select to bf_soc, bf_ssm, bf_sb using (bf.may(''A9'', ''READ'', case_number))', t);
  end loop;
end $$;
grant update (takers, test_date, k1, k2, k3, k3b, rent_window, window_from, window_to, result, rule_version, ending, closed_at)
  on bf.takeover_test to bf_system;
grant update (begun_at) on bf.takeover_contract to bf_system;

create policy reader on bf.takeover_evidence for select to bf_soc, bf_ssm, bf_sb using (bf.may(data_class, 'READ', case_number));

create policy will on bf.takeover_test for update to bf_ssm
  using (closed_at is null and will is null and bf.may('A9', 'WRITE', case_number)) with check (asked_by = bf.actor_user());
grant update (will, asked_how, asked_on, asked_by, takers) on bf.takeover_test to bf_ssm;
create policy proposal on bf.takeover_test for update to bf_soc
  using (closed_at is null and proposal is null and 'soc_handlaggare' = any (bf.actor_roles()) and bf.may('A9', 'WRITE', case_number))
  with check (proposed_by = bf.actor_user());
grant update (proposal, motivation, proposed_on, proposed_by) on bf.takeover_test to bf_soc;
create policy answer on bf.takeover_test for update to bf_sb
  using (closed_at is null and proposal in ('JA', 'JA_MED_AVVIKELSE') and (answer is null or answer = 'BEGAR_KOMPLETTERING')
         and bf.may('A9', 'WRITE', case_number))
  with check (answered_by = bf.actor_user());
grant update (answer, reason_code, reason, answered_on, answered_by) on bf.takeover_test to bf_sb;

-- Each source is certified by who answers for it, and the guide only with consent to the debts.
create policy certifier on bf.takeover_certificate for insert to bf_soc
  with check (certified_by = bf.actor_user() and organisation = 'SOC'
              and (source = 'RENT' and bf.may('C4', 'WRITE', case_number)
                   or source = 'DEBTS' and bf.may('A9', 'WRITE', case_number) and bf.may('C8', 'READ', case_number)));
create policy guide on bf.takeover_certificate for insert to bf_ssm
  with check (certified_by = bf.actor_user() and organisation = 'SSM' and source = 'DEBTS_SUPPORT' and bf.may('C8', 'WRITE', case_number));
create policy landlord on bf.takeover_certificate for insert to bf_sb
  with check (certified_by = bf.actor_user() and organisation = 'SB' and source = 'COMPLAINTS' and bf.may('C5', 'WRITE', case_number));
grant insert on bf.takeover_certificate to bf_soc, bf_ssm, bf_sb;

create policy question on bf.takeover_supplement for insert to bf_sb
  with check (asked_by = bf.actor_user() and answer is null and bf.may('A9', 'WRITE', case_number));
grant insert on bf.takeover_supplement to bf_sb;
create policy answer on bf.takeover_supplement for update to bf_soc
  using (answer is null and bf.may('A9', 'WRITE', case_number)) with check (answered_by = bf.actor_user());
grant update (answer, answered_on, answered_by) on bf.takeover_supplement to bf_soc;

create policy landlord on bf.takeover_contract for insert to bf_sb
  with check (drawn_up_by = bf.actor_user() and ended_on is null and begun_at is null and bf.may('A9', 'WRITE', case_number));
create policy landlord_again on bf.takeover_contract for update to bf_sb
  using (begun_at is null and bf.may('A9', 'WRITE', case_number)) with check (drawn_up_by = bf.actor_user() and ended_on is null);
grant insert on bf.takeover_contract to bf_sb;
grant update (starts_on, drawn_up_on, drawn_up_by, ended_on, ended_by) on bf.takeover_contract to bf_sb;
create policy ending on bf.takeover_contract for update to bf_soc
  using (begun_at is null and 'soc_chef' = any (bf.actor_roles()) and bf.may('A9', 'WRITE', case_number)) with check (ended_by = bf.actor_user());
grant update (ended_on, ended_by) on bf.takeover_contract to bf_soc;
create policy own_lease on bf.lease for insert to bf_sb with check (kind = 'OWN_LEASE' and bf.may('A9', 'WRITE', case_number));

create policy reader on bf.housing_review for select to bf_soc using (bf.may('C9', 'READ', case_number));
create policy writer on bf.housing_review for insert to bf_soc
  with check (decided_by = bf.actor_user() and bf.may('C9', 'WRITE', case_number));
grant insert on bf.housing_review to bf_soc;

insert into bf.parameter (code, valid_from, value, note, changed_by, changed_at) values
    ('takeover.earliest.months', '2010-01-01', '9', 'A-02, S002:L143', 'system', '2010-01-01T00:00:00+01:00'),
    ('takeover.evidence.working-days', '2010-01-01', '3', 'domain.md 2.7', 'system', '2010-01-01T00:00:00+01:00'),
    ('takeover.answer.working-days', '2010-01-01', '15', 'A-13, JB 12:32', 'system', '2010-01-01T00:00:00+01:00'),
    ('takeover.reminder.working-days', '2010-01-01', '10', 'A-13', 'system', '2010-01-01T00:00:00+01:00');
