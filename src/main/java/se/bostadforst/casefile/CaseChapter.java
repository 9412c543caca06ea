package se.bostadforst.casefile;

import java.util.List;
import java.util.Set;
import se.bostadforst.access.DataClass;
import se.bostadforst.calendar.Deadline;

/** A room's part of the case's page: what it has to show, and the days that come next. The page asks the access rules first. */
public interface CaseChapter {

    /**
     * One line.
     *
     * @param warns true when somebody should do something about it
     */
    record Line(String label, String value, boolean warns) {

        /** A line that is as it should be. */
        public static Line of(String label, String value) {
            return new Line(label, value, false);
        }
    }

    /** A heading and its lines. */
    record Chapter(String title, List<Line> lines) {}

    /** A day that comes. */
    record Coming(String what, Deadline deadline) {}

    /** The classes it would show of this case; empty when it has nothing to tell, so that nothing is logged as read. */
    Set<DataClass> classes(CaseNumber caseNumber);

    /** What it shows to somebody who may see these classes; no chapter without lines. */
    List<Chapter> of(CaseNumber caseNumber, Set<DataClass> allowed);

    /** The days it knows of. */
    default List<Coming> coming(CaseNumber caseNumber, Set<DataClass> allowed) {
        return List.of();
    }
}
