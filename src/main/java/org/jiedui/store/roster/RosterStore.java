package org.jiedui.store.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiedui.plan.Feasibility;
import org.jiedui.roster.IssueReport;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Compressed;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;
import org.jiedui.store.database.StorageTrouble;
import org.jspecify.annotations.Nullable;

/** Keeps rosters and their documents. */
@ApplicationScoped
public class RosterStore {

    private static final int MOST_FORGOTTEN = 100;

    @ApplicationScoped
    static class RosterRows implements PanacheRepositoryBase<RosterEntity, String> {}

    @ApplicationScoped
    static class Documents implements PanacheRepositoryBase<RosterDocumentEntity, String> {}

    private final RosterRows rosters;
    private final Documents documents;
    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    public RosterStore(RosterRows rosters, Documents documents, EntityManager entities, Ids ids, Clock clock) {
        this.rosters = rosters;
        this.documents = documents;
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a request to remove a roster. */
    public enum Removal {
        /** It is gone. */
        REMOVED,
        /** There was none of this id, or somebody else removed it first. */
        ABSENT,
        /** Plans use it, so that it stays. */
        HAS_PLANS
    }

    /**
     * A roster with what was noticed about it.
     *
     * @param roster its row
     * @param issues what was noticed about it
     * @param feasibility how far its goal can be reached
     */
    public record Described(StoredRoster roster, IssueReport issues, Feasibility feasibility) {}

    private record Rows(StoredRoster roster, Compressed issues, Compressed feasibility) {}

    /** Stores an accepted roster whole, or nothing. */
    public StoredRoster add(NewRoster roster) {
        return Acts.inOne(() -> {
            RosterEntity entity = new RosterEntity();
            entity.id = ids.next();
            entity.name = roster.name();
            entity.createdAt = Instants.stored(clock);
            entity.fileName = roster.fileName();
            entity.note = roster.note();
            entity.sha256 = roster.sha256();
            entity.universities = roster.counts().universities();
            entity.departments = roster.counts().departments();
            entity.schools = roster.counts().schools();
            entity.ties = roster.counts().ties();
            entity.hasWorkbook = roster.original() != null;
            entity.parentRosterId = roster.parentRosterId();
            entity.feasibility = roster.status();
            rosters.persist(entity);

            RosterDocumentEntity document = new RosterDocumentEntity();
            document.rosterId = entity.id;
            document.document = roster.document().bytes();
            document.issues = roster.issues().bytes();
            document.feasibility = roster.feasibility().bytes();
            Compressed original = roster.original();
            document.original = original == null ? null : original.bytes();
            entities.flush();
            documents.persist(document);
            entities.flush();
            return entity.toRecord();
        });
    }

    /**
     * The newest first.
     *
     * @param after the id of the last roster of the page before, or null for the first page
     * @param deleted those in the bin, and no others; otherwise none of these
     */
    public List<StoredRoster> list(@Nullable String after, int limit, boolean deleted) {
        String where = deleted ? "deletedAt is not null" : "deletedAt is null";
        return Acts.inOne(() -> (after == null
                        ? rosters.find(where, Sort.descending("id"))
                        : rosters.find(where + " and id < ?1", Sort.descending("id"), after))
                .page(0, limit).stream().map(RosterEntity::toRecord).toList());
    }

    /** A roster in the bin. */
    public Optional<StoredRoster> findDeleted(String id) {
        return Acts.inOne(() -> rosters.findByIdOptional(id)
                .filter(roster -> roster.deletedAt != null)
                .map(RosterEntity::toRecord));
    }

    /** The row of a roster that is not in the bin. */
    public Optional<StoredRoster> find(String id) {
        return Acts.inOne(() -> live(id).map(RosterEntity::toRecord));
    }

    private Optional<RosterEntity> live(String id) {
        return rosters.findByIdOptional(id).filter(roster -> roster.deletedAt == null);
    }

    /** A roster with what was noticed about it, both as of the same moment. */
    public Optional<Described> findDescribed(String id) {
        return Acts.inOne(() -> live(id).map(RosterEntity::toRecord)
                        .flatMap(roster -> column(id, "issues")
                                .flatMap(issues -> column(id, "feasibility")
                                        .map(feasibility -> new Rows(roster, issues, feasibility)))))
                .map(rows -> new Described(
                        rows.roster, IssuesColumn.read(rows.issues), FeasibilityColumn.read(rows.feasibility)));
    }

    /** The roster in its canonical JSON form. */
    public Optional<byte[]> findDocument(String id) {
        return read(id, "document").map(Compressed::expand);
    }

    /** What was noticed about the roster. */
    public Optional<IssueReport> findIssues(String id) {
        return read(id, "issues").map(IssuesColumn::read);
    }

    /** How far the roster's goal can be reached. */
    public Optional<Feasibility> findFeasibility(String id) {
        return read(id, "feasibility").map(FeasibilityColumn::read);
    }

    /** The bytes as they were sent, or empty when they were not kept. */
    public Optional<byte[]> findOriginal(String id) {
        return read(id, "original").map(Compressed::expand);
    }

    /** Puts a roster into the bin that no plan outside of it uses. */
    public Removal putIntoBin(String id) {
        return Acts.inOne(() -> {
            lock(id);
            Optional<RosterEntity> roster = live(id);
            if (roster.isEmpty()) {
                return Removal.ABSENT;
            }
            if (isUsed(id)) {
                return Removal.HAS_PLANS;
            }
            roster.get().deletedAt = Instants.stored(clock);
            return Removal.REMOVED;
        });
    }

    /** Takes a roster out of the bin, or gives empty when it is not in it. */
    public Optional<StoredRoster> takeOutOfBin(String id) {
        return Acts.inOne(() -> {
            lock(id);
            Optional<RosterEntity> roster = rosters.findByIdOptional(id).filter(found -> found.deletedAt != null);
            roster.ifPresent(found -> found.deletedAt = null);
            return roster.map(RosterEntity::toRecord);
        });
    }

    /** The rosters that have been in the bin since before a moment; the first hundred. */
    public List<String> listDeletedBefore(Instant moment) {
        return Acts.inOne(() ->
                rosters.find("deletedAt < ?1", Sort.ascending("deletedAt"), moment).page(0, MOST_FORGOTTEN).stream()
                        .map(roster -> roster.id)
                        .toList());
    }

    /** Removes a roster for good, unless anything still refers to it. */
    public boolean remove(String id) {
        try {
            return Acts.inOne(() -> {
                documents.delete("rosterId", id);
                return rosters.delete("id", id) > 0;
            });
        } catch (RuntimeException e) {
            if (StorageTrouble.isReferenced(e)) {
                return false;
            }
            throw e;
        }
    }

    private boolean isUsed(String id) {
        return ((Number) entities.createNativeQuery(
                                        "select count(*) from plan where roster_id = ?1 and deleted_at is null")
                                .setParameter(1, id)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /**
     * Keeps a roster from being removed until the caller's act is over. H2 looks for the roster of a new plan without
     * holding its row, so that both the plan and the removal could succeed.
     *
     * @throws java.util.NoSuchElementException when it is not there, or in the bin
     */
    public void hold(String id) {
        Acts.inOne(() -> {
            lock(id);
            return live(id).orElseThrow();
        });
    }

    /** In the one way that both databases know, which is not what Hibernate writes. */
    private boolean lock(String id) {
        return !entities.createNativeQuery("select id from roster where id = ?1 for update")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private Optional<Compressed> read(String id, String column) {
        return Acts.inOne(() -> column(id, column));
    }

    /** One column alone: the original beside it may be large. */
    private Optional<Compressed> column(String id, String column) {
        return entities.createQuery(
                        "select d." + column + " from RosterDocumentEntity d, RosterEntity r where d.rosterId = ?1"
                                + " and r.id = d.rosterId and r.deletedAt is null and d." + column + " is not null",
                        byte[].class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .map(Compressed::new);
    }
}
