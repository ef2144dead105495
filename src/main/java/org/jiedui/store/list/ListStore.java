package org.jiedui.store.list;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Ids;
import org.jiedui.store.database.Instants;
import org.jspecify.annotations.Nullable;

/** Keeps what was published. A list is never changed but for its status, and never removed. */
@ApplicationScoped
public class ListStore {

    @ApplicationScoped
    static class SeriesRows implements PanacheRepositoryBase<SeriesEntity, String> {}

    @ApplicationScoped
    static class ListRows implements PanacheRepositoryBase<ListEntity, String> {}

    @ApplicationScoped
    static class Contents implements PanacheRepositoryBase<ListContentEntity, String> {}

    private record WholeList(ListEntity list, ListContentEntity content) {}

    private final SeriesRows series;
    private final ListRows lists;
    private final Contents contents;
    private final EntityManager entities;
    private final Ids ids;
    private final Clock clock;

    public ListStore(
            SeriesRows series, ListRows lists, Contents contents, EntityManager entities, Ids ids, Clock clock) {
        this.series = series;
        this.lists = lists;
        this.contents = contents;
        this.entities = entities;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Holds a series until the caller's transaction ends, so that nobody else publishes, withdraws or restores in it;
     * makes it where it is new.
     *
     * @throws jakarta.persistence.PersistenceException when somebody else makes it at the same moment
     */
    public void hold(String name) {
        Acts.inOne(() -> {
            boolean known = !entities.createNativeQuery("select name from list_series where name = ?1 for update")
                    .setParameter(1, name)
                    .getResultList()
                    .isEmpty();
            if (!known) {
                SeriesEntity entity = new SeriesEntity();
                entity.name = name;
                series.persistAndFlush(entity);
            }
            return known;
        });
    }

    /**
     * Adds the next list of a series that the caller holds; the list that counted before is superseded.
     *
     * @param restoredFrom the number of the list that this one repeats, or null
     */
    public StoredList add(String name, PackedList list, Publication publication, @Nullable Integer restoredFrom) {
        ListContent content = list.content();
        return Acts.inOne(() -> {
            SeriesEntity held = series.findById(name);
            held.latest++;
            lists.update(
                    "status = ?1 where series = ?2 and status = ?3", ListStatus.SUPERSEDED, name, ListStatus.CURRENT);
            ListEntity entity = new ListEntity();
            entity.id = ids.next();
            entity.series = name;
            entity.number = held.latest;
            entity.status = ListStatus.CURRENT;
            entity.planId = content.planId();
            entity.rosterId = content.rosterId();
            entity.publishedAt = Instants.stored(clock);
            entity.publishedBy = publication.by();
            entity.note = publication.note();
            entity.replyBy = publication.replyBy();
            entity.restoredFrom = restoredFrom;
            entity.paired = content.plan().pairings().size();
            entity.sha256 = content.sha256();
            entity.rosterSha256 = content.rosterSha256();
            entity.weights = Columns.ofWeights(content.weights());
            lists.persistAndFlush(entity);
            ListContentEntity row = new ListContentEntity();
            row.listId = entity.id;
            row.audit = list.audit().bytes();
            row.pairings = list.pairings().bytes();
            contents.persistAndFlush(row);
            return entity.toRecord();
        });
    }

    /** Takes a list back; false when it does not count any more, or there is none of this name. */
    public boolean withdraw(ListName name, String reason) {
        return Acts.inOne(() -> lists.update(
                        "status = ?1, withdrawnAt = ?2, withdrawnBecause = ?3"
                                + " where series = ?4 and number = ?5 and status = ?6",
                        ListStatus.WITHDRAWN,
                        Instants.stored(clock),
                        reason,
                        name.series(),
                        name.number(),
                        ListStatus.CURRENT)
                > 0);
    }

    public Optional<StoredList> find(ListName name) {
        return Acts.inOne(() -> row(name).map(ListEntity::toRecord));
    }

    /** The list that counts in a series. */
    public Optional<StoredList> findCurrent(String name) {
        return Acts.inOne(() -> lists.find("series = ?1 and status = ?2", name, ListStatus.CURRENT)
                .firstResultOptional()
                .map(ListEntity::toRecord));
    }

    /** What a list says. */
    public Optional<ListContent> findContent(ListName name) {
        return Acts.inOne(() -> row(name).map(list -> new WholeList(list, contents.findById(list.id))))
                .map(rows -> rows.list.toContent(rows.content));
    }

    /** Whether a plan was ever published. */
    public boolean isPublished(String planId) {
        return Acts.inOne(() -> lists.count("planId", planId) > 0);
    }

    /**
     * The newest first.
     *
     * @param name of one series, or null for all of them
     * @param after the id of the last list of the page before, or null for the first page
     */
    public List<StoredList> list(@Nullable String name, @Nullable String after, int limit) {
        return Acts.inOne(() -> lists
                .find("(?1 is null or series = ?1) and (?2 is null or id < ?2)", Sort.descending("id"), name, after)
                .page(0, limit)
                .stream()
                .map(ListEntity::toRecord)
                .toList());
    }

    private Optional<ListEntity> row(ListName name) {
        return lists.find("series = ?1 and number = ?2", name.series(), name.number())
                .firstResultOptional();
    }
}
