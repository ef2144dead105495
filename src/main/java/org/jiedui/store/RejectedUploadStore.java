package org.jiedui.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps workbooks that were rejected, for an hour and at most fifty of them, each to be taken once by whoever knows its token.
 */
@ApplicationScoped
public class RejectedUploadStore {

    /** How long a workbook can be taken. */
    public static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST_KEPT = 50;
    private static final int TOKEN_BYTES = 24;

    @ApplicationScoped
    static class Uploads implements PanacheRepositoryBase<RejectedUploadEntity, String> {}

    /**
     * A rejected workbook.
     *
     * @param fileName its name, or null
     * @param original its bytes as they were sent
     */
    public record Rejected(@Nullable String fileName, byte[] original) {}

    private final Uploads uploads;
    private final RandomGenerator random;
    private final Clock clock;

    /** @param random must not be predictable: who guesses a token can take the workbook */
    public RejectedUploadStore(Uploads uploads, RandomGenerator random, Clock clock) {
        this.uploads = uploads;
        this.random = random;
        this.clock = clock;
    }

    /** Keeps a workbook and gives the token to take it with. */
    @Transactional
    public String add(@Nullable String fileName, byte[] original) {
        forgetOld();
        forgetAllBut(MOST_KEPT - 1);
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        RejectedUploadEntity entity = new RejectedUploadEntity();
        entity.token = HexFormat.of().formatHex(token);
        entity.fileName = fileName;
        entity.original = original;
        entity.createdAt = Instants.stored(clock);
        uploads.persist(entity);
        return entity.token;
    }

    /** Takes a workbook out; empty when there is none of this token (any more). Of two who take it at the same moment one gets it. */
    @Transactional
    public Optional<Rejected> take(String token) {
        forgetOld();
        Optional<RejectedUploadEntity> found = uploads.findByIdOptional(token);
        boolean mine = uploads.delete("token", token) > 0;
        return mine ? found.map(entity -> new Rejected(entity.fileName, entity.original)) : Optional.empty();
    }

    /** Looks at a workbook and leaves it there; empty when there is none of this token (any more). */
    @Transactional
    public Optional<Rejected> find(String token) {
        forgetOld();
        return uploads.findByIdOptional(token).map(entity -> new Rejected(entity.fileName, entity.original));
    }

    private void forgetOld() {
        uploads.delete("createdAt < ?1", clock.instant().minus(KEPT));
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
