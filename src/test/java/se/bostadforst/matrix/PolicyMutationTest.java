package se.bostadforst.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bostadforst.Visitor;
import se.bostadforst.admission.AdmissionTest;
import se.bostadforst.report.FoundationReport;
import se.bostadforst.report.FoundationReport.Chapter;

/**
 * Every policy of row-level security, as PostgreSQL lists them, is taken away and thrown wide open, one at a time in a transaction that is
 * rolled back: somebody's reading, adding or changing must come out otherwise, or the policy guards nothing that is tried.
 */
class PolicyMutationTest extends AdmissionTest {

    /** A person's database role, user, organisation, unit and roles. */
    private record Asker(String role, String user, String organisation, String unit, String roles) {}

    private record Policy(String table, String name, String command, String roles, String using, String check) {

        boolean concerns(Asker asker) {
            return roles.contains(asker.role()) || roles.contains("bf_engine");
        }

        boolean isOpen() {
            return "true".equals(using == null ? check : using) && (check == null || "true".equals(check));
        }

        String thrownOpen() {
            return "alter policy " + name + " on bf." + table + (using == null ? "" : " using (true)")
                    + (check == null ? "" : " with check (true)");
        }
    }

    private enum What {
        ADD,
        CHANGE,
        READ
    }

    private record Attempt(String table, Asker asker, What what) {}

    private static final List<Asker> ASKERS = List.of(
            new Asker("bf_soc", HV, "SOC", "HV", "soc_handlaggare"),
            new Asker("bf_soc", "soc_hv_chef1", "SOC", "HV", "soc_chef"),
            new Asker("bf_soc", "soc_hv_hyra1", "SOC", "HV", "soc_hyra"),
            new Asker("bf_soc", ST, "SOC", "ST", "soc_handlaggare"),
            new Asker("bf_ssm", SSM, "SSM", "", "ssm_chef"),
            new Asker("bf_ssm", "ssm_vagledare1", "SSM", "", "ssm_vagledare"),
            new Asker("bf_ssm", "ssm_jour1", "SSM", "", "ssm_jour"),
            new Asker("bf_soc", "socialjour1", "SOC", "", "socialjour"),
            new Asker("bf_sb", SB, "SB", "", "sb_forvaltare"),
            new Asker("bf_sb", "sb_bovard1", "SB", "", "sb_bovard"),
            new Asker("bf_sb", "sb_beslut1", "SB", "", "sb_beslut"),
            new Asker("bf_sb", "sb_bosocial1", "SB", "", "sb_bosocial"),
            new Asker("bf_sb", "sb_utan_roll", "SB", "", ""),
            new Asker("bf_project", LEADER, "PROJECT", "", "projektledare"),
            new Asker("bf_project", "arbetsgrupp1", "PROJECT", "", "arbetsgrupp"),
            new Asker("bf_other", "utvarderare1", "OTHER", "", "utvarderare"),
            new Asker("bf_operations", "drift1", "OPERATIONS", "", "drift"),
            new Asker("bf_operations", "processdesigner1", "OPERATIONS", "", "processdesigner"),
            new Asker("bf_nobody", "", "", "", ""),
            new Asker("bf_system", "process", "OPERATIONS", "", ""));

