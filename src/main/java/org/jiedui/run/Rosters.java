package org.jiedui.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jiedui.check.BaseRoster;
import org.jiedui.check.Checked;
import org.jiedui.check.RosterCheck;
import org.jiedui.plan.Feasibility;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.roster.json.RosterJsonWriter;
import org.jiedui.solve.Solver;
import org.jiedui.store.database.Acts;
import org.jiedui.store.request.IdempotencyStore;
import org.jiedui.store.roster.NewRoster;
import org.jiedui.store.roster.RosterStore;
import org.jiedui.store.roster.StoredRoster;
import org.jspecify.annotations.Nullable;

/** Takes rosters in: check, feasibility, store. */
@ApplicationScoped
public class Rosters {

    /**
     * How a roster was sent.
     *
     * @param fileName the file's name, or null
     * @param note the uploader's note, or null
     * @param original the bytes of a workbook, kept so that it can be given back annotated, or null
     * @param baseRosterId the stored roster that it changes, or null when it is whole
     */
    public record Upload(
            @Nullable String fileName,
            @Nullable String note,
            byte @Nullable [] original,
            @Nullable String baseRosterId) {

        /** Nothing but a document. */
        public static final Upload PLAIN = new Upload(null, null, null, null);
    }

    /**
     * A roster that passed the check.
     *
     * @param accepted the problem and what was noticed
     * @param feasibility how far its goal can be reached
     */
    public record Assessed(Checked.Accepted accepted, Feasibility feasibility) {

        public StoredRoster.Counts counts() {
            Problem problem = accepted.problem();
            return new StoredRoster.Counts(
                    problem.universities().size(),
                    problem.departments().size(),
                    problem.schools().size(),
                    problem.ties().size());
        }
    }

    /** What came of a request to store a roster. */
    public sealed interface Storing {
        /** It is stored. */
        record Stored(StoredRoster roster) implements Storing {}

        /** The same request was carried out before; this is its roster. */
        record StoredBefore(StoredRoster roster) implements Storing {}

        /** The key was used before for another request. */
        record TakenByOther() implements Storing {}
    }

    private final RosterStore store;
    private final RosterCheck check;
    private final Solver solver;
    private final IdempotencyStore keys;

    public Rosters(RosterStore store, RosterCheck check, Solver solver, IdempotencyStore keys) {
        this.store = store;
        this.check = check;
        this.solver = solver;
        this.keys = keys;
    }

    /**
     * Checks what was read; stores nothing.
     *
     * @param base the stored roster that it changes, or null when it is whole
     */
    public Checked check(Reading.Read reading, @Nullable BaseRoster base) {
        return check.check(reading, base);
    }

    /** Finds out how far the goal of an accepted roster can be reached; stores nothing. */
    public Assessed assess(Checked.Accepted accepted) {
        return new Assessed(accepted, solver.feasibility(accepted.problem()));
    }

    /** Makes an accepted roster ready to be stored, which takes a while and no connection. */
    public NewRoster pack(Assessed assessed, Upload upload) {
        Checked.Accepted accepted = assessed.accepted();
        byte[] document = RosterJsonWriter.write(accepted.name(), accepted.problem());
        return NewRoster.of(
                accepted.name(),
                upload.fileName(),
                upload.note(),
                upload.baseRosterId(),
                sha256(document),
                assessed.counts(),
                document,
                accepted.findings().report(),
                assessed.feasibility(),
                upload.original());
    }

    /**
     * What an upload means, for {@link RequestKey}: the accepted roster in its canonical form and what was said with
     * it, whether it came as JSON, as a workbook or as an archive.
     */
    public static String meaningOf(Checked.Accepted accepted, Upload upload) {
        byte[] document = RosterJsonWriter.write(accepted.name(), accepted.problem());
        String meaning = sha256(document) + "\n" + upload.fileName() + "\n" + upload.note()
                + (upload.baseRosterId() == null ? "" : "\n" + upload.baseRosterId());
        return sha256(meaning.getBytes(StandardCharsets.UTF_8));
    }

    /** What an earlier request of this key stored, if there was one and it is still there. */
    public Optional<Storing> findStored(RequestKey key) {
        return Acts.inOne(() -> keys.find(nameOf(key)).flatMap(made -> {
            Optional<StoredRoster> roster = store.find(made.madeId());
            if (roster.isEmpty()) {
                keys.removeOf(made.madeId());
            }
            return roster.map(stored -> made.meaningSha256().equals(key.meaningSha256())
                    ? new Storing.StoredBefore(stored)
                    : new Storing.TakenByOther());
        }));
    }

    /**
     * Stores an accepted roster, once for a key.
     *
     * @param key the client's key for the request, or null when it gave none
     */
    public Storing store(NewRoster roster, @Nullable RequestKey key) {
        if (key == null) {
            return new Storing.Stored(store.add(roster));
        }
        try {
            return Acts.inOne(() -> findStored(key).orElseGet(() -> {
                StoredRoster stored = store.add(roster);
                keys.add(nameOf(key), new IdempotencyStore.FormerAnswer(key.meaningSha256(), stored.id()));
                return new Storing.Stored(stored);
            }));
        } catch (RuntimeException e) {
            // The same key at the same moment: the other request was first, so its roster is this one's answer.
            return findStored(key).orElseThrow(() -> e);
        }
    }

    private static IdempotencyStore.Name nameOf(RequestKey key) {
        return new IdempotencyStore.Name(IdempotencyStore.KeyKind.ROSTER, key.key());
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
