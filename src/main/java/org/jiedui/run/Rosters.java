package org.jiedui.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiedui.check.Checked;
import org.jiedui.check.RosterCheck;
import org.jiedui.check.RosterJsonWriter;
import org.jiedui.plan.Feasibility;
import org.jiedui.problem.Problem;
import org.jiedui.roster.Reading;
import org.jiedui.solve.Solver;
import org.jiedui.store.database.Compressed;
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
     */
    public record Upload(
            @Nullable String fileName, @Nullable String note, byte @Nullable [] original) {

        /** Nothing but a document. */
        public static final Upload PLAIN = new Upload(null, null, null);

        /** The same, without the bytes. */
        public Upload withoutOriginal() {
            return new Upload(fileName, note, null);
        }
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

    private final RosterStore store;
    private final RosterCheck check;
    private final Solver solver;
    private final ObjectMapper json;

    public Rosters(RosterStore store, RosterCheck check, Solver solver, ObjectMapper json) {
        this.store = store;
        this.check = check;
        this.solver = solver;
        this.json = json;
    }

    /** Checks what was read; stores nothing. */
    public Checked check(Reading.Read reading) {
        return check.check(reading);
    }

    /** Finds out how far the goal of an accepted roster can be reached; stores nothing. */
    public Assessed assess(Checked.Accepted accepted) {
        return new Assessed(accepted, solver.feasibility(accepted.problem()));
    }

    /**
     * Makes an accepted roster ready to be stored, which takes a while and no connection.
     *
     * @param feasibilityView what is shown of the feasibility
     * @param issuesView what is shown of the issues
     */
    public NewRoster pack(Assessed assessed, Upload upload, Object feasibilityView, Object issuesView) {
        Checked.Accepted accepted = assessed.accepted();
        byte[] document = RosterJsonWriter.write(accepted.name(), accepted.problem());
        byte[] original = upload.original();
        return new NewRoster(
                accepted.name(),
                upload.fileName(),
                upload.note(),
                sha256(document),
                assessed.counts(),
                assessed.feasibility().status(),
                Compressed.of(document),
                Compressed.of(bytes(issuesView)),
                Compressed.of(bytes(feasibilityView)),
                original == null ? null : Compressed.of(original));
    }

    /** Stores an accepted roster. */
    public StoredRoster store(NewRoster roster) {
        return store.add(roster);
    }

    /** SHA-256 in hex. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