    private static final String HOME = """
            insert into bf.flat (flat_id, flat_number, address, rooms, area, monthly_rent, status, added_on, added_by)
            values (:flat, :case, 'Påhittad', 2, 50, 7000, 'RESERVERAD', '2026-05-01', 'sb_forvaltare1');
            insert into bf.flat_offer (case_number, offer_no, flat_id, offered_on, offered_by) values (:case, 1, :flat, '2026-05-01', 'sb_forvaltare1');
            insert into bf.tenancy (case_number, flat_id, start_date) values (:case, :flat, '2026-06-01') on conflict (case_number) do nothing;
            insert into bf.lease (case_number, kind, version, starts_on, notice_months, monthly_rent, drawn_up_on, drawn_up_by)
            values (:case, 'SUBLEASE', 1, '2026-06-01', 3, 7000, '2026-05-01', 'x');
            insert into bf.tenant (case_number, member_order, tenant) values (:case, 1, true);
            insert into bf.tenure_waiver (case_number, drawn_up_on, ground) values (:case, '2026-05-01', 'STODET_UPPHOR');
            insert into bf.landlord_notice (case_number, sent_on, sent_how, sent_by) values (:case, '2026-05-01', 'BREV', 'x');
            insert into bf.anchor_change (case_number, change_no, from_date, to_date, reason, proposed_by, proposed_at)
            values (:case, 1, '2026-06-01', '2026-06-02', 'FEL_DAG', 'x', now());
            insert into bf.key_agreement (case_number, status, agreed_on, recorded_by) values (:case, 'AVBOJT', '2026-05-01', 'ssm_vagledare1');
            insert into bf.inspection (case_number, kind, inspected_on, recorded_by) values (:case, 'INFLYTTNING', '2026-05-01', 'sb_bovard1');
            insert into bf.move_in_support (case_number, insured, electricity, registered, introduced, house_rules, recorded_on, recorded_by)
            values (:case, true, true, true, true, true, '2026-05-01', 'ssm_vagledare1');
            insert into bf.key_handover (case_number, attempt, on_date, outcome, recorded_by) values (:case, 1, '2026-05-01', 'UTEBLEV', 'x');
            insert into bf.deviation (deviation_id, case_number, kind, against, happened_on, period, recorded_at, recorded_by, data_class)
            values (gen_random_uuid(), :case, 'NO_SHOW_AT_KEYS', 'NONE', '2026-05-01', 'x', now(), 'soc_hv_handlaggare1', 'C3');
            insert into bf.document (document_id, case_number, code, version, title, data_class, content_type, sha256, bytes, values_sha256, made_at, made_by, made_org)
            values (gen_random_uuid(), :case, 'offer', 1, 'x', 'C9', 'application/pdf', '', 0, '', now(), 'soc_hv_handlaggare1', 'SOC');
            insert into bf.upload (upload_id, case_number, document_code, round, content_type, sha256, bytes, data_class, uploaded_at, uploaded_by, uploaded_org)
            values (gen_random_uuid(), :case, 'sublease', 1, 'image/png', '', 0, 'C3', now(), 'soc_hv_handlaggare1', 'SOC');
            insert into bf.signature (case_number, document_code, round, party, member, data_class)
            values (:case, 'sublease', 2, 'TENANT', 1, 'C3'), (:case, 'sublease', 2, 'SOC', 0, 'C3'), (:case, 'sublease', 2, 'SSM', 0, 'C3'), (:case, 'sublease', 2, 'SB', 0, 'C3');
            insert into bf.signature (case_number, document_code, round, party, member, data_class, voided_at) values (:case, 'sublease', 1, 'TENANT', 1, 'C3', now());
            insert into bf.support (case_number, person_id, begun_on) select case_number, person_id, '2026-05-01' from bf.person where case_number = :case;
            insert into bf.support_meeting (meeting_id, case_number, meeting_on, kind, status, social_services, content, recorded_at, recorded_by)
            values (gen_random_uuid(), :case, '2026-05-01', 'UTE', 'PLANERAT', false, '{}', now(), 'x'),
                   (gen_random_uuid(), :case, '2026-05-02', 'UTE', 'GENOMFORT', true, '{}', now(), 'x');
            insert into bf.support_attendance (meeting_id, case_number, person_id, present)
            select m.meeting_id, m.case_number, p.person_id, true from bf.support_meeting m join bf.person p using (case_number) where m.case_number = :case;
            insert into bf.support_correction (meeting_id, case_number, struck_at, struck_by)
            select meeting_id, case_number, now(), 'x' from bf.support_meeting where case_number = :case;
            insert into bf.support_note (meeting_id, case_number, note) select meeting_id, case_number, 'x' from bf.support_meeting where case_number = :case;
            insert into bf.support_absence (case_number, person_id, from_date, to_date, reason, recorded_by)
            select case_number, person_id, '2026-05-01', '2026-05-02', 'SJUKHUS', 'x' from bf.person where case_number = :case;
            insert into bf.support_month (case_number, person_id, month, days, days_in_month, required, opened_at)
            select case_number, person_id, '2026-05', 31, 31, 4, now() from bf.person where case_number = :case;
            insert into bf.support_plan (case_number, person_id, version, participated, approval, follow_up_on, locked_at, locked_by)
            select case_number, person_id, 1, true, 'GODKAND', '2026-08-01', now(), 'x' from bf.person where case_number = :case;
            insert into bf.support_plan_goal (case_number, person_id, version, goal_no, area, goal, activity, responsible, at_what_time, how, status)
            select case_number, person_id, 1, 1, 'BOENDE', 'x', 'x', 'x', 'x', 'x', 'PAGAR' from bf.person where case_number = :case;
            insert into bf.complaint (complaint_id, case_number, happened_on, source, recorded_at, recorded_by, recorded_org)
            values (gen_random_uuid(), :case, '2026-05-01', 'GRANNE', now(), 'sb_bovard1', 'SB'),
                   (gen_random_uuid(), :case, '2026-05-02', 'GRANNE', now(), 'ssm_vagledare1', 'SSM'),
                   (gen_random_uuid(), :case, '2026-05-03', 'GRANNE', now(), 'soc_hv_handlaggare1', 'SOC');
            insert into bf.complaint_ruling (complaint_id, ruling_no, case_number, class, ground, close_violence, ruled_at, ruled_by)
            select complaint_id, 1, case_number, 'ALLVARLIG', 'GRUNDAD', false, now(), case recorded_org when 'SB' then 'sb_bovard1' else 'sb_bosocial1' end
              from bf.complaint where case_number = :case;
            insert into bf.lease (case_number, kind, version, starts_on, notice_months, monthly_rent, drawn_up_on, drawn_up_by)
            values (:case, 'OWN_LEASE', 1, '2027-06-01', 3, 7000, '2027-05-01', 'sb_beslut1');
            insert into bf.takeover_test (case_number, test_no, follow_up_number, opened_at, will, proposal, result, ending, closed_at)
            values (:case, 1, 9, now(), 'VILL', 'NEJ', 'PROVA_IGEN', 'AVVAKTAR', now());
            insert into bf.takeover_test (case_number, test_no, follow_up_number, opened_at, proposal, result)
            select :case, 2, 10, now(), case when odd then 'JA' end, case when odd then 'FORESLA' end
              from (select right(:case, 1)::int % 2 = 1 as odd) n;
            insert into bf.takeover_evidence (case_number, test_no, criterion, line_no, data_class, evidence)
            values (:case, 1, 'K1', 1, 'C4', 'x'), (:case, 1, 'K2', 1, 'C5', 'x'), (:case, 1, 'K3', 1, 'C8', 'x');
            insert into bf.takeover_certificate (case_number, test_no, source, statement, certified_at, certified_by, organisation)
            values (:case, 1, 'RENT', 'x', now(), 'soc_hv_hyra1', 'SOC'), (:case, 1, 'COMPLAINTS', 'x', now(), 'sb_bosocial1', 'SB'),
                   (:case, 1, 'DEBTS_SUPPORT', 'x', now(), 'ssm_vagledare1', 'SSM'), (:case, 1, 'DEBTS', 'x', now(), 'soc_hv_handlaggare1', 'SOC');
            insert into bf.takeover_supplement (case_number, test_no, supplement_no, question, asked_on, asked_by)
            values (:case, 1, 1, 'x', '2027-05-01', 'sb_beslut1');
            insert into bf.takeover_contract (case_number, test_no, starts_on, drawn_up_on, drawn_up_by)
            values (:case, 1, '2027-06-01', '2027-05-01', 'sb_beslut1');
            insert into bf.respite_placement (case_number, respite_no, person_id, raised_by, raised_at, changed_by)
            select case_number, 1, person_id, 'VAGLEDARE', now(), 'ssm_vagledare1' from bf.person where case_number = :case;
            insert into bf.respite_placement (case_number, respite_no, person_id, raised_by, raised_at, changed_by)
            select case_number, 2, person_id, 'JOUR', now(), 'soc_hv_handlaggare1' from bf.person where case_number = :case;
            insert into bf.respite_night (person_id, night, case_number, respite_no, year_from, year_to, at_most)
            select person_id, '2026-05-18', case_number, 1, '2026-01-01', '2026-12-31', 14 from bf.person where case_number = :case;
            insert into bf.respite_place (case_number, respite_no, kind, name, address, booked_at, booked_by)
            values (:case, 1, 'LAGTROSKELBOENDE', 'x', 'x', now(), 'ssm_vagledare1');
            insert into bf.respite_contact (case_number, respite_no, contact_no, contacted_on, result, contacted_by)
            values (:case, 1, 1, '2026-05-18', 'TELEFON', 'ssm_vagledare1');
            insert into bf.respite_alternative (case_number, respite_no, why, opened_at) values (:case, 1, 'NATTER_SAKNAS', now());
            insert into bf.respite_alert (person_id, year_from, nights, case_number, told_at)
            select person_id, '2026-01-01', 10, case_number, now() from bf.person where case_number = :case;
            insert into bf.housing_review (case_number, decided_on, decided_by, decision_maker, delegation_point, reasons, support)
            values (:case, '2027-06-01', 'soc_hv_handlaggare1', 'x', 'x', 'x', 'FORTSATTER');
            insert into bf.staff_absence (absence_id, user_id, organisation, unit, from_date, to_date, made_at, made_by)
            select gen_random_uuid(), u, o, nullif(e, ''), '2026-06-01', '2026-06-09', now(), m
              from (values ('soc_hv_handlaggare1', 'SOC', 'HV', 'soc_hv_handlaggare1'), ('soc_hv_handlaggare1', 'SOC', 'HV', 'soc_hv_chef1'),
                           ('ssm_vagledare1', 'SSM', '', 'ssm_vagledare1'), ('sb_bovard1', 'SB', '', 'sb_bovard1')) a (u, o, e, m);
            insert into bf.staff_deputy (absence_id, group_id, deputy)
            select absence_id, :case, user_id from bf.staff_absence on conflict do nothing;
            insert into bf.task_move (case_number, task_id, task_key, group_id, organisation, unit, kind, from_user, to_user, reason_code, moved_at, moved_by)
            select :case, t, 'x', 'x', o, nullif(e, ''), 'HAND_OVER', 'x', 'y', 'JAV', now(), m
              from (values ('1', 'SOC', 'HV', 'soc_hv_handlaggare1'), ('2', 'SSM', '', 'ssm_vagledare1'), ('3', 'SB', '', 'sb_bovard1')) a (t, o, e, m);
            insert into bf.stray_task (task_id, case_number, task_name, group_id, organisation, unit, why, found_on)
            select o || :case, :case, 'x', 'x', o, nullif(e, ''), 'EMPTY_GROUP', '2026-05-18'
              from (values ('SOC', 'HV'), ('SSM', ''), ('SB', '')) a (o, e);
            insert into bf.case_log (case_number, at, event, detail, actor, actor_org, data_class)
            select :case, now(), 'TASK_MOVED', 'x', 'x', o, 'C0' from (values ('SOC'), ('SSM'), ('SB')) a (o);
            insert into bf.follow_up (case_number, number, nominal_on, window_from, window_to, status, opened_at)
            values (:case, 1, '2026-06-01', '2026-05-25', '2026-06-08', 'PLANERAD', now()), (:case, 2, '2026-07-01', '2026-06-24', '2026-07-08', 'BOKAD', now());
            insert into bf.follow_up_report (case_number, number, period_from, period_to, deviations, summary, received_at, written_by)
            values (:case, 1, '2026-05-01', '2026-05-31', 0, 'x', now(), 'ssm_vagledare1');
            insert into bf.follow_up_report_person (case_number, number, person_id, held, with_social_services, missed, plan_version, plan_late)
            select case_number, 1, person_id, 0, 0, 0, 0, false from bf.person where case_number = :case;
            insert into bf.follow_up_minutes (case_number, number, attendees, recorded_at, recorded_by) values (:case, 1, '{}', now(), 'soc_hv_handlaggare1');
            insert into bf.quarter_review (case_number, quarter, fits, plan_revised, recorded_at, recorded_by)
            values (:case, 1, 'PASSAR', true, now(), 'soc_hv_handlaggare1');
            insert into bf.quarter_rating (case_number, quarter, person_id, housing, own_contract, quality, stability, integration, support_need, recorded_at, recorded_by)
            select case_number, 1, person_id, 'FORBATTRAT', 'FORBATTRAT', 'FORBATTRAT', 'FORBATTRAT', 'FORBATTRAT', 'OKAT', now(), 'ssm_vagledare1' from bf.person where case_number = :case;
            insert into bf.quarter_neighbours (case_number, quarter, rating, recorded_at, recorded_by) values (:case, 1, 'GRON', now(), 'sb_forvaltare1');
            with d as (insert into bf.assistance_decision(decision_id, case_number, kind, body, outcome, law_reference, decided_on, decided_by,
                decision_maker, delegation_point, reasons, children_concerned, appeal_instruction)
              values (gen_random_uuid(), :case, 'BOSTAD_FORST', 'UNIT', 'AVSLAG', 'x', '2026-05-18', 'soc_hv_handlaggare1', 'x', 'x', 'x', false, true)
              returning decision_id)
            insert into bf.appeal (appeal_id, case_number, appeal_no, decision_id, person_id, through, received_on, received_how, instruction_wrong,
                letter, registered_at, handled_by, forward_by, ending, ended_on)
            select gen_random_uuid(), :case, n, d.decision_id, p.person_id, 'PERSONEN', '2026-05-18', 'BREV', false, 'x', now(), 'soc_hv_handlaggare1',
                   '2026-05-25', case when n = 2 then 'AVVISAT' end, case when n = 2 then date '2026-05-20' end
              from d, bf.person p, generate_series(1, 2) n where p.case_number = :case and p.member_order = 1;
            insert into bf.appeal_dismissal (dismissal_id, appeal_id, case_number, decided_on, decided_by, decision_maker, delegation_point, reasons,
                appeal_instruction, delivered_on)
            select gen_random_uuid(), appeal_id, case_number, '2026-05-20', 'soc_hv_handlaggare1', 'x', 'x', 'x', true, case when ending is null then date '2026-05-21' end
              from bf.appeal where case_number = :case;
            insert into bf.call_in (case_number, unit, role_code, reason_code, since, called_by)
            select case_number, unit, 'socialjour', 'JOUR_BARN', now(), 'x' from bf.case_file where case_number = :case;
            insert into bf.on_call_entry (entry_id, case_number, called_at, called_offset, source, anonymous, answered, situation, victim, children,
                                          neighbours, tell_services, triage, recorded_at, recorded_by, card_until)
            select gen_random_uuid(), :case, now(), 120, 'POLIS', false, true, 'ANNAT', false, false, false, false, 'SAMTAL', now(), by, now()
              from unnest(array['ssm_jour1', 'ssm_vagledare1', 'x']) by;
            insert into bf.on_call_act (entry_id, act_no, case_number, kind, recorded_at, recorded_by)
            select entry_id, row_number() over (), case_number, 'SAMTAL', now(), recorded_by from bf.on_call_entry where case_number = :case;
            insert into bf.on_call_notice (entry_id, addressee, case_number, kind, serious, told_at)
            select entry_id, a, case_number, 'JOURARENDE', false, now() from bf.on_call_entry, unnest(array['SB', 'SOC', 'SOCIALJOUR']) a
             where case_number = :case and recorded_by = 'ssm_jour1';
            insert into bf.crisis_plan (case_number, version, risk, helps, contacts, written_at, written_by)
            values (:case, 1, 'x', 'x', 'x', now(), 'ssm_vagledare1'), (:case, 2, 'x', 'x', 'x', now(), 'x');
            insert into bf.break_glass (break_id, case_number, reason, words, opened_at, opened_by, until)
            select gen_random_uuid(), :case, 'ANNAT', 'x', now(), by, now() + interval '2 hours' from unnest(array['ssm_jour1', 'x']) by;
            insert into bf.notification_choice (user_id, event, chosen, changed_at)
            select u, 'LATE', true, now()
              from unnest(array['soc_hv_handlaggare1', 'ssm_vagledare1', 'sb_bovard1', 'projektledare1', 'drift1', 'x']) u on conflict do nothing;
            insert into bf.calendar_feed (feed_id, user_id, token_sha256, made_at)
            values (gen_random_uuid(), 'soc_hv_handlaggare1', sha256(gen_random_uuid()::text::bytea), now()) on conflict do nothing""";

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource database;

