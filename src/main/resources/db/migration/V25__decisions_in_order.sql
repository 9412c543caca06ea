-- Two decisions of the same day stand in the order they were taken, not in that of their random ids.
alter table bf.assistance_decision add column entry bigint generated always as identity;
