package org.jiedui.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps rosters and their documents. */
@ApplicationScoped
public class RosterStore {

    @ApplicationScoped
    static class Rosters implements PanacheRepositoryBase<RosterEntity, String> {}

    @ApplicationScoped
    static class Documents implements PanacheRepositoryBase<RosterDocumentEntity, String> {}

    private final Rosters rosters;
    private final Documents documents;
    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    public RosterStore(Rosters rosters, Documents documents, EntityManager entities, Ids ids, Clock clock) {
        this.rosters = rosters;
        this.documents = documents;
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores an accepted roster whole, or nothing. */
    @Transactional
    public StoredRoster add(NewRoster roster) {
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
        entity.feasibility = roster.status();
        rosters.persist(entity);

        RosterDocumentEntity document = new RosterDocumentEntity();
        document.rosterId = entity.id;
        document.document = Columns.compress(roster.document());
        document.issues = Columns.compress(roster.issues());
        document.feasibility = Columns.compress(roster.feasibility());
        byte[] original = roster.original();
        document.original = original == null ? null : Columns.compress(original);
        entities.flush();
        documents.persist(document);
        return entity.toRecord();
    }

    /** The newest first. */
    @Transactional
    public List<StoredRoster> list(int limit) {
        return rosters.findAll(Sort.descending("createdAt", "id")).page(0, limit).stream()
                .map(RosterEntity::toRecord)
                .toList();
    }

    @Transactional
    public Optional<StoredRoster> find(String id) {
        return rosters.findByIdOptional(id).map(RosterEntity::toRecord);
    }

    /** The roster in its canonical JSON form. */
    @Transactional
    public Optional<byte[]> findDocument(String id) {
        return documents.findByIdOptional(id).map(entity -> Columns.expand(entity.document));
    }

    /** What was noticed about the roster, as JSON. */
    @Transactional
    public Optional<byte[]> findIssues(String id) {
        return documents.findByIdOptional(id).map(entity -> Columns.expand(entity.issues));
    }

    /** How far the roster's goal can be reached, as JSON. */
    @Transactional
    public Optional<byte[]> findFeasibility(String id) {
        return documents.findByIdOptional(id).map(entity -> Columns.expand(entity.feasibility));
    }

    /** The bytes as they were sent, or empty when they were not kept. */
    @Transactional
    public Optional<byte[]> findOriginal(String id) {
        return documents
                .findByIdOptional(id)
                .filter(entity -> entity.original != null)
                .map(entity -> Columns.expand(entity.original));
    }

    /**
     * Removes a roster.
     *
     * @return false when there is none of this id
     * @throws jakarta.persistence.PersistenceException when plans use it
     */
    @Transactional
    public boolean remove(String id) {
        documents.deleteById(id);
        boolean removed = rosters.deleteById(id);
        entities.flush();
        return removed;
    }
}
