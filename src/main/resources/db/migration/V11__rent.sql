-- The rent ledger (C4) and debts (C8), domain.md 2.0.2, A-09, A-11. Nothing is changed or taken away: a correction is a new row.

-- One rent for one month: the latest version counts. due_on is the invoice's own day (T-35); for FORSLAG the calendar's proposal.
create table bf.rent_row (
  case_number    text not null references bf.case_file,
  period         text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  version        int  not null check (version > 0),
  invoice_number text,
  due_on         date not null,
  amount         numeric(9, 2) not null check (amount > 0),
  source         text not null check (source in ('FORSLAG', 'IMPORT', 'HAND')),
  created_by     text not null,
  created_at     timestamptz not null,
  primary key (case_number, period, version)
);
create index rent_row_by_invoice on bf.rent_row (invoice_number) where invoice_number is not null;

-- A part or the whole of a month's rent. order_received_on is the day the bank received the order, never the day it booked it (T-36).
-- An amount of nothing is allowed only where it takes an earlier row back.
create table bf.rent_payment (
  payment_id        uuid primary key,
  case_number       text not null references bf.case_file,
  period            text not null check (period ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
  amount            numeric(9, 2) not null check (amount >= 0),
  order_received_on date not null,
  way               text,
  cause_of_delay    text check (cause_of_delay in ('HYRESGAST', 'MYNDIGHET', 'BANK', 'OKAND')),
  source            text not null check (source in ('IMPORT', 'HAND')),
  row_key           text unique,
  corrects          uuid unique references bf.rent_payment,
  recorded_by       text not null,
  recorded_at       timestamptz not null,
  check (amount > 0 or corrects is not null)
);
create index rent_payment_by_case on bf.rent_payment (case_number, period);

-- Which files a unit has read: the same file twice changes nothing. The file itself is not kept.
create table bf.rent_import (
  unit         text not null,
  content_hash text not null,
  row_count    int  not null,
  imported_at  timestamptz not null,
  imported_by  text not null,
  primary key (unit, content_hash)
);

-- In bands and not to the krona (minimisation). Whether it is new is not stored: it follows from the anchor, which may move (A-01, A-11).
create table bf.debt (
  debt_id        uuid primary key,
  case_number    text not null references bf.case_file,
  person_id      uuid not null references bf.person,
  creditor       text not null check (creditor in ('BOSTADSBOLAG', 'KRONOFOGDEN', 'ANNAN')),
  arose_on       date not null,
  band           text not null check (band in ('UNDER_5', 'FRAN_5_TILL_20', 'FRAN_20_TILL_50', 'FRAN_50_TILL_100', 'OVER_100')),
  plan_exists    boolean not null,
  plan_on        date,
  claim_on_older boolean not null,
  settled        boolean not null default false,
  replaces       uuid unique references bf.debt,
  recorded_by    text not null,
  recorded_at    timestamptz not null,
  check (plan_on is null or plan_exists),
  check (not settled or replaces is not null)
);
create index debt_by_case on bf.debt (case_number);
create index debt_by_person on bf.debt (person_id);

do $$
declare t text;
begin
  foreach t in array array['rent_row', 'rent_payment', 'rent_import', 'debt'] loop
    execute format('alter table bf.%I enable row level security', t);
    execute format('alter table bf.%I force row level security', t);
    execute format('create policy system_all on bf.%I to bf_system using (true) with check (true)', t);
    execute format('grant select, insert on bf.%I to bf_system', t);
    execute format('grant select on bf.%I to bf_engine', t);
  end loop;
end $$;

-- Svenska Bostäder and the project never see what a tenant has paid or owes (T-33).
create policy reader on bf.rent_row for select to bf_soc, bf_ssm using (bf.may('C4', 'READ', case_number));
create policy writer on bf.rent_row for insert to bf_soc with check (bf.may('C4', 'WRITE', case_number) and created_by = bf.actor_user());
create policy reader on bf.rent_payment for select to bf_soc, bf_ssm using (bf.may('C4', 'READ', case_number));
create policy writer on bf.rent_payment for insert to bf_soc with check (bf.may('C4', 'WRITE', case_number) and recorded_by = bf.actor_user());
create policy reader on bf.rent_import for select to bf_soc using (unit = bf.actor_unit() and bf.has_right('C4', 'WRITE'));
create policy writer on bf.rent_import for insert to bf_soc
  with check (unit = bf.actor_unit() and bf.has_right('C4', 'WRITE') and imported_by = bf.actor_user());
grant insert on bf.rent_row, bf.rent_payment, bf.rent_import to bf_soc;

create policy reader on bf.debt for select to bf_soc, bf_ssm using (bf.may('C8', 'READ', case_number));
create policy writer on bf.debt for insert to bf_ssm
  with check (bf.may('C8', 'WRITE', case_number) and recorded_by = bf.actor_user());
grant insert on bf.debt to bf_ssm;
