package org.jiedui.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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

    /** Takes a workbook out; empty when there is none of this token (any more). */
    @Transactional
    public Optional<Rejected> take(String token) {
        forgetOld();
        Optional<RejectedUploadEntity> found = uploads.findByIdOptional(token);
        found.ifPresent(uploads::delete);
        return found.map(entity -> new Rejected(entity.fileName, entity.original));
    }

    private void forgetOld() {
        uploads.delete("createdAt < ?1", clock.instant().minus(KEPT));
        uploads.findAll(Sort.descending("createdAt")).page(1, MOST_KEPT - 1).stream()
                .toList()
                .forEach(uploads::delete);
    }
}
