package se.bostadforst.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.bostadforst.access.ReadLogSeal.BrokenLink;

/**
 * The chain itself, as sums over the lines: how a link is computed, and which of them no longer holds. A link of version 1 was made before
 * the lines had role, action and request ({@code V4__read_log.sql}): its lines have none, and one that has got them is not of its lines.
 */
final class SealChain {

    record Seal(long id, Instant sealedAt, String xactBefore, long rows, byte[] previous, byte[] hash, int version) {}

    record Sum(long rows, byte[] hash) {}

    static final int VERSION = 2;
    static final byte[] BEGINNING = new byte[32];
    static final String FIRST_XACT = "0";

    private static final String BEFORE_V4 = """
            entry_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), user_id, organisation, unit,
            case_number, data_class, purpose, task_id, granted, writer_xact::text""";
    private static final String SINCE_V4 = BEFORE_V4 + ", roles, action, request_id";
    private static final String LINES_BEFORE_V4 = " and roles is null and request_id is null and action = 'READ'";

    private final JdbcClient jdbc;

    SealChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Seal> last() {
        return jdbc.sql("select * from bf.read_log_seal order by seal_id desc limit 1")
                .query(SealChain::stored)
                .optional();
    }

    /** Computes every link again, and looks for the one that was written down outside the database. */
    Optional<BrokenLink> firstBroken(SealAnchor anchor) {
        var seals = jdbc.sql("select * from bf.read_log_seal order by seal_id")
                .query(SealChain::stored)
                .list();
        var previous = BEGINNING;
        var from = FIRST_XACT;
        for (var seal : seals) {
            if (!MessageDigest.isEqual(previous, seal.previous())) {
                return broken(seal, "en försegling före den är borttagen eller ändrad");
            }
            var sum = sum(seal.version(), previous, seal.sealedAt(), from, seal.xactBefore());
            if (sum.rows() != seal.rows()) {
                return broken(seal, "%d rader förseglades, nu finns %d".formatted(seal.rows(), sum.rows()));
            }
            if (!MessageDigest.isEqual(sum.hash(), seal.hash())) {
                return broken(seal, "en rad eller förseglingen själv är ändrad");
            }
            previous = seal.hash();
            from = seal.xactBefore();
        }
        return cutOff(anchor, seals);
    }

    private static Optional<BrokenLink> cutOff(SealAnchor anchor, List<Seal> seals) {
        return anchor.last()
                .filter(kept -> seals.stream()
                        .noneMatch(
                                seal -> seal.id() == kept.sealId() && MessageDigest.isEqual(seal.hash(), kept.hash())))
                .map(kept -> new BrokenLink(
                        kept.sealId(),
                        kept.sealedAt(),
                        "förseglingen är antecknad utanför databasen men finns inte i den: kedjans slut är avskuret"));
    }

    Sum sum(int version, byte[] previous, Instant sealedAt, String from, String before) {
        var since = version >= VERSION;
        return jdbc.sql("select count(*), coalesce(string_agg(sha256(convert_to(jsonb_build_array("
                        + (since ? SINCE_V4 : BEFORE_V4)
                        + ")::text, 'UTF8')), ''::bytea order by writer_xact, entry_id), ''::bytea) from bf.read_log"
                        + " where writer_xact >= ?::xid8 and writer_xact < ?::xid8"
                        + (since ? "" : LINES_BEFORE_V4))
                .params(from, before)
                .query((row, n) -> {
                    var digest = sha256();
                    digest.update(previous);
                    digest.update(
                            (sealedAt + "/" + before + (since ? "/" + version : "")).getBytes(StandardCharsets.UTF_8));
                    return new Sum(row.getLong(1), digest.digest(row.getBytes(2)));
                })
                .single();
    }

    private static Optional<BrokenLink> broken(Seal seal, String why) {
        return Optional.of(new BrokenLink(seal.id(), seal.sealedAt(), why));
    }

    private static Seal stored(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("seal_id"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getString("xact_before"),
                row.getLong("rows_sealed"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"),
                row.getInt("version"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
