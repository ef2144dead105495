package org.jiedui.store.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jiedui.roster.IssueReport;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.Instants;
import org.jspecify.annotations.Nullable;

/**
 * Keeps workbooks that were rejected, for an hour and at most fifty of them, to be read by whoever knows their token.
 */
@ApplicationScoped
public class RejectedUploadStore {

    /** How long a workbook can be read. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST_KEPT = 50;
    private static final int TOKEN_BYTES = 24;

    @ApplicationScoped
    public static class Uploads implements PanacheRepositoryBase<RejectedUploadEntity, String> {}

    /**
     * A rejected workbook.
     *
     * @param fileName its name, or null
     * @param original its bytes as they were sent
     * @param issues what is wrong with it, and what else was noticed
     */
    public record RejectedUpload(@Nullable String fileName, byte[] original, IssueReport issues) {}

    private final Uploads uploads;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random must not be predictable: who guesses a token can read the workbook */
    public RejectedUploadStore(Uploads uploads, RandomGenerator random, Clock clock) {
        this.uploads = uploads;
        this.random = random;
        this.clock = clock;
    }

    /** Keeps a workbook and gives the token to read it with. */
    public String add(@Nullable String fileName, byte[] original, IssueReport issues) {
        byte[] report = IssuesColumn.write(issues).bytes();
        return Acts.inOne(() -> {
            forgetOld();
            forgetAllBut(MOST_KEPT - 1);
            byte[] token = new byte[TOKEN_BYTES];
            random.nextBytes(token);
            RejectedUploadEntity entity = new RejectedUploadEntity();
            entity.token = HexFormat.of().formatHex(token);
            entity.fileName = fileName;
            entity.original = original;
            entity.issues = report;
            entity.createdAt = Instants.stored(clock);
            uploads.persist(entity);
            return entity.token;
        });
    }

    /** The workbook of this token; empty when there is none (any more). */
    public Optional<RejectedUpload> find(String token) {
        return Acts.inOne(() -> uploads.find("token = ?1 and createdAt >= ?2", token, oldest())
                        .firstResultOptional())
                .map(entity -> new RejectedUpload(
                        entity.fileName, entity.original, IssuesColumn.read(new Compressed(entity.issues))));
    }

    /** Forgets what has been kept long enough. */
    public long forgetOld() {
        return Acts.inOne(() -> uploads.delete("createdAt < ?1", oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    /** Forgets all but the newest, by their tokens, so that no workbook is loaded for it. */
    private void forgetAllBut(int newest) {
        List<String> tokens = uploads.getEntityManager()
                .createQuery("select token from RejectedUploadEntity order by createdAt desc, token", String.class)
                .setFirstResult(newest)
                .getResultList();
        if (!tokens.isEmpty()) {
            uploads.delete("token in ?1", tokens);
        }
    }
}
