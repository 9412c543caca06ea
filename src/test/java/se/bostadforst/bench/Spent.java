package se.bostadforst.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a block of work took: wall time, and processor time of this JVM and of the PostgreSQL backends that serve one contender's database.
 * Where there is no {@code /proc}, the backends count as nothing.
 */
record Spent(double wall, double processor) {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double MILLIS_PER_TICK = 10;

    /** @param owner a login into the contender's own database */
    static Spent by(JdbcTemplate owner, Runnable work) {
        var backends = backends(owner);
        var processor = MACHINE.getProcessCpuTime();
        var wall = System.nanoTime();
        work.run();
        var walked = (System.nanoTime() - wall) / 1e6;
        return new Spent(
                walked, (MACHINE.getProcessCpuTime() - processor) / 1e6 + Math.max(0, backends(owner) - backends));
    }

    Spent per(int operations) {
        return new Spent(wall / operations, processor / operations);
    }

    private static double backends(JdbcTemplate owner) {
        return owner
                .queryForList(
                        "select pid from pg_stat_activity where datname = current_database() and usename = 'bf_app'",
                        Integer.class)
                .stream()
                .mapToDouble(Spent::ticks)
                .sum();
    }

    private static double ticks(int pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
        } catch (IOException e) {
            return 0;
        }
    }
}
