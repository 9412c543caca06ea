-- Admission (domain.md 2.1) and the assistance decision (2.0.2), the first two rooms on the foundation.

create table bf.nomination (
  case_number       text primary key references bf.case_file,
  current_dwelling  text not null check (current_dwelling in ('HARBARGE', 'AKUTBOENDE', 'LAGTROSKELBOENDE', 'BEHANDLINGSINSTITUTION', 'KRIMINALVARD', 'UTE', 'ANNAT')),
  comes_directly    boolean not null,
  applied           boolean not null,
  nominated_on      date not null,
  nominated_by      text not null,
  coordination      text check (coordination in ('CONTINUE', 'CLOSE')),
  coordination_with text,
  after_refusal     text check (after_refusal in ('NEW_ROUND', 'END')),
  withdrawal_reason text check (withdrawal_reason in ('PERSON_VILL_INTE', 'AVLIDEN', 'FLYTTAT', 'PAR_SEPARERAT', 'FELREGISTRERAD')),
  withdrawn_on      date
);

-- The answers behind DT-1. Only the listed criteria exist as columns: what must not be asked cannot be stored.
create table bf.admission_assessment (
  case_number             text not null references bf.case_file,
  round                   int  not null,
  assessed_on             date not null,
  assessed_by             text not null,
  acutely_homeless        text not null check (acutely_homeless in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  current_at_unit         text not null check (current_at_unit in ('HV', 'ST', 'EFH', 'EJ_TILLFRAGAD')),
  qualifies_training_flat text not null check (qualifies_training_flat in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  wants_own_flat          text not null check (wants_own_flat in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  accepts_guide           text not null check (accepts_guide in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  accepts_cooperation     text not null check (accepts_cooperation in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  understands_project     text not null check (understands_project in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  accepts_evaluation      text not null check (accepts_evaluation in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  disturbance_eviction    text not null check (disturbance_eviction in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  eviction_date           date,
  violent                 text not null check (violent in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  risk_to_others          text not null check (risk_to_others in ('JA', 'NEJ', 'EJ_TILLFRAGAD')),
  primary key (case_number, round)
);

create table bf.violence_motivation (
  case_number text not null references bf.case_file,
  round       int  not null,
  motivation  text not null,
  primary key (case_number, round)
);

create table bf.assessment_outcome (
  case_number       text not null references bf.case_file,
  round             int  not null,
  outcome           text not null check (outcome in ('ELIGIBLE', 'NOT_ELIGIBLE', 'INCOMPLETE')),
  reason_codes      text not null,
  earliest_new_date date,
  rule_version      text not null,
  decided_at        timestamptz not null,
  primary key (case_number, round)
);

create table bf.approval (
  case_number text not null references bf.case_file,
  round       int  not null,
  party       text not null check (party in ('SSM', 'SB', 'PROJECT')),
  requested_on date not null,
  due_on      date not null,
  outcome     text check (outcome in ('GODKAND', 'EJ_GODKAND')),
  reason_code text check (reason_code in ('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10')),
  answered_at timestamptz,
  answered_by text,
  reminded_on date,
  escalated_on date,
  primary key (case_number, round, party),
  check (outcome is distinct from 'EJ_GODKAND' or reason_code is not null)
);
create index approval_open on bf.approval (party, case_number) where outcome is null;

-- Capacity in persons and in flats (A-21). A waiting household keeps its place in the queue; it is never refused.
create table bf.capacity_place (
  case_number   text primary key references bf.case_file,
  persons       int not null check (persons in (1, 2)),
  waiting_since timestamptz not null,
  reserved_at   timestamptz,
  released_at   timestamptz
);
create index capacity_queue on bf.capacity_place (waiting_since) where reserved_at is null and released_at is null;

create table bf.offer (
  case_number text primary key references bf.case_file,
  given_on    date not null,
  given_how   text not null check (given_how in ('MUNTLIGT_OCH_SKRIFTLIGT', 'SKRIFTLIGT')),
  given_by    text not null,
  guide_present boolean not null,
  answer_by   date not null,
  answered_on date,
  answer      text check (answer in ('ACCEPTED', 'DECLINED'))
);

create table bf.assistance_decision (
  decision_id         uuid primary key,
  case_number         text not null references bf.case_file,
  kind                text not null check (kind in ('BOSTAD_FORST')),
  outcome             text not null check (outcome in ('BIFALL', 'DELVIS_AVSLAG', 'AVSLAG')),
  law_reference       text not null,
  decided_on          date not null,
  decided_by          text not null,
  decision_maker      text not null,
  delegation_point    text not null,
  reasons             text not null,
  valid_from          date,
  valid_to            date,
  terms               text,
  children_concerned  boolean not null,
  appeal_instruction  boolean not null,
  delivered_on        date,
  delivered_how       text check (delivered_how in ('PERSONLIGEN', 'REKOMMENDERAT_BREV', 'DELGIVNINGSKVITTO', 'OMBUD')),
  appeal_by           date,
  appeal_by_why       text,
  executed_on         date,
  unexecuted_reason   text,
  reported_unexecuted date
);
create index assistance_decision_by_case on bf.assistance_decision (case_number, decided_on);

create table bf.childs_best_interests (
  case_number  text not null references bf.case_file,
  assessed_on  date not null,
  assessed_by  text not null,
  assessment   text not null,
  childs_view  text not null,
  primary key (case_number, assessed_on)
);

do $$
declare t text;
begin
  foreach t in array array['nomination', 'admission_assessment', 'violence_motivation', 'assessment_outcome', 'approval',
                           'capacity_place', 'offer', 'assistance_decision', 'childs_best_interests'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
end $$;

-- C2 household, C9 decisions and their grounds, A1 outcome of the selection, A2 violence motivation, C0 the case's position.
create policy reader on bf.nomination for select to bf_soc using (bf.may('C2', 'READ', case_number));
create policy writer on bf.nomination for insert to bf_soc with check (bf.may('C2', 'WRITE', case_number));
grant insert on bf.nomination to bf_soc;
create policy change on bf.nomination for update to bf_soc using (bf.may('C9', 'WRITE', case_number));
grant update (after_refusal) on bf.nomination to bf_soc;

create policy reader on bf.admission_assessment for select to bf_soc using (bf.may('C9', 'READ', case_number));
create policy writer on bf.admission_assessment for insert to bf_soc with check (bf.may('C9', 'WRITE', case_number));
grant insert on bf.admission_assessment to bf_soc;

create policy reader on bf.violence_motivation for select to bf_soc, bf_ssm using (bf.may('A2', 'READ', case_number));
create policy writer on bf.violence_motivation for insert to bf_soc with check (bf.may('A2', 'WRITE', case_number));
grant insert on bf.violence_motivation to bf_soc;

-- Approvers see yes or no, never the grounds: reason codes are a column they have no right to.
revoke select on bf.assessment_outcome from bf_engine;
grant select on bf.assessment_outcome to bf_soc;
grant select (case_number, round, outcome, decided_at) on bf.assessment_outcome to bf_ssm, bf_sb, bf_project;
create policy reader on bf.assessment_outcome for select to bf_soc, bf_ssm, bf_sb, bf_project using (bf.may('A1', 'READ', case_number));

create policy reader_soc on bf.approval for select to bf_soc using (bf.may('A1', 'READ', case_number));
create policy reader_party on bf.approval for select to bf_ssm, bf_sb, bf_project
  using (party = bf.actor_org()
         and exists (select 1 from bf.case_party p
                      where p.case_number = approval.case_number and p.organisation = bf.actor_org() and p.until is null));
create policy leader on bf.approval for select to bf_project using ('projektledare' = any (bf.actor_roles()) and bf.may('A1', 'READ', case_number));
-- Who follows the selection answers for the own organisation, in own name, and once.
create policy answer on bf.approval for update to bf_ssm, bf_sb, bf_project
  using (party = bf.actor_org() and outcome is null and bf.may('A1', 'READ', case_number))
  with check (party = bf.actor_org() and answered_by = bf.actor_user());
grant update (outcome, reason_code, answered_at, answered_by) on bf.approval to bf_ssm, bf_sb, bf_project;

create policy reader on bf.capacity_place for select to bf_soc using (bf.may('C0', 'READ', case_number));

create policy reader on bf.offer for select to bf_soc, bf_ssm using (bf.may('C0', 'READ', case_number));
create policy writer on bf.offer for insert to bf_soc with check (bf.may('C9', 'WRITE', case_number));
create policy answer on bf.offer for update to bf_soc
  using (answer is null and bf.may('C9', 'WRITE', case_number)) with check (bf.may('C9', 'WRITE', case_number));
grant insert on bf.offer to bf_soc;
grant update (answered_on, answer) on bf.offer to bf_soc;

create policy reader on bf.assistance_decision for select to bf_soc using (bf.may('C9', 'READ', case_number));
create policy writer on bf.assistance_decision for insert to bf_soc with check (bf.may('C9', 'WRITE', case_number));
-- The delivery is recorded once: the appeal time is counted from it. What comes later is written by the process.
create policy deliver on bf.assistance_decision for update to bf_soc
  using (delivered_on is null and bf.may('C9', 'WRITE', case_number)) with check (bf.may('C9', 'WRITE', case_number));
grant insert on bf.assistance_decision to bf_soc;
grant update (delivered_on, delivered_how, appeal_by, appeal_by_why) on bf.assistance_decision to bf_soc;

create policy reader on bf.childs_best_interests for select to bf_soc using (bf.may('C2', 'READ', case_number));
create policy writer on bf.childs_best_interests for insert to bf_soc with check (bf.may('C2', 'WRITE', case_number));
grant insert on bf.childs_best_interests to bf_soc;