    @LocalServerPort
    private int port;

    private final Map<String, List<String>> samples = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();
    private final Map<String, String> changes = new TreeMap<>();
    private final Map<Attempt, String> usual = new HashMap<>();

    @Test
    void every_policy_is_missed_when_it_is_gone_and_noticed_when_it_is_wide_open() throws SQLException {
        at("2026-05-18T10:00");
        furnish();
        var survived = new ArrayList<String>();
        var mutations = 0;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var policies = policies();
            for (var policy : policies) {
                look(policy.table());
                for (var attempt : attempts(policy)) {
                    usual(connection, attempt);
                }
                connection.rollback();
                mutations++;
                run(connection, "drop policy " + policy.name() + " on bf." + policy.table());
                if (!isNoticed(connection, policy)) {
                    survived.add("borttagen: " + policy);
                }
                connection.rollback();
                if (!policy.isOpen()) {
                    mutations++;
                    run(connection, policy.thrownOpen());
                    if (!isNoticed(connection, policy)) {
                        survived.add("öppnad: " + policy);
                    }
                    connection.rollback();
                }
            }
            assertThat(policies).hasSizeGreaterThan(50);
        }
        FoundationReport.part(Chapter.RULES, PolicyMutationTest.class)
                .figure("Radskyddets policyer, var och en borttagen och vidöppen", mutations)
                .figure(
                        "Upptäckta",
                        "%d (%d %%)"
                                .formatted(
                                        mutations - survived.size(), 100 * (mutations - survived.size()) / mutations),
                        "100 %",
                        survived.isEmpty())
                .save();
        assertThat(survived).isEmpty();
    }

    /** Something in every table: a case that is admitted with a child, one up for approval, one refused as a risk, one of another unit. */
    private void furnish() {
        var elsewhere = upForApproval(ST, "Cecilia");
        var waiting = upForApproval(HV, "Bo");
        as(SB).does("Task_Approve", waiting, yes());
        var admitted = upForApproval(HV, with(nominee("Ada"), "children", "JA"));
        for (var party : List.of(SSM, SB, LEADER)) {
            as(party).opens("Task_Approve", admitted);
        }
        allApprove(admitted);
        as(HV).does("Task_AssessChild", admitted, childAssessed());
        as(HV).does("Task_Decide", admitted, granted());
        as(HV).does("Task_GiveOffer", admitted, offerGiven());
        var refused = as(HV).starts("admission", with(nominee("Eva"), "applied", "JA"));
        as(HV).does("Task_ObtainConsent", refused, consentTo("SSM"));
        as(HV).does(
                        "Task_AnswerRequirements",
                        refused,
                        with(
                                requirementsMet(),
                                "violent",
                                "JA",
                                "riskToOthers",
                                "JA",
                                "violenceMotivation",
                                "Hot mot personal"));
        rentsAndDebts(admitted);
        rentsAndDebts(waiting);
        rentsAndDebts(elsewhere);
        for (var caseNumber : List.of(admitted, waiting, elsewhere, refused)) {
            home(caseNumber);
        }
        owner.update("""
                insert into bf.hindrance_entry (entry_id, hindrance_id, kind, entry, reason, at, user_id)
                select gen_random_uuid(), 'x', 'x', 'CLOSE', 'LOST', now(), u from unnest(array['projektledare1', 'drift1', 'x']) u""");
        owner.update("""
                insert into bf.notice (user_id, event, task_id, occasion, case_number, noted_at) values ('x', 'LATE', 'x', 'x', ?, now())
                on conflict do nothing""", admitted);
        owner.update("insert into bf.notice_sweep (swept_to) values (now()) on conflict do nothing");
        var answer = Visitor.signedIn(port, LEADER)
                .post(
                        "/api/parameters/capacity.persons",
                        "{\"validFrom\":\"2027-05-18\",\"value\":\"16\",\"note\":\"prov\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    /** Rent paid and a debt, each once by hand of whoever may write it, so that it can be tried again. */
    private void rentsAndDebts(String caseNumber) {
        owner.update(
                "insert into bf.rent_row (case_number, period, version, due_on, amount, source, created_by, created_at) values (?, '2026-05', 1, '2026-04-30', 7450, 'HAND', 'soc_hv_hyra1', now())",
                caseNumber);
        owner.update(
                "insert into bf.rent_payment (payment_id, case_number, period, amount, order_received_on, source, recorded_by, recorded_at) values (gen_random_uuid(), ?, '2026-05', 7450, '2026-04-30', 'HAND', 'soc_hv_hyra1', now())",
                caseNumber);
        owner.update("""
                insert into bf.rent_import (unit, content_hash, row_count, imported_at, imported_by)
                select unit, case_number, 1, now(), 'soc_hv_hyra1' from bf.case_file where case_number = ?""", caseNumber);
        owner.update("""
                insert into bf.debt (debt_id, case_number, person_id, creditor, arose_on, band, plan_exists, claim_on_older, recorded_by, recorded_at)
                select gen_random_uuid(), case_number, person_id, 'ANNAN', '2026-01-01', 'OVER_100', false, false, 'ssm_vagledare1', now()
                  from bf.person where case_number = ?""", caseNumber);
    }

    /** A home, its papers and its support: a row in every table, by whoever may write it, so that it can be tried again. */
    private void home(String caseNumber) {
        var statements = HOME.replace(":case", "'" + caseNumber + "'")
                .replace(":flat", "'" + UUID.randomUUID() + "'")
                .split(";");
        for (var statement : statements) {
            if (!statement.isBlank()) {
                owner.execute(statement);
            }
        }
        owner.update("""
                insert into bf.assistance_decision (decision_id, case_number, kind, person_id, body, outcome, law_reference, decided_on, decided_by,
                                                    decision_maker, delegation_point, reasons, children_concerned, appeal_instruction)
                select gen_random_uuid(), case_number, 'AKUT_AVLASTNING', person_id, 'SOCIALJOUR', 'BIFALL', 'x', '2026-05-01', 'socialjour1',
                       'x', 'x', 'x', false, false from bf.person where case_number = ? and member_order = 1""", caseNumber);
    }

    private List<Policy> policies() {
        return owner.query(
                "select * from pg_policies where schemaname = 'bf' order by tablename, policyname",
                (row, n) -> new Policy(
                        row.getString("tablename"),
                        row.getString("policyname"),
                        row.getString("cmd"),
                        row.getString("roles"),
                        row.getString("qual"),
                        row.getString("with_check")));
    }

    /** A few rows to add again, and a column that may be changed to what it is. */
    private void look(String table) {
        samples.computeIfAbsent(
                table,
                name -> owner.queryForList(
                        "select to_jsonb(t)::text from (select * from bf." + name + " order by ctid desc limit 25) t",
                        String.class));
        columns.computeIfAbsent(
                table,
                name -> owner
                        .queryForList(
                                "select column_name from information_schema.column_privileges where table_schema = 'bf'"
                                        + " and table_name = ? and privilege_type = 'UPDATE' and grantee <> 'postgres'"
                                        + " group by 1 order by max(case when column_name in ('answered_by', 'status', 'answer') then 1 else 0 end) desc, count(*) desc, 1",
                                String.class,
                                name)
                        .stream()
                        .findFirst()
                        .orElse(""));
    }

    /** For a table of a home: what each role may set, without reading it, so that only the policy for changes is asked. */
    private String change(String table, String role) {
        if (!HOME.contains("insert into bf." + table + " ")) {
            var column = columns.get(table);
            return column.isEmpty() ? "" : column + " = " + changed(column);
        }
        return owner
                .queryForList(
                        "select c.column_name || ' = ' || case when c.column_name like '%\\_by' and c.data_type = 'text' then 'bf.actor_user()'"
                                + " when c.data_type = 'date' then '''2026-05-18''' when c.data_type = 'boolean' then 'true'"
                                + " when c.data_type like 'timestamp%' then 'now()' when c.data_type in ('integer', 'numeric') then '1' else c.column_name end"
                                + " from information_schema.column_privileges p join information_schema.columns c using (table_schema, table_name, column_name)"
                                + " where p.table_schema = 'bf' and p.table_name = ? and p.privilege_type = 'UPDATE' and p.grantee = ?"
                                + " order by case when c.column_name like '%\\_by' and c.data_type = 'text' then 1"
                                + " when c.data_type in ('date', 'boolean', 'integer', 'numeric') or c.data_type like 'timestamp%' then 2 else 3 end, 1",
                        String.class, table, role)
                .stream()
                .findFirst()
                .orElse("");
    }

    /** Whoever the policy concerns, and what it is about first. */
    private List<Attempt> attempts(Policy policy) {
        var adds = "INSERT".equals(policy.command()) || "ALL".equals(policy.command());
        var attempts = new ArrayList<Attempt>();
        for (var what : What.values()) {
            for (var asker : ASKERS) {
                if (policy.concerns(asker)
                        && (what == What.READ || (what == What.ADD ? adds : changes(policy, asker)))) {
                    attempts.add(new Attempt(policy.table(), asker, what));
                }
            }
        }
        return attempts;
    }

    private boolean changes(Policy policy, Asker asker) {
        return "UPDATE".equals(policy.command())
                && !changeOf(policy.table(), asker).isEmpty();
    }

    private String changeOf(String table, Asker asker) {
        return changes.computeIfAbsent(table + " " + asker.role(), key -> change(table, asker.role()));
    }

    /** What comes of it while every policy stands. */
    private String usual(Connection connection, Attempt attempt) throws SQLException {
        var known = usual.get(attempt);
        if (known == null) {
            known = outcome(connection, attempt);
            usual.put(attempt, known);
        }
        return known;
    }

    /** True as soon as anything comes out otherwise for anybody. */
    private boolean isNoticed(Connection connection, Policy policy) throws SQLException {
        for (var attempt : attempts(policy)) {
            if (!outcome(connection, attempt).equals(usual.get(attempt))) {
                return true;
            }
        }
        return false;
    }

    /** In numbers and error codes. */
    private String outcome(Connection connection, Attempt attempt) throws SQLException {
        var table = attempt.table();
        become(connection, attempt.asker());
        var outcome = switch (attempt.what()) {
            case READ -> tried(connection, "select count(*) from bf." + table, null);
            case ADD -> added(connection, table);
            case CHANGE -> tried(connection, "update bf." + table + " set " + changeOf(table, attempt.asker()), null);
        };
        run(connection, "reset role");
        return outcome;
    }

    private String added(Connection connection, String table) throws SQLException {
        var added = new ArrayList<String>();
        var may = tried(
                connection,
                "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'bf." + table
                        + "'::regclass and attnum > 0 and not attisdropped and has_column_privilege(attrelid, attnum, 'INSERT')",
                null);
        for (var row : samples.get(table)) {
            added.add(tried(
                    connection,
                    "insert into bf." + table + " (" + may + ") overriding system value select " + may
                            + " from jsonb_populate_record(null::bf." + table + ", ?::jsonb)",
                    row));
        }
        if (samples.get(table).isEmpty()) {
            added.add(tried(connection, "insert into bf." + table + " default values", null));
        }
        return added.toString();
    }

    private static String changed(String column) {
        return "answered_by".equals(column) ? "bf.actor_user()" : column;
    }

    private static void become(Connection connection, Asker asker) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('bf.user', ?, true), set_config('bf.org', ?, true), set_config('bf.unit', ?, true),
                       set_config('bf.roles', ?, true), set_config('bf.today', '2026-05-18', true),
                       set_config('bf.now', '2026-05-18T08:00:00Z', true)""")) {
            statement.setString(1, asker.user());
            statement.setString(2, asker.organisation());
            statement.setString(3, asker.unit());
            statement.setString(4, asker.roles());
            statement.execute();
        }
        run(connection, "set local role " + asker.role());
    }

    private static String tried(Connection connection, String sql, String parameter) throws SQLException {
        var here = connection.setSavepoint();
        try (var statement = connection.prepareStatement(sql)) {
            if (parameter != null) {
                statement.setString(1, parameter);
            }
            if (!statement.execute()) {
                return String.valueOf(statement.getUpdateCount());
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException e) {
            return e.getMessage().contains("row-level security") ? "radskydd" : e.getSQLState();
        } finally {
            connection.rollback(here);
            connection.releaseSavepoint(here);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
