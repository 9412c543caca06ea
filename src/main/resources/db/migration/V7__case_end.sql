-- When a case ends, the engine writes in all its history of the case when that may be thrown away, comments, attachments and stored bytes
-- included, in the click that ends it. The organisations' roles get the right to that one date and to find the rows by case; what stands in
-- a comment or an attachment stays out of reach (V5).
create function bf.grant_case_end() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('bf.grant_engine_tables'));
  grant select (root_proc_inst_id_), update (removal_time_) on camunda.act_hi_comment to bf_engine;
  grant select (root_proc_inst_id_), update (removal_time_) on camunda.act_hi_attachment to bf_engine;
  grant update (removal_time_) on camunda.act_ge_bytearray to bf_engine;
end $$;
