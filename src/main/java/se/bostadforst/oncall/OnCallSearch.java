package se.bostadforst.oncall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.bostadforst.access.CaseAccess;
import se.bostadforst.access.DataClass;
import se.bostadforst.access.Purpose;
import se.bostadforst.casefile.CaseNumber;

/** Finds the household a call is about: by case number or flat, and by name where the asker may know the name. */
@Service
@Transactional
public class OnCallSearch {

    /** What was found; names only with samtycke. */
    public record Hit(CaseNumber caseNumber, String address, List<String> names) {}

    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final CaseAccess access;

    OnCallSearch(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The hits among the asker's own rows, each a line in the read log. */
    public List<Hit> find(String typed) {
        var words = typed.strip();
        if (words.length() < SHORTEST || words.length() > 100 || words.indexOf('\0') >= 0) {
            return List.of();
        }
        var hits = new LinkedHashMap<String, Hit>();
        jdbc.sql("""
                        select c.case_number, f.address, p.first_name || ' ' || p.last_name as name
                          from bf.case_file c
                          left join bf.tenancy t on t.case_number = c.case_number and t.ended_on is null
                          left join bf.flat f on f.flat_id = t.flat_id
                          left join bf.person p on p.case_number = c.case_number
                         where c.case_number ilike :like or f.address ilike :like or f.flat_number ilike :like
                            or exists (select 1 from bf.person q where q.case_number = c.case_number
                                          and q.first_name || ' ' || q.last_name ilike :like)
                         order by coalesce(lower(f.address) = lower(:typed) or c.case_number = :typed, false) desc,
                                  c.closed_at is not null, c.case_number desc, p.member_order limit 60""")
                .param("typed", words)
                .param(
                        "like",
                        "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query((RowCallbackHandler) row -> {
                    var hit = hits.computeIfAbsent(row.getString(1), number -> {
                        try {
                            return new Hit(
                                    new CaseNumber(number),
                                    row.getString(2) == null ? "Ingen lägenhet än" : row.getString(2),
                                    new ArrayList<>());
                        } catch (java.sql.SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    if (row.getString(3) != null) {
                        hit.names().add(row.getString(3));
                    }
                });
        var found = hits.values().stream().limit(MOST).toList();
        listed(found, true, DataClass.C0, DataClass.C1, DataClass.C3);
        listed(found, false, DataClass.C0, DataClass.C3);
        return found;
    }

    private void listed(List<Hit> found, boolean named, DataClass... classes) {
        access.listed(
                found.stream()
                        .filter(hit -> hit.names().isEmpty() != named)
                        .map(hit -> hit.caseNumber().value())
                        .toList(),
                Purpose.search("oncall-search"),
                classes);
    }
}
