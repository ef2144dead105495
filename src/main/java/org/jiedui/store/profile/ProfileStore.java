package org.jiedui.store.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiedui.problem.Weights;
import org.jiedui.store.database.Acts;
import org.jiedui.store.database.Columns;
import org.jiedui.store.database.Instants;
import org.jspecify.annotations.Nullable;

/** Keeps profiles: weights under a name. */
@ApplicationScoped
public class ProfileStore {

    @ApplicationScoped
    static class Profiles implements PanacheRepositoryBase<ProfileEntity, String> {}

    /**
     * A profile.
     *
     * @param name its name
     * @param weights its weights
     */
    public record Profile(String name, Weights weights) {}

    private final Profiles profiles;
    private final Clock clock;

    public ProfileStore(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    /**
     * By name.
     *
     * @param after the name of the last profile of the page before, or null for the first page
     */
    public List<Profile> list(@Nullable String after, int limit) {
        return Acts.inOne(() -> (after == null
                        ? profiles.findAll(Sort.ascending("name"))
                        : profiles.find("name > ?1", Sort.ascending("name"), after))
                .page(0, limit).stream().map(ProfileStore::toRecord).toList());
    }

    /** The profile of this name. */
    public Optional<Profile> find(String name) {
        return Acts.inOne(() -> profiles.findByIdOptional(name).map(ProfileStore::toRecord));
    }

    /** Stores a profile under its name, in place of an older one; of several at the same moment the last one stays. */
    public void put(Profile profile) {
        Acts.insertOrUpdate(() -> {
            ProfileEntity entity = profiles.findById(profile.name());
            boolean isNew = entity == null;
            if (isNew) {
                entity = new ProfileEntity();
                entity.name = profile.name();
            }
            entity.weights = Columns.ofWeights(profile.weights());
            entity.updatedAt = Instants.stored(clock);
            if (isNew) {
                profiles.persist(entity);
            }
            profiles.flush();
        });
    }

    /** Removes a profile; false when there is none of this name. Plans keep the weights they were made with. */
    public boolean remove(String name) {
        return Acts.inOne(() -> profiles.delete("name", name) > 0);
    }

    private static Profile toRecord(ProfileEntity entity) {
        return new Profile(entity.name, Columns.toWeights(entity.weights, Weights.defaults()));
    }
}
