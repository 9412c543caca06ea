-- What an organisation's role may do with the engine's tables: what the engine needs while a click is carried out under that role, and
-- nothing else. Passwords, group memberships, comments, attachments and deployments are out of reach; the engine reads those in
-- transactions where nobody is bound, as the application's own login. A table the engine adds is closed until it is named here.

alter default privileges for role bf_app in schema camunda revoke all on tables from bf_engine;
alter default privileges for role bf_app in schema camunda revoke all on sequences from bf_engine;
revoke all on all tables in schema camunda from bf_engine;
revoke all on all sequences in schema camunda from bf_engine;

-- The engine makes its tables itself, after this migration on an empty database: the application calls this at every start.
create function bf.grant_engine_tables() returns void language plpgsql as $$
declare t text;
begin
  perform pg_advisory_xact_lock(hashtext('bf.grant_engine_tables'));
  -- Where running cases stand.
  foreach t in array array['act_ru_execution', 'act_ru_task', 'act_ru_identitylink', 'act_ru_variable', 'act_ru_job', 'act_ru_event_subscr',
                           'act_ru_incident', 'act_ru_ext_task'] loop
    execute format('grant select, insert, update, delete on camunda.%I to bf_engine', t);
  end loop;
  -- What has happened: added to and completed, removed by the nightly cleaning alone.
  foreach t in array array['act_hi_procinst', 'act_hi_actinst', 'act_hi_taskinst', 'act_hi_varinst', 'act_hi_detail', 'act_hi_identitylink',
                           'act_hi_incident', 'act_hi_job_log', 'act_hi_op_log', 'act_hi_decinst', 'act_hi_dec_in', 'act_hi_dec_out',
                           'act_hi_ext_task_log'] loop
    execute format('grant select, insert, update on camunda.%I to bf_engine', t);
  end loop;
  -- What is deployed and who may start it: read.
  foreach t in array array['act_re_deployment', 'act_re_procdef', 'act_re_decision_def', 'act_re_decision_req_def', 'act_re_camformdef',
                           'act_ru_jobdef', 'act_ru_authorization', 'act_ge_property'] loop
    execute format('grant select on camunda.%I to bf_engine', t);
  end loop;
  -- With a finished task or case the engine takes the rights to that very task or case away, in the same click; to nothing else.
  grant delete on camunda.act_ru_authorization to bf_engine;
  if not (select relrowsecurity from pg_class where oid = 'camunda.act_ru_authorization'::regclass) then
    alter table camunda.act_ru_authorization enable row level security;
    create policy engine_reads on camunda.act_ru_authorization for select to bf_engine using (true);
    create policy engine_tidies on camunda.act_ru_authorization for delete to bf_engine using (resource_type_ in (7, 8) and resource_id_ <> '*');
  end if;
  -- Models and forms, and what a failed job left behind.
  grant select, insert, delete on camunda.act_ge_bytearray to bf_engine;
  -- A case that ends is dated for the nightly cleaning in every table of history, also where nothing of ours stands.
  grant update (removal_time_) on camunda.act_ge_bytearray to bf_engine;
  foreach t in array array['act_hi_comment', 'act_hi_attachment'] loop
    execute format('grant select (root_proc_inst_id_), update (removal_time_) on camunda.%I to bf_engine', t);
  end loop;
end $$;
