package se.bostadforst.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has seen a case, for those who follow that up in their own unit (A4). Looking is a reading too. */
@Service
@Transactional
public class Readings {

    /** More than this and the command {@code vem-har-sett} is the better tool. */
    public static final int MOST = 500;

    private final CaseAccess access;
    private final JdbcClient jdbc;
    private final ReadingWords words = new ReadingWords();

    Readings(CaseAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /**
     * The latest lines about a case, newest first, this reading on top.
     *
     * @throws CaseNotFound when the asker may not follow it up
     */
    public List<Reading> of(String caseNumber) {
        access.requireRead(caseNumber, Purpose.followUp("readings"), DataClass.A4);
        return jdbc.sql("select * from bf.read_log where case_number = ? order by at desc, entry_id desc limit ?")
                .params(caseNumber, MOST)
                .query(words::reading)
                .list();
    }

    /** True when the asker may follow the case up; for a link. */
    public boolean mayBeSeen(String caseNumber) {
        return access.mayRead(caseNumber, DataClass.A4);
    }

    /** What a class of data is called. */
    public String dataClass(String code) {
        return words.dataClass(code);
    }
}
